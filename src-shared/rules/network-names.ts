import type { ClusterNode } from '../model/node';
import type { VirtualMachine } from '../model/vm';

/** Names of the virtual networks a machine is connected to, each once, in the order of its adapters. */
export function networkNamesOf({ adapters }: Pick<VirtualMachine, 'adapters'>): readonly string[] {
  const names: string[] = [];
  for (const { network } of adapters) {
    if (network !== null && !names.includes(network)) names.push(network);
  }
  return names;
}

/** Names of the virtual networks a host offers. */
export function switchNamesOf({
  virtualSwitches,
}: Pick<ClusterNode, 'virtualSwitches'>): readonly string[] {
  return virtualSwitches.map(({ name }) => name);
}

/** The first network of a machine that a host does not offer; undefined where it offers all (hyperv-host §6). */
export function missingNetwork(
  vm: Pick<VirtualMachine, 'adapters'>,
  host: Pick<ClusterNode, 'virtualSwitches'>,
): string | undefined {
  for (const { network } of vm.adapters) {
    if (network === null) continue;
    if (!host.virtualSwitches.some(({ name }) => name === network)) return network;
  }
  return undefined;
}
