import { eventCatalogue } from '../../src-shared/event-catalogue';
import { providers } from '../../src-shared/events';
import { explainGrade } from '../../src-shared/grade';
import { measuresOf } from '../../src-shared/lab-measures';
import type { LabRun } from '../../src-shared/model/world';
import type { Reader } from '../../src-shared/reader';
import { downtimeMs, isServing, nodeState, vmState, worldOf } from '../../src-shared/rules/facts';
import type { Texts } from '../../src-shared/text/index';
import type { Played } from './play';
import { canonicalLines } from '../lab/canonical';
import { sha256 } from '../host/sha256';
import { measureLines, riskLines } from '../reports/measures';
import { byRow, ownerOf, runResult } from './result-json';

/** Events listed at most; the rest is what `--trace`, `--json` and reports are for. */
const eventLimit = 40;

/** What a run comes to, for people at a terminal. */
export function summaryLines(played: Played, texts: Texts): string[] {
  const { reader, events } = played;
  const world = worldOf(reader);
  const run = reader.all('run')[0];
  return [
    `${world.lab}: ${texts.local(world.title)}`,
    texts.t('cli:summary.span', { clock: texts.labClock(reader.now), seed: String(world.seed) }),
    '',
    ...clusterLines(played, texts),
    ...nodeLines(reader, texts),
    '',
    ...vmLines(reader, texts),
    '',
    ...eventLines(played, texts),
    ...(run ? ['', ...gradeLines(played, run, texts)] : []),
    '',
    texts.t('cli:summary.hash', { hash: sha256(canonicalLines(events)) }),
  ];
}

function clusterLines(played: Played, texts: Texts): string[] {
  return runResult(played, texts).clusters.map(({ name, up, votes }) =>
    texts.t(up ? 'cli:summary.clusterUp' : 'cli:summary.clusterDown', { name, ...votes }),
  );
}

function nodeLines(reader: Reader, texts: Texts): string[] {
  const nodes = byRow(reader.all('node'));
  const states = new Map<string, string[]>();
  for (const node of nodes) {
    const state = texts.state(`node.${nodeState(reader, node)}`);
    states.set(state, [...(states.get(state) ?? []), node.name]);
  }
  return [...states].map(([state, names]) =>
    texts.t('cli:summary.nodes', { state, names: shortList(names, texts) }),
  );
}

function shortList(names: readonly string[], texts: Texts): string {
  const shown = names.slice(0, 12);
  const rest = names.length - shown.length;
  return rest > 0
    ? `${shown.join(', ')} ${texts.t('cli:summary.more', { count: rest })}`
    : texts.list(shown);
}

function vmLines(reader: Reader, texts: Texts): string[] {
  const vms = byRow(reader.all('vm'));
  const serving = vms.filter((vm) => isServing(reader, vm.id)).length;
  const interrupted = vms
    .map((vm) => ({ vm, ms: downtimeMs(reader, vm) }))
    .filter(({ ms }) => ms > 0)
    .sort((left, right) => right.ms - left.ms);
  const lines = [texts.t('cli:summary.serving', { serving, count: vms.length })];
  for (const { vm, ms } of interrupted.slice(0, eventLimit)) {
    const state = texts.state(`vm.${vmState(reader, vm)}`);
    const node = ownerOf(reader, vm) ?? '–';
    const name = vm.name.padEnd(16);
    lines.push(
      `  ${name} ${texts.t('cli:summary.downtime', { time: texts.seconds(ms), state, node })}`,
    );
  }
  return lines;
}

/** Warnings and worse, and Windows' own events: what an administrator would read. */
function eventLines({ events, reader }: Played, texts: Texts): string[] {
  const notable = events.filter((event) => eventCatalogue[event.name].level !== 'information');
  if (notable.length === 0) return [texts.t('cli:summary.noEvents')];
  const lines = notable.slice(0, eventLimit).map((event) => {
    const { id, level, provider } = eventCatalogue[event.name];
    const source = id === null ? '' : ` ${providers[provider]} ${id}:`;
    return `  ${texts.labClock(event.at)} [${texts.state(`level.${level}`)}]${source} ${texts.event(event, reader)}`;
  });
  const rest = notable.length - lines.length;
  return [
    texts.t('cli:summary.events', { count: notable.length }),
    ...lines,
    ...(rest > 0 ? [`  ${texts.t('cli:summary.more', { count: rest })}`] : []),
  ];
}

/** The grade line by line (ux §2.3); before the end of the lab, how it stands. */
function gradeLines({ reader, events }: Played, run: LabRun, texts: Texts): string[] {
  if (run.score === null) return [texts.t('cli:summary.notFinished')];
  const { lines, outcomeMilliPoints, deductions } = explainGrade(run);
  const measures = measuresOf(reader, run, events);
  const points = (milli: number) => texts.number(milli / 1000, 1);
  return [
    texts.t('cli:summary.score', { score: run.score }),
    ...lines.map(({ check, milliPoints, ofMilliPoints }) => {
      const share = `${points(milliPoints)} / ${points(ofMilliPoints)}`;
      const failed = (check.sharePermille ?? 0) < 1000;
      const message = failed ? ` – ${texts.local(check.failMessage)}` : '';
      return `  ${share.padEnd(14)} ${texts.local(check.title)}${message}`;
    }),
    texts.t('cli:summary.outcome', { points: points(outcomeMilliPoints) }),
    ...deductions
      .filter((deduction) => deduction.points > 0)
      .map(({ kind, points: taken, count, cap }) =>
        texts.t(`cli:summary.deduction.${kind}`, { points: taken, count, cap }),
      ),
    ...measureLines(measures, texts).map(({ label, value }) => `  ${label}: ${value}`),
    ...riskLines(measures, texts).map(
      ({ at, act, why }) => `  ${texts.labClock(at)} ${act}. ${why}`,
    ),
  ];
}
