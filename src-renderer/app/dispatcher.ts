import { actionById, isActionId } from '../../src-shared/actions/index';
import type { ActionId, Selection } from '../../src-shared/actions/index';
import { actionState, planAction, selectionFor } from '../../src-shared/actions/state';
import type { ActionContext, ActionPlan, EditsAtHand } from '../../src-shared/actions/state';
import type { Command } from '../../src-shared/commands/index';
import type { Fault } from '../../src-shared/faults';
import { editOf } from '../../src-shared/inverse';
import { refusalOf } from '../../src-shared/rules/index';
import type { ChosenFile } from '../bridge/files';
import { openOrSay } from '../store/opening';
import type { Session } from '../store/session';
import { isOfPresent } from '../store/undo';
import { consoleHandlers } from './console-handlers';
import { nameOf, presentSelection } from './selection';

type Skipped = ActionPlan['skipped'][number];

/** How many commands are on their way at once; thousands in one burst would fill the socket. */
const inFlight = 64;

/** Runs actions, whoever asked: menu, pane, palette, toolbar or key. */
export class Dispatcher {
  readonly session: Session;

  constructor(session: Session) {
    this.session = session;
  }

  /** What is selected now, as actions see it. */
  get selection(): Selection {
    return presentSelection(this.session.replica.reader, this.session.ui.state);
  }

  context(selection: Selection): ActionContext {
    const { replica } = this.session;
    const { host } = replica.store.getState();
    return { reader: replica.reader, selection, check: refusalOf, host, edits: this.edits };
  }

  /**
   * Runs an action for a selection. What is refused is said where the user acted; what destroys asks
   * first, with the consequence.
   */
  run(id: ActionId, selected: Selection = this.selection, choice?: string): void {
    const action = actionById(id);
    const selection = selectionFor(this.session.replica.reader, selected, action);
    const state = actionState(this.context(selection), action);
    if (!state.enabled) {
      this.session.ui.say({ type: 'refusal', action: id, fault: state.fault });
    } else if (action.kind === 'command' && action.choices && choice === undefined) {
      this.session.ui.openDialog({ type: 'choose', action: id, selection });
    } else if (action.kind === 'console') {
      void consoleHandlers[id as keyof typeof consoleHandlers](this.session, selection);
    } else if (action.destructive) {
      this.session.ui.openDialog({ type: 'confirm', action: id, selection, choice });
    } else {
      void this.give(id, selection, choice);
    }
  }

  /** Runs an action that came as text, for example from a native menu. */
  runByName(name: string): void {
    if (isActionId(name)) this.run(name);
  }

  /** Opens a file a person chose or handed to the program; a refusal is said above the results. */
  openFile(file: ChosenFile): Promise<void> {
    return openOrSay(this.session, { type: 'file', ...file });
  }

  plan(id: ActionId, selection: Selection, choice?: string): ActionPlan {
    return planAction(this.context(selection), id, choice);
  }

  /** Gives the commands of an action without asking, and says what came of it. */
  async give(id: ActionId, selection: Selection, choice?: string): Promise<void> {
    const { ui, replica } = this.session;
    ui.clearMessages();
    const plan = this.plan(id, selection, choice);
    const refusedLate = await this.#submitAll(plan.commands, (command) =>
      nameOf(replica.reader, Object.values(command.args)[0] as string),
    );
    const skipped = [...plan.skipped, ...refusedLate];
    const first = skipped[0];
    if (!first) return;
    const done = plan.total - skipped.length;
    if (plan.total === 1) ui.say({ type: 'refusal', action: id, fault: first.fault });
    else ui.say({ type: 'partial', action: id, done, total: plan.total, skipped });
  }

  async #submitAll(
    commands: readonly Command[],
    name: (command: Command) => string,
  ): Promise<readonly Skipped[]> {
    const refused: Skipped[] = [];
    for (let first = 0; first < commands.length; first += inFlight) {
      const batch = commands.slice(first, first + inFlight);
      const faults = await Promise.all(batch.map((command) => this.submit(command)));
      faults.forEach((fault, index) => {
        const command = batch[index];
        if (fault && command) refused.push({ name: name(command), fault });
      });
    }
    return refused;
  }

  /** Gives one command; null when it was accepted. */
  async submit(command: Command): Promise<Fault | null> {
    const { reader } = this.session.replica;
    const edit = editOf(reader, command);
    const answer = await this.session.call('command.submit', { command });
    if (!answer.ok) return answer.fault;
    if (edit) this.session.edits.record(reader, edit);
    return null;
  }

  /** Gives commands one after the other; the first refusal ends it and is what comes back. */
  async submitInTurn(commands: readonly Command[]): Promise<Fault | null> {
    for (const command of commands) {
      const fault = await this.submit(command);
      if (fault !== null) return fault;
    }
    return null;
  }

  /** The commands that take the last edit back and make it again, where its object is still the same. */
  get edits(): EditsAtHand {
    return editsAtHand(this.session);
  }

  /** Takes the last edit of settings back, or makes it again; a refusal is said like any other. */
  async repeat(which: 'undo' | 'redo'): Promise<void> {
    const { edits, ui } = this.session;
    const command = this.edits[which];
    if (!command) return;
    ui.clearMessages();
    const answer = await this.session.call('command.submit', { command });
    if (!answer.ok) ui.say({ type: 'refusal', action: `edit.${which}`, fault: answer.fault });
    else if (which === 'undo') edits.undone();
    else edits.redone();
  }
}

/** What Undo and Redo would give now. */
export function editsAtHand({ edits, replica }: Session): EditsAtHand {
  const { undo, redo } = edits.store.getState();
  const [last, next] = [undo.at(-1), redo.at(-1)];
  const { reader } = replica;
  return {
    undo: last && isOfPresent(reader, last) ? last.inverse : null,
    redo: next && isOfPresent(reader, next) ? next.command : null,
  };
}

const dispatchers = new WeakMap<Session, Dispatcher>();

/** The one dispatcher of a session. */
export function dispatcherOf(session: Session): Dispatcher {
  let dispatcher = dispatchers.get(session);
  if (!dispatcher) {
    dispatcher = new Dispatcher(session);
    dispatchers.set(session, dispatcher);
  }
  return dispatcher;
}
