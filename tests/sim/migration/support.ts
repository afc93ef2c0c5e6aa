import { assert } from '../../../src-shared/assert';
import type { Migration } from '../../../src-shared/model/migration';
import { lastMove, migrationProgress } from '../../../src-shared/rules/migration-facts';
import type { LabDriver, LabOptions } from '../../support/lab';
import { lab } from '../../support/lab';

export const MB = 1_000_000;
export const MiB = 1024 ** 2;

/** Machines of 4 GiB that write a set amount of memory, so that a test can calculate. */
export function migrationLab(options: Partial<LabOptions> = {}): LabDriver {
  return lab({
    nodes: 3,
    vms: 3,
    ...options,
    vm: {
      memoryMiB: 4096,
      usedMiB: 4096,
      dirtyBytesPerSecond: 20 * MB,
      workingSetMiB: 4096,
      clients: 40,
      ...options.vm,
    },
  });
}

/** The last move of a machine. */
export function moveOf(t: LabDriver, vm: number): Migration {
  const move = lastMove(t.engine.reader, t.vm(vm).id);
  assert(move, `machine ${vm} moved`);
  return move;
}

export function progressOf(t: LabDriver, vm: number) {
  return migrationProgress(t.engine.reader, moveOf(t, vm));
}

export function live(t: LabDriver, vm: number, node: number): Migration {
  t.vm(vm).give('vm.liveMigrate', { node: t.node(node).id });
  return moveOf(t, vm);
}

/** Runs until the last move of a machine has ended. */
export function runToEnd(t: LabDriver, vm: number): Migration {
  t.runUntil(() => moveOf(t, vm).finishedAt !== null);
  return moveOf(t, vm);
}

export function runToPhase(t: LabDriver, vm: number, phase: Migration['phase']): Migration {
  t.runUntil(() => moveOf(t, vm).phase === phase);
  return moveOf(t, vm);
}
