import type { Fault } from '../../src-shared/faults';
import type { Result } from '../../src-shared/result';
import { ok } from '../../src-shared/result';
import { labsAfter } from '../../src-shared/lab-catalogue';
import type { LabSummary } from '../../src-shared/ipc';
import { namedBy } from '../lab/acts';
import type { LabDefinition } from '../lab/definition';
import type { ReviewedLab } from '../reports/what-happened';
import { parseLabFile } from '../lab/parse';
import { LabSession } from '../lab/session';
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
      review: (passed) => reviewOf(parsed.value, passed, files.list()),
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
function reviewOf(
  { summary, script }: LabDefinition,
  passed: boolean,
  shipped: readonly LabSummary[],
): ReviewedLab {
  const names = shipped.filter(({ graded }) => graded).map(({ name }) => name);
  return {
    exams: summary.exams,
    solution: script.solve.map(({ command, trigger }) => ({
      atMs: trigger.from.on === 'start' ? trigger.delayMs : null,
      command: command.name,
      object: namedBy(command),
    })),
    next: labsAfter(summary.name, passed, names).map((name) => ({
      name,
      title: shipped.find((lab) => lab.name === name)?.title ?? { en: name, de: name },
    })),
  };
}

function textOf(files: LabFiles, name: string): string | null {
  const file = files.read(name);
  return file.ok ? file.value.text : null;
}
