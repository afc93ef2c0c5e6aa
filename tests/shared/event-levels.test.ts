import { expect, test } from 'vitest';
import { eventCatalogue } from '../../src-shared/event-catalogue';
import type { Level } from '../../src-shared/events';

const table: Readonly<Record<Level, readonly number[]>> = {
  critical: [1135, 1177, 1006, 1146, 1553, 1554, 1564, 1561, 1672],
  error: [
    ...[1069, 1205, 1254, 1230, 1127, 1129, 1130, 1563, 1557, 1573, 5398, 1034, 1035, 1037, 1038],
    ...[1049, 1196, 1207, 1137, 1677, 1250, 5142, 5150, 5396],
  ],
  warning: [1125, 1562, 1558, 1066, 1011, 1251, 5120, 5124, 5125, 5136, 1673, 1681],
  information: [5121, 1592, 1680, 1682],
};

test('fact: failover-cluster §8.2 events have the numbers and levels of the table', () => {
  const identities = Object.values(eventCatalogue).filter(({ provider }) => provider === 'cluster');
  for (const [level, ids] of Object.entries(table)) {
    for (const id of ids) {
      const found = identities.filter((identity) => identity.id === id);
      expect(found.length, `event ${id} exists`).toBeGreaterThan(0);
      expect([...new Set(found.map((identity) => identity.level))], String(id)).toEqual([level]);
    }
  }
});

test('fact: failover-cluster §5.3 failures of a migration have their numbers', () => {
  const ids = new Set(Object.values(eventCatalogue).map(({ id }) => id));
  for (const id of [21502, 20413, 20417, 21024, 21125]) expect(ids.has(id), String(id)).toBe(true);
});
