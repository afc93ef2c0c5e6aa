import type { Command } from '../commands/index';
import type { Fault } from '../faults';
import type { HostState } from '../ipc';
import type { Kind, RecordIdOf } from '../model/tables';
import type { Reader } from '../reader';
import type { Action, ActionId } from './index';
import { actionById, actions } from './index';
import type { Selection, SelectionKind } from './action';

/** What an action is judged by. */
/** Edits that can be taken back or made again; null where there is none. */
export interface EditsAtHand {
  readonly undo: Command | null;
  readonly redo: Command | null;
}

export interface ActionContext {
  readonly reader: Reader;
  readonly selection: Selection;
  /** The rule's verdict on a command: `checkCommand`. */
  readonly check: (reader: Reader, command: Command) => Fault | null;
  /** Null while nothing is known of the host yet. */
  readonly host: Pick<HostState, 'halted' | 'readOnly'> | null;
  readonly edits?: EditsAtHand;
}

/** Whether an action would do something now, and if not, why. */
export type ActionState =
  | { readonly enabled: true; readonly fault: null }
  | { readonly enabled: false; readonly fault: Fault };

/** What giving an action now would do: its commands, and the objects it leaves out with the reason. */
export interface ActionPlan {
  readonly commands: readonly Command[];
  /** How many objects are selected; 1 for an action that acts on none. */
  readonly total: number;
  readonly skipped: readonly { readonly name: string; readonly fault: Fault }[];
}

/*
 * Greying looks at no more objects than this, so that a selection of thousands costs nothing while
 * frames arrive; beyond it an action counts as possible and its plan says the rest.
 */
const examinedAtMost = 200;

const enabled: ActionState = { enabled: true, fault: null };

function disabled(fault: Fault): ActionState {
  return { enabled: false, fault };
}

/**
 * What an action acts on: the selection itself, or the machines of selected groups. A service or
 * application offers what its machine offers, as Failover Cluster Manager does (failover-cluster §9).
 */
export function selectionFor(reader: Reader, selection: Selection, action: Action): Selection {
  if (selection.kind !== 'group' || action.appliesTo.includes('group')) return selection;
  if (!action.appliesTo.includes('vm')) return selection;
  const vms = selection.ids.flatMap((id) => reader.get<'group'>(id)?.vm ?? []);
  return vms.length === 0 ? selection : { kind: 'vm', ids: vms };
}

/** The state of one action. One that is given with a choice is possible where one of its choices is. */
export function actionState(whole: ActionContext, action: Action): ActionState {
  const context = { ...whole, selection: selectionFor(whole.reader, whole.selection, action) };
  const missing = selectionFault(context.selection, action);
  if (missing) return disabled(missing);
  if (action.kind === 'console') return consoleState(context, action);
  const stopped = hostFault(context);
  if (stopped) return disabled(stopped);
  if (!action.choices) return choiceState(context, action);
  let first: ActionState | null = null;
  for (const choice of action.choices(context.reader, context.selection)) {
    const state = choiceState(context, action, choice);
    if (state.enabled) return state;
    first ??= state;
  }
  return first ?? enabled;
}

function choiceState(
  { selection, reader, check }: ActionContext,
  action: Action & { readonly kind: 'command' },
  choice?: string,
): ActionState {
  // A list and no variable that is assigned in the loop: narrowing that takes seconds of checking.
  const faults: Fault[] = [];
  for (const command of action.commands(sample(selection), choice)) {
    const fault = check(reader, command);
    if (fault === null) return enabled;
    faults.push(fault);
  }
  const [first] = faults;
  return !first || selection.ids.length > examinedAtMost ? enabled : disabled(first);
}

/** Whether there is anything to choose from, which costs less than to ask what would be possible. */
export function hasChoices(reader: Reader, selected: Selection, action: Action): boolean {
  if (action.kind === 'console' || !action.choices) return false;
  const selection = selectionFor(reader, selected, action);
  return !selectionFault(selection, action) && action.choices(reader, selection).length > 0;
}

/** What an action can be given with for a selection, each with whether it would do something. */
export function actionChoices(
  whole: ActionContext,
  action: Action,
): readonly { readonly choice: string; readonly state: ActionState }[] {
  const context = { ...whole, selection: selectionFor(whole.reader, whole.selection, action) };
  if (action.kind === 'console' || !action.choices) return [];
  if (selectionFault(context.selection, action)) return [];
  const stopped = hostFault(context);
  return action.choices(context.reader, context.selection).map((choice) => ({
    choice,
    state: stopped ? disabled(stopped) : choiceState(context, action, choice),
  }));
}

/** The states of all actions, for menus and panes. */
export function actionStates(context: ActionContext): Readonly<Record<ActionId, ActionState>> {
  const states: Partial<Record<ActionId, ActionState>> = {};
  for (const action of actions) states[action.id] = actionState(context, action);
  return states as Record<ActionId, ActionState>;
}

