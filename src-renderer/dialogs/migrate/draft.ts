import type { Command } from '../../../src-shared/commands/index';
import type { Fault } from '../../../src-shared/faults';
import type { MigrationType } from '../../../src-shared/model/migration';
import type { NodeId, VmId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import { workerOf } from '../../../src-shared/rules/facts';
import { beginRefusal } from '../../../src-shared/rules/migration-refusal';

/** What the wizard has been told so far. */
export interface MigrateDraft {
  readonly vm: VmId | null;
  readonly node: NodeId | null;
  readonly type: MigrationType;
}

export function firstDraft(reader: Reader, vm: VmId | null, node: NodeId | null): MigrateDraft {
  const runs = vm !== null && workerOf(reader, vm)?.state === 'running';
  return { vm, node, type: vm === null || runs ? 'live' : 'turnOff' };
}

/** The command the wizard ends in; null while something is missing. */
export function commandOf({ vm, node, type }: MigrateDraft): Command | null {
  if (vm === null || node === null) return null;
  if (type === 'live') return { name: 'vm.liveMigrate', args: { vm, node } };
  if (type === 'quick') return { name: 'vm.quickMigrate', args: { vm, node } };
  return { name: 'vm.moveStopped', args: { vm, node, type } };
}

/** Why the move may not begin, or null; a live migration that will fail on its way may. */
export function draftRefusal(reader: Reader, { vm, node, type }: MigrateDraft): Fault | null {
  return vm === null || node === null ? null : beginRefusal(reader, vm, node, type);
}

/** The ways to move in the order in which they are offered. */
export const methods = ['live', 'quick', 'shutDown', 'turnOff'] as const;
