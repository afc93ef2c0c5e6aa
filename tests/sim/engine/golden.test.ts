import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { canonicalLine } from '../../../src-main/lab/canonical';
import { modelVersion } from '../../../src-main/sim/api';
import type { LabDriver } from '../../support/lab';
import { lab } from '../../support/lab';

/*
 * Whoever changes what happens changes these hashes, and with them the meaning of every save there is.
 * Once a version of Hyperlab is out, a changed hash here needs a higher `modelVersion` in
 * `sim/api.ts`: a save of another model version is shown, never continued.
 */
const golden = {
  modelVersion: 3,
  clustered: '332976ec0e4f93f2',
  standAlone: '62745b13af34cbcc',
};

const hashOf = (t: LabDriver) =>
  createHash('sha256').update(t.events().map(canonicalLine).join('\n')).digest('hex').slice(0, 16);

function clustered(): LabDriver {
  const t = lab({ nodes: 4, vms: 24, seed: 7, quorum: 'nodeAndDiskMajority' });
  t.run('90s').node(3).crash();
  t.run('10m').node(3).powerOn();
  t.run('10m').node(1).hang();
  t.run('2m').node(1).thaw();
  t.run('10m').node(2).pause();
  t.vm(1).crashWorker();
  t.vm(2).hangGuest().run('20s').reset();
  t.node(4).shutDown();
  t.run('10m').node(2).resume();
  t.node(4).powerOn();
  t.run('10m').node(2).hangClusterService();
  t.run('20m').node(1).stopClusterService();
  t.run('10m').node(1).startClusterService();
  return t.run('1h');
}

function standAlone(): LabDriver {
  const t = lab({ nodes: 1, vms: 6, seed: 7, cluster: null, vm: { automaticStart: 'start' } });
  t.vm(1).save().run('1m').start();
  t.vm(2).pause().run('10s').resume();
  t.vm(3).shutDown().run('1m').start();
  t.vm(4).crashWorker().run('5m');
  t.node(1).shutDown().run('10m').powerOn().run('10m').stopError();
  return t.run('30m');
}

test('a known story is told as it always was, or the model version rises', () => {
  expect({
    modelVersion,
    clustered: hashOf(clustered()),
    standAlone: hashOf(standAlone()),
  }).toEqual(golden);
});
