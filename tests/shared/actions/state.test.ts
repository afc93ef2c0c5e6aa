import { describe, expect, test } from 'vitest';
import { actionIds } from '../../../src-shared/actions/index';
import type { ActionId, Selection } from '../../../src-shared/actions/index';
import { actionStates, offeredActions, planAction } from '../../../src-shared/actions/state';
import type { ActionContext } from '../../../src-shared/actions/state';
import type { SimRecord } from '../../../src-shared/model/tables';
import { refusalOf } from '../../../src-shared/rules/index';
import { aNode, aRun, aVm, aWorker, aWorld, storeOf } from '../../support/records';

const none: Selection = { kind: 'none', ids: [] };

const alone = { cluster: null, service: 'stopped' } as const;
const running = aVm('WEB01', 'HV01');
const paused = aVm('WEB02', 'HV01');
const off = aVm('WEB03', 'HV01', { meantToServe: false });
const saved = aVm('WEB04', 'HV01', {
  meantToServe: false,
  saved: { at: 0, memoryMiB: 2048, guest: 'running', bootLeftMs: null },
});
const records: readonly SimRecord[] = [
  aWorld(),
  aNode('HV01', alone),
  aNode('HV02', { ...alone, machine: 'off' }),
  running,
  aWorker(running),
  paused,
  aWorker(paused, { state: 'paused', servingSince: null }),
  off,
  saved,
];

function context(selection: Selection, changes: Partial<ActionContext> = {}): ActionContext {
  return { reader: storeOf(records), selection, check: refusalOf, host: null, ...changes };
}

function vms(...list: readonly { readonly id: (typeof running)['id'] }[]): Selection {
  return { kind: 'vm', ids: list.map((vm) => vm.id) };
}

function offered(selection: Selection): readonly ActionId[] {
  return offeredActions(context(selection), 'contextMenu')
    .flat()
    .map((action) => action.id);
}

const lifeCycle: readonly ActionId[] = [
  'vm.start',
  'vm.resume',
  'vm.turnOff',
  'vm.shutDown',
  'vm.save',
  'vm.pause',
  'vm.reset',
  'vm.deleteSavedState',
];

describe('fact: hyperv-host §11.2 what the context menu offers', () => {
  test.each([
    ['off', off, ['vm.start']],
    ['running', running, ['vm.turnOff', 'vm.shutDown', 'vm.save', 'vm.pause', 'vm.reset']],
    ['paused', paused, ['vm.resume', 'vm.turnOff', 'vm.save', 'vm.reset']],
    ['saved', saved, ['vm.start', 'vm.deleteSavedState']],
  ] as const)('for a machine that is %s', (_state, vm, expected) => {
    const shown = offered(vms(vm));
    expect(shown.filter((id) => lifeCycle.includes(id))).toEqual(expected);
    expect(shown).toContain('vm.rename');
    expect(shown).toContain('vm.properties');
  });

  test.each([
    ['off', off, ['vm.start', 'snapshot.take', 'vm.export', 'vm.rename', 'vm.delete']],
    [
      'running',
      running,
      [
        'vm.turnOff',
        'vm.shutDown',
        'vm.save',
        'vm.pause',
        'vm.reset',
        'snapshot.take',
        'vm.rename',
      ],
    ],
    [
      'saved',
      saved,
      ['vm.start', 'vm.deleteSavedState', 'snapshot.take', 'vm.export', 'vm.rename', 'vm.delete'],
    ],
  ] as const)('a machine that is %s: in the order of Hyper-V Manager', (_state, vm, expected) => {
    const shown = offered(vms(vm));
    expect(shown.slice(0, expected.length + 2)).toEqual([
      'vm.connect',
      'vm.properties',
      ...expected,
    ]);
  });

  test('a host: first what Hyper-V Manager offers of it, in its order', () => {
    const shown = offered({ kind: 'node', ids: ['node:hv01'] });
    expect(shown.slice(0, 8)).toEqual([
      'vm.new',
      'vhd.new',
      'vm.import',
      'node.hyperVSettings',
      'node.virtualNetworks',
      'vhd.edit',
      'vhd.inspect',
      'node.stopManagementService',
    ]);
    expect(offered(vms(off))).not.toContain('vm.new');
  });

  test('for machines in several states: what fits at least one', () => {
    expect(offered(vms(off, running))).toContain('vm.start');
    expect(offered(vms(off, running))).toContain('vm.turnOff');
    expect(offered(vms(off, running))).not.toContain('vm.resume');
  });

  test('a stand-alone host has nothing to do with a cluster', () => {
    const shown = offered({ kind: 'node', ids: ['node:hv01'] });
    expect(shown).toContain('node.shutDown');
    expect(shown).toContain('fault.crashNode');
    expect(shown).not.toContain('node.pause');
    expect(shown).not.toContain('node.powerOn');
    expect(shown).not.toContain('vm.start');
  });
});

