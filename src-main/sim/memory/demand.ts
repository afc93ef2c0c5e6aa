import type { Workload } from '../../../src-shared/model/vm';
import { workloads } from '../../../src-shared/model/vm';
import { mix } from '../inventory/hash';
import type { CalendarStart } from '../cpu/workload';
import { shapes } from '../cpu/workload';

/*
 * Memory that guests commit. The shapes are modelling choices: databases hold what they once took,
 * desktops come and go with people, a batch run takes everything while it lasts. A pure function of time
 * and the machine's own hash, as its processor load is.
 */

interface MemoryShape {
  /** Permille of the memory it uses at its busiest: at rest, and in the busiest hour. */
  readonly rest: number;
  readonly peak: number;
}

export const memoryShapes: Readonly<Record<Workload, MemoryShape>> = {
  idle: { rest: 520, peak: 600 },
  file: { rest: 480, peak: 900 },
  web: { rest: 440, peak: 1000 },
  sql: { rest: 720, peak: 1000 },
  vdi: { rest: 260, peak: 1000 },
  batch: { rest: 320, peak: 420 },
};

const daySeconds = 86_400;
const noiseSeconds = 240;
/** No guest runs in less, in MiB. */
const leastCommitMiB = 40;

export interface MemoryMoment {
  readonly second: number;
  /** Permille of what a machine uses at its busiest, in the order of `workloads`. */
  readonly levels: Float64Array;
}

/** What all machines of one workload share at a moment. */
export function memoryMomentAt(start: CalendarStart, nowMs: number): MemoryMoment {
  const second = Math.floor(nowMs / 1000);
  const local = start.secondOfDay + second;
  const weekday = (start.weekday + Math.floor(local / daySeconds)) % 7;
  const hour = Math.floor((local % daySeconds) / 3600);
  const share = (local % 3600) / 3600;
  const levels = new Float64Array(workloads.length);
  workloads.forEach((workload, index) => {
    const { hours, weekend } = shapes[workload];
    const { rest, peak } = memoryShapes[workload];
    const here = hours[hour] ?? 0;
    const next = hours[(hour + 1) % 24] ?? 0;
    const day = weekday >= 5 ? weekend / 1000 : 1;
    const rhythm = ((here + (next - here) * share) / 1000) * day;
    levels[index] = Math.min(peak, rest + (peak - rest) * rhythm);
  });
  return { second, levels };
}

/** What a guest that runs commits for its own work, in MiB: `busyMiB` is what it uses at its busiest. */
export function commitMiB(
  workload: number,
  hash: number,
  busyMiB: number,
  moment: MemoryMoment,
): number {
  const own = moment.second + (hash & 0xff);
  const window = Math.floor(own / noiseSeconds);
  const from = mix(hash ^ Math.imul(window, 0x2c1b3c6d)) & 0x3ff;
  const to = mix(hash ^ Math.imul(window + 1, 0x2c1b3c6d)) & 0x3ff;
  const noise =
    0.94 + (from + ((to - from) * (own - window * noiseSeconds)) / noiseSeconds) * (0.12 / 1023);
  // Its own size: 85 % to 100 % of what it may use.
  const size = 0.85 + ((hash >>> 5) & 0xff) * (0.15 / 255);
  const commit = (busyMiB * (moment.levels[workload] as number) * size * noise) / 1000;
  return commit < leastCommitMiB ? leastCommitMiB : commit;
}
