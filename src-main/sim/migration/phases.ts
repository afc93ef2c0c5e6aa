import type { Fault } from '../../../src-shared/faults';
import type { ClusterNetwork } from '../../../src-shared/model/network';
import type { Migration } from '../../../src-shared/model/migration';
import type { MigrationId } from '../../../src-shared/model/tables';
import { neededToMoveMiB, profileOf } from '../../../src-shared/rules/facts';
import { networkOrder, seemsUsable } from '../../../src-shared/rules/migration-networks';
import {
  obstacle,
  obstaclesAtConnect,
  obstaclesAtSetup,
} from '../../../src-shared/rules/migration-refusal';
import { shadowTablesMiB } from '../../../src-shared/rules/processor-start';
import { framesPass } from '../../../src-shared/rules/network-facts';
import { nodeOf } from '../cluster/membership';
import { groupById } from '../failover/groups';
import { makeRoom } from '../memory/reclaim';
import { sabotaged } from '../sabotage';
import { vmOf, workerIdOf } from '../vm/lookup';
import type { SimTx } from '../wakeups';
import { failMigration } from './finish';
import { migrationById, moveFields, sourceWorker } from './lookup';

/**
 * Connects to TCP 6600 of the target over one network after the other (failover-cluster §5.1). One the
 * cluster takes for dead is passed over; one that only seems to work costs the time of a time-out.
 */
export function connectDue(tx: SimTx, id: MigrationId, attempt: number, timedOut: boolean): void {
  const migration = migrationById(tx, id);
  const vm = vmOf(tx, migration.vm);
  const { cluster } = groupById(tx, migration.group ?? 'group:');
  const order = networkOrder(tx, vm, cluster);
  let fault: Fault | null = timedOut ? faultOf(tx, migration, 'migration.portTimeout') : null;
  for (let index = attempt; index < order.length; index += 1) {
    const network = order[index];
    if (!network || !seemsUsable(tx, network, migration.source, migration.target)) continue;
    if (!answers(tx, migration, network)) {
      waitForAnswer(tx, migration, network, index);
      return;
    }
    const refused = obstacle(tx, vm.id, migration.target, obstaclesAtConnect);
    if (!refused) {
      useNetwork(tx, migration, network);
      return;
    }
    sayNoConnection(tx, migration, network);
    fault = refused;
  }
  failMigration(tx, id, fault ?? faultOf(tx, migration, 'migration.noNetwork'));
}

function faultOf(
  tx: SimTx,
  migration: Migration,
  code: 'migration.portTimeout' | 'migration.noNetwork',
): Fault {
  const { vm, target } = moveFields(tx, migration);
  return { code, vm, node: target };
}

function answers(tx: SimTx, migration: Migration, network: ClusterNetwork): boolean {
  const { source, target } = migration;
  const { machine } = nodeOf(tx, target);
  const runs = machine === 'on' || machine === 'shuttingDown';
  return runs && framesPass(tx, network, source, target);
}

function sayNoConnection(tx: SimTx, migration: Migration, network: ClusterNetwork): void {
  const fields = { vm: vmOf(tx, migration.vm).name, network: network.name };
  tx.because(tx.cause, () =>
    tx.emit('migration.connectFailed', { node: migration.source, object: migration.vm, fields }),
  );
}

function waitForAnswer(
  tx: SimTx,
  migration: Migration,
  network: ClusterNetwork,
  attempt: number,
): void {
  sayNoConnection(tx, migration, network);
  const { connectTimeoutMs } = profileOf(tx).migration;
  tx.after(connectTimeoutMs.value, {
    name: 'migration.connectDue',
    owner: migration.task,
    data: { migration: migration.id, attempt: attempt + 1, timedOut: true },
  });
}

function useNetwork(tx: SimTx, migration: Migration, network: ClusterNetwork): void {
  const { vm } = moveFields(tx, migration);
  tx.put({ ...migration, network: network.id });
  tx.emit('migration.networkChosen', {
    node: migration.source,
    object: migration.vm,
    fields: { vm, network: network.name },
  });
  tx.after(Math.floor(migration.setupMs / 3), {
    name: 'migration.reserveDue',
    owner: migration.task,
    data: { migration: migration.id },
  });
}

/** The target looks at the configuration and reserves the memory: a skeleton that runs nothing. */
export function reserveDue(tx: SimTx, id: MigrationId): void {
  const migration = migrationById(tx, id);
  const fault = obstacle(tx, migration.vm, migration.target, obstaclesAtSetup);
  const source = sourceWorker(tx, migration);
  if (fault || !source) {
    const { vm } = moveFields(tx, migration);
    failMigration(tx, id, fault ?? { code: 'migration.overtaken', vm });
    return;
  }
  const vm = vmOf(tx, migration.vm);
  const host = nodeOf(tx, migration.target);
  const needed = neededToMoveMiB(tx, vm) + shadowTablesMiB(profileOf(tx), host);
  makeRoom(tx, vm, host, needed);
  tx.put({
    ...source,
    id: workerIdOf(vm.id, migration.target),
    node: migration.target,
    processId: tx.newProcessId(migration.target),
    state: 'starting',
    committedMiB: sabotaged('skeleton-without-memory') ? 0 : needed,
    startedAt: null,
    servingSince: null,
    heartbeat: 'noContact',
    operation: 'migrating',
    task: null,
  });
  const { target } = moveFields(tx, migration);
  tx.emit('migration.targetBegun', {
    node: migration.target,
    object: vm.id,
    fields: { vm: vm.name, target },
  });
  tx.after(migration.setupMs - 2 * Math.floor(migration.setupMs / 3), {
    name: 'migration.copyDue',
    owner: migration.task,
    data: { migration: id },
  });
}

/** Nothing got through for longer than a connection bears. */
export function stalledDue(tx: SimTx, id: MigrationId): void {
  failMigration(tx, id, faultOf(tx, migrationById(tx, id), 'migration.portTimeout'));
}
