import type { Level } from '../../../src-shared/events';
import type { GroupState, ResourceState } from '../../../src-shared/model/cluster';
import type { InterfaceState, NetworkState } from '../../../src-shared/model/network';
import type { MachineState, NodeState, ServiceState } from '../../../src-shared/model/node';
import type { VolumeAccessMode } from '../../../src-shared/model/storage';
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
  pausedCritical: 'critical',
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

export const resourceTone: Readonly<Record<ResourceState, Tone>> = {
  inherited: 'unknown',
  initializing: 'transition',
  online: 'running',
  offline: 'off',
  failed: 'critical',
  pending: 'transition',
  onlinePending: 'transition',
  offlinePending: 'transition',
};

export const networkTone: Readonly<Record<NetworkState, Tone>> = {
  up: 'running',
  partitioned: 'warning',
  down: 'critical',
  unavailable: 'off',
};

export const interfaceTone: Readonly<Record<InterfaceState, Tone>> = {
  up: 'running',
  unreachable: 'warning',
  failed: 'critical',
  unavailable: 'off',
};

/** Redirected access works, but at a price; without access or waiting for it nothing does. */
export const accessTone: Readonly<Record<VolumeAccessMode, Tone>> = {
  direct: 'running',
  fileSystemRedirected: 'warning',
  blockRedirected: 'warning',
  paused: 'critical',
  none: 'critical',
};

export const levelSeverity: Readonly<Record<Level, Severity>> = {
  critical: 'critical',
  error: 'error',
  warning: 'warning',
  information: 'information',
};
