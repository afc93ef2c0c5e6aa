import { InvalidArgumentError, program } from 'commander';
import { traceLegend, traceLines } from '../../src-main/lab/trace';
import { sabotage, sabotages } from '../../src-main/sim/sabotage';
import { drawScenario } from './draw';
import type { Outcome } from './play';
import { play } from './play';

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('expected a whole number');
  return Number(text);
}

function report(seed: number, outcome: Outcome): void {
  const scenario = drawScenario(seed);
  for (const act of scenario.acts) console.log(`  ${act.at} ms ${JSON.stringify(act.command)}`);
  console.log(`  BROKE ${outcome.breach?.law}: ${outcome.breach?.why}`);
  for (const line of [...traceLegend, ...traceLines(outcome.events.slice(-400), outcome.nodes)]) {
    console.log(`  ${line}`);
  }
}

program
  .name('swarm')
  .description('Plays random clusters with random faults and checks what must always hold.')
  .option('--seed <n>', 'first seed', wholeNumber, 1)
  .option('--runs <n>', 'how many seeds', wholeNumber, 200)
  .option('--break <name>', `disable one guard of the engine: ${sabotages.join(', ')}`)
  .parse();

const options = program.opts<{ seed: number; runs: number; break?: string }>();
const broken =
  options.break === undefined ? null : sabotages.find((name) => name === options.break);
if (broken === undefined) {
  console.error(`swarm: no guard is named ${options.break}; there are ${sabotages.join(', ')}`);
  process.exit(2);
}
const restore = broken === null ? () => undefined : sabotage(broken);
let failures = 0;
for (let seed = options.seed; seed < options.seed + options.runs; seed += 1) {
  const scenario = drawScenario(seed);
  console.log(`seed ${seed}: ${scenario.summary}`);
  const outcome = play(scenario);
  if (!outcome.breach) continue;
  failures += 1;
  report(seed, outcome);
  if (broken !== null) break;
}
restore();
console.log(`${options.runs} runs from seed ${options.seed}, ${failures} broken`);
process.exitCode = failures > 0 ? 1 : 0;
