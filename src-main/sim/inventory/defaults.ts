import type { VmPlan } from './plan';

/** What a virtual machine is where a lab says nothing of it; boot figures are scenario parameters. */
export const vmDefaults: Omit<VmPlan, 'name' | 'node' | 'memoryMiB'> = {
  highlyAvailable: true,
  state: 'running',
  processors: 1,
  cpuReservePermille: 0,
  cpuLimitPermille: 1000,
  cpuWeight: 100,
  workload: 'idle',
  tier: 2,
  guest: 'Windows Server 2008 R2',
  notes: '',
  integrationServices: {
    shutdown: true,
    timeSynchronization: true,
    dataExchange: true,
    heartbeat: true,
    backup: true,
  },
  automaticStart: 'startIfRunning',
  automaticStartDelayMs: 0,
  automaticStop: 'save',
  bootMs: 60_000,
  shutDownMs: 30_000,
  autoStart: true,
  preferredOwners: [],
  possibleOwners: [],
};
