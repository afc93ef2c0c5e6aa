import type { Fault } from '../../../src-shared/faults';
import type { Migration } from '../../../src-shared/model/migration';
import type { RecordId } from '../../../src-shared/model/tables';
import { kindOf } from '../../../src-shared/model/tables';
import { isPossibleOwner, viewOfGroup } from '../../../src-shared/rules/group-facts';
import { isUnmanaged } from '../../../src-shared/rules/processor-start';
import { nodeOf } from '../cluster/membership';
import type { SimTx } from '../wakeups';
import { attendDrains } from './drain';
import { failMigration } from './finish';
import { migrationById, moveFields, sourceWorker, targetWorker } from './lookup';
import { attendSessions } from './sessions';
import { attendStoppedMove } from './stopped';
import { replan } from './transfer';

/** Records a move depends on; a transaction that touched none of them concerns no move. */
const movesDependOn: ReadonlySet<string> = new Set([
  'node',
  'network',
  'interface',
  'worker',
  'vm',
  'group',
  'cluster',
  'disk',
]);

/** Records the bandwidth of a migration follows from. */
const bandwidthFollows: ReadonlySet<string> = new Set([
  'node',
  'network',
  'interface',
  'cluster',
  'disk',
]);

/**
 * What a transaction changed may concern moves under way, whoever changed it: a node fell, somebody
 * stopped the machine, a network is faster or gone. Called once at the end of every transaction, so
 * that nobody has to think of migrations; what is already so is left alone.
 */
export function attendMoves(tx: SimTx, touched: ReadonlyMap<RecordId, unknown>): void {
  const ids = [...touched.keys()];
  const moving = tx.count('migration.live', 'world:lab') > 0;
  if (moving && ids.some((id) => movesDependOn.has(kindOf(id)))) {
    attendLive(tx, ids);
  }
  attendDrains(tx, ids);
  attendSessions(tx, touched);
}

function attendLive(tx: SimTx, ids: readonly RecordId[]): void {
  const { cause } = tx;
  const all = ids.some((id) => bandwidthFollows.has(kindOf(id))) || redirects(tx);
  for (const { id } of tx.by('migration.live', 'world:lab')) {
    const migration = migrationById(tx, id);
    if (migration.finishedAt !== null) continue;
    if (migration.type !== 'live') tx.because(cause, () => attendStoppedMove(tx, id));
    else {
      const fault = brokenBy(tx, migration);
      if (fault) tx.because(cause, () => failMigration(tx, id, fault));
      else if (all) tx.because(cause, () => replan(tx, migration));
    }
  }
}

/** Whether machines reach their disks over a network, so that their coming and going changes its traffic. */
function redirects(tx: SimTx): boolean {
  return tx
    .all('disk')
    .some((disk) =>
      Object.values(disk.volume?.access ?? {}).some(
        ({ mode }) => mode === 'fileSystemRedirected' || mode === 'blockRedirected',
      ),
    );
}

/** Why a live migration cannot go on, or null. Once its machine runs on the target nothing ends it. */
function brokenBy(tx: SimTx, migration: Migration): Fault | null {
  if (migration.phase === 'cleanup') return null;
  const { vm, source, target } = migration;
  const names = moveFields(tx, migration);
  const about = { vm: names.vm, node: names.target };
  const from = nodeOf(tx, source);
  const to = nodeOf(tx, target);
  const falls = from.machine !== 'on' && from.machine !== 'hung' && from.machine !== 'shuttingDown';
  if (falls || from.view === null) return { code: 'migration.sourceLost', ...about };
  // Both ends of a live migration are the work of the management service (hyperv-host §7).
  const unmanaged = [from, to].find((node) => isUnmanaged(node));
  if (unmanaged) return { code: 'node.managementStopped', node: unmanaged.name };
  const worker = sourceWorker(tx, migration);
  const group = migration.group === null ? undefined : tx.get<'group'>(migration.group);
  const own = tx.get<'vm'>(vm)?.node === source && group?.owner === source;
  const runs = worker?.state === 'running' && worker.guest !== 'shuttingDown';
  if (!own || !runs || group.state !== 'online') {
    return { code: 'migration.overtaken', vm: names.vm };
  }
  const there = to.machine === 'on' || to.machine === 'hung';
  if (!there || to.view !== from.view || to.service === 'stopping' || to.service === 'stopped') {
    return { code: 'migration.targetLost', ...about };
  }
  const state = viewOfGroup(tx, group)?.states[target];
  if (state !== 'up') return { code: 'migration.nodeNotUp', ...about, nodeState: state ?? 'down' };
  if (!isPossibleOwner(tx, group, target)) return { code: 'migration.notPossibleOwner', ...about };
  const reserved = migration.phase !== 'setup';
  if (reserved && !targetWorker(tx, migration)) return { code: 'migration.targetLost', ...about };
  const resets = reserved && to.system.migrationPort === 'reset';
  return resets && migration.phase !== 'handOver'
    ? { code: 'migration.portReset', ...about }
    : null;
}
