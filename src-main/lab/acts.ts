import type { Command, CommandArguments } from '../../src-shared/commands/index';
import type { NodeId, VmId } from '../../src-shared/model/tables';
import type { Reader } from '../../src-shared/reader';
import { isServing, workerOf } from '../../src-shared/rules/facts';
import type { Grading } from './definition';

export type Act = CommandArguments<'lab.recordAct'>;

/** Commands that cut a guest off from its users. */
const stopsVm = new Set<string>([
  'vm.turnOff',
  'vm.reset',
  'vm.shutDown',
  'vm.save',
  'vm.pause',
  'fault.crashWorker',
  'fault.hangGuest',
]);

/** Commands that take every guest of a node with them, now or through a failover. */
const stopsNode = new Set<string>([
  'node.shutDown',
  'node.stopClusterService',
  'fault.crashNode',
  'fault.stopErrorNode',
  'fault.hangNode',
  'fault.hangClusterService',
]);

/**
 * What a learner's command means for the grade, judged by the state before it takes effect: how many
 * serving machines it interrupts that the reference solution leaves alone, and whether it is risky.
 * Null for commands about the lab itself.
 */
export function actOf(reader: Reader, command: Command, grading: Grading): Act | null {
  if (command.name.startsWith('lab.')) return null;
  const args = command.args as { readonly vm?: VmId; readonly node?: NodeId };
  const object = args.vm ?? args.node ?? null;
  const needed = grading.reference.some(
    (entry) => entry.command === command.name && entry.object === object,
  );
  return {
    command: command.name,
    object,
    interrupted: needed ? 0 : interrupted(reader, command.name, args),
    risky: !needed && isRisky(reader, command.name, args.vm),
  };
}

function interrupted(
  reader: Reader,
  name: string,
  args: { readonly vm?: VmId; readonly node?: NodeId },
): number {
  if (args.vm !== undefined && stopsVm.has(name)) return isServing(reader, args.vm) ? 1 : 0;
  if (args.node === undefined || !stopsNode.has(name)) return 0;
  const workers = reader.by('worker.node', args.node);
  return workers.filter((worker) => worker.servingSince !== null).length;
}

/**
 * Turning off or resetting a machine with a worker cuts its disks off mid-write; a deleted saved state
 * is lost for good; a fault is a fault, whoever injects it.
 */
function isRisky(reader: Reader, name: string, vm: VmId | undefined): boolean {
  if (name.startsWith('fault.')) return true;
  if (name === 'vm.deleteSavedState') return true;
  const cutsOff = name === 'vm.turnOff' || name === 'vm.reset';
  return cutsOff && vm !== undefined && workerOf(reader, vm) !== undefined;
}
