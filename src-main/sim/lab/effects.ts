import { assert } from '../../../src-shared/assert';
import type { LabBaseline, LabRun } from '../../../src-shared/model/world';
import { labActLimit } from '../../../src-shared/model/world';
import { labRunOf } from '../../../src-shared/rules/lab';
import type { CommandsOf } from '../../../src-shared/rules/rule';
import { settingsOf } from '../../../src-shared/rules/snapshot-facts';
import type { Effects } from '../effects';
import { energyUnit } from '../processor/samples';
import { nodeTable } from '../processor/tick';
import type { SimTx } from '../wakeups';

function runOf(tx: SimTx): LabRun {
  const run = labRunOf(tx);
  assert(run, 'a lab with objectives is open');
  return run;
}

function baselineOf(tx: SimTx): LabBaseline {
  const total = (name: string) => {
    let sum = 0;
    for (const value of tx.columns.find(nodeTable, name) ?? []) sum += value;
    return sum;
  };
  return {
    watts: Math.floor(total('watts')),
    energy: Math.floor(total('energyWattSeconds') / energyUnit),
    settings: Object.fromEntries(tx.world.all('vm').map((vm) => [vm.id, settingsOf(vm)])),
  };
}

/** What is done to the run of a lab: it records, it never judges. Judging is the lab's runner's. */
export const labEffects: Effects<CommandsOf<'lab'>> = {
  'lab.start'(tx) {
    const run = runOf(tx);
    tx.put({ ...run, phase: 'running', startedAt: tx.now, baseline: baselineOf(tx) });
    tx.emit('lab.started', { object: run.id, fields: {} });
  },
  'lab.predict'(tx, { option }) {
    const run = runOf(tx);
    tx.put({ ...run, prediction: run.prediction && { ...run.prediction, answer: option } });
    tx.emit('lab.predicted', { object: run.id, fields: { answer: option } });
  },
  'lab.answer'(tx, { question, option }) {
    const run = runOf(tx);
    const questions = run.questions.map((each) =>
      each.id === question ? { ...each, answer: option } : each,
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
  'lab.finish'(tx) {
    tx.put({ ...runOf(tx), phase: 'finished', finishedAt: tx.now });
  },
  'lab.reachObjective'(tx, { objective }) {
    const run = runOf(tx);
    if (run.objectives.some((each) => each.id === objective && each.reachedAt !== null)) return;
    const objectives = run.objectives.map((each) =>
      each.id === objective ? { ...each, reachedAt: tx.now } : each,
    );
    tx.put({ ...run, objectives });
    tx.emit('lab.objectiveReached', { object: run.id, fields: { objective } });
  },
  'lab.recordAct'(tx, { command, object, interrupted, risk }) {
    const run = runOf(tx);
    if (run.acts.length >= labActLimit) return;
    const record = object === null ? undefined : tx.get(object);
    const objectName = record && 'name' in record ? record.name : '';
    const act = { at: tx.now, command, object, objectName, interrupted, risk };
    tx.put({ ...run, acts: [...run.acts, act] });
  },
  'lab.judge'(tx, { check, sharePermille }) {
    const run = runOf(tx);
    const checks = run.checks.map((each) =>
      each.id === check ? { ...each, sharePermille } : each,
    );
    tx.put({ ...run, checks });
  },
  'lab.grade'(tx, { score }) {
    const run = runOf(tx);
    tx.put({ ...run, score });
    tx.emit('lab.finished', { object: run.id, fields: { score } });
  },
};
