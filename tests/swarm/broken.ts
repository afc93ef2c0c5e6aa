import { traceLegend, traceLines } from '../../src-main/lab/trace';
import { drawScenario } from './draw';
import { play } from './play';

/** How many seeds are played. */
export const runs = 200;

/** Every seed once, beginning with `first` and going on from there, round the end. */
export function seedsFrom(first: number): readonly number[] {
  return Array.from({ length: runs }, (_, index) => ((first - 1 + index) % runs) + 1);
}

/** Plays seeds until one breaks a law; says which with its trace, or null after all of them held. */
export function firstBroken(seeds: readonly number[]): string | null {
  for (const seed of seeds) {
    const { breach, events, nodes } = play(drawScenario(seed));
    if (!breach) continue;
    const trace = [...traceLegend, ...traceLines(events.slice(-100), nodes)];
    return [`seed ${seed}: ${breach.law}: ${breach.why}`, ...trace].join('\n');
  }
  return null;
}
