import { createStore } from 'zustand/vanilla';
import type { Command } from '../../src-shared/commands/index';
import type { Fault } from '../../src-shared/faults';
import type { NodeId, TaskId } from '../../src-shared/model/tables';
import { commandOf } from '../../src-shared/planning/index';
import type { MaintenancePlan, PlanRow } from '../../src-shared/planning/index';
import { refusalOf } from '../../src-shared/rules/index';
import type { Reader } from '../../src-shared/reader';
import type { SimMs } from '../../src-shared/units';
import type { Session } from './session';

export type StepState = 'waiting' | 'running' | 'done' | 'failed' | 'skipped';

export interface RunStep {
  readonly row: PlanRow;
  readonly state: StepState;
  /** What it waits for while it runs; null for what is done at once. */
  readonly task: TaskId | null;
  /** When its command was accepted; a task that is not there later is over and forgotten. */
  readonly givenAtMs: SimMs;
  readonly fault: Fault | null;
}

/**
 * `asking`: a step failed, nothing further is begun until somebody says how to go on; `stopping`: what
 * runs is let finish.
 */
export interface PlanRun {
  readonly node: NodeId;
  readonly atOnce: number;
  readonly state: 'running' | 'asking' | 'stopping' | 'stopped' | 'finished';
  readonly steps: readonly RunStep[];
}

/** Refusals that pass by themselves: something else still takes part in a migration. */
const passing: ReadonlySet<string> = new Set(['migration.limitReached', 'migration.alreadyMoving']);

/**
 * Runs a maintenance plan: pauses the node, then gives command after command, each when the one before
 * is through. It belongs to the session and not to a page, so that it goes on wherever one looks; the
 * cluster of 2008 R2 itself queues nothing.
 */
export class PlanRunner {
  readonly store = createStore<{ readonly run: PlanRun | null }>(() => ({ run: null }));
  readonly #session: Session;
  #epoch = 0;
  #submitting = false;

  constructor(session: Session) {
    this.#session = session;
    session.replica.store.subscribe(() => this.#advance());
  }

  get run(): PlanRun | null {
    return this.store.getState().run;
  }

  /** Begins: the node is paused first, so that nothing comes back to it. Null: accepted. */
  async start(plan: MaintenancePlan): Promise<Fault | null> {
    if (!plan.paused) {
      const fault = await this.#submit({ name: 'node.pause', args: { node: plan.node } });
      if (fault) return fault;
    }
    this.#epoch = this.#session.replica.store.getState().epoch;
    const steps = plan.rows.map((row): RunStep => {
      const skipped = row.fault !== null || row.method === 'stay';
      return { row, state: skipped ? 'skipped' : 'waiting', task: null, givenAtMs: 0, fault: null };
    });
    this.#put({ node: plan.node, atOnce: plan.atOnce, state: 'running', steps });
    this.#advance();
    return null;
  }

  /** Begins nothing further; what is on its way arrives. */
  stop(): void {
    const { run } = this;
    if (run?.state === 'running' || run?.state === 'asking')
      this.#put({ ...run, state: 'stopping' });
    this.#advance();
  }

  /** Goes on after a failure: tries what failed again, or leaves it where it is. */
  goOn(how: 'again' | 'without'): void {
    const { run } = this;
    if (run?.state !== 'asking') return;
    const state = how === 'again' ? 'waiting' : 'skipped';
    const steps = run.steps.map((step) =>
      step.state === 'failed' ? { ...step, state, fault: null } : step,
    );
    this.#put({ ...run, state: 'running', steps } as PlanRun);
    this.#advance();
  }

  /** Forgets a run that is over. */
  dismiss(): void {
    const { run } = this;
    if (run?.state === 'finished' || run?.state === 'stopped') this.store.setState({ run: null });
  }

  #put(run: PlanRun): void {
    this.store.setState({ run });
  }

  async #submit(command: Command): Promise<Fault | null> {
    const answer = await this.#session.call('command.submit', { command });
    return answer.ok ? null : answer.fault;
  }

  /** Looks how far the steps are, and begins the next where there is room. */
  #advance(): void {
    const { run } = this;
    if (!run || run.state === 'finished' || run.state === 'stopped') return;
    if (this.#session.replica.store.getState().epoch !== this.#epoch) {
      // Another lab, another attempt or an earlier moment: there is no such plan any more.
      this.store.setState({ run: null });
      return;
    }
    const steps = run.steps.map((step) => this.#judged(step));
    const next = { ...run, steps, state: stateAfter(run, steps) };
    if (next.state !== run.state || steps.some((step, index) => step !== run.steps[index])) {
      this.#put(next);
    }
    if (next.state === 'running') void this.#begin(next);
  }

  /** A running step with what became of its task. */
  #judged(step: RunStep): RunStep {
    if (step.state !== 'running') return step;
    const { reader } = this.#session.replica;
    if (step.task === null) return { ...step, state: 'done' };
    const task = reader.get<'task'>(step.task);
    if (!task) {
      if (reader.now <= step.givenAtMs) return step;
      return { ...step, state: hasLeft(reader, step.row) ? 'done' : 'failed' };
    }
    if (task.state === 'running') return step;
    return task.state === 'completed'
      ? { ...step, state: 'done' }
      : { ...step, state: 'failed', fault: task.fault };
  }

  async #begin(run: PlanRun): Promise<void> {
    const { reader } = this.#session.replica;
    const busy = run.steps.filter((step) => step.state === 'running').length;
    const index = run.steps.findIndex((step) => step.state === 'waiting');
    const step = run.steps[index];
    const command = step && commandOf(step.row);
    if (this.#submitting || busy >= run.atOnce || !step || !command) return;
    const refusal = refusalOf(reader, command);
    if (refusal && passing.has(refusal.code)) return;
    this.#submitting = true;
    const answer = await this.#session.call('command.submit', { command });
    this.#submitting = false;
    const present = this.run;
    if (!present || present.steps[index]?.row !== step.row) return;
    const after: RunStep = answer.ok
      ? { ...step, state: 'running', task: answer.value.task, givenAtMs: answer.value.atMs }
      : { ...step, state: 'failed', fault: answer.fault };
    const steps = present.steps.map((each, at) => (at === index ? after : each));
    this.#put({ ...present, steps });
    this.#advance();
  }
}

/** Whether what a step is about is no longer where the plan found it. */
function hasLeft(reader: Reader, { object, target, method }: PlanRow): boolean {
  if (method === 'stop') return true;
  const record = reader.get(object.id);
  if (record?.kind === 'vm') return record.node === target;
  return record?.kind === 'group' || record?.kind === 'disk' ? record.owner === target : false;
}

function stateAfter(run: PlanRun, steps: readonly RunStep[]): PlanRun['state'] {
  const running = steps.some((step) => step.state === 'running');
  if (run.state === 'stopping') return running ? 'stopping' : 'stopped';
  if (steps.some((step) => step.state === 'failed')) return 'asking';
  const waiting = steps.some((step) => step.state === 'waiting');
  return running || waiting ? run.state : 'finished';
}

const runners = new WeakMap<Session, PlanRunner>();

/** The one runner of a session. */
export function planRunnerOf(session: Session): PlanRunner {
  let runner = runners.get(session);
  if (!runner) {
    runner = new PlanRunner(session);
    runners.set(session, runner);
  }
  return runner;
}
