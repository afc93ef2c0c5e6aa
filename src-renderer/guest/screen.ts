import type { Migration } from '../../src-shared/model/migration';
import type { ClusterNode } from '../../src-shared/model/node';
import type { Task } from '../../src-shared/model/task';
import type { VirtualMachine, Worker } from '../../src-shared/model/vm';
import { isOldSystem } from '../../src-shared/rules/processor';
import type { GuestLook } from './system';
import { lookOf, traitOf } from './system';

/** How far somebody at the console of a guest has come. */
export type ConsoleStage = 'locked' | 'logon' | 'welcome' | 'desktop' | 'security';

/** What a guest draws. Shares go from 0 to 1. */
export type GuestScene =
  | { readonly type: 'black' }
  | { readonly type: 'firmware'; readonly share: number }
  | { readonly type: 'noSystem' }
  | { readonly type: 'boot'; readonly share: number }
  | { readonly type: 'shutDown' }
  | { readonly type: 'console'; readonly stage: ConsoleStage }
  | { readonly type: 'stopError'; readonly code: number };

/**
 * What lies over a guest's picture, or stands in its place. `moving` is the short freeze of a live
 * migration; `lost` means that nobody answers for the machine.
 */
export type GuestVeil =
  | 'none'
  | 'off'
  | 'saved'
  | 'saving'
  | 'restoring'
  | 'paused'
  | 'pausedCritical'
  | 'moving'
  | 'lost'
  | 'hostOff';

export interface GuestScreen {
  readonly look: GuestLook;
  readonly scene: GuestScene;
  readonly veil: GuestVeil;
  /** Whether the guest itself stands still under its picture: its clock does not move. */
  readonly frozenAt: number | null;
}

export interface ScreenSources {
  readonly vm: VirtualMachine;
  readonly worker: Worker | undefined;
  readonly host: ClusterNode | undefined;
  readonly task: Task | null;
  readonly move: Migration | null;
  readonly now: number;
  /** What was done at this console; null where nobody touched it. */
  readonly stage: ConsoleStage | null;
}

/** Part of a boot that belongs to the firmware and its loader. */
const loaderShare = 0.07;

/** Stop codes of Windows by number, with the name it shows. */
export const stopNames: Readonly<Record<number, string>> = {
  0x0a: 'IRQL_NOT_LESS_OR_EQUAL',
  0x3e: 'MULTIPROCESSOR_CONFIGURATION_NOT_SUPPORTED',
  0x3b: 'SYSTEM_SERVICE_EXCEPTION',
  0x50: 'PAGE_FAULT_IN_NONPAGED_AREA',
  0x7a: 'KERNEL_DATA_INPAGE_ERROR',
  0x9f: 'DRIVER_POWER_STATE_FAILURE',
};
const inpageError = 0x7a;
/** What a kernel says that does not understand its processor: common knowledge. */
const processorError = 0x3e;
const otherStops = [0x50, 0x0a, 0x3b, 0x9f];

function stopCode(vm: VirtualMachine): number {
  if (vm.storageLostSince !== null) return inpageError;
  if (isOldSystem(vm.guestSystem) && !vm.limitProcessorFunctionality) return processorError;
  return otherStops[traitOf(vm.id) % otherStops.length] ?? inpageError;
}

/** A person at a virtual desktop has logged on this long after it started, in milliseconds. */
const logonAfterMs = 90_000;

/**
 * Where nobody touched the console: desktops are logged on a while after their start; on some of the
 * servers that ran before the lab began somebody left a session open.
 */
export function usualStage(
  { id, workload }: VirtualMachine,
  upMs: number,
  now: number,
): ConsoleStage {
  if (workload === 'vdi') return upMs >= logonAfterMs ? 'desktop' : 'locked';
  return upMs > now && traitOf(id) % 5 < 2 ? 'desktop' : 'locked';
}

