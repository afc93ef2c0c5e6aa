import type { Fault } from '../../src-shared/faults';
import type { LabMode } from '../../src-shared/model/world';
import type { Result } from '../../src-shared/result';
import { ok } from '../../src-shared/result';
import type { Session } from './session';

/** What takes the place of the lab that is open: one that comes with the program, or a file. */
export type Opening =
  | { readonly type: 'lab'; readonly name: string }
  | {
      readonly type: 'file';
      readonly fileName: string;
      readonly text: string;
      /** What is shown of it first, in place of the usual. */
      readonly show?: 'whatIf';
      /** Starts the lab at once, in this mode. */
      readonly start?: LabMode;
    };

/** Opens it, whatever becomes of the lab that is open. A refusal leaves that one as it is. */
export async function openNow(session: Session, opening: Opening): Promise<Result<null, Fault>> {
  session.arrival = opening.type === 'file' ? (opening.show ?? null) : null;
  if (opening.type === 'lab') return session.call('lab.open', { name: opening.name });
  const { fileName, text, start } = opening;
  const opened = await session.call('file.open', { fileName, text });
  if (!opened.ok || !start) return opened;
  const command = { name: 'lab.start', args: { mode: start } } as const;
  const started = await session.call('command.submit', { command });
  return started.ok ? opened : started;
}

/**
 * Opens it, unless work would be lost that no file holds: then a dialog asks first and carries on, and
 * nothing was refused so far.
 */
export async function openOrAsk(session: Session, opening: Opening): Promise<Result<null, Fault>> {
  if (!session.replica.store.getState().host?.unsaved) return openNow(session, opening);
  session.ui.openDialog({ type: 'unsaved', opening });
  return ok(null);
}

/** What a refusal to open is said to be the refusal of. */
export const openingAction = (opening: Opening) =>
  opening.type === 'lab' ? 'file.openLab' : 'file.open';

/** As `openOrAsk`; a refusal is said above the results. */
export async function openOrSay(session: Session, opening: Opening): Promise<void> {
  const answer = await openOrAsk(session, opening);
  if (answer.ok) return;
  session.ui.say({ type: 'refusal', action: openingAction(opening), fault: answer.fault });
}
