import { describe, expect, test } from 'vitest';
import type { Command } from '../../src-shared/commands/index';
import type { RiskReason } from '../../src-shared/model/world';
import { riskOf } from '../../src-main/lab/risks';
import { LabSession } from '../../src-main/lab/session';
import { shipped } from './support';

const halfAnHour = 1_800_000;

/** T2 after these commands, half an hour apart. */
function pairAfter(...commands: readonly Command[]): LabSession {
  const session = new LabSession(shipped('T2'));
  session.goLive(() => {});
  for (const command of commands) {
    const result = session.submit(command, 'user');
    if (!result.ok) throw new Error(JSON.stringify(result.fault));
    session.advanceTo(session.engine.now + halfAnHour);
  }
  return session;
}

const web = { vm: 'vm:web01' } as const;
const force: Command = { name: 'cluster.forceStart', args: { node: 'node:hv01' } };
const take: Command = { name: 'snapshot.take', args: web };
const remove: Command = { name: 'snapshot.delete', args: { snapshot: 'snapshot:web01/1' } };
const store: Command = {
  name: 'backup.createStore',
  args: { name: 'Tape', capacityMiB: 2_000_000, bytesPerSecond: 10_000_000_000 },
};
const backUp: Command = {
  name: 'backup.runNow',
  args: { vms: ['vm:web01'], store: 'backupStore:tape', mode: 'consistent', volumesInTurn: false },
};
const crash = (node: 'hv01' | 'hv02'): Command => ({
  name: 'fault.crashNode',
  args: { node: `node:${node}` },
});
const stopped = (type: 'turnOff' | 'shutDown'): Command => ({
  name: 'vm.moveStopped',
  args: { ...web, node: 'node:hv02', type },
});

describe('fact: ux §2.3 what is risky, and why', () => {
  test.each<[about: string, before: readonly Command[], act: Command, risk: RiskReason | null]>([
    ['a machine that runs turned off', [], { name: 'vm.turnOff', args: web }, 'turnedOff'],
    ['a machine that runs shut down', [], { name: 'vm.shutDown', args: web }, null],
    ['moved by turning it off', [], stopped('turnOff'), 'turnedOff'],
    ['moved by shutting it down', [], stopped('shutDown'), null],
    ['reset', [], { name: 'vm.reset', args: web }, 'reset'],
    ['a snapshot deleted without backup', [take], remove, 'noBackup'],
    ['a snapshot deleted with a backup', [store, backUp, take], remove, null],
    ['quorum forced with the other half alive', [], force, 'quorumForced'],
    ['quorum forced when nobody else is left', [crash('hv02'), crash('hv01')], force, null],
    ['a failure of their own making', [], crash('hv01'), 'faultInjected'],
  ])('%s', (_about, before, act, risk) => {
    const { engine } = pairAfter(...before);
    expect(riskOf(engine.reader, act)).toBe(risk);
  });
});
