import type { ReportInput } from '../../src-main/reports/index';
import { labSource } from '../../src-main/host/labs';
import { createEngine } from '../../src-main/sim/engine';
import type { LabOptions } from '../support/inventory';
import { testInventory } from '../support/inventory';
import { LabDriver } from '../support/lab';
import { aRun } from '../support/records';
import { testLabFiles } from '../support/host';
import { writtenAt } from './fixture';

/** A text that tries to be a formula and a script. */
export const evil = '=1+<script>alert("x")</script>';

export const begun = (options: LabOptions) => new LabDriver(createEngine(testInventory(options)));

const options = {
  nodes: 3,
  vms: 7,
  quorum: 'nodeAndDiskMajority',
  host: { memoryMiB: 6144 },
} as const satisfies LabOptions;

/** A lab file for the sheets, which tell of no play. */
const scenario = labSource(testLabFiles).open('L05');

/** Three nodes, one of them lost; a snapshot, a changed machine, and names that try to be more. */
export function lostNode(): ReportInput {
  const before = begun(options);
  const driver = begun({
    ...options,
    change: (plan) => ({
      ...plan,
      run: aRun(),
      vms: plan.vms.map((vm, at) => (at === 3 ? { ...vm, guest: evil, notes: evil } : vm)),
    }),
  });
  driver.command({
    name: 'cluster.validate',
    args: { cluster: 'cluster:cl-test', nodes: [], categories: ['inventory', 'network'] },
  });
  driver.command({ name: 'snapshot.take', args: { vm: 'vm:vm01' } });
  driver.run('10m');
  driver.command({ name: 'vm.configure', args: { vm: 'vm:vm02', notes: 'changed' } });
  driver.command({ name: 'fault.crashNode', args: { node: 'node:hv03' } });
  driver.run('5m');
  return {
    reader: driver.engine.reader,
    events: driver.events(),
    attempt: 1,
    modelVersion: 1,
    writtenAt,
    sample: (column) => driver.engine.sample(column),
    readerAt: () => before.engine.reader,
    labSheet: () => (scenario.ok ? scenario.value.sheet() : null),
  };
}
