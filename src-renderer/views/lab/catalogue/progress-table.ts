import type { LabProgress, PlayedLab } from '../../../../src-shared/lab-progress';
import type { Texts } from '../../../../src-shared/text/index';
import { helpWords } from '../../../dialogs/progress/attempt-history';
import type { GridTable, TableChoice } from '../../../ui';
import type { CatalogueLab } from './catalogue-filter';

type Cell = (attempt: PlayedLab, texts: Texts) => string | number;

/** What an export says of an attempt; the further columns are for whoever has to prove it. */
const cells = {
  lab: ({ lab }) => lab,
  title: ({ title }, texts) => texts.local(title),
  startedAt: ({ startedAt }) => startedAt ?? '',
  finishedAt: ({ finishedAt }) => finishedAt,
  mode: ({ mode }, texts) => texts.t(`labPages:run.mode.${mode}`),
  score: ({ score }) => score,
  outcome: ({ outcome }) => outcome,
  deductions: ({ deductions: { hints, collateral, risky } }) => hints + collateral + risky,
  help: helpWords,
  time: ({ simulatedMs }, texts) => texts.labClock(simulatedMs),
  counts: ({ countsForPath }, texts) => texts.state(countsForPath ? 'yes' : 'no'),
  seed: ({ seed }) => String(seed),
  scenario: ({ scenario }) => scenario,
  eventLog: ({ eventLog }) => eventLog.sha256,
} as const satisfies Record<string, Cell>;
const ids = Object.keys(cells) as (keyof typeof cells)[];
const hidden: ReadonlySet<keyof typeof cells> = new Set(['seed', 'scenario', 'eventLog']);

/** The record as a list to export: of the labs that are shown, or all of it. Nothing is ever selected. */
export function progressTable(
  { attempts }: LabProgress,
  shown: readonly CatalogueLab[],
  wanted: TableChoice,
  texts: Texts,
): GridTable {
  const names = new Set(shown.map(({ lab }) => lab.name));
  const columns = ids.filter((id) => wanted.columns === 'all' || !hidden.has(id));
  const rows = attempts.filter(
    ({ lab }) => wanted.rows === 'all' || (wanted.rows === 'filtered' && names.has(lab)),
  );
  return {
    columns: columns.map((id) => ({ id, head: texts.t(`progressPages:column.${id}`) })),
    rows: rows.map((attempt) => columns.map((id) => cells[id](attempt, texts))),
  };
}
