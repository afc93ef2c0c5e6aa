import type { BackupJobId, RestoreId, VmId } from '../../../src-shared/model/tables';
import type { WakeupHandlers } from '../wakeups';
import { stepDue } from './item';
import { scheduleDue } from './jobs';
import { resumeMachine } from './resume';
import { restoreDue } from './restore';
import { lookDue, retryDue } from './run';

/** What becomes due with backups and restores. */
export interface BackupWakeups {
  /** Of the job: its schedule wants a run. */
  'backup.scheduleDue': Record<never, never>;
  /** Of the run's task: whether machines that wait can be begun is looked at again. */
  'backup.lookDue': { readonly job: BackupJobId };
  /** Of the run's task: what failed is tried once more. */
  'backup.retryDue': { readonly job: BackupJobId };
  /** Of the machine's task: the present phase of its backup is over. */
  'backup.stepDue': { readonly job: BackupJobId; readonly vm: VmId };
  /** Of the machine: a start after its shadow copy was refused and is tried again. */
  'backup.resumeDue': Record<never, never>;
  /** Of the restore's task: everything is written, or a machine has not stopped in time. */
  'backup.restoreDue': { readonly restore: RestoreId };
}

export const backupWakeups: WakeupHandlers<keyof BackupWakeups> = {
  'backup.scheduleDue': (tx, _data, owner) => scheduleDue(tx, owner as BackupJobId),
  'backup.lookDue': (tx, { job }) => lookDue(tx, job),
  'backup.retryDue': (tx, { job }) => retryDue(tx, job),
  'backup.stepDue': (tx, { job, vm }) => stepDue(tx, job, vm),
  'backup.resumeDue': (tx, _data, owner) => resumeMachine(tx, owner as VmId),
  'backup.restoreDue': (tx, { restore }) => restoreDue(tx, restore),
};
