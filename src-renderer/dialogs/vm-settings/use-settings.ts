import { useState } from 'react';
import type { Command } from '../../../src-shared/commands/index';
import type { Fault } from '../../../src-shared/faults';
import type { NodeId, VmId } from '../../../src-shared/model/tables';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import { editRefusal } from '../../../src-shared/rules/editable';
import { workerOf } from '../../../src-shared/rules/facts';
import { refusalOf } from '../../../src-shared/rules/index';
import { useDispatcher } from '../../app/use-actions';
import { useReader, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { settingsRoots } from './registry';
import {
  changesOf,
  configureCommand,
  flat,
  realChanges,
  settled,
  valueAfter,
  withChanges,
  withEntered,
} from './settings-draft';
import type { SettingsEntry, SettingsScene } from './settings-page';
import { emptyDraft } from './settings-page';

/** An entry with what the tree shows of it. */
export interface JudgedEntry {
  readonly entry: SettingsEntry;
  readonly changed: boolean;
  /** Why what was entered there cannot be applied, or null. */
  readonly problem: string | null;
}

export interface Settings {
  readonly scene: SettingsScene;
  /** Hardware and Management with what stands under them. */
  readonly roots: readonly SettingsEntry[];
  readonly judged: ReadonlyMap<string, JudgedEntry>;
  readonly selected: string;
  readonly select: (entry: string) => void;
  readonly refusal: Fault | null;
  readonly dirty: boolean;
  /** Applies everything; false where something stands in the way, which is then shown. */
  readonly apply: () => Promise<boolean>;
}

/** Renders again when the machine, what runs it or its host changed; entries read the records anew. */
function useScenery(vm: VirtualMachine): void {
  useReader((reader) => [workerOf(reader, vm.id), reader.get<'node'>(vm.node)], [vm]);
  useReader((reader) => reader.count('snapshot.vm', vm.id), [vm]);
  useReader((reader) => reader.by('vhd.vm', vm.id), [vm]);
}

/** One draft of the settings of a machine, with the tree that edits it. */
export function useSettings(vm: VirtualMachine, first: string): Settings {
  const texts = useTexts();
  const { replica } = useSession();
  const dispatcher = useDispatcher();
  const [draft, setDraft] = useState(emptyDraft);
  const [selected, setSelected] = useState(first);
  const [refusal, setRefusal] = useState<Fault | null>(null);
  useScenery(vm);
  const { reader } = replica;
  // What was applied has arrived with the machine: nothing of it is left to apply.
  const present = settled(vm, draft);
  const scene: SettingsScene = {
    reader,
    texts,
    vm,
    draft: present,
    value: (key) => valueAfter(vm, present.changes, key),
    change: (changes) => setDraft((before) => withChanges(settled(vm, before), changes)),
    enter: (field, text, result) => setDraft((before) => withEntered(before, field, text, result)),
    locked: (item) => {
      const fault = editRefusal(reader, vm, item);
      return fault && texts.fault(fault);
    },
    give: async (command) => {
      const fault = await dispatcher.submit(command);
      setRefusal(fault);
      return fault;
    },
    goTo: setSelected,
  };
  const roots = settingsRoots(scene);
  const judged = judge(scene, flat(roots));
  const command = configureCommand(vm, present.changes);
  const apply = async (): Promise<boolean> => {
    const wrong = [...judged.values()].find(({ problem }) => problem !== null);
    if (wrong) {
      setSelected(wrong.entry.id);
      return false;
    }
    return command === null || (await give(dispatcher.submit(command), setRefusal));
  };
  return {
    scene,
    roots,
    judged,
    selected: judged.has(selected) ? selected : 'processor',
    select: setSelected,
    refusal,
    dirty: command !== null || Object.keys(present.problems).length > 0,
    apply,
  };
}

async function give(
  answer: Promise<Fault | null>,
  say: (fault: Fault | null) => void,
): Promise<boolean> {
  const fault = await answer;
  say(fault);
  return fault === null;
}

/** Which entries were changed, and which of them the shared rules refuse. */
function judge(
  scene: SettingsScene,
  entries: readonly SettingsEntry[],
): ReadonlyMap<string, JudgedEntry> {
  const { vm, draft, reader, texts } = scene;
  const changes = realChanges(vm, draft.changes);
  return new Map(
    entries.map((entry) => {
      const own = changesOf(changes, entry.keys);
      const named = Object.keys(own).length > 0 && (entry.isChanged?.(scene) ?? true);
      const field = Object.keys(draft.problems).find((each) => each.startsWith(`${entry.id}/`));
      const command: Command = { name: 'vm.configure', args: { vm: vm.id, ...own } };
      const fault = named ? refusalOf(reader, command) : null;
      const problem = field === undefined ? fault && texts.fault(fault) : draft.problems[field];
      const changed = named || field !== undefined;
      return [entry.id, { entry, changed, problem: problem ?? null }];
    }),
  );
}

/** The machines on the host of this one, for the list to switch between them. */
export function useNeighbours(
  node: NodeId,
): readonly { readonly id: VmId; readonly name: string }[] {
  const vms = useReader((reader) => reader.by('vm.node', node), [node]);
  return [...vms].sort((left, right) => left.name.localeCompare(right.name));
}