/** What an action would do with the whole selection: *applies to 7 of 9, skipped: …*. */
export function planAction(context: ActionContext, id: ActionId, choice?: string): ActionPlan {
  const action = actionById(id);
  const { reader } = context;
  const selection = selectionFor(reader, context.selection, action);
  if (action.kind === 'console' || selectionFault(selection, action)) {
    return { commands: [], total: 0, skipped: [] };
  }
  const all = action.commands(selection, choice);
  const commands: Command[] = [];
  const skipped: { name: string; fault: Fault }[] = [];
  all.forEach((command, index) => {
    const fault = hostFault(context) ?? context.check(reader, command);
    if (fault === null) commands.push(command);
    else skipped.push({ name: nameOf(reader, selection, index), fault });
  });
  return { commands, total: all.length, skipped };
}

export const surfaces = ['contextMenu', 'actionsPane', 'toolbar'] as const;
export type Surface = (typeof surfaces)[number];

/**
 * The actions a surface offers for a selection, in groups and in order: those that fit the kind of
 * what is selected and, where an action says so, the state of at least one of the objects.
 */
export function offeredActions(
  context: Pick<ActionContext, 'reader' | 'selection'>,
  surface: Surface,
): readonly (readonly Action[])[] {
  const byMenu = new Map<string, Map<number, Action[]>>();
  for (const action of actions) {
    if (!action[surface] || !isOffered(context, action)) continue;
    if (surface === 'contextMenu' && standsElsewhere(context.selection, action)) continue;
    const groups = byMenu.get(action.menu) ?? new Map<number, Action[]>();
    byMenu.set(action.menu, groups);
    groups.set(action.group, [...(groups.get(action.group) ?? []), action]);
  }
  // What is done with an object comes before what is written down about it.
  const { action: first, ...others } = Object.fromEntries(byMenu);
  return [first, ...Object.values(others)].flatMap((groups) =>
    [...(groups ?? [])].sort(([left], [right]) => left - right).map(([, group]) => group),
  );
}

function standsElsewhere({ kind }: Selection, { standsWith }: Action): boolean {
  return standsWith !== undefined && standsWith !== kind;
}

function isOffered(context: Pick<ActionContext, 'reader' | 'selection'>, action: Action): boolean {
  const { reader } = context;
  const selection = selectionFor(reader, context.selection, action);
  if (action.appliesTo.length === 0) return true;
  if (selection.kind === 'none' || !action.appliesTo.includes(selection.kind)) return false;
  const offeredFor = action.offeredFor;
  if (!offeredFor) return true;
  const ids = sample(selection).ids;
  return ids.some((id) => offeredFor(reader, String(id)));
}

function consoleState(context: ActionContext, action: Action): ActionState {
  if (action.kind !== 'console') return enabled;
  if (action.needs === 'lab' && context.reader.all('run').length === 0) {
    return disabled({ code: 'lab.none' });
  }
  const stopped = action.needs === 'clock' || action.gives ? hostFault(context) : null;
  if (stopped) return disabled(stopped);
  return action.needs === 'undo' || action.needs === 'redo'
    ? editState(context, action.needs)
    : enabled;
}

/** An edit can be taken back as long as the rules allow the command that does it. */
function editState({ edits, reader, check }: ActionContext, which: 'undo' | 'redo'): ActionState {
  const command = edits?.[which] ?? null;
  if (command === null) {
    return disabled({ code: which === 'undo' ? 'edit.nothingToUndo' : 'edit.nothingToRedo' });
  }
  const fault = check(reader, command);
  return fault ? disabled(fault) : enabled;
}

function hostFault({ host }: ActionContext): Fault | null {
  if (host?.halted) return { code: 'host.halted', ...host.halted };
  if (host?.readOnly) return { code: 'command.notNow', reason: 'history' };
  return null;
}

function selectionFault(selection: Selection, action: Action): Fault | null {
  const [kind] = action.appliesTo;
  if (kind === undefined) return null;
  const fits = selection.kind !== 'none' && action.appliesTo.includes(selection.kind);
  if (!fits || selection.ids.length === 0) return { code: 'selection.missing', kind };
  if (action.single && selection.ids.length > 1) {
    return { code: 'selection.notSingle', kind: selection.kind };
  }
  return null;
}

function sample(selection: Selection): Selection {
  if (selection.ids.length <= examinedAtMost) return selection;
  return { ...selection, ids: selection.ids.slice(0, examinedAtMost) } as Selection;
}

function nameOf(reader: Reader, selection: Selection, index: number): string {
  const id = selection.ids[index];
  if (id === undefined) return '';
  return nameByKind(reader, selection.kind, String(id)) ?? String(id);
}

function nameByKind(reader: Reader, kind: SelectionKind | 'none', id: string): string | undefined {
  if (kind === 'none' || kind === 'event') return undefined;
  const record = reader.get<Kind>(id as RecordIdOf<Kind>);
  return record && 'name' in record ? record.name : undefined;
}
