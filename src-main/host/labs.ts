import type { Fault } from '../../src-shared/faults';
import type { Result } from '../../src-shared/result';
import { ok } from '../../src-shared/result';
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
      start: (from) => new LabSession(parsed.value, from),
    });
  };
  return {
    list: () => files.list(),
    open: (name) => {
      const file = files.read(name);
      return file.ok ? parse(file.value.fileName, file.value.text) : file;
    },
    parse,
  };
}

function textOf(files: LabFiles, name: string): string | null {
  const file = files.read(name);
  return file.ok ? file.value.text : null;
}
