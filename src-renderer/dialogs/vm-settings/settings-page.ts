import type { ReactNode } from 'react';
import type { Command, CommandArguments } from '../../../src-shared/commands/index';
import type { Fault } from '../../../src-shared/faults';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import type { Reader } from '../../../src-shared/reader';
import type { EditableItem } from '../../../src-shared/rules/editable';
import type { Texts } from '../../../src-shared/text/index';
import type { IconName } from '../../ui';

/** What a person changed: the arguments of the one command that is given in the end. */
export type VmChanges = Omit<CommandArguments<'vm.configure'>, 'vm'>;
export type ChangeKey = keyof VmChanges;

/** Keys that are called like the field of the machine they set. */
export type FieldKey = ChangeKey & keyof VirtualMachine;

/** Everything that was entered and not applied yet. */
export interface SettingsDraft {
  readonly changes: VmChanges;
  /** What stands in fields of numbers, by field: also what is no number yet. */
  readonly entered: Readonly<Record<string, string>>;
  /** Why a field cannot be taken as it stands, by field. */
  readonly problems: Readonly<Record<string, string>>;
}

export const emptyDraft: SettingsDraft = { changes: {}, entered: {}, problems: {} };

/** The machine with what was entered, and the ways to enter more: what every page works with. */
export interface SettingsScene {
  readonly reader: Reader;
  readonly texts: Texts;
  readonly vm: VirtualMachine;
  readonly draft: SettingsDraft;
  /** A setting as it would be after Apply. */
  readonly value: <K extends FieldKey>(key: K) => VirtualMachine[K];
  /** Notes changes; what equals the machine's present setting is forgotten again. */
  readonly change: (changes: VmChanges) => void;
  /** Notes what was typed into a field: `problem` says why it cannot be taken, else `changes` takes it. */
  readonly enter: (
    field: string,
    text: string,
    result: { readonly changes: VmChanges } | { readonly problem: string },
  ) => void;
  /** Why a setting cannot be changed now, in words; null where it can. */
  readonly locked: (item: EditableItem) => string | null;
  /** Gives a command at once, outside of OK and Apply; what was refused is said above the page. */
  readonly give: (command: Command) => Promise<Fault | null>;
  /** Shows another page. */
  readonly goTo: (entry: string) => void;
}

/** One line of the tree with its page. */
export interface SettingsEntry {
  /** Unique in the tree and stable: `processor`, `adapter/nic1`. Fields of the page begin with it. */
  readonly id: string;
  readonly label: string;
  /** What it is set to, beside the label: `2 virtual processors`. */
  readonly detail?: string;
  readonly icon: IconName;
  /** The keys of the command this page sets: they make the entry bold, and it is judged by them. */
  readonly keys: readonly ChangeKey[];
  /** Narrows `keys` where several pages share one: whether this entry is among what was changed. */
  readonly isChanged?: (scene: SettingsScene) => boolean;
  readonly children?: readonly SettingsEntry[];
  readonly page: (scene: SettingsScene) => ReactNode;
}

/** Makes the entries of one area for a machine; none where it has nothing of the kind. */
export type EntryMaker = (scene: SettingsScene) => readonly SettingsEntry[];
