import { describe, expect, test } from 'vitest';
import { LabFolder } from '../../src-main/host/lab-files';
import { LabSession } from '../../src-main/lab/session';

const assets = new URL('../../assets/labs', import.meta.url).pathname;
const folder = new LabFolder(assets);

function shipped(name: string) {
  const lab = folder.define(name);
  if (!lab.ok) throw new Error(JSON.stringify(lab.fault));
  return lab.value;
}

describe('shipped labs', () => {
  test('are listed: topologies, scenarios, then generated ones', () => {
    expect(folder.list().map((lab) => [lab.name, lab.nodes, lab.vms, lab.graded])).toEqual([
      ['T1', 1, 6, false],
      ['T2', 2, 10, false],
      ['T4', 4, 24, false],
      ['T4M', 4, 24, false],
      ['L05', 4, 24, true],
      ['16x1000', 16, 1000, false],
      ['64x8000', 64, 8000, false],
    ]);
  });

  test.each(['T1', 'T2', 'T4', 'T4M', 'L05', '16x1000', '64x8000'])(
    '%s starts healthy and stays so for a minute',
    (name) => {
      const session = new LabSession(shipped(name));
      session.goLive(() => {});
      session.advanceTo(60_000);
      session.engine.checkWorld();
      const { reader } = session.engine;
      expect(reader.all('worker').every((worker) => worker.servingSince !== null)).toBe(true);
      expect(reader.all('view').every((view) => view.quorate)).toBe(true);
    },
  );
});
