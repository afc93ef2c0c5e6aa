import { expect, test } from 'vitest';
import { paletteAnswers, paletteRank } from '../../../src-renderer/ui/palette-rank';
import type { Ranked } from '../../../src-renderer/ui/palette-rank';

const named = (label: string, rest: Partial<Ranked> = {}): Ranked => ({ label, ...rest });

/** The labels that answer, the best first. */
function found(typed: string, ...commands: readonly Ranked[]): readonly string[] {
  return commands
    .map((command) => ({ command, rank: paletteRank(command, typed) }))
    .filter(({ rank }) => rank > 0)
    .sort((left, right) => right.rank - left.rank)
    .map(({ command }) => command.label);
}

test('words that are typed beat letters that only occur', () => {
  const writer = named('Restart Backup Writer', { keywords: ['Kills every broken job, and yes'] });
  expect(found('keyboard', writer, named('Keyboard Shortcuts'))[0]).toBe('Keyboard Shortcuts');
});

test('a beginning beats a word inside, a part of a word, the help, and scattered letters', () => {
  const commands = [
    named('Set them all to one end'),
    named('Refresh', { keywords: ['Reads the settings anew'] }),
    named('Resettle'),
    named('Cluster Settings'),
    named('Settings of the Host'),
  ];
  expect(found('sett', ...commands)).toEqual([
    'Settings of the Host',
    'Cluster Settings',
    'Resettle',
    'Refresh',
    'Set them all to one end',
  ]);
});

test('several words are found in any order', () => {
  expect(found('disk new', named('New Virtual Hard Disk'), named('Newsdesk'))[0]).toBe(
    'New Virtual Hard Disk',
  );
});

test('what cannot be chosen now stands below its equals that can, and above worse answers', () => {
  const greyed = { disabledReason: 'Nothing is selected.' };
  const help = named('Refresh', { keywords: ['Begins to start over'] });
  expect(found('start', help, named('Start', greyed), named('Start All'))).toEqual([
    'Start All',
    'Start',
    'Refresh',
  ]);
});

test('what has none of the letters is not found, and nothing typed finds all', () => {
  expect(found('qqq', named('Start'))).toEqual([]);
  expect(found(' ', named('Start'), named('Save'))).toEqual(['Start', 'Save']);
});

test('the heading of the best answer comes first, whatever stands above it otherwise', () => {
  const commands = [
    { ...named('Export Cluster Report'), group: 'File' },
    { ...named('Go to ERP01 on HV02'), group: 'Go to' },
    { ...named('Go to CRM01 on HV02'), group: 'Go to' },
  ];
  const answers = (typed: string) =>
    paletteAnswers(commands, typed).map(([group, found]) => [
      group,
      found.map((each) => each.label),
    ]);
  expect(answers('erp')).toEqual([
    ['Go to', ['Go to ERP01 on HV02']],
    ['File', ['Export Cluster Report']],
  ]);
  expect(answers('')).toEqual([
    ['File', ['Export Cluster Report']],
    ['Go to', ['Go to ERP01 on HV02', 'Go to CRM01 on HV02']],
  ]);
});
