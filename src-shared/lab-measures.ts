import type { SimEvent } from './events';
import { afterSetup, firstNamedFault } from './lab-faults';
import type { RecordId, VmId } from './model/tables';
import type { LabAct, LabRun, LabTier } from './model/world';
import type { Reader } from './reader';
import type { SimMs } from './units';

/*
 * What a lab is measured by beside its score (ux §2.3). Pure over the run's record, the other records
 * and the events. Nothing here gives points: to reward haste would teach bad habits.
 */

/** What a minute without service counts in a machine of tier 1, 2 and 3. */
export const tierWeights = { 1: 5, 2: 2, 3: 1 } as const;

export interface MachineLoss {
  readonly vm: VmId;
  readonly name: string;
  readonly tier: 1 | 2 | 3;
  readonly downtimeMs: SimMs;
  /** How long its owner can do without it; null where the lab says nothing. */
  readonly rtoMs: SimMs | null;
  readonly dataLossMs: SimMs;
  readonly rpoMs: SimMs | null;
}

export interface LabMeasures {
  /** The first thing that went wrong, as its command was accepted; null where nothing did yet. */
  readonly fault: SimEvent | null;
  /** When the learner first looked at something that belongs to it, or acted on it. */
  readonly detectedAt: SimMs | null;
  /** When its cause was named rightly; `asked` says whether the lab asks for it at all. */
  readonly diagnosedAt: SimMs | null;
  readonly asked: boolean;
  /** From when on everything the lab wants of the cluster held until its end. */
  readonly recoveredAt: SimMs | null;
  /** Machines that were down, that lost work, or of which the lab says what they may lose. */
  readonly machines: readonly MachineLoss[];
  /** Every machine's downtime times the weight of its tier. */
  readonly weightedDowntimeMs: SimMs;
  /** Interruptions the reference solution does without, and the acts behind them. */
  readonly interrupted: number;
  readonly collateral: readonly LabAct[];
  readonly risky: readonly LabAct[];
  /** Hints opened, as `objective/level`, and objectives the lab showed the solution of. */
  readonly hints: readonly string[];
  readonly shown: readonly string[];
}

export function measuresOf(reader: Reader, run: LabRun, events: readonly SimEvent[]): LabMeasures {
  const fault = firstFault(reader, run, events);
  const collateral = run.acts.filter((act) => act.interrupted > 0);
  const machines = machineLosses(reader, run);
  return {
    fault,
    detectedAt: fault && detectedAt(reader, run, fault, events),
    diagnosedAt: fault && diagnosedAt(run),
    asked: run.rootCause !== null,
    recoveredAt: fault && run.steadySince !== null ? Math.max(fault.at, run.steadySince) : null,
    machines,
    weightedDowntimeMs: machines.reduce(
      (sum, each) => sum + each.downtimeMs * tierWeights[each.tier],
      0,
    ),
    interrupted: collateral.reduce((sum, act) => sum + act.interrupted, 0),
    collateral,
    risky: run.acts.filter((act) => act.risk !== null),
    hints: run.hintsOpened,
    shown: run.shown.map(({ objective }) => objective),
  };
}

/** Commands that take a failure back. */
const undoes = /^fault\.(restore|heal|connect)/;

/**
 * The first fault of those the objectives name. Where they name none, the first failure the lab causes, or
 * in a lab without failures the first thing it changes otherwise, such as a colleague's wrong setting. What
 * an instructor breaks earlier counts as well.
 */
