import { useMemo, useSyncExternalStore } from 'react';
import { actionById, isDefaultOf, plainLabel } from '../../src-shared/actions/index';
import type { Action, ActionId, Selection } from '../../src-shared/actions/index';
import { actionChoices, actionStates, hasChoices } from '../../src-shared/actions/state';
import type { ActionState } from '../../src-shared/actions/state';
import { refusalOf } from '../../src-shared/rules/index';
import type { Texts } from '../../src-shared/text/index';
import { useHost, useReader, useSession, useUi } from '../store/hooks';
import { useTexts } from '../store/texts';
import type { UndoState } from '../store/undo';
import type { IconName } from '../ui/icon';
import { dispatcherOf } from './dispatcher';
import type { Dispatcher } from './dispatcher';
import { nameOf, presentSelection, sameSelection } from './selection';
import { shortcutLabel } from './shortcut';
import { toggledActions } from './toggles';

export function useDispatcher(): Dispatcher {
  return dispatcherOf(useSession());
}

/** What is selected now, as actions see it; the same object until it becomes another selection. */
export function usePresentSelection(): Selection {
  const place = useUi((state) => state.place);
  const source = useUi((state) => state.source);
  const tab = useUi((state) => state.settings.bottomTab);
  const selections = useUi((state) => state.selections);
  const { ui } = useSession();
  return useReader(
    (reader) => presentSelection(reader, ui.state),
    [place, source, tab, selections, ui],
    sameSelection,
  );
}

type States = Readonly<Record<ActionId, ActionState>>;

function sameFault(left: ActionState, right: ActionState): boolean {
  if (left.enabled !== right.enabled) return false;
  return JSON.stringify(left.fault) === JSON.stringify(right.fault);
}

function sameStates(left: States, right: States): boolean {
  return Object.entries(left).every(([id, state]) => sameFault(state, right[id as ActionId]));
}

/** One action, ready to be shown anywhere: in words, with its state, and with what runs it. */
export interface ActionItem {
  readonly id: ActionId;
  readonly action: Action;
  readonly label: string;
  readonly help: string;
  readonly icon: IconName;
  readonly shortcut: string | undefined;
  /** Why it cannot be used now, or null. */
  readonly reason: string | null;
  /** Whether it is switched on; null for an action that is not switched. */
  readonly checked: boolean | null;
  /** What Enter and a double click do with what is selected. */
  readonly isDefault: boolean;
  readonly run: () => void;
  /** What it can be given with, each as a person would choose it; null where there is nothing to choose. */
  readonly choices: (() => readonly ActionChoiceItem[]) | null;
}

export interface ActionChoiceItem {
  readonly choice: string;
  readonly label: string;
  readonly reason: string | null;
  readonly run: () => void;
}

export type ActionItems = Readonly<Record<ActionId, ActionItem>>;

export function actionLabel(texts: Texts, id: ActionId, checked: boolean | null): string {
  const paused = id === 'simulation.run' && checked === true;
  return plainLabel(texts.t(paused ? 'actions:simulation.run.pause' : actionById(id).textKey));
}

/** What Undo and Redo would take back or make again, in words; null for every other action. */
function editLabel(texts: Texts, edits: UndoState | undefined, id: ActionId): string | null {
  if (id !== 'edit.undo' && id !== 'edit.redo') return null;
  const edit = id === 'edit.undo' ? edits?.undo.at(-1) : edits?.redo.at(-1);
  if (!edit) return null;
  return texts.t(`actions:${id}.named`, {
    what: texts.command(edit.command.name),
    name: edit.name,
  });
}

/** The edits of this session that can be taken back. */
function useEdits(): UndoState {
  const { store } = useSession().edits;
  return useSyncExternalStore(store.subscribe, store.getState);
}

export interface ItemSource {
  readonly texts: Texts;
  readonly dispatcher: Dispatcher;
  readonly selection: Selection;
  readonly states: States;
  /** The actions that are switched on. */
  readonly on: ReadonlySet<ActionId>;
  /** Left out where Undo and Redo are not named by what they do. */
  readonly edits?: UndoState;
}

/** All actions in words, with their states. */
export function actionItems(source: ItemSource): ActionItems {
  const { texts, dispatcher, selection, states, on } = source;
  const items: Partial<Record<ActionId, ActionItem>> = {};
  for (const [id, state] of Object.entries(states) as [ActionId, ActionState][]) {
    const action = actionById(id);
    const toggles = action.kind === 'console' && action.toggles === true;
    const checked = toggles ? on.has(id) : null;
    items[id] = {
      id,
      action,
      label:
        id === 'vm.properties' && selection.kind === 'group'
          ? plainLabel(texts.t('actions:vm.properties.ofMachine'))
          : (editLabel(texts, source.edits, id) ?? actionLabel(texts, id, checked)),
      help: texts.t(action.helpKey),
      icon: action.icon,
      shortcut: action.shortcuts?.[0] && shortcutLabel(texts, action.shortcuts[0]),
      reason: state.fault ? texts.fault(state.fault) : null,
      checked,
      isDefault:
        selection.kind === 'none' ? action.isDefault === true : isDefaultOf(action, selection.kind),
      run: () => dispatcher.run(id, selection),
      choices: hasChoices(dispatcher.session.replica.reader, selection, action)
        ? () => choiceItems(source, action)
        : null,
    };
  }
  return items as Record<ActionId, ActionItem>;
}

function choiceItems(
  { texts, dispatcher, selection }: ItemSource,
  action: Action,
): readonly ActionChoiceItem[] {
  const { reader } = dispatcher.session.replica;
  return actionChoices(dispatcher.context(selection), action).map(({ choice, state }) => ({
    choice,
    label: texts.lookUp(`actions:choice.${choice}`) ?? nameOf(reader, choice),
    reason: state.fault ? texts.fault(state.fault) : null,
    run: () => dispatcher.run(action.id, selection, choice),
  }));
}

/** All actions for a selection; made anew only when a state, a switch or the language changes. */
export function useActionItems(selection: Selection): ActionItems {
  const texts = useTexts();
  const dispatcher = useDispatcher();
  const host = useHost();
  const edits = useEdits();
  const states = useReader(
    (reader) =>
      actionStates({ reader, selection, check: refusalOf, host, edits: dispatcher.edits }),
    [selection, host, edits],
    sameStates,
  );
  const settings = useUi((state) => state.settings);
  const on = useMemo(() => toggledActions(settings, texts.language, host), [settings, texts, host]);
  return useMemo(
    () => actionItems({ texts, dispatcher, selection, states, on, edits }),
    [states, on, texts, dispatcher, selection, edits],
  );
}
