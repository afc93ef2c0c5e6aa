import type { Command } from '../../../src-shared/commands/index';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import { adapterSettingsOf } from '../../../src-shared/rules/network-adapters';
import type { ChangeKey, SettingsDraft, SettingsEntry, VmChanges } from './settings-page';
import { emptyDraft } from './settings-page';

/** Keys that change parts of a setting: what is not named stays. */
const partial: ReadonlySet<string> = new Set(['bios', 'integrationServices']);

const same = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

/** A setting as it would be after these changes. */
export function valueAfter<K extends ChangeKey & keyof VirtualMachine>(
  vm: VirtualMachine,
  changes: VmChanges,
  key: K,
): VirtualMachine[K] {
  const changed = changes[key] as VirtualMachine[K] | undefined;
  if (changed === undefined) return vm[key];
  return partial.has(key)
    ? ({ ...(vm[key] as object), ...(changed as object) } as VirtualMachine[K])
    : changed;
}

/** The changes without what the machine has already. */
export function realChanges(vm: VirtualMachine, changes: VmChanges): VmChanges {
  const real = Object.entries(changes).flatMap(([key, value]): [string, unknown][] => {
    // An adapter of a machine says more than the command that sets it.
    const present =
      key === 'adapters' ? adapterSettingsOf(vm) : (vm as unknown as Record<string, unknown>)[key];
    if (value === undefined) return [];
    if (!partial.has(key)) return same(value, present) ? [] : [[key, value]];
    const parts = Object.entries(value as object).filter(
      ([name, part]) => !same(part, (present as Record<string, unknown>)[name]),
    );
    return parts.length === 0 ? [] : [[key, Object.fromEntries(parts)]];
  });
  return Object.fromEntries(real) as VmChanges;
}

/** The draft with further changes; parts of one setting are put together. */
export function withChanges(draft: SettingsDraft, changes: VmChanges): SettingsDraft {
  const merged: Record<string, unknown> = { ...draft.changes };
  for (const [key, value] of Object.entries(changes)) {
    merged[key] = partial.has(key)
      ? { ...(merged[key] as object | undefined), ...(value as object) }
      : value;
  }
  return { ...draft, changes: merged };
}

export function withEntered(
  draft: SettingsDraft,
  field: string,
  text: string,
  result: { readonly changes: VmChanges } | { readonly problem: string },
): SettingsDraft {
  const entered = { ...draft.entered, [field]: text };
  const { [field]: _solved, ...others } = draft.problems;
  if ('problem' in result) {
    return { ...draft, entered, problems: { ...others, [field]: result.problem } };
  }
  return withChanges({ ...draft, entered, problems: others }, result.changes);
}

/** The command that applies a draft; null while nothing differs. */
export function configureCommand(
  vm: VirtualMachine,
  changes: VmChanges,
): Extract<Command, { name: 'vm.configure' }> | null {
  const real = realChanges(vm, changes);
  if (Object.keys(real).length === 0) return null;
  return { name: 'vm.configure', args: { vm: vm.id, ...real } };
}

/** The changes of one page. */
export function changesOf(changes: VmChanges, keys: readonly ChangeKey[]): VmChanges {
  const own = Object.entries(changes).filter(([key]) => keys.includes(key as ChangeKey));
  return Object.fromEntries(own) as VmChanges;
}

/** What is left of a draft once the machine has what it asked for. */
export function settled(vm: VirtualMachine, draft: SettingsDraft): SettingsDraft {
  const clean = Object.keys(draft.problems).length === 0;
  return clean && configureCommand(vm, draft.changes) === null ? emptyDraft : draft;
}

/** All entries of a tree, parents before their children. */
export function flat(entries: readonly SettingsEntry[]): readonly SettingsEntry[] {
  return entries.flatMap((entry) => [entry, ...flat(entry.children ?? [])]);
}