function firstFault(reader: Reader, run: LabRun, events: readonly SimEvent[]): SimEvent | null {
  const { startedAt, finishedAt } = run;
  if (startedAt === null) return null;
  const given = afterSetup(events).flatMap((event) =>
    event.name === 'command.accepted' &&
    !event.fields.command.startsWith('lab.') &&
    event.at >= startedAt &&
    event.at <= (finishedAt ?? Infinity)
      ? [event]
      : [],
  );
  const isFailure = ({ fields }: (typeof given)[number]) =>
    fields.command.startsWith('fault.') && !undoes.test(fields.command);
  const by = (origin: string) => given.filter(({ fields }) => fields.origin === origin);
  const lab = by('lab');
  const named = firstNamedFault(reader, run);
  const ofLab =
    run.faults.length > 0
      ? lab.find(({ at, fields }) => at === named?.at && fields.command === named.command)
      : (lab.find(isFailure) ?? lab[0]);
  const ofInstructor = by('instructor').find(isFailure);
  if (!ofLab || !ofInstructor) return ofLab ?? ofInstructor ?? null;
  return ofInstructor.at < ofLab.at ? ofInstructor : ofLab;
}

/** Everything a fault reached, by the moment it did: objects and nodes of what follows from it. */
function reached(fault: SimEvent, events: readonly SimEvent[]): ReadonlyMap<RecordId, SimMs> {
  const caused = new Set([fault.seq]);
  const first = new Map<RecordId, SimMs>();
  const note = (id: RecordId | null, at: SimMs) => {
    if (id !== null && !first.has(id)) first.set(id, at);
  };
  for (const event of events) {
    const follows = event.causedBy !== null && caused.has(event.causedBy);
    if (event.seq !== fault.seq && !follows) continue;
    caused.add(event.seq);
    note(event.object, event.at);
    note(event.node, event.at);
  }
  return first;
}

/** The group of a machine is the machine, for whoever looks at it. */
function sameAs(reader: Reader, id: RecordId): readonly RecordId[] {
  const record = reader.get(id);
  if (record?.kind === 'vm' && record.group) return [id, record.group];
  if (record?.kind === 'group' && record.vm) return [id, record.vm];
  return [id];
}

function detectedAt(
  reader: Reader,
  run: LabRun,
  fault: SimEvent,
  events: readonly SimEvent[],
): SimMs | null {
  const belongs = reached(fault, events);
  const seen = [...run.looks, ...run.acts].filter(({ at, object }) => {
    if (object === null || at < fault.at) return false;
    return sameAs(reader, object).some((id) => (belongs.get(id) ?? Infinity) <= at);
  });
  return seen.length === 0 ? null : Math.min(...seen.map(({ at }) => at));
}

/** Right answers are told when the lab is graded; before, nobody can say. */
function diagnosedAt({ rootCause, questions, rightAnswers }: LabRun): SimMs | null {
  const question = questions.find(({ id }) => id === rootCause);
  if (!question || question.answer === null) return null;
  return rightAnswers?.[question.id] === question.answer ? question.answeredAt : null;
}

function machineLosses(reader: Reader, run: LabRun): readonly MachineLoss[] {
  const { baseline, closing } = run;
  const tiers = new Map<VmId, LabTier>(run.tiers.map((tier) => [tier.vm, tier]));
  const losses = reader.all('vm').map((vm): MachineLoss => {
    const tier = tiers.get(vm.id);
    const before = baseline?.machines[vm.id] ?? { downtimeMs: 0, dataLossMs: 0 };
    const down = vm.downSince === null ? 0 : reader.now - vm.downSince;
    const after = closing
      ? (closing.machines[vm.id] ?? before)
      : { downtimeMs: vm.downtimeMs + down, dataLossMs: vm.dataLossMs };
    return {
      vm: vm.id,
      name: vm.name,
      tier: tier?.tier ?? vm.tier,
      downtimeMs: Math.max(0, after.downtimeMs - before.downtimeMs),
      rtoMs: tier?.rtoMs ?? null,
      dataLossMs: Math.max(0, after.dataLossMs - before.dataLossMs),
      rpoMs: tier?.rpoMs ?? null,
    };
  });
  return losses
    .filter(
      ({ downtimeMs, dataLossMs, rtoMs, rpoMs }) =>
        downtimeMs > 0 || dataLossMs > 0 || rtoMs !== null || rpoMs !== null,
    )
    .sort((left, right) => right.downtimeMs - left.downtimeMs || left.tier - right.tier);
}
