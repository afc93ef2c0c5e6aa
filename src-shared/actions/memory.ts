import type { Command } from '../commands/index';
import type { VmId } from '../model/tables';
import { vmState } from '../rules/facts';
import type { ActionSpecs, Selection } from './action';
import { faultEntry } from './fault-entry';

/** What a guest can be loaded with, in MiB; the word has the text `actions:choice.<word>`. */
const loads = {
  load0: 0,
  load256: 256,
  load512: 512,
  load1024: 1024,
  load2048: 2048,
  load4096: 4096,
  load8192: 8192,
} as const;

const isLoad = (word: string): word is keyof typeof loads => Object.hasOwn(loads, word);

export const memoryFaultActions = {
  'fault.loadMemory': {
    ...faultEntry,
    kind: 'command',
    command: 'fault.loadMemory',
    appliesTo: ['vm'],
    icon: 'gauge',
    choices: () => Object.keys(loads),
    commands: (selection: Selection, choice = 'load1024'): readonly Command[] => {
      if (selection.kind !== 'vm') return [];
      const memoryMiB = isLoad(choice) ? loads[choice] : 0;
      return selection.ids.map((vm) => ({ name: 'fault.loadMemory', args: { vm, memoryMiB } }));
    },
    offeredFor: (reader, id) => {
      const vm = reader.get<'vm'>(id as VmId);
      return vm !== undefined && vmState(reader, vm) === 'running';
    },
  },
} as const satisfies ActionSpecs;
