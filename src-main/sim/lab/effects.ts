import { assert } from '../../../src-shared/assert';
import type {
  LabBaseline,
  LabFigures,
  LabMessage,
  LabRun,
  PlayedEntry,
} from '../../../src-shared/model/world';
import { labActLimit, labNoteLimit } from '../../../src-shared/model/world';
import { labRunOf } from '../../../src-shared/rules/lab';
import type { CommandsOf } from '../../../src-shared/rules/rule';
import { downtimeMs } from '../../../src-shared/rules/facts';
import { settingsOf } from '../../../src-shared/rules/snapshot-facts';
import type { Effects } from '../effects';
import { energyUnit } from '../processor/samples';
import { nodeTable } from '../processor/tick';
import type { SimTx } from '../wakeups';
import { restoreLab } from './restore';

function runOf(tx: SimTx): LabRun {
  const run = labRunOf(tx);
  assert(run, 'a lab with objectives is open');
  return run;
}

function baselineOf(tx: SimTx): LabBaseline {
  return {
    ...figuresOf(tx),
    watts: Math.floor(total(tx, 'watts')),
    settings: Object.fromEntries(tx.world.all('vm').map((vm) => [vm.id, settingsOf(vm)])),
  };
}

function figuresOf(tx: SimTx): LabFigures {
  const machines = tx.world.all('vm').map((vm) => {
    const figures = { downtimeMs: downtimeMs(tx, vm), dataLossMs: vm.dataLossMs };
    return [vm.id, figures] as const;
  });
  const energy = Math.floor(total(tx, 'energyWattSeconds') / energyUnit);
  return { energy, machines: Object.fromEntries(machines) };
}

function total(tx: SimTx, column: string): number {
  let sum = 0;
  for (const value of tx.columns.find(nodeTable, column) ?? []) sum += value;
  return sum;
}

