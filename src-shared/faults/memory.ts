/** Refusals about memory. */
export interface MemoryFaults {
  'memory.startupOutOfRange': { vm: string; leastMiB: number; mostMiB: number };
  'memory.notInSteps': { vm: string; unitMiB: number };
  'memory.minimumAboveStartup': { vm: string; minimumMiB: number; startupMiB: number };
  'memory.minimumIsStartup': { vm: string; profile: string };
  'memory.maximumBelowStartup': { vm: string; maximumMiB: number; startupMiB: number };
  'memory.bufferOutOfRange': { vm: string; least: number; most: number };
  'memory.onlyWhileOff': { vm: string };
  'memory.limitsOnlyWhileOff': { vm: string };
  'memory.onlyRaiseMaximum': { vm: string };
  'memory.onlyLowerMinimum': { vm: string };
  'memory.loadAsIs': { vm: string };
}
