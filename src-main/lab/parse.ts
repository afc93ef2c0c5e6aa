import type { Fault } from '../../src-shared/faults';
import type { LabSummary } from '../../src-shared/ipc';
import { slug } from '../../src-shared/model/ids';
import type { LabTier } from '../../src-shared/model/world';
import type { ProfileId } from '../../src-shared/profiles/profile';
import type { Result } from '../../src-shared/result';
import { ok, refused } from '../../src-shared/result';
import type { WorldPlan } from '../sim/inventory/plan';
import type { LabDefinition } from './definition';
import { profileWith } from './figures';
import { gradingOf } from './grading';
import { checkLimits } from './limits';
import type { Merged } from './merge';
import { Lookup } from './lookup';
import { asBase, merge } from './merge';
import type { Problem } from './refusal';
import { Refusal, refuse, schemaFault, schemaProblems } from './refusal';
import { resolve } from './resolve';
import type { LabFile } from './schema';
import type { StepEntry } from './schema-timeline';
import { stepsFile } from './schema-timeline';
import { scriptOf, shownSteps } from './script';
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
  /** Steps of a learner beside the lab file (`--do`). */
  readonly steps?: { readonly fileName: string; readonly text: string };
}

interface Own {
  readonly source: Source;
  readonly steps: readonly StepEntry[];
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
    const { source, file } = fileOf(readSourceOf(fileName, text));
    const given = {
      ...file,
      ...(options.profile && { profile: options.profile }),
      ...(options.seed !== undefined && { seed: options.seed }),
    };
    const own = options.steps ? readSteps(options.steps.fileName, options.steps.text) : null;
    const merged = mergeWithTopology(source, given, options, topologyDepth);
    return ok(define(source, given, merged, own));
  } catch (error) {
    if (error instanceof Refusal) return refused(error.fault);
    throw error;
  }
}

/** What keeps a lab file from being played: every complaint of its schema, else the first of any other kind. */
export function problemsOf(source: Source, options: ParseOptions = {}): readonly Problem[] {
  const parsed = labFile.safeParse(source.value);
  if (!parsed.success) return schemaProblems(source, parsed.error, knownKeys);
  try {
    define(
      source,
      parsed.data,
      mergeWithTopology(source, parsed.data, options, topologyDepth),
      null,
    );
    return [];
  } catch (error) {
    if (error instanceof Refusal) return [{ path: error.path, fault: error.fault }];
    throw error;
  }
}

/** The hosts, clusters, machines and disks of a file; null where they cannot be made out. */
export function planOf(source: Source, options: ParseOptions = {}): WorldPlan | null {
  try {
    const { file } = fileOf(source);
    const merged = mergeWithTopology(source, file, options, topologyDepth);
    if (merged.profile === undefined) return null;
    const profile = profileWith(source, merged.profile, merged.values);
    return resolve(source, file, merged, profile).plan;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** A file of steps; its first mistake is answered as one of the lab file would be. */
function readSteps(fileName: string, text: string): Own {
  const source = readSourceOf(fileName, text);
  const parsed = stepsFile.safeParse(source.value);
  if (!parsed.success) throw new Refusal(schemaFault(source, parsed.error, () => ['steps']));
  return { source, steps: parsed.data.steps };
}

function fileOf(source: Source): { source: Source; file: LabFile } {
  const parsed = labFile.safeParse(source.value);
  if (!parsed.success) throw new Refusal(schemaFault(source, parsed.error, knownKeys));
  return { source, file: parsed.data };
}

export function readSourceOf(fileName: string, text: string): Source {
  if (text.length > labFileLimitBytes) {
    const bytes = text.length;
    const limitBytes = labFileLimitBytes;
    throw new Refusal({ code: 'labFile.tooLarge', file: fileName, bytes, limitBytes });
  }
  const read = readSource(fileName, text);
  if (!read.ok) throw new Refusal(read.fault);
  const source = read.value;
  if (source.value === null) refuse(source, [], { reason: 'file.empty' });
  return source;
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
  const base = fileOf(readSourceOf(file.topology, text));
  return merge(source, file, asBase(mergeWithTopology(base.source, base.file, options, depth - 1)));
}

function define(source: Source, file: LabFile, merged: Merged, own: Own | null): LabDefinition {
  const id = merged.profile;
  if (id === undefined) refuse(source, ['profile'], { reason: 'file.missing' });
  const profile = profileWith(source, id, merged.values);
  const { plan, places } = resolve(source, file, merged, profile);
  checkLimits(source, plan, places);
  const lookup = new Lookup(source, plan);
  const timeline = timelineOf(lookup, file);
  const graded = file.lab ? gradingOf(lookup, file.lab, timeline) : null;
  const script = scriptOf(lookup, file.lab, own);
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
    // Which exams a shipped lab touches is listed beside the labs; a person's own touches none.
    exams: [],
  };
  return {
    summary,
    plan: { ...plan, vms: withTiers(plan.vms, graded?.run.tiers ?? []), run: graded?.run ?? null },
    timeline: [...timeline, ...shownSteps(script.solve)],
    grading: graded?.grading ?? null,
    script,
    teaching: {
      prediction: file.lab?.prediction?.answer ?? null,
      sources: file.lab?.sources ?? [],
    },
  };
}

/** What a machine is worth is the scenario's to say, over what its topology says. */
function withTiers(vms: WorldPlan['vms'], tiers: readonly LabTier[]): WorldPlan['vms'] {
  const tierOf = new Map<string, LabTier['tier']>(tiers.map(({ vm, tier }) => [vm, tier]));
  return vms.map((vm) => ({ ...vm, tier: tierOf.get(`vm:${slug(vm.name)}`) ?? vm.tier }));
}
