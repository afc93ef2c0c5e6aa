import type { backupCommands } from '../../../src-shared/commands/backup';
import type { Effects } from '../effects';
import { hostOf, vmOf } from '../vm/lookup';
import type { SimTx } from '../wakeups';
import { configureJob, createJob, removeJob, runNow } from './jobs';
import { restoreOf } from './lookup';
import { failRestore, restoreBeside, restoreDisk, restoreOver } from './restore';
import { beginRun, cancelRun } from './run';
import { configureStore, createStore, deletePoint, removeStore, setStore } from './stores';

function setHostWriter(tx: SimTx, id: `node:${string}`, state: 'stable' | 'failed'): void {
  const node = hostOf(tx, id);
  tx.put({ ...node, backupWriter: state });
  const name = state === 'stable' ? 'backup.hostWriterRestarted' : 'backup.hostWriterFailed';
  tx.emit(name, { node: id, object: id, fields: { node: node.name } });
}

function setGuestWriter(tx: SimTx, id: `vm:${string}`, state: 'stable' | 'failed'): void {
  const vm = vmOf(tx, id);
  tx.put({ ...vm, guestWriter: state });
  const name = state === 'stable' ? 'backup.guestWriterRestarted' : 'backup.guestWriterFailed';
  tx.emit(name, { object: id, fields: { vm: vm.name } });
}

export const backupEffects: Effects<keyof typeof backupCommands> = {
  'backup.createStore': createStore,
  'backup.configureStore': configureStore,
  'backup.removeStore': (tx, { store }) => removeStore(tx, store),
  'backup.createJob': createJob,
  'backup.configureJob': configureJob,
  'backup.removeJob': (tx, { job }) => removeJob(tx, job),
  'backup.runJob': (tx, { job }) => beginRun(tx, job),
  'backup.runNow': runNow,
  'backup.cancelJob': (tx, { job }) => cancelRun(tx, job),
  'backup.deletePoint': (tx, { backup }) => deletePoint(tx, backup),
  'backup.restoreOver': restoreOver,
  'backup.restoreBeside': restoreBeside,
  'backup.restoreDisk': restoreDisk,
  'backup.cancelRestore'(tx, { restore }) {
    const { vmName } = restoreOf(tx, restore);
    failRestore(tx, restore, { code: 'backup.cancelled', vm: vmName }, 'cancelled');
  },
  'backup.restartHostWriter': (tx, { node }) => setHostWriter(tx, node, 'stable'),
  'backup.restartGuestWriter': (tx, { vm }) => setGuestWriter(tx, vm, 'stable'),
  'fault.failHostWriter': (tx, { node }) => setHostWriter(tx, node, 'failed'),
  'fault.failGuestWriter': (tx, { vm }) => setGuestWriter(tx, vm, 'failed'),
  'fault.failBackupStore': (tx, { store }) => setStore(tx, store, false),
  'fault.restoreBackupStore': (tx, { store }) => setStore(tx, store, true),
};
