import type { NodeId, VmId } from '../model/ids';
import type { SimMs } from '../units';
import type { PartitionCounters } from './model';

/** One NUMA node of a host just now. */
export interface NumaReading {
  /** Its first logical processor, and how many it has. */
  readonly first: number;
  readonly processors: number;
  /** The last so many of them are parked. */
  readonly parked: number;
  /** What they do together, in permille of one. */
  readonly loadPermille: number;
  readonly frequencyPercent: number;
}

/** A partition as the host's overview shows it; the parent partition has no machine. */
export interface PartitionReading {
  readonly vm: VmId | null;
  readonly virtualProcessors: number;
  /** Run time of its virtual processors, in permille of one logical processor. */
  readonly guestPermille: number;
  readonly hypervisorPermille: number;
  readonly hypercallsPerSecond: number;
  readonly interceptsPerSecond: number;
  /** Requests its devices exchange with the parent partition over VMBus; 0 for emulated devices. */
  readonly busRequestsPerSecond: number;
  readonly emulatedRequestsPerSecond: number;
}

/** The counters *Hyper-V Hypervisor* of a host (hyperv-host §7). */
export interface HypervisorCounters {
  readonly logicalProcessors: number;
  readonly partitions: number;
  readonly virtualProcessors: number;
  /** Pages of 4 KiB given to partitions. */
  readonly totalPages: number;
  readonly monitoredNotifications: number;
}

/** Counters of logical processors that are sums over a host, each second. */
export interface ProcessorCounters {
  readonly hardwareInterruptsPerSecond: number;
  readonly schedulerInterruptsPerSecond: number;
  readonly timerInterruptsPerSecond: number;
  readonly interProcessorInterruptsPerSecond: number;
  readonly contextSwitchesPerSecond: number;
  /** Share of the time in idle states, in permille of all processors; with what runs they make 1000. */
  readonly c1Permille: number;
  readonly c2Permille: number;
  readonly c3Permille: number;
  readonly runPermille: number;
}

/** Everything the console shows of the processors of a host at one moment. */
export interface HostReading {
  readonly node: NodeId;
  readonly at: SimMs;
  readonly watts: number;
  readonly energyWattSeconds: number;
  readonly parked: number;
  readonly numa: readonly NumaReading[];
  /** By logical processor, in permille: time its guests and the parent ran, and the hypervisor itself. */
  readonly guestPermille: readonly number[];
  readonly hypervisorPermille: readonly number[];
  readonly hypervisor: HypervisorCounters;
  readonly processors: ProcessorCounters;
  /** The parent partition first, then the machines that run there by their row. */
  readonly partitions: readonly PartitionReading[];
}

/** The partition of one machine, with the counters of its virtual processors; null while it does not run. */
export interface PartitionDetail {
  readonly vm: VmId;
  readonly at: SimMs;
  readonly counters: PartitionCounters;
}

/** One logical processor of a reading. */
export interface LogicalProcessor {
  readonly index: number;
  readonly numa: number;
  readonly parked: boolean;
  readonly frequencyPercent: number;
  readonly guestPermille: number;
  readonly hypervisorPermille: number;
  /** %Total is %Guest and %Hypervisor together (hyperv-host §7). */
  readonly totalPermille: number;
}

/** The logical processors of a reading one by one. */
export function logicalProcessorsOf({
  numa,
  guestPermille,
  hypervisorPermille,
}: Pick<HostReading, 'numa' | 'guestPermille' | 'hypervisorPermille'>): LogicalProcessor[] {
  return numa.flatMap(({ first, processors, parked, frequencyPercent }, number) =>
    Array.from({ length: processors }, (_, offset): LogicalProcessor => {
      const index = first + offset;
      const guest = guestPermille[index] ?? 0;
      const hypervisor = hypervisorPermille[index] ?? 0;
      return {
        index,
        numa: number,
        parked: offset >= processors - parked,
        frequencyPercent,
        guestPermille: guest,
        hypervisorPermille: hypervisor,
        totalPermille: guest + hypervisor,
      };
    }),
  );
}
