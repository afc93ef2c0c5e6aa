import type { Command } from '../../../src-shared/commands/index';
import type { LabQuestion, LabRun } from '../../../src-shared/model/world';
import type { Reader } from '../../../src-shared/reader';
import type { Texts } from '../../../src-shared/text/index';
import { objectOf } from '../../lab/acts';
import type { Condition } from '../../lab/conditions/index';
import type { LateName, TimelineEntry, Trigger } from '../../lab/definition';
import { nameOf } from './frame';

/** What a step of a lab file is put into words with. */
export interface StepWords {
  readonly reader: Reader;
  readonly run: LabRun;
  readonly texts: Texts;
  readonly timeline: readonly TimelineEntry[];
}

/** When a step is due, as one would say it. */
export function whenWords({ from, delayMs }: Trigger, words: StepWords): string {
  const { texts, timeline, reader } = words;
  const { t } = texts;
  const span = texts.duration(delayMs);
  switch (from.on) {
    case 'start':
      return delayMs === 0 ? t('sheets:when.start') : t('sheets:when.afterStart', { span });
    case 'grade':
      return t('sheets:when.grade');
    case 'call': {
      const title = words.run.calls.find(({ id }) => id === from.call)?.title;
      const call = title ? texts.local(title) : from.call;
      return delayMs === 0
        ? t('sheets:when.call', { call })
        : t('sheets:when.afterCall', { call, span });
    }
    case 'branch': {
      const does = timeline[from.entry]?.does;
      const condition = does && 'branch' in does ? conditionWords(does.branch, reader, texts) : '';
      return t(from.holds ? 'sheets:when.branch' : 'sheets:when.branchNot', { condition });
    }
    case 'condition': {
      const condition = conditionWords(from.condition, reader, texts);
      return delayMs === 0
        ? t('sheets:when.condition', { condition })
        : t('sheets:when.afterCondition', { condition, span });
    }
  }
}

/**
 * A condition under the name lab files call it by, with the objects it looks at. Trainers find it in the
 * file and in its reference; a sentence for each of some sixty tests would be a second reference.
 */
export function conditionWords(condition: Condition, reader: Reader, texts: Texts): string {
  if (condition.test === 'all' || condition.test === 'any') {
    const parts = condition.of.map((part) => conditionWords(part, reader, texts));
    const key = condition.test === 'all' ? 'sheets:condition.all' : 'sheets:condition.any';
    return texts.t(key, { parts: parts.join('; ') });
  }
  if (condition.test === 'not') {
    return texts.t('sheets:condition.not', { part: conditionWords(condition.of, reader, texts) });
  }
  const { test, ...rest } = condition;
  const values = Object.values(rest).flatMap((value) => namesIn(value, reader));
  return values.length === 0 ? test : `${test} (${values.join(', ')})`;
}

/** The names of records and the words somewhere in a value; bounds and numbers are left out. */
function namesIn(value: unknown, reader: Reader): readonly string[] {
  if (typeof value === 'string') return [nameOfAny(value, reader)];
  if (Array.isArray(value)) return value.flatMap((each) => namesIn(each, reader));
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((each) => namesIn(each, reader));
}

/** What is done, with the wording of the lab where its questions and calls are meant. */
export function actWords(command: Command, late: LateName | undefined, words: StepWords): string {
  const { reader, texts, run } = words;
  const { t } = texts;
  switch (command.name) {
    case 'lab.predict':
      return t('sheets:act.predict', {
        answer: optionOf(run.prediction, command.args.option, texts),
      });
    case 'lab.answer': {
      const question = run.questions.find(({ id }) => id === command.args.question) ?? null;
      return t('sheets:act.answer', {
        question: question ? texts.local(question.text) : command.args.question,
        answer: optionOf(question, command.args.option, texts),
      });
    }
    case 'lab.call':
      return t('sheets:act.call', { title: titleOf(run.calls, command.args.call, texts) });
    case 'lab.state':
      return t('sheets:act.state', {
        title: titleOf(run.statements, command.args.statement, texts),
        text: command.args.text,
      });
    case 'lab.tell':
      return t('sheets:act.tell', { text: texts.local(command.args.text) });
    case 'lab.answerCall':
      return t('sheets:act.tell', { text: texts.local(command.args.answer) });
    case 'lab.exported':
      return t('sheets:act.export', { report: command.args.report });
    case 'lab.look':
      return t('sheets:act.look', { object: nameOf(reader, command.args.object) });
    default:
      return plainWords(command, late, words);
  }
}

/** The command, what it is about, and its other arguments under the names they have in lab files. */
function plainWords(command: Command, late: LateName | undefined, words: StepWords): string {
  const { reader, texts } = words;
  const what = texts.lookUp(`commands:${command.name}`) ?? command.name;
  const object = late ? late.vm : objectOf(reader, command);
  const others = Object.entries(command.args)
    .filter(([key, value]) => value !== object && key !== late?.argument)
    .map(([key, value]) => `${key}: ${valueWords(value, reader)}`);
  const about = [...(object === null ? [] : [nameOf(reader, object)]), ...others].join(', ');
  return about === '' ? what : texts.t('reports:risk.act', { command: what, object: about });
}

function valueWords(value: unknown, reader: Reader): string {
  if (typeof value === 'string') return nameOfAny(value, reader);
  if (Array.isArray(value)) return value.map((each) => valueWords(each, reader)).join(' + ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, each]) => `${key} = ${valueWords(each, reader)}`)
    .join(', ');
}

/** The name of the record a text is the id of, else the text itself. */
function nameOfAny(text: string, reader: Reader): string {
  const record = reader.get(text as never) as { readonly name?: string } | undefined;
  return record?.name ?? text;
}

export function optionOf(question: LabQuestion | null, id: string, texts: Texts): string {
  const option = question?.options.find((each) => each.id === id);
  return option ? texts.local(option.text) : id;
}

function titleOf(list: LabRun['calls'] | LabRun['statements'], id: string, texts: Texts): string {
  const found = list.find((each) => each.id === id);
  return found ? texts.local(found.title) : id;
}
