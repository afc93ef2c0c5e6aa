import { standings } from '../../src-shared/lab-progress';
import type { Session } from './session';

/** Asks for the record of what was played. The one that is known stays where there is no answer. */
export async function readProgress(session: Session): Promise<void> {
  const answer = await session.call('lab.progress', {});
  if (answer.ok) session.ui.takeProgress(answer.value, standings(answer.value));
}
