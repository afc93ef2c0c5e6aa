import type { NodeId } from '../model/tables';
import type { VirtualMachine } from '../model/vm';
import type { Reader } from '../reader';
import { profileOf } from '../rules/facts';
import { estimateMigration, quickMigrationMs } from '../rules/migration-facts';
import type { SimMs } from '../units';
import type { PlanMethod, PlanRisk } from './plan-model';

/** What a step takes and costs. */
export interface StepFigures {
  readonly durationMs: SimMs;
  readonly downtimeMs: SimMs;
  readonly risk: PlanRisk;
}

const middle = ([from, to]: readonly [number, number]) => Math.floor((from + to) / 2);

/** The time for a group, a disk or a machine that is off to change hands (failover-cluster §4.2). */
export function changeOwnerMs(reader: Reader): SimMs {
  return middle(profileOf(reader).cluster.groupMoveMs.value);
}

/** The figures of a step for a virtual machine. */
export function machineFigures(
  reader: Reader,
  vm: VirtualMachine,
  method: PlanMethod,
  target: NodeId | null,
): StepFigures {
  switch (method) {
    case 'live':
      return liveFigures(reader, vm, target);
    case 'quick': {
      const durationMs = quickMigrationMs(reader, vm);
      return { durationMs, downtimeMs: durationMs, risk: 'interrupts' };
    }
    case 'shutDown':
    case 'turnOff': {
      const durationMs = stoppedMs(reader, vm, method);
      return { durationMs, downtimeMs: durationMs, risk: 'interrupts' };
    }
    case 'stop':
      return { durationMs: vm.shutDownMs, downtimeMs: vm.shutDownMs, risk: 'goesDown' };
    case 'move':
      return { durationMs: changeOwnerMs(reader), downtimeMs: 0, risk: 'none' };
    case 'stay':
      return { durationMs: 0, downtimeMs: 0, risk: 'blocks' };
  }
}

/** By the model of failover-cluster §5.4; clients give up where the blackout is longer than they wait. */
function liveFigures(reader: Reader, vm: VirtualMachine, target: NodeId | null): StepFigures {
  const estimate = target === null ? null : estimateMigration(reader, vm.id, target);
  if (!estimate) return { durationMs: 0, downtimeMs: 0, risk: 'none' };
  const { totalMs, blackoutMs } = estimate.outcome;
  const long = blackoutMs > profileOf(reader).migration.tcpLimitMs.value;
  return {
    durationMs: Math.ceil(totalMs),
    downtimeMs: Math.ceil(blackoutMs),
    risk: long ? 'longBlackout' : 'none',
  };
}

/** Down, over and up again: until the guest serves. */
function stoppedMs(reader: Reader, vm: VirtualMachine, method: 'shutDown' | 'turnOff'): SimMs {
  const { vm: figures } = profileOf(reader);
  const downMs = method === 'shutDown' ? vm.shutDownMs : figures.turnOffMs.value;
  const upMs =
    middle(figures.configurationOnlineMs.value) + middle(figures.powerOnSelfTestMs.value);
  return downMs + changeOwnerMs(reader) + upMs + vm.bootMs;
}
