import type { Level } from '../../../src-shared/events';
import type { GroupState } from '../../../src-shared/model/cluster';
import type { MachineState, NodeState, ServiceState } from '../../../src-shared/model/node';
import type { VmState } from '../../../src-shared/model/vm';
import type { Severity, Tone } from '../../ui';

/*
 * Which look a state has (ux §5.5). Off is grey: only trouble is red. A state without a line here does
 * not compile.
 */
export const vmTone: Readonly<Record<VmState, Tone>> = {
  running: 'running',
  off: 'off',
  paused: 'paused',
  saved: 'saved',
  starting: 'transition',
  saving: 'transition',
  stopping: 'transition',
  pausing: 'transition',
  resuming: 'transition',
  unknown: 'unknown',
};

export const nodeTone: Readonly<Record<NodeState, Tone>> = {
  up: 'running',
  down: 'critical',
  paused: 'maintenance',
  joining: 'transition',
};

export const machineTone: Readonly<Record<MachineState, Tone>> = {
  on: 'running',
  off: 'off',
  starting: 'transition',
  shuttingDown: 'transition',
  hung: 'critical',
  stopError: 'critical',
};

export const serviceTone: Readonly<Record<ServiceState, Tone>> = {
  running: 'running',
  stopped: 'off',
  starting: 'transition',
  stopping: 'transition',
  hung: 'critical',
};

export const groupTone: Readonly<Record<GroupState, Tone>> = {
  online: 'running',
  offline: 'off',
  failed: 'critical',
  partialOnline: 'warning',
  pending: 'transition',
};

export const levelSeverity: Readonly<Record<Level, Severity>> = {
  critical: 'critical',
  error: 'error',
  warning: 'warning',
  information: 'information',
};