function between(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function shareOf(task: Task | null, now: number): number {
  if (!task || task.dueAt === null || task.dueAt <= task.startedAt) return 0.5;
  return between((now - task.startedAt) / (task.dueAt - task.startedAt));
}

function runningScene({ vm, worker, now, stage }: ScreenSources): GuestScene {
  const upMs = now - (worker?.startedAt ?? now);
  switch (worker?.guest) {
    case 'booting': {
      const left = worker.bootLeftMs;
      const share = left === null ? upMs / vm.bootMs : 1 - left / vm.bootMs;
      return share < loaderShare
        ? { type: 'firmware', share: 1 }
        : { type: 'boot', share: Math.min(0.995, between(share)) };
    }
    case 'shuttingDown':
      return { type: 'shutDown' };
    case 'noSystem':
      return { type: 'noSystem' };
    case 'stopError':
      return { type: 'stopError', code: stopCode(vm) };
    case 'running':
    case 'hung':
      return { type: 'console', stage: stage ?? usualStage(vm, upMs, now) };
    default:
      return { type: 'black' };
  }
}

/** A machine without a worker: nothing, or what was on its screen when it was saved. */
function restingScreen(sources: ScreenSources, look: GuestLook): GuestScreen {
  const { vm, host } = sources;
  if (vm.saved) {
    const scene: GuestScene =
      vm.saved.guest === 'stopError'
        ? { type: 'stopError', code: stopCode(vm) }
        : vm.saved.guest === 'booting'
          ? { type: 'boot', share: between(1 - (vm.saved.bootLeftMs ?? 0) / vm.bootMs) }
          : { type: 'console', stage: sources.stage ?? 'locked' };
    return { look, scene, veil: 'saved', frozenAt: vm.saved.at };
  }
  const hostOff = host !== undefined && host.machine !== 'on' && vm.meantToServe;
  return { look, scene: { type: 'black' }, veil: hostOff ? 'hostOff' : 'off', frozenAt: null };
}

/** What is on the screen of a virtual machine: a pure function of its records and the clock. */
export function guestScreen(sources: ScreenSources): GuestScreen {
  const { vm, worker, host, task, move, now } = sources;
  const look = lookOf(vm.guestSystem);
  if (!worker) return restingScreen(sources, look);
  const hostStopped = host !== undefined && host.machine !== 'on';
  if (worker.state === 'starting' && !vm.saved) {
    return {
      look,
      scene: { type: 'firmware', share: shareOf(task, now) },
      veil: 'none',
      frozenAt: null,
    };
  }
  if (worker.state === 'starting' && vm.saved) {
    const resting = restingScreen(sources, look);
    return { ...resting, veil: 'restoring' };
  }
  const scene = worker.state === 'stopping' ? stoppingScene(sources) : runningScene(sources);
  const screen = { look, scene, frozenAt: worker.guest === 'hung' ? hungSince(sources) : null };
  if (hostStopped) return { ...screen, veil: 'lost', frozenAt: screen.frozenAt ?? now };
  if (worker.state === 'saving') return { ...screen, veil: 'saving', frozenAt: now };
  if (worker.state === 'paused' || worker.state === 'pausing') {
    const critical = vm.storageLostSince !== null;
    return { ...screen, veil: critical ? 'pausedCritical' : 'paused', frozenAt: now };
  }
  if (move !== null && move.blackoutSince !== null && move.blackoutMs === null) {
    return { ...screen, veil: 'moving', frozenAt: move.blackoutSince };
  }
  return { ...screen, veil: 'none' };
}

/** Turned off hard it is gone at once; shut down, the guest says so until the end. */
function stoppingScene(sources: ScreenSources): GuestScene {
  return sources.worker?.guest === 'shuttingDown' ? { type: 'shutDown' } : { type: 'black' };
}

/** A guest that hangs keeps the time it hung at; the records know when it stopped to serve. */
function hungSince({ vm, now }: ScreenSources): number {
  return vm.downSince ?? now;
}
