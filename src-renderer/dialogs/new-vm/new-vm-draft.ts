import type { Command, CommandArguments } from '../../../src-shared/commands/index';
import type { DiskId, NodeId, VhdId, VmId } from '../../../src-shared/model/tables';
import type { Selection } from '../../../src-shared/actions/index';
import type { Reader } from '../../../src-shared/reader';
import { installImages } from '../../../src-shared/install-media';
import { profileOf } from '../../../src-shared/rules/facts';
import { newDiskFormat } from '../../../src-shared/rules/machines';
import { switchNamesOf } from '../../../src-shared/rules/network-names';

export type Storage = 'new' | 'existing' | 'later';
export type Installation = CommandArguments<'vm.create'>['installation']['from'];

/** What the wizard has been told so far; numbers as they were typed. */
export interface NewVmDraft {
  readonly node: NodeId;
  readonly name: string;
  /** Files go to a disk of their own choice instead of the default folder of the host. */
  readonly elsewhere: boolean;
  readonly disk: DiskId | null;
  readonly generation: 1 | 2;
  readonly memory: string;
  /** Empty: not connected. */
  readonly network: string;
  readonly storage: Storage;
  /** Null: named after the machine. */
  readonly fileName: string | null;
  readonly sizeGiB: string;
  readonly vhd: VhdId | null;
  readonly installation: Installation;
  readonly medium: string;
}

const imageFolder = 'C:\\ISO';

/** The draft on the first page: R2 proposes 512 MB, no network and a new disk of 127 GB. */
export function newVmDraft(reader: Reader, node: NodeId): NewVmDraft {
  return {
    node,
    name: '',
    elsewhere: false,
    disk: null,
    generation: 1,
    memory: '512',
    network: '',
    storage: 'new',
    fileName: null,
    sizeGiB: String(profileOf(reader).machines.newDiskMiB.value / 1024),
    vhd: null,
    installation: 'later',
    medium: `${imageFolder}\\${installImages[0]?.file ?? ''}`,
  };
}

/** The host a new machine is for: the one that is selected, that of the selected machine, or the first. */
export function hostFor(reader: Reader, selection: Selection): NodeId | null {
  const [id] = selection.ids;
  if (selection.kind === 'node' && id) return id as NodeId;
  const vm = selection.kind === 'vm' ? reader.get<'vm'>(id as VmId) : undefined;
  return vm?.node ?? reader.all('node')[0]?.id ?? null;
}

export function diskFileName(reader: Reader, draft: NewVmDraft): string {
  return draft.fileName ?? `${draft.name}.${newDiskFormat(reader)}`;
}

const whole = (text: string) => (/^\d{1,7}$/.test(text.trim()) ? Number(text.trim()) : null);

export const memoryOf = (draft: NewVmDraft) => whole(draft.memory);
export const sizeOf = (draft: NewVmDraft) => whole(draft.sizeGiB);

/** The network by its name, as long as the host that is chosen has it. */
export function networkOf(reader: Reader, { node, network }: NewVmDraft): string | null {
  const host = reader.get<'node'>(node);
  return host && switchNamesOf(host).includes(network) ? network : null;
}

/** The command of the last button; null while a field holds no number. */
export function createCommand(
  reader: Reader,
  draft: NewVmDraft,
): Extract<Command, { name: 'vm.create' }> | null {
  const startupMiB = memoryOf(draft);
  const storage = storageOf(reader, draft);
  if (startupMiB === null || storage === undefined) return null;
  return {
    name: 'vm.create',
    args: {
      node: draft.node,
      name: draft.name,
      ...(draft.generation === 2 ? { generation: 2 } : {}),
      startupMiB,
      disk: draft.elsewhere ? draft.disk : null,
      network: networkOf(reader, draft),
      storage,
      installation: installationOf(draft),
    },
  };
}

function storageOf(
  reader: Reader,
  draft: NewVmDraft,
): CommandArguments<'vm.create'>['storage'] | undefined {
  if (draft.storage === 'later') return null;
  if (draft.storage === 'existing') {
    return draft.vhd === null ? undefined : { from: 'existing', vhd: draft.vhd };
  }
  const sizeGiB = sizeOf(draft);
  if (sizeGiB === null || sizeGiB < 1) return undefined;
  return { from: 'new', fileName: diskFileName(reader, draft), sizeMiB: sizeGiB * 1024 };
}

/** A machine whose disk has a system already, or that has no disk, is not asked what to install. */
export function installsSystem({ storage }: NewVmDraft): boolean {
  return storage === 'new';
}

function installationOf(draft: NewVmDraft): CommandArguments<'vm.create'>['installation'] {
  if (!installsSystem(draft)) return { from: 'later' };
  switch (draft.installation) {
    case 'cd':
      return { from: 'cd', name: draft.medium, place: 'host' };
    case 'floppy':
      return { from: 'floppy', name: draft.medium };
    default:
      return { from: draft.installation };
  }
}
