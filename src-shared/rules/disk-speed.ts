import type { VirtualHardDisk } from '../model/disks';
import type { VirtualMachine } from '../model/vm';
import type { Reader } from '../reader';
import { chainOf } from './disk-facts';
import { profileOf } from './facts';

/**
 * The share of the native speed a disk has, in permille (hyperv-host §5.3): by the type at the root of
 * its chain, and for each differencing level its share again. Half of what is asked is taken for writes,
 * which is where VHDX gains; nothing is faster than the disk itself.
 */
export function speedPermille(reader: Reader, vhd: VirtualHardDisk): number {
  const { fixedPermille, dynamicPermille, levelPermille, passThroughPermille, vhdxPermille } =
    profileOf(reader).disks;
  const chain = chainOf(reader, vhd.id);
  const root = chain.at(-1) ?? vhd;
  let speed = root.type === 'fixed' ? fixedPermille.value : dynamicPermille.value;
  if (root.format === 'vhdx') speed = (speed * (1000 + vhdxPermille.value)) / 2000;
  for (const each of chain) {
    if (each.type === 'differencing') speed = (speed * levelPermille.value) / 1000;
  }
  return Math.floor(Math.min(passThroughPermille.value, speed));
}

/** How fast the first disk of a machine is, in permille of native speed; a physical disk has all of it. */
export function machineSpeedPermille(reader: Reader, vm: Pick<VirtualMachine, 'drives'>): number {
  const { passThroughPermille } = profileOf(reader).disks;
  const first = vm.drives.find(({ medium }) => medium.type !== 'dvd');
  if (first?.medium.type !== 'vhd') return passThroughPermille.value;
  const vhd = reader.get<'vhd'>(first.medium.vhd);
  return vhd ? speedPermille(reader, vhd) : passThroughPermille.value;
}

/** New blocks the disks of a machine get in a second, in thousandths: each costs extra writes at first touch. */
export function newBlocksPerThousandSeconds(
  reader: Reader,
  vm: Pick<VirtualMachine, 'drives'>,
): number {
  let blocks = 0;
  for (const { medium } of vm.drives) {
    const vhd = medium.type === 'vhd' ? reader.get<'vhd'>(medium.vhd) : undefined;
    if (vhd) blocks += (vhd.growthBytesPerSecond * 1000) / (vhd.blockKiB * 1024);
  }
  return Math.floor(blocks);
}