describe('greying', () => {
  test('an action is possible where its rule says so, and greyed with its reason where not', () => {
    const states = actionStates(context(vms(running)));
    expect(states['vm.turnOff']).toEqual({ enabled: true, fault: null });
    expect(states['vm.start'].fault).toMatchObject({ code: 'vm.stateForbids', state: 'running' });
    expect(Object.keys(states).sort()).toEqual([...actionIds].sort());
  });

  test('an action on machines asks for a machine while none is selected', () => {
    const fault = { code: 'selection.missing', kind: 'vm' };
    expect(actionStates(context(none))['vm.start'].fault).toEqual(fault);
    const node: Selection = { kind: 'node', ids: ['node:hv01'] };
    expect(actionStates(context(node))['vm.start'].fault).toEqual(fault);
  });

  test('a dialog about one machine is not opened for two', () => {
    const states = actionStates(context(vms(running, off)));
    expect(states['vm.properties'].fault).toEqual({ code: 'selection.notSingle', kind: 'vm' });
    expect(states['vm.start'].enabled).toBe(true);
  });

  test('a halted simulation takes no command, but its journal can be exported', () => {
    const halted = { reason: 'a promise was broken', atMs: 5, seed: 7 };
    const host = { halted, readOnly: false };
    const states = actionStates(context(vms(running), { host }));
    expect(states['vm.turnOff'].fault).toEqual({ code: 'host.halted', ...halted });
    expect(states['simulation.run'].fault).toEqual({ code: 'host.halted', ...halted });
    expect(states['vm.rename'].enabled).toBe(false);
    expect(states['file.exportJournal'].enabled).toBe(true);
    expect(states['simulation.rewind'].enabled).toBe(true);
  });

  test('history that can only be looked at takes no command', () => {
    const host = { halted: null, readOnly: true };
    const states = actionStates(context(vms(running), { host }));
    expect(states['vm.turnOff'].fault).toEqual({ code: 'command.notNow', reason: 'history' });
    expect(states['view.find'].enabled).toBe(true);
  });

  test('a lab can be started where there is one to play', () => {
    expect(actionStates(context(none))['lab.start'].fault).toEqual({ code: 'lab.none' });
    expect(actionStates(context(none))['lab.show'].fault).toEqual({ code: 'lab.none' });
    const reader = storeOf([...records, aRun({ phase: 'brief', startedAt: null })]);
    expect(actionStates(context(none, { reader }))['lab.start'].enabled).toBe(true);
    expect(actionStates(context(none, { reader }))['lab.show'].enabled).toBe(true);
  });
});

describe('several objects', () => {
  test('an action applies to those that allow it and names the others with the reason', () => {
    const plan = planAction(context(vms(running, off, paused)), 'vm.turnOff');
    expect(plan.total).toBe(3);
    expect(plan.commands).toEqual([
      { name: 'vm.turnOff', args: { vm: 'vm:web01' } },
      { name: 'vm.turnOff', args: { vm: 'vm:web02' } },
    ]);
    expect(plan.skipped).toMatchObject([
      { name: 'WEB03', fault: { code: 'vm.stateForbids', state: 'off' } },
    ]);
  });

  test('greying examines a bounded number of a large selection', () => {
    const many = Array.from({ length: 5000 }, (_, index) => aVm(`VM${index}`, 'HV01'));
    let asked = 0;
    const check: ActionContext['check'] = () => {
      asked += 1;
      return { code: 'lab.none' };
    };
    const reader = storeOf([...records, ...many]);
    const states = actionStates(context(vms(...many), { reader, check }));
    expect(states['vm.start'].enabled).toBe(true);
    expect(asked).toBeLessThan(200 * actionIds.length);
    expect(planAction(context(vms(...many), { reader, check }), 'vm.start').skipped).toHaveLength(
      5000,
    );
  });

  test('what acts on nothing has one command and no object', () => {
    const reader = storeOf([...records, aRun({ phase: 'brief', startedAt: null })]);
    expect(planAction(context(none, { reader }), 'lab.start')).toEqual({
      commands: [{ name: 'lab.start', args: {} }],
      total: 1,
      skipped: [],
    });
    expect(planAction(context(none), 'view.find').commands).toEqual([]);
  });
});
