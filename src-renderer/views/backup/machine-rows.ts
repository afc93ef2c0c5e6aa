import type { Backup } from '../../../src-shared/model/backup';
import type { VmId } from '../../../src-shared/model/tables';
import type { VirtualMachine, Worker } from '../../../src-shared/model/vm';
import type { Reader } from '../../../src-shared/reader';
import { isActive, lastBackupOf } from '../../../src-shared/rules/backup-facts';
import { workerOf } from '../../../src-shared/rules/facts';
import { objectName } from '../common/words';

export const protections = ['never', 'failed', 'stale', 'running', 'protected'] as const;
export type Protection = (typeof protections)[number];

/** How a machine is protected, as the page of backups shows it. */
export interface MachineRow {
  readonly id: VmId;
  readonly vm: VirtualMachine;
  readonly worker: Worker | undefined;
  readonly host: string;
  readonly protection: Protection;
  readonly last: Backup | undefined;
  readonly points: number;
  readonly jobs: string;
  /** How the backup under way is done, or the last one was. */
  readonly phase: string;
}

/** A backup older than this is called old: one night was missed. */
const staleAfterMs = 36 * 3_600_000;

/** `now` may lie some minutes back: it only says which backups are old. */
export function machineRows(reader: Reader, now: number): readonly MachineRow[] {
  const jobs = reader.all('backupJob');
  const active = new Map<VmId, string>();
  const failed = new Map<VmId, number>();
  const named = new Map<VmId, string[]>();
  for (const job of jobs) {
    for (const item of job.run?.items ?? []) {
      if (isActive(item)) active.set(item.vm, item.phase);
    }
    for (const item of job.lastItems) {
      if (item.phase === 'failed')
        failed.set(item.vm, Math.max(failed.get(item.vm) ?? 0, item.since));
    }
    if (job.once) continue;
    for (const vm of job.vms) named.set(vm, [...(named.get(vm) ?? []), job.name]);
  }
  return reader
    .all('vm')
    .filter((vm) => vm.divergedFrom === null)
    .map((vm) => {
      const last = lastBackupOf(reader, vm);
      const missed = (failed.get(vm.id) ?? -1) > (last?.completedAt ?? -1);
      return {
        id: vm.id,
        vm,
        worker: workerOf(reader, vm.id),
        host: objectName(reader, vm.node),
        protection: active.has(vm.id)
          ? 'running'
          : missed
            ? 'failed'
            : last === undefined
              ? 'never'
              : now - last.takenAt > staleAfterMs
                ? 'stale'
                : 'protected',
        last,
        points: reader.count('backup.vm', vm.id),
        jobs: (named.get(vm.id) ?? []).join(', '),
        phase: active.get(vm.id) ?? '',
      };
    });
}
