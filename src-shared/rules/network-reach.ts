import type { ClusterNode } from '../model/node';
import type { AdapterStatus, NetworkAdapter } from '../model/switches';
import type { VirtualMachine } from '../model/vm';

type Guest = Pick<VirtualMachine, 'enlightenment' | 'integrationVersion'>;
type Host = Pick<ClusterNode, 'virtualSwitches' | 'physicalAdapters'>;

/** Whether anything changed of what decides how far the machines of a host get. */
export function networksDiffer(left: Host, right: Host): boolean {
  return (
    left.virtualSwitches !== right.virtualSwitches ||
    left.physicalAdapters !== right.physicalAdapters
  );
}

/**
 * Whether a guest sees a synthetic adapter: its driver comes with the integration services (hyperv-host
 * §6). Firmware of generation 1 sees legacy adapters only, whatever is installed.
 */
export function drivesSynthetic({ enlightenment, integrationVersion }: Guest): boolean {
  return enlightenment !== 'unaware' && integrationVersion !== null;
}

/** How far an adapter gets from its host: `ok`, or the first thing that is in the way. */
export function adapterStatus(
  host: Host,
  guest: Guest,
  { type, network, vlan }: Pick<NetworkAdapter, 'type' | 'network' | 'vlan'>,
): AdapterStatus {
  if (type === 'synthetic' && !drivesSynthetic(guest)) return 'noDriver';
  if (network === null) return 'notConnected';
  const found = host.virtualSwitches.find(({ name }) => name === network);
  if (!found) return 'networkMissing';
  if (found.type !== 'external') return 'insideOnly';
  const card = host.physicalAdapters.find(({ name }) => name === found.adapter);
  if (!card?.connected) return 'cableUnplugged';
  const carried = vlan === null || card.vlans === null || card.vlans.includes(vlan);
  return carried ? 'ok' : 'vlanClosed';
}

/**
 * Whether clients get through to a machine on a host, by any of its adapters; else what is in the way of
 * the first one. Clients stand outside of every host: what is internal or private they do not reach.
 */
export function clientReach(
  host: Host,
  vm: Guest & Pick<VirtualMachine, 'adapters'>,
): AdapterStatus {
  const all = vm.adapters.map((adapter) => adapterStatus(host, vm, adapter));
  return all.includes('ok') ? 'ok' : (all[0] ?? 'notConnected');
}
