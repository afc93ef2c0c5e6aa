import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandNames, commandSchemas, parseCommand } from '../../src-shared/commands/index';
import { rules } from '../../src-shared/rules/index';
import { effects } from '../../src-main/sim/effects';

const vm = 'vm:web-01';

describe('a command from outside', () => {
  test.each([
    { name: 'vm.start', args: { vm } },
    { name: 'node.pause', args: { node: 'node:hv01' } },
    { name: 'vm.configure', args: { vm, notes: 'äöü', automaticStartDelayMs: 0 } },
    { name: 'vm.configure', args: { vm, integrationServices: { heartbeat: false } } },
    { name: 'lab.start', args: {} },
  ])('is taken as it is: $name', (command) => {
    expect(parseCommand(command)).toEqual({ ok: true, value: command });
  });

  test.each([
    ['an id of another kind', { name: 'vm.start', args: { vm: 'node:hv01' } }, 'vm'],
    ['an id with a blank', { name: 'vm.start', args: { vm: 'vm:web 01' } }, 'vm'],
    ['a missing argument', { name: 'vm.start', args: {} }, 'vm'],
    ['an argument too many', { name: 'vm.start', args: { vm, force: true } }, ''],
    ['a blank at the end of a name', { name: 'vm.configure', args: { vm, name: 'web ' } }, 'name'],
    ['a tab in a name', { name: 'vm.configure', args: { vm, name: 'we\tb' } }, 'name'],
    [
      'half a millisecond',
      { name: 'vm.configure', args: { vm, automaticStartDelayMs: 0.5 } },
      'automaticStartDelayMs',
    ],
    ['a score above 100', { name: 'lab.grade', args: { score: 101 } }, 'score'],
  ])('is refused with the place: %s', (_why, command, path) => {
    const result = parseCommand(command);
    expect(result).toMatchObject({
      ok: false,
      fault: { code: 'command.malformed', command: command.name, path },
    });
  });

  test('of an unknown name is refused by that name, cut to a length', () => {
    expect(parseCommand({ name: 'vm.fly', args: {} })).toEqual({
      ok: false,
      fault: { code: 'request.unknown', call: 'vm.fly' },
    });
    expect(parseCommand({ name: 'toString', args: {} }).ok).toBe(false);
    expect(parseCommand({ name: 'x'.repeat(1000), args: {} }).ok).toBe(false);
  });

  test('of any shape is accepted or refused, never thrown', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.constantFrom(...commandNames),
        fc.anything(),
        (any, name, args) => {
          expect(parseCommand(any).ok).toBe(false);
          expect(typeof parseCommand({ name, args }).ok).toBe('boolean');
        },
      ),
    );
  });
});

describe('every command', () => {
  test('has a rule and an effect', () => {
    const names = Object.keys(commandSchemas).sort();
    expect(Object.keys(rules).sort()).toEqual(names);
    expect(Object.keys(effects).sort()).toEqual(names);
  });
});
