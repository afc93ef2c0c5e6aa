import type { Migration } from '../../../src-shared/model/migration';
import type { Reader } from '../../../src-shared/reader';
import { shareOf } from '../../../src-shared/rules/migration-networks';
import { framesPass } from '../../../src-shared/rules/network-facts';
import { nodeOf } from '../cluster/membership';

/** What a migration can send now, in bytes per second; 0 while nothing gets through. */
export function rateOf(reader: Reader, migration: Migration): number {
  const network = migration.network && reader.get<'network'>(migration.network);
  if (!network) return 0;
  const { source, target } = migration;
  const hangs = [source, target].some((node) => nodeOf(reader, node).machine === 'hung');
  if (hangs || !framesPass(reader, network, source, target)) return 0;
  return shareOf(reader, network, source, target, 0);
}
