import type { ClusterNode } from '../model/node';
import type { NetworkAdapter } from '../model/switches';
import type { NodeId } from '../model/tables';
import type { VirtualMachine } from '../model/vm';
import type { Reader } from '../reader';
import { profileOf } from './facts';
import { inPool, macNumber, macText, poolSize } from './mac';

/** The addresses a host has dealt that are still held, wherever their machines are now. */
export function dealtAddresses(reader: Reader, node: ClusterNode): ReadonlySet<string> {
  const taken = new Set<string>();
  const add = (vm: VirtualMachine, wanted: (adapter: NetworkAdapter) => boolean) => {
    for (const adapter of vm.adapters) {
      if (adapter.mac.address !== null && wanted(adapter)) taken.add(adapter.mac.address);
    }
  };
  for (const vm of reader.by('vm.node', node.id)) add(vm, () => true);
  for (const vm of reader.by('vm.macAbroad', node.id)) add(vm, ({ mac }) => mac.from === node.id);
  return taken;
}

/** How many addresses a host can still deal, of how many (hyperv-host §6). */
export function poolRoom(
  reader: Reader,
  node: ClusterNode,
): { readonly size: number; readonly free: number } {
  const size = poolSize(node.macPool);
  let used = 0;
  for (const address of dealtAddresses(reader, node)) {
    if (inPool(node.macPool, address)) used += 1;
  }
  return { size, free: size - used };
}

/** Who runs on a host under which address. The machine itself, coming back to it, is left out. */
export function addressesInUse(
  reader: Reader,
  node: NodeId,
  except: VirtualMachine['id'],
): ReadonlyMap<string, VirtualMachine> {
  const used = new Map<string, VirtualMachine>();
  for (const worker of reader.by('worker.node', node)) {
    if (worker.vm === except) continue;
    const vm = reader.get<'vm'>(worker.vm);
    for (const { mac } of vm?.adapters ?? []) {
      if (vm && mac.address !== null) used.set(mac.address, vm);
    }
  }
  return used;
}

/** What a start on a host does with the addresses of a machine. */
export type Addressing =
  | { readonly kind: 'dealt'; readonly adapters: readonly NetworkAdapter[] }
  | { readonly kind: 'exhausted'; readonly size: number }
  | { readonly kind: 'inUse'; readonly mac: string; readonly other: VirtualMachine };

/**
 * Deals dynamic addresses at the first start, and where Windows does so at a start on another host. A
 * machine whose memory is read back keeps what it had: its guest knows it. Nobody starts under an
 * address that is in use on the host.
 */
export function addressingOf(
  reader: Reader,
  vm: VirtualMachine,
  node: ClusterNode,
  restores: boolean,
): Addressing {
  const renews = profileOf(reader).switches.macRenewsOnOtherHost.value;
  const inUse = addressesInUse(reader, node.id, vm.id);
  const needs = ({ mac }: NetworkAdapter) =>
    mac.mode === 'dynamic' &&
    (mac.address === null ||
      (!restores && ((renews && mac.from !== node.id) || inUse.has(mac.address))));
  if (!vm.adapters.some(needs)) {
    for (const { mac } of vm.adapters) {
      const other = mac.address === null ? undefined : inUse.get(mac.address);
      if (mac.address !== null && other) return { kind: 'inUse', mac: mac.address, other };
    }
    return { kind: 'dealt', adapters: vm.adapters };
  }
  return dealt(reader, vm, node, needs, inUse);
}

function dealt(
  reader: Reader,
  vm: VirtualMachine,
  node: ClusterNode,
  needs: (adapter: NetworkAdapter) => boolean,
  inUse: ReadonlyMap<string, VirtualMachine>,
): Addressing {
  const taken = new Set(dealtAddresses(reader, node));
  for (const address of inUse.keys()) taken.add(address);
  let next = macNumber(node.macPool.from);
  const last = macNumber(node.macPool.to);
  const adapters: NetworkAdapter[] = [];
  for (const adapter of vm.adapters) {
    const { address } = adapter.mac;
    if (needs(adapter)) {
      while (next <= last && taken.has(macText(next))) next += 1;
      if (next > last) return { kind: 'exhausted', size: poolSize(node.macPool) };
      const mac = { mode: 'dynamic', address: macText(next), from: node.id } as const;
      adapters.push({ ...adapter, mac });
      next += 1;
      continue;
    }
    const other = address === null ? undefined : inUse.get(address);
    if (address !== null && other) return { kind: 'inUse', mac: address, other };
    adapters.push(adapter);
  }
  return { kind: 'dealt', adapters };
}
