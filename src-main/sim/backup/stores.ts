import { slug } from '../../../src-shared/model/ids';
import type { Backup } from '../../../src-shared/model/backup';
import type { CommandArguments } from '../../../src-shared/commands/index';
import type { BackupId, BackupStoreId } from '../../../src-shared/model/tables';
import { sabotaged } from '../sabotage';
import type { SimTx } from '../wakeups';
import { pointOf, storeOf } from './lookup';

export function createStore(tx: SimTx, args: CommandArguments<'backup.createStore'>): void {
  const base: BackupStoreId = `backupStore:${slug(args.name)}`;
  let id = base;
  for (let number = 2; tx.get<'backupStore'>(id); number += 1) id = `${base}-${number}`;
  const { name, capacityMiB, bytesPerSecond } = args;
  tx.put({
    kind: 'backupStore',
    id,
    name,
    capacityMiB,
    otherMiB: 0,
    usedMiB: 0,
    bytesPerSecond,
    up: true,
  });
  tx.emit('backup.storeCreated', { object: id, fields: { store: name } });
}

export function configureStore(tx: SimTx, args: CommandArguments<'backup.configureStore'>): void {
  const store = storeOf(tx, args.store);
  const name = args.name ?? store.name;
  tx.put({
    ...store,
    name,
    capacityMiB: args.capacityMiB ?? store.capacityMiB,
    bytesPerSecond: args.bytesPerSecond ?? store.bytesPerSecond,
  });
  tx.emit('backup.storeConfigured', { object: store.id, fields: { store: name } });
}

export function removeStore(tx: SimTx, id: BackupStoreId): void {
  const { name } = storeOf(tx, id);
  tx.emit('backup.storeRemoved', { object: id, fields: { store: name } });
  tx.remove(id);
}

/** The device answers no more, or again; what lies on it stays. */
export function setStore(tx: SimTx, id: BackupStoreId, up: boolean): void {
  const store = storeOf(tx, id);
  tx.put({ ...store, up });
  const name = up ? 'backup.storeRestored' : 'backup.storeFailed';
  tx.emit(name, { object: id, fields: { store: store.name } });
}

/** Takes the space of a restore point that is about to be written. */
export function takeSpace(tx: SimTx, backup: Backup): void {
  const store = storeOf(tx, backup.store);
  tx.put(backup);
  tx.put({ ...store, usedMiB: store.usedMiB + backup.sizeMiB });
}

/** Removes a restore point, whole or not, and gives its space back. */
export function dropPoint(tx: SimTx, id: BackupId): void {
  const { store: storeId, sizeMiB } = pointOf(tx, id);
  const store = storeOf(tx, storeId);
  tx.remove(id);
  if (!sabotaged('backup-space-kept')) tx.put({ ...store, usedMiB: store.usedMiB - sizeMiB });
}

/** An administrator, or the job's own limit, gives a restore point up. */
export function deletePoint(tx: SimTx, id: BackupId): void {
  const { store, sizeMiB, vmName } = pointOf(tx, id);
  dropPoint(tx, id);
  tx.because(tx.cause, () =>
    tx.emit('backup.pointRemoved', {
      object: store,
      fields: { vm: vmName, store: storeOf(tx, store).name, sizeMiB },
    }),
  );
}
