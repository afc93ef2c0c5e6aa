import type { MemoryStatus } from '../model/memory';
import type { VirtualMachine } from '../model/vm';
import type { DynamicMemoryFigures } from '../profiles/sections/memory';
import type { Reader } from '../reader';
import type { SimMs } from '../units';
import { profileOf } from './facts';

/**
 * What a guest keeps for itself of a total, in MiB: nothing below it is ballooned out (hyperv-host §4.3).
 * A function of its own, because a balancer asks thousands of times a second.
 */
export function floorTable(figures: DynamicMemoryFigures): (totalMiB: number) => number {
  const rows = Object.entries(figures.guestFloor.value).map(
    ([from, [base, share]]) => [Number(from), base, share] as const,
  );
  return (totalMiB) => {
    for (let index = rows.length - 1; index >= 0; index -= 1) {
      const [from, base, share] = rows[index] as (typeof rows)[number];
      if (totalMiB >= from) return Math.min(totalMiB, base + Math.floor(totalMiB / share));
    }
    return 0;
  };
}

export function guestFloorMiB(figures: DynamicMemoryFigures, totalMiB: number): number {
  return floorTable(figures)(totalMiB);
}

/** What a machine should hold: its demand and the buffer beyond it, within its limits, in MiB. */
export function targetMiB(
  demandMiB: number,
  bufferPercent: number,
  minimumMiB: number,
  maximumMiB: number,
): number {
  const wanted = (demandMiB * (100 + bufferPercent)) / 100;
  return Math.min(maximumMiB, Math.max(minimumMiB, wanted));
}

/** Pressure in percent: 100 is exactly enough, above it the guest pages (hyperv-host §4.2). */
export function pressurePercent(demandMiB: number, assignedMiB: number): number {
  return assignedMiB === 0 ? 0 : (100 * demandMiB) / assignedMiB;
}

/** Status by what is assigned, wanted and kept ready (hyperv-host §4.2). */
export function statusOf(
  assignedMiB: number,
  demandMiB: number,
  bufferPercent: number,
  pagedMiB = 0,
): MemoryStatus {
  if (pagedMiB > 0) return 'paging';
  if (assignedMiB < demandMiB) return 'warning';
  return assignedMiB * 100 >= demandMiB * (100 + bufferPercent) ? 'ok' : 'low';
}

/** What a load makes a guest use at a moment: it comes and goes steadily, in whole MiB. */
export function loadAt(
  load: VirtualMachine['memoryLoad'],
  figures: DynamicMemoryFigures,
  now: SimMs,
): number {
  if (load === null) return 0;
  const { fromMiB, toMiB, since } = load;
  const moved = Math.floor((Math.max(0, now - since) * figures.loadMiBPerSecond.value) / 1000);
  return toMiB > fromMiB ? Math.min(toMiB, fromMiB + moved) : Math.max(toMiB, fromMiB - moved);
}

export function loadMiB(reader: Reader, vm: VirtualMachine): number {
  return loadAt(vm.memoryLoad, profileOf(reader).dynamicMemory, reader.now);
}

/** What a process was given when it was recorded last, without its overhead, in MiB. */
export function recordedMiB(worker: { readonly committedMiB: number }, overhead: number): number {
  return worker.committedMiB - overhead;
}
