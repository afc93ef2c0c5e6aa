import type { Fault } from '../../src-shared/faults';
import type { LabSummary } from '../../src-shared/ipc';
import type { ProfileId } from '../../src-shared/profiles/profile';
import type { Result } from '../../src-shared/result';
import { ok, refused } from '../../src-shared/result';
import type { LabDefinition } from './definition';
import { profileWith } from './figures';
import { gradingOf } from './grading';
import { checkLimits } from './limits';
import type { Merged } from './merge';
import { Lookup } from './lookup';
import { asBase, merge } from './merge';
import { Refusal, refuse, schemaFault } from './refusal';
import { resolve } from './resolve';
import type { LabFile } from './schema';
import { knownKeys, labFile } from './schema';
import type { Source } from './source';
import { readSource } from './source';
import { timelineOf } from './timeline';

export interface ParseOptions {
  /** The text of a shipped topology by its name, whatever its case; null where there is none. */
  readonly findTopology?: (name: string) => string | null;
  /** Opens the lab as if the file named this profile and this seed. */
  readonly profile?: ProfileId;
  readonly seed?: number;
}

/** Larger than any lab by a factor of ten; what is larger is something else. */
export const labFileLimitBytes = 2 * 1024 * 1024;

/** A topology may itself start from another one, but not without end. */
const topologyDepth = 4;

/**
 * Reads a lab file. The first mistake is answered as a fault with file, line and reason; a file that
 * passes can be built and started as it stands.
 */
export function parseLabFile(
  fileName: string,
  text: string,
  options: ParseOptions = {},
): Result<LabDefinition, Fault> {
  try {
    const { source, file } = readFile(fileName, text);
    const given = {
      ...file,
      ...(options.profile && { profile: options.profile }),
      ...(options.seed !== undefined && { seed: options.seed }),
    };
    return ok(define(source, given, mergeWithTopology(source, given, options, topologyDepth)));
  } catch (error) {
    if (error instanceof Refusal) return refused(error.fault);
    throw error;
  }
}

function readFile(fileName: string, text: string): { source: Source; file: LabFile } {
  if (text.length > labFileLimitBytes) {
    const bytes = text.length;
    const limitBytes = labFileLimitBytes;
    throw new Refusal({ code: 'labFile.tooLarge', file: fileName, bytes, limitBytes });
  }
  const read = readSource(fileName, text);
  if (!read.ok) throw new Refusal(read.fault);
  const source = read.value;
  if (source.value === null) refuse(source, [], { reason: 'file.empty' });
  const parsed = labFile.safeParse(source.value);
  if (!parsed.success) throw new Refusal(schemaFault(source, parsed.error, knownKeys));
  return { source, file: parsed.data };
}

function mergeWithTopology(
  source: Source,
  file: LabFile,
  options: ParseOptions,
  depth: number,
): Merged {
  if (file.topology === undefined) return merge(source, file, null);
  const text = depth > 0 ? (options.findTopology?.(file.topology) ?? null) : null;
  if (text === null) {
    refuse(source, ['topology'], { reason: 'file.unknown.topology', given: file.topology });
  }
  const base = readFile(file.topology, text);
  return merge(source, file, asBase(mergeWithTopology(base.source, base.file, options, depth - 1)));
}

function define(source: Source, file: LabFile, merged: Merged): LabDefinition {
  const id = merged.profile;
  if (id === undefined) refuse(source, ['profile'], { reason: 'file.missing' });
  const profile = profileWith(source, id, merged.values);
  const { plan, places } = resolve(source, file, merged, profile);
  checkLimits(source, plan, places);
  const lookup = new Lookup(source, plan);
  const timeline = timelineOf(lookup, file);
  const graded = file.lab ? gradingOf(lookup, file.lab) : null;
  const summary: LabSummary = {
    name: plan.lab,
    title: plan.title,
    description: plan.description,
    profile: id,
    nodes: plan.hosts.length,
    vms: plan.vms.length,
    graded: graded !== null,
    level: graded?.run.level ?? null,
    minutes: graded?.run.minutes ?? null,
    exams: graded?.grading.exams ?? [],
  };
  return {
    summary,
    plan: { ...plan, run: graded?.run ?? null },
    timeline,
    grading: graded?.grading ?? null,
  };
}
