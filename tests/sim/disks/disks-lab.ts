import { assert } from '../../../src-shared/assert';
import type { VirtualHardDisk, VolumeId } from '../../../src-shared/model/disks';
import { freeBytes } from '../../../src-shared/rules/disk-facts';
import type { LabDriver, LabOptions } from '../../support/lab';
import { lab } from '../../support/lab';
import { mebibyte } from '../../../src-shared/units';

/** One stand-alone host with machines on its own volume of 500 GiB, or more where they need it. */
export function hostLab(options: Partial<LabOptions> = {}): LabDriver {
  return lab({ nodes: 1, vms: 2, cluster: null, ...options });
}

export const host: VolumeId = 'node:hv01';

export function vhdOf(t: LabDriver, id: string): VirtualHardDisk {
  const vhd = t.engine.reader.get<'vhd'>(`vhd:${id}`);
  assert(vhd, `vhd:${id} exists`);
  return vhd;
}

export function freeMiB(t: LabDriver, volume: VolumeId = host): number {
  return Math.floor(freeBytes(t.engine.reader, volume) / mebibyte);
}

interface NewDisk {
  readonly name: string;
  readonly sizeMiB?: number;
  readonly type?: 'fixed' | 'dynamic' | 'differencing';
  readonly parent?: `vhd:${string}` | null;
  readonly volume?: VolumeId;
  readonly attach?: {
    readonly vm: `vm:${string}`;
    readonly controller: 'ide0' | 'ide1' | 'scsi0';
    readonly location: number;
  } | null;
}

export function newDisk({ name, sizeMiB = 1024, type = 'dynamic', ...rest }: NewDisk) {
  return {
    name: 'vhd.create' as const,
    args: {
      node: 'node:hv01' as const,
      fileName: name,
      volume: rest.volume ?? host,
      format: name.endsWith('x') ? ('vhdx' as const) : ('vhd' as const),
      type,
      sizeMiB: type === 'differencing' ? null : sizeMiB,
      parent: rest.parent ?? null,
      attach: rest.attach ?? null,
    },
  };
}
