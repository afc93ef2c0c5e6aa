import { InvalidArgumentError, Option, program } from 'commander';
import { engineFigures } from './engine-figures';
import type { Figure } from './figure';
import { hostFigures } from './host-figures';
import { hostileFigures, refuseFile } from './hostile-figures';

function repetitionsOf(text: string): number {
  if (!/^[1-9]\d?$/.test(text)) throw new InvalidArgumentError('expected 1 to 99');
  return Number(text);
}

program
  .name('bench')
  .description('Measures the engine, the host and the console; several repetitions in one run.')
  .option('--json', 'print one JSON object and nothing else', false)
  .option('--repetitions <n>', 'how often each figure is taken', repetitionsOf, 5)
  .option('--only <prefix>', 'only figures whose name begins so', '')
  .addOption(new Option('--refuse <file>', 'measure how one file is refused').hideHelp())
  .parse();

const options = program.opts<{
  json: boolean;
  repetitions: number;
  only: string;
  refuse?: string;
}>();
if (options.refuse !== undefined) {
  refuseFile(options.refuse);
  process.exit();
}
const wanted = (name: string) => name.startsWith(options.only);
const figures: Record<string, Figure> = {};

function keep(name: string, figure: Figure): void {
  figures[name] = figure;
  if (options.json) return;
  console.log(
    `${name.padEnd(30)} ${String(figure.median).padStart(10)} ${figure.unit.padEnd(20)}` +
      ` (${figure.min} to ${figure.max})`,
  );
}

const measured = {
  ...engineFigures(options.repetitions),
  ...hostFigures(options.repetitions),
  ...hostileFigures(options.repetitions),
};
for (const [name, measure] of Object.entries(measured)) {
  if (wanted(name)) keep(name, measure());
}
if (['ui.', 'host.rss'].some((name) => name.startsWith(options.only) || wanted(name))) {
  // A browser is needed only here; the other figures can be taken without one.
  const { pageFigures } = await import('../e2e/ui-figures');
  for (const [name, figure] of Object.entries(await pageFigures(options.repetitions))) {
    if (wanted(name)) keep(name, figure);
  }
}
if (options.json) console.log(JSON.stringify(figures, null, 2));
