import type { Enlightenment } from '../model/vm';
import type { ProcessorFigures } from '../profiles/sections/processor';
import { interceptFactor } from '../rules/processor';

/** What a partition does in one second: all its counters follow from this. */
export interface PartitionLoad {
  readonly virtualProcessors: number;
  /** Run time of its virtual processors in the guest and in the hypervisor, in permille of one processor. */
  readonly guestPermille: number;
  readonly hypervisorPermille: number;
  readonly enlightenment: Enlightenment;
  readonly slat: boolean;
  /** Requests to disks and frames on networks, each second. */
  readonly requestsPerSecond: number;
  readonly memoryMiB: number;
}

/** Why the hypervisor takes over from a virtual processor (hyperv-host §7). */
export const interceptKinds = [
  'invlpg',
  'controlRegister',
  'io',
  'halt',
  'mwait',
  'cpuid',
  'msr',
  'externalInterrupt',
  'pendingInterrupt',
  'emulatedInstruction',
  'debugRegister',
  'pageFault',
  'other',
] as const;
export type InterceptKind = (typeof interceptKinds)[number];

/** Counters of one partition and its virtual processors together; rates are of the second. */
export interface PartitionCounters {
  readonly virtualProcessors: number;
  readonly guestPermille: number;
  readonly hypervisorPermille: number;
  /** Always the two before it together. */
  readonly totalPermille: number;
  readonly hypercallsPerSecond: number;
  readonly intercepts: Readonly<Record<InterceptKind, number>>;
  /** All kinds together. */
  readonly interceptsPerSecond: number;
  /** What one hypercall or intercept costs, in nanoseconds: the hypervisor's time through their number. */
  readonly nanosecondsPerEntry: number;
  readonly apicEndOfInterruptPerSecond: number;
  readonly apicTaskPriorityPerSecond: number;
  readonly apicInterProcessorPerSecond: number;
  readonly processorMigrationsPerSecond: number;
  readonly syntheticInterruptsPerSecond: number;
  readonly virtualInterruptsPerSecond: number;
  readonly longSpinWaitsPerSecond: number;
  readonly busRequestsPerSecond: number;
  readonly emulatedRequestsPerSecond: number;
  readonly addressSpaces: number;
  readonly virtualTlbPages: number;
  readonly depositedPages: number;
  readonly gpaPages: number;
  readonly gpaModificationsPerSecond: number;
}

const noParts: Readonly<Record<InterceptKind, number>> = {
  invlpg: 0,
  controlRegister: 0,
  io: 0,
  halt: 0,
  mwait: 0,
  cpuid: 0,
  msr: 0,
  externalInterrupt: 0,
  pendingInterrupt: 0,
  emulatedInstruction: 0,
  debugRegister: 0,
  pageFault: 0,
  other: 0,
};

/** Parts of the intercepts of a busy guest in permille: with SLAT the guest's page tables are its own. */
const busyParts: Readonly<Record<'slat' | 'shadow', typeof noParts>> = {
  slat: {
    ...noParts,
    controlRegister: 40,
    io: 60,
    mwait: 10,
    cpuid: 30,
    msr: 280,
    externalInterrupt: 330,
    pendingInterrupt: 130,
    emulatedInstruction: 70,
    debugRegister: 10,
    other: 40,
  },
  shadow: {
    ...noParts,
    invlpg: 120,
    controlRegister: 160,
    io: 50,
    mwait: 10,
    cpuid: 20,
    msr: 160,
    externalInterrupt: 190,
    pendingInterrupt: 70,
    emulatedInstruction: 40,
    debugRegister: 10,
    pageFault: 150,
    other: 20,
  },
};

/** Timer ticks wake an idle virtual processor so often; between them it halts. */
const haltsPerIdleSecond = 64;
const pagesPerMiB = 256;

/**
 * The counters of a partition under a load (hyperv-host §7, generator §7 [I]). Pure; every sum holds to
 * the last digit: total is guest and hypervisor, all intercepts are their kinds together.
 */
export function partitionCounters(
  figures: ProcessorFigures,
  load: PartitionLoad,
): PartitionCounters {
  const { virtualProcessors, enlightenment, slat, requestsPerSecond } = load;
  const busy = load.guestPermille / 1000;
  const idle = virtualProcessors > busy ? virtualProcessors - busy : 0;
  const unaware = enlightenment === 'unaware';
  const hypercalls = unaware
    ? 0
    : Math.floor(
        figures.hypercallsPerBusySecond.value * busy * (enlightenment === 'xenLinux' ? 1.5 : 1),
      ) + requestsPerSecond;
  const intercepts = interceptsOf(figures, load, busy, idle);
  let all = 0;
  for (const kind of interceptKinds) all += intercepts[kind];
  const entries = hypercalls + all;
  // A thousandth of a processor is a million nanoseconds of a second.
  const nanoseconds = entries > 0 ? Math.floor((load.hypervisorPermille * 1e6) / entries) : 0;
  const interrupts = intercepts.externalInterrupt + intercepts.pendingInterrupt;
  const gpaPages = load.memoryMiB * pagesPerMiB;
  return {
    virtualProcessors,
    guestPermille: load.guestPermille,
    hypervisorPermille: load.hypervisorPermille,
    totalPermille: load.guestPermille + load.hypervisorPermille,
    hypercallsPerSecond: hypercalls,
    intercepts,
    interceptsPerSecond: all,
    nanosecondsPerEntry: nanoseconds,
    apicEndOfInterruptPerSecond: unaware ? interrupts : Math.floor(interrupts / 8),
    apicTaskPriorityPerSecond: unaware ? Math.floor(interrupts / 2) : 0,
    apicInterProcessorPerSecond: virtualProcessors > 1 ? Math.floor(busy * 180) : 0,
    processorMigrationsPerSecond: Math.floor(busy * 6),
    syntheticInterruptsPerSecond: unaware ? 0 : requestsPerSecond,
    virtualInterruptsPerSecond: interrupts,
    longSpinWaitsPerSecond: unaware || virtualProcessors < 2 ? 0 : Math.floor(busy * 4),
    busRequestsPerSecond: unaware ? 0 : requestsPerSecond,
    emulatedRequestsPerSecond: unaware ? requestsPerSecond : 0,
    // With SLAT the hypervisor shadows no address space.
    addressSpaces: slat ? 0 : 8 + Math.floor(busy * 20),
    virtualTlbPages: slat ? 0 : virtualProcessors * 256,
    depositedPages: 900 + virtualProcessors * 300 + Math.floor(gpaPages / 512),
    gpaPages,
    gpaModificationsPerSecond: Math.floor(busy * 3),
  };
}

function interceptsOf(
  figures: ProcessorFigures,
  load: PartitionLoad,
  busy: number,
  idle: number,
): Record<InterceptKind, number> {
  const { enlightenment, slat, requestsPerSecond } = load;
  const factor = interceptFactor(figures, enlightenment);
  const perSecond = figures.interceptsPerBusySecond.value * busy * factor;
  const parts = busyParts[slat ? 'slat' : 'shadow'];
  // A copy of the parts has the shape of the result: built key by key it costs several times as much.
  const intercepts = { ...parts };
  for (const kind of interceptKinds) {
    intercepts[kind] = Math.floor((perSecond * parts[kind]) / 1000);
  }
  intercepts.halt = Math.floor(idle * haltsPerIdleSecond * factor);
  if (enlightenment === 'unaware') {
    // Emulated devices are driven by port accesses, each of which the hypervisor takes over.
    intercepts.io += Math.floor(requestsPerSecond * figures.interceptsPerEmulatedIo.value);
  }
  return intercepts;
}
