import type { Fault } from '../../src-shared/faults';
import type { Result } from '../../src-shared/result';
import { ok } from '../../src-shared/result';
import { labsAfter, passScore } from '../../src-shared/lab-catalogue';
import type { LabSummary } from '../../src-shared/ipc';
import type { LabRun } from '../../src-shared/model/world';
import type { LabDefinition } from '../lab/definition';
import type { ReviewedLab, SheetLab } from '../reports/what-happened';
import { parseLabFile } from '../lab/parse';
import { LabSession, referenceOf } from '../lab/session';
import type { LabFiles, LabSource, OpenLab, Topologies } from './ports';

/** Labs from the shipped files and from texts a person opens. */
export function labSource(files: LabFiles): LabSource {
  const parse = (
    fileName: string,
    text: string,
    topologies: Topologies = {},
  ): Result<OpenLab, Fault> => {
    const used: Record<string, string> = {};
    const findTopology = (name: string): string | null => {
      const found = topologies[name] ?? textOf(files, name);
      if (found !== null) used[name] = found;
      return found;
    };
    const parsed = parseLabFile(fileName, text, { findTopology });
    if (!parsed.ok) return parsed;
    const { summary, plan } = parsed.value;
    return ok({
      name: summary.name,
      title: summary.title,
      fileName,
      text,
      topologies: used,
      seed: plan.seed,
      profile: plan.profile,
      reference: () => referenceOf(parsed.value)?.reading ?? null,
      review: (run) => reviewOf(parsed.value, run, files),
      sheet: () => sheetOf(parsed.value, files),
      start: (from) => new LabSession(parsed.value, from),
    });
  };
  return {
    list: () => files.list(),
    read: (name) => files.read(name),
    open: (name) => {
      const file = files.read(name);
      return file.ok ? parse(file.value.fileName, file.value.text) : file;
    },
    parse,
  };
}

/** What a review says beside the run: the reference solution, the exams, three labs to go on with. */
export function reviewOf(
  definition: LabDefinition,
  run: LabRun | undefined,
  files: Pick<LabFiles, 'list'>,
): ReviewedLab {
  const { name } = definition.summary;
  const shipped = files.list();
  const names = shipped.filter(({ graded }) => graded).map((lab) => lab.name);
  const passed = (run?.score ?? 0) >= passScore;
  const next = labsAfter(name, passed, names);
  return {
    exams: examsOf(name, shipped),
    reference: run?.phase === 'finished' ? (referenceOf(definition)?.reading ?? null) : null,
    next: shipped
      .filter((lab) => next.includes(lab.name))
      .sort((left, right) => next.indexOf(left.name) - next.indexOf(right.name))
      .map(({ name: id, title }) => ({ name: id, title })),
  };
}

/** A lab as its sheets tell of it; which exams it touches stands beside the shipped labs. */
export function sheetOf(definition: LabDefinition, files: Pick<LabFiles, 'list'>): SheetLab {
  return { definition, exams: examsOf(definition.summary.name, files.list()) };
}

function examsOf(lab: string, shipped: readonly LabSummary[]): readonly string[] {
  return shipped.find(({ name }) => name === lab)?.exams ?? [];
}

function textOf(files: LabFiles, name: string): string | null {
  const file = files.read(name);
  return file.ok ? file.value.text : null;
}
