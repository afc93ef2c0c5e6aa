import type { Fault } from '../faults';
import type { Kind, RecordIdOf, Tables } from '../model/tables';
import type { Reader } from '../reader';

export type Check<K extends Kind> = (reader: Reader, record: Tables[K]) => Fault | null;

/** Asks the checks about a record in turn; the first refusal counts, and that there is none comes first. */
function about<K extends Kind>() {
  return (reader: Reader, id: RecordIdOf<K>, ...checks: readonly Check<K>[]): Fault | null => {
    const record = reader.get<K>(id);
    if (!record) return { code: 'record.missing', id };
    for (const check of checks) {
      const fault = check(reader, record);
      if (fault) return fault;
    }
    return null;
  };
}

export const aboutArray = about<'array'>();
export const aboutBackup = about<'backup'>();
export const aboutBackupJob = about<'backupJob'>();
export const aboutBackupStore = about<'backupStore'>();
export const aboutCluster = about<'cluster'>();
export const aboutDisk = about<'disk'>();
export const aboutGroup = about<'group'>();
export const aboutNetwork = about<'network'>();
export const aboutNode = about<'node'>();
export const aboutVhd = about<'vhd'>();
export const aboutVm = about<'vm'>();
