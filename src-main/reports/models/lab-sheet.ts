import type { Section } from '../document';
import type { ReportBody, ReportContext } from './frame';
import { section } from './frame';
import type { SheetContext } from './sheet-parts';
import {
  sheetContext,
  sheetCover,
  sheetSubject,
  tiersSection,
  topologySection,
} from './sheet-parts';

/** The sheet a learner gets: what the lab is about and asks for, and nothing of how it is solved. */
export function labSheet(context: ReportContext): ReportBody | null {
  const sheet = sheetContext(context);
  if (!sheet) return null;
  const { run, texts } = sheet;
  const { t } = texts;
  return {
    subject: sheetSubject(sheet),
    cover: sheetCover(sheet),
    highlights: [],
    sections: [
      section('brief', t('sheets:brief'), [
        { type: 'paragraph', text: texts.local(run.brief).trim() },
      ]),
      taskSection(sheet),
      ...predictionSection(sheet),
      topologySection(sheet),
      tiersSection(sheet),
      section('rules', t('helpTopics:score.title'), [
        { type: 'paragraph', text: t('helpTopics:score.text') },
      ]),
      notesSection(sheet),
    ],
  };
}

function taskSection({ run, texts }: SheetContext): Section {
  const { t } = texts;
  const offered = [
    ...run.calls.map(({ title }) => t('sheets:call', { title: texts.local(title) })),
    ...run.statements.map(({ title }) => t('sheets:statement', { title: texts.local(title) })),
  ];
  return section('task', t('sheets:task'), [
    { type: 'list', items: run.objectives.map(({ title }) => texts.local(title)) },
    ...(offered.length === 0
      ? []
      : [
          { type: 'paragraph', text: t('sheets:offered') } as const,
          { type: 'list', items: offered } as const,
        ]),
  ]);
}

function predictionSection({ run, texts }: SheetContext): readonly Section[] {
  const { prediction } = run;
  if (!prediction) return [];
  return [
    section('prediction', texts.t('sheets:prediction'), [
      { type: 'paragraph', text: texts.local(prediction.text) },
      // The box is for a pen; the options stand in the order of the lab file, as in the console.
      { type: 'list', items: prediction.options.map(({ text }) => `☐ ${texts.local(text)}`) },
    ]),
  ];
}

/** Lines for a hand: what was seen, and when. */
function notesSection({ texts: { t } }: SheetContext): Section {
  const lines = Array.from({ length: 10 }, () => '_'.repeat(60));
  return section('notes', t('sheets:notes'), [{ type: 'list', items: lines }]);
}
