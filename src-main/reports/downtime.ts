import type { SimEvent } from '../../src-shared/events';
import type { VirtualMachine } from '../../src-shared/model/vm';
import type { Reader } from '../../src-shared/reader';
import { downtimeMs, isServing, vmState } from '../../src-shared/rules/facts';
import type { DowntimeRow } from './model';

interface Path {
  from: string | null;
  to: string | null;
  interruptions: number;
}

/** Where each virtual machine stopped serving first, where it serves now, and how often it stopped. */
function pathsOf(events: readonly SimEvent[]): ReadonlyMap<string, Path> {
  const paths = new Map<string, Path>();
  for (const event of events) {
    if (event.name !== 'vm.stoppedServing' && event.name !== 'vm.serving') continue;
    const id = String(event.object);
    const path = paths.get(id) ?? { from: null, to: null, interruptions: 0 };
    paths.set(id, path);
    if (event.name === 'vm.serving') {
      path.to = event.fields.node;
      continue;
    }
    path.from ??= event.fields.node;
    path.to = null;
    path.interruptions += 1;
  }
  return paths;
}

/** The virtual machines that were down, the longest downtime first. */
export function downtimeRows(
  reader: Reader,
  events: readonly SimEvent[],
  compare: (left: string, right: string) => number,
): DowntimeRow[] {
  const paths = pathsOf(events);
  return reader
    .all('vm')
    .map((vm) => rowOf(reader, vm, paths.get(vm.id)))
    .filter((row) => row.downtimeMs > 0 || row.stillDown)
    .sort(
      (left, right) =>
        right.downtimeMs - left.downtimeMs || left.tier - right.tier || compare(left.vm, right.vm),
    );
}

function rowOf(reader: Reader, vm: VirtualMachine, path: Path | undefined): DowntimeRow {
  const serving = isServing(reader, vm.id);
  const node = reader.get<'node'>(vm.node)?.name ?? null;
  return {
    vm: vm.name,
    tier: vm.tier,
    from: path?.from ?? null,
    to: serving ? (path?.to ?? node) : null,
    downtimeMs: downtimeMs(reader, vm),
    interruptions: path?.interruptions ?? 0,
    state: vmState(reader, vm),
    serving,
    stillDown: vm.downSince !== null,
  };
}
