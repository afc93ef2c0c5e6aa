import type { InterfaceId, NetworkId, NodeId } from '../../src-shared/model/tables';
import type { LabDriver } from './lab';

/** Everything about networks a test asks a lab for, by host number and network name. */
export function networksOf(t: LabDriver) {
  const { reader } = t.engine;
  const all = reader.all('network').map((network) => network.id);
  const ids = (numbers: readonly number[]): NodeId[] =>
    numbers.map((number): NodeId => `node:hv${String(number).padStart(2, '0')}`);
  const network = (name: string): NetworkId => {
    const found = reader.all('network').find((each) => each.name === name);
    if (!found) throw new RangeError(`no network ${name}`);
    return found.id;
  };
  const adapter = (number: number, name: string): InterfaceId => {
    const [node] = ids([number]);
    const found = reader
      .all('interface')
      .find((each) => each.node === node && each.network === network(name));
    if (!found) throw new RangeError(`no adapter of ${node} on ${name}`);
    return found.id;
  };
  return {
    all,
    network,
    adapter,
    cut(
      from: readonly number[],
      to: readonly number[],
      { on = all, oneWay = false }: { on?: readonly NetworkId[]; oneWay?: boolean } = {},
    ): void {
      const args = { networks: [...on], from: ids(from), to: ids(to), oneWay };
      t.command({ name: 'fault.cutNetwork', args });
    },
    heal(on: readonly NetworkId[] = all): void {
      t.command({ name: 'fault.healNetwork', args: { networks: [...on] } });
    },
    unplug(number: number, name: string): void {
      const args = { interface: adapter(number, name) };
      t.command({ name: 'fault.disconnectInterface', args });
    },
    plug(number: number, name: string): void {
      t.command({ name: 'fault.connectInterface', args: { interface: adapter(number, name) } });
    },
    failSwitch(name: string): void {
      t.command({ name: 'fault.failSwitch', args: { network: network(name) } });
    },
    states: () => Object.fromEntries(reader.all('network').map((each) => [each.name, each.state])),
    adapterState: (number: number, name: string) =>
      reader.get<'interface'>(adapter(number, name))?.state,
    /** The views with somebody in them: the numbers of their members. */
    views: () =>
      reader
        .all('view')
        .filter((view) => view.members.length > 0)
        .map((view) => view.members.map((id) => reader.get<'node'>(id)?.number)),
  };
}
