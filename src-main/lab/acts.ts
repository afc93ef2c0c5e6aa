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
import type { Reader } from '../../src-shared/reader';
import { isServing } from '../../src-shared/rules/facts';
import type { Grading } from './definition';
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
export function namedBy(command: Command): Act['object'] {
  const args = command.args as Readonly<Record<string, unknown>>;
  const key = objectKeys.find((each) => typeof args[each] === 'string');
  return key === undefined ? null : (args[key] as RecordId as Act['object']);
}

/**
 * What a learner's command means for the grade, judged by the state before it takes effect: how many
 * serving machines it interrupts that the reference solution leaves alone, and whether it is risky.
 * Null for commands about the lab itself.
 */
export function actOf(reader: Reader, command: Command, grading: Grading): Act | null {
  if (command.name.startsWith('lab.')) return null;
  const object = objectOf(reader, command);
  const needed = grading.reference.some(
    (entry) => entry.command === command.name && entry.object === object,
  );
  return {
    command: command.name,
    object,
    interrupted: needed ? 0 : interrupted(reader, command),
    risk: needed ? null : riskOf(reader, command),
  };
}

function interrupted(reader: Reader, { name, args }: Command): number {
  const { vm, group, disk, node, cluster } = args as Objects;
  if (stopsVm.has(name)) {
    const machine = vm ?? (group && reader.get<'group'>(group)?.vm);
    return machine && isServing(reader, machine) ? 1 : 0;
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
  if (node === undefined || !stopsNode.has(name)) return 0;
  const workers = reader.by('worker.node', node);
  return workers.filter((worker) => worker.servingSince !== null).length;
}

function servingOf(reader: Reader, vms: readonly VirtualMachine[]): number {
  return vms.filter((vm) => isServing(reader, vm.id)).length;
}
