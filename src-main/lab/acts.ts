import type { Command, CommandArguments } from '../../src-shared/commands/index';
import type {
  ClusterId,
  DiskId,
  GroupId,
  NodeId,
  RecordId,
  VmId,
} from '../../src-shared/model/tables';
import type { VirtualMachine } from '../../src-shared/model/vm';
import type { LabAct } from '../../src-shared/model/world';
import type { Reader } from '../../src-shared/reader';
import { isServing } from '../../src-shared/rules/facts';
import { labRunOf } from '../../src-shared/rules/lab';
import type { Grading } from './definition';
import type { PlayedReference } from './reference';
import { machineOfSnapshot, riskOf } from './risks';

export type Act = CommandArguments<'lab.recordAct'>;

/** Commands that cut a guest off from its users. */
const stopsVm = new Set<string>([
  'vm.turnOff',
  'vm.reset',
  'vm.revert',
  'vm.shutDown',
  'vm.save',
  'vm.pause',
  'vm.quickMigrate',
  'vm.moveStopped',
  'fault.crashWorker',
  'fault.hangGuest',
  'fault.stopErrorGuest',
  'group.takeOffline',
  'group.move',
  'fault.failResource',
]);

/** Commands that take every guest of a node with them, now or through a failover. */
const stopsNode = new Set<string>([
  'node.shutDown',
  'node.restart',
  'node.evict',
  'node.stopClusterService',
  'fault.crashNode',
  'fault.stopErrorNode',
  'fault.hangNode',
  'fault.hangClusterService',
]);

/** Commands that take the files of every guest on a disk away. */
const stopsDisk = new Set<string>(['disk.takeOffline', 'disk.setMaintenance', 'fault.failDisk']);

const stopsCluster = new Set<string>(['cluster.shutDown', 'cluster.destroy']);

interface Objects {
  readonly vm?: VmId;
  readonly group?: GroupId;
  readonly disk?: DiskId;
  readonly node?: NodeId;
  readonly cluster?: ClusterId | null;
}

/** Which argument says what a command is about, the first one that is there. */
const objectKeys = [
  'vm',
  'group',
  'disk',
  'array',
  'path',
  'interface',
  'network',
  'migration',
  'node',
  'cluster',
] as const;

/** What a command is about: the machine that is moved or was snapshotted, rather than where it goes. */
export function objectOf(reader: Reader, command: Command): Act['object'] {
  const { snapshot } = command.args as { readonly snapshot?: unknown };
  return machineOfSnapshot(reader, snapshot)?.id ?? namedBy(command);
}

/** The same, as far as the command itself says it. */
function namedBy(command: Command): Act['object'] {
  const args = command.args as Readonly<Record<string, unknown>>;
  const key = objectKeys.find((each) => typeof args[each] === 'string');
  return key === undefined ? null : (args[key] as RecordId as Act['object']);
}

/**
 * What a learner's command means for the grade, judged by the state before it takes effect: how many
 * serving machines it interrupts more often than the reference solution does, and whether it is risky.
 * Null for commands about the lab itself. Without a standard it is the reference solution that acts:
 * whatever it does was needed.
 */
export function actOf(
  reader: Reader,
  command: Command,
  grading: Grading,
  standard: (() => PlayedReference | null) | null,
): Act | null {
  if (command.name.startsWith('lab.')) return null;
  const object = objectOf(reader, command);
  const act = { command: command.name, object };
  const isSame = (other: Pick<LabAct, 'command' | 'object'>) =>
    other.command === command.name && other.object === object;
  const harmless = { ...act, interrupted: 0, needed: [], risk: null };
  if (grading.reference.some(isSame)) return harmless;
  const cut = interrupted(reader, command);
  if (!standard) return { ...harmless, needed: cut };
  const risk = riskOf(reader, command);
  // Playing the solution takes its time; most acts need none.
  if (cut.length === 0 && risk === null) return harmless;
  const played = standard();
  const needed = cut.filter((vm) => isNeeded(reader, vm, played));
  return {
    ...act,
    interrupted: cut.length - needed.length,
    needed,
    risk: played?.acts.some(isSame) ? null : risk,
  };
}

/** Whether the reference solution interrupts a machine more often than the learner did so far. */
function isNeeded(reader: Reader, vm: VmId, played: PlayedReference | null): boolean {
  const acts = labRunOf(reader)?.acts ?? [];
  const before = acts.filter(({ needed }) => needed.includes(vm)).length;
  return before < (played?.interruptions.get(vm) ?? 0);
}

/** The serving machines a command cuts off from their users. */
function interrupted(reader: Reader, { name, args }: Command): VmId[] {
  const { vm, group, disk, node, cluster } = args as Objects;
  if (stopsVm.has(name)) {
    const machine = vm ?? (group && reader.get<'group'>(group)?.vm);
    return machine && isServing(reader, machine) ? [machine] : [];
  }
  if (disk !== undefined && stopsDisk.has(name)) {
    return servingOf(reader, reader.by('vm.disk', disk));
  }
  if (cluster && stopsCluster.has(name)) {
    const nodes = new Set(reader.by('node.cluster', cluster).map((each) => each.id));
    const clustered = reader
      .all('vm')
      .filter((each) => each.group !== null && nodes.has(each.node));
    return servingOf(reader, clustered);
  }
  if (node === undefined || !stopsNode.has(name)) return [];
  const workers = reader.by('worker.node', node);
  return workers.filter((worker) => worker.servingSince !== null).map((worker) => worker.vm);
}

function servingOf(reader: Reader, vms: readonly VirtualMachine[]): VmId[] {
  return vms.filter((vm) => isServing(reader, vm.id)).map(({ id }) => id);
}
