import type { Command } from '../../src-shared/commands/index';
import type { ClusterId, NodeId, VmId } from '../../src-shared/model/tables';
import type { VirtualMachine } from '../../src-shared/model/vm';
import type { RiskReason } from '../../src-shared/model/world';
import type { Reader } from '../../src-shared/reader';
import { lastBackupOf } from '../../src-shared/rules/backup-facts';
import { workerOf } from '../../src-shared/rules/facts';

/** Commands that may lose data or tear a cluster apart where a safer way exists, whatever the state. */
const always: Readonly<Record<string, RiskReason>> = {
  'vm.deleteSavedState': 'savedStateDeleted',
  'vm.revert': 'presentStateLost',
  'snapshot.apply': 'presentStateLost',
  'cluster.destroy': 'clusterDestroyed',
  'node.evict': 'nodeEvicted',
  'array.resynchronize': 'arrayOverwritten',
};

/**
 * Why a command is risky (ux §2.3), judged by the state before it takes effect; null where it is not.
 * Turning off a machine cuts its disks off mid-write, so it counts only while one runs; forced quorum
 * makes one copy of the database right, so it counts only while somebody else is still at work.
 */
export function riskOf(reader: Reader, command: Command): RiskReason | null {
  const { name, args } = command;
  if (name.startsWith('fault.')) return 'faultInjected';
  switch (name) {
    case 'vm.turnOff':
    case 'vm.reset':
      return cutsOff(reader, args.vm, name === 'vm.reset' ? 'reset' : 'turnedOff');
    case 'vm.moveStopped':
      return args.type === 'turnOff' ? cutsOff(reader, args.vm, 'turnedOff') : null;
    case 'cluster.forceStart':
      return forcedBeside(reader, args.node);
    case 'node.startClusterService':
      return args.quorum === 'force' ? forcedBeside(reader, args.node) : null;
    case 'snapshot.delete':
    case 'snapshot.deleteSubtree':
      return withoutBackup(reader, machineOfSnapshot(reader, args.snapshot));
    case 'vm.delete':
      return withoutBackup(reader, reader.get<'vm'>(args.vm));
    default:
      return always[name] ?? null;
  }
}

function cutsOff(reader: Reader, vm: VmId, reason: RiskReason): RiskReason | null {
  return workerOf(reader, vm) === undefined ? null : reason;
}

/** The other half is alive where it has quorum, or while a node of it still runs machines. */
function forcedBeside(reader: Reader, id: NodeId): RiskReason | null {
  const cluster = reader.get<'node'>(id)?.cluster;
  return cluster && othersAlive(reader, cluster, id) ? 'quorumForced' : null;
}

function othersAlive(reader: Reader, cluster: ClusterId, id: NodeId): boolean {
  return (
    reader.by('view.cluster', cluster).some((view) => view.quorate && !view.members.includes(id)) ||
    reader
      .by('node.cluster', cluster)
      .some((node) => node.id !== id && reader.count('worker.node', node.id) > 0)
  );
}

function withoutBackup(reader: Reader, vm: VirtualMachine | undefined): RiskReason | null {
  return vm && !lastBackupOf(reader, vm) ? 'noBackup' : null;
}

/** The machine a snapshot belongs to, by an id that may be no snapshot's. */
export function machineOfSnapshot(reader: Reader, id: unknown): VirtualMachine | undefined {
  if (typeof id !== 'string' || !id.startsWith('snapshot:')) return undefined;
  const snapshot = reader.get<'snapshot'>(id as `snapshot:${string}`);
  return snapshot && reader.get<'vm'>(snapshot.vm);
}