/** What is done to the run of a lab: it records, it never judges. Judging is the lab's runner's. */
export const labEffects: Effects<CommandsOf<'lab'>> = {
  'lab.start'(tx, { mode = 'guided' }) {
    const run = runOf(tx);
    tx.put({ ...run, phase: 'running', mode, startedAt: tx.now, baseline: baselineOf(tx) });
    tx.emit('lab.started', { object: run.id, fields: {} });
  },
  'lab.predict'(tx, { option }) {
    const run = runOf(tx);
    const { prediction } = run;
    tx.put({
      ...run,
      prediction: prediction && { ...prediction, answer: option, answeredAt: tx.now },
    });
    tx.emit('lab.predicted', { object: run.id, fields: { answer: option } });
  },
  'lab.answer'(tx, { question, option }) {
    const run = runOf(tx);
    const questions = run.questions.map((each) =>
      each.id === question ? { ...each, answer: option, answeredAt: tx.now } : each,
    );
    tx.put({ ...run, questions });
    tx.emit('lab.answered', { object: run.id, fields: { question, answer: option } });
  },
  'lab.openHint'(tx, { objective, level }) {
    const run = runOf(tx);
    const hint = `${objective}/${level}`;
    if (run.hintsOpened.includes(hint)) return;
    tx.put({ ...run, hintsOpened: [...run.hintsOpened, hint] });
    tx.emit('lab.hintOpened', { object: run.id, fields: { objective, level } });
  },
  'lab.call'(tx, { call }) {
    const run = runOf(tx);
    const calls = run.calls.map((each) =>
      each.id === call ? { ...each, calledAt: tx.now } : each,
    );
    tx.put({ ...run, calls });
    tx.emit('lab.called', { object: run.id, fields: { call } });
  },
  'lab.state'(tx, { statement, text }) {
    const run = runOf(tx);
    const statements = run.statements.map((each) =>
      each.id === statement ? { ...each, text, statedAt: each.statedAt ?? tx.now } : each,
    );
    tx.put({ ...run, statements });
    tx.emit('lab.stated', { object: run.id, fields: { statement } });
  },
  'lab.look'(tx, { object }) {
    const run = runOf(tx);
    tx.put({ ...run, looks: noted(run.looks, { at: tx.now, object }) });
  },
  'lab.exported'(tx, { report }) {
    const run = runOf(tx);
    tx.put({ ...run, exports: noted(run.exports, { at: tx.now, report }) });
  },
  'lab.showMe'(tx, { objective }) {
    const run = runOf(tx);
    tx.put({ ...run, shown: [...run.shown, { objective, at: tx.now }] });
    tx.emit('lab.shown', { object: run.id, fields: { objective } });
  },
  'lab.finish'(tx) {
    tx.put({ ...runOf(tx), phase: 'finished', finishedAt: tx.now, closing: figuresOf(tx) });
  },
  'lab.abort'(tx) {
    const run = runOf(tx);
    tx.put({
      ...run,
      phase: 'finished',
      finishedAt: tx.now,
      abortedAt: tx.now,
      closing: figuresOf(tx),
    });
    tx.emit('lab.aborted', { object: run.id, fields: {} });
  },
  'lab.restore'(tx) {
    const run = runOf(tx);
    restoreLab(tx);
    tx.put({ ...run, restoredAt: tx.now });
    tx.emit('lab.restored', { object: run.id, fields: {} });
  },
  'lab.say': (tx, { text }) =>
    tell(tx, { at: tx.now, by: 'instructor', from: null, text: { en: text, de: text } }),
  'lab.reachObjective'(tx, { objective }) {
    const run = runOf(tx);
    if (run.objectives.some((each) => each.id === objective && each.reachedAt !== null)) return;
    const objectives = run.objectives.map((each) =>
      each.id === objective ? { ...each, reachedAt: tx.now } : each,
    );
    tx.put({ ...run, objectives });
    tx.emit('lab.objectiveReached', { object: run.id, fields: { objective } });
  },
  'lab.recordAct'(tx, { command, object, interrupted, needed = [], risk }) {
    const run = runOf(tx);
    if (run.acts.length >= labActLimit) return;
    const record = object === null ? undefined : tx.get(object);
    const objectName = record && 'name' in record ? record.name : '';
    const act = { at: tx.now, command, object, objectName, interrupted, needed, risk };
    tx.put({ ...run, acts: [...run.acts, act] });
  },
  'lab.judge'(tx, { check, sharePermille }) {
    const run = runOf(tx);
    const checks = run.checks.map((each) =>
      each.id === check ? { ...each, sharePermille } : each,
    );
    tx.put({ ...run, checks });
  },
  'lab.noteSteady'(tx, { steady }) {
    tx.put({ ...runOf(tx), steadySince: steady ? tx.now : null });
  },
  'lab.grade'(tx, { score, rightAnswers }) {
    const run = runOf(tx);
    tx.put({ ...run, score, rightAnswers: rightAnswers ?? null });
    tx.emit('lab.finished', { object: run.id, fields: { score } });
  },
  'lab.takeBaseline': (tx) => tx.put({ ...runOf(tx), baseline: baselineOf(tx) }),
  'lab.tell': (tx, { text, from }) => tell(tx, { at: tx.now, by: 'lab', from, text }),
  'lab.answerCall'(tx, { call, answer }) {
    const run = runOf(tx);
    const calls = run.calls.map((each) =>
      each.id === call ? { ...each, answer, answeredAt: tx.now } : each,
    );
    const title = run.calls.find((each) => each.id === call)?.title ?? null;
    const message: LabMessage = { at: tx.now, by: 'call', from: title, text: answer };
    tx.put({ ...run, calls, feed: noted(run.feed, message) });
    tx.emit('lab.callAnswered', { object: run.id, fields: { call } });
  },
  'lab.awaitEntry': (tx, { entry, dueAt }) =>
    notePlayed(tx, { entry, dueAt, playedAt: null, holds: null }),
  'lab.playEntry': (tx, { entry, dueAt, holds }) =>
    notePlayed(tx, { entry, dueAt, playedAt: tx.now, holds }),
};

function noted<T>(list: readonly T[], note: T): readonly T[] {
  return list.length < labNoteLimit ? [...list, note] : list;
}

function tell(tx: SimTx, message: LabMessage): void {
  const run = runOf(tx);
  tx.put({ ...run, feed: noted(run.feed, message) });
  tx.emit('lab.told', { object: run.id, fields: {} });
}

function notePlayed(tx: SimTx, played: PlayedEntry): void {
  const world = tx.get<'world'>('world:lab');
  assert(world, 'a lab is open');
  const others = world.timeline.filter(({ entry }) => entry !== played.entry);
  tx.put({ ...world, timeline: [...others, played] });
}
