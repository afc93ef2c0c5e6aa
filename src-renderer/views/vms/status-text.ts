import type { Reader } from '../../../src-shared/reader';
import { migrationProgress } from '../../../src-shared/rules/migration-facts';
import type { Texts } from '../../../src-shared/text/index';
import { taskPermille } from './rows';
import type { VmStatus } from './rows';

/**
 * The status in words; running work with its percent, as the task panel says it. How far a move is can
 * be said only with the records at hand.
 */
export function statusText(
  texts: Texts,
  status: VmStatus | null,
  now: number,
  reader: Reader | null,
): string {
  if (status === null) return '';
  if (status.type === 'waiting') return texts.state(`waiting.${status.wait}`);
  if (status.type === 'note') return texts.t(`views:status.${status.note}`);
  if (status.type === 'outOfReach') {
    return texts.t('switchPages:outOfReach', { why: texts.state(`adapterStatus.${status.why}`) });
  }
  if (status.type === 'move') return moveText(texts, status, reader);
  const task = texts.task(status.what);
  const permille = taskPermille(now, status);
  return permille === null
    ? task
    : texts.t('views:status.task', { task, percent: texts.percent(permille) });
}

/** *Live migrating to HV03 (62 %, pass 3)*. */
function moveText(
  texts: Texts,
  { move, target }: Extract<VmStatus, { type: 'move' }>,
  reader: Reader | null,
): string {
  const { t } = texts;
  const kind = move.type === 'live' ? 'live' : move.type === 'quick' ? 'quick' : 'stopped';
  const said = t(`views:move.${kind}`, { target });
  if (reader === null) return said;
  const { permille, round } = migrationProgress(reader, move);
  const percent = texts.percent(permille);
  return move.type === 'live' && round > 0
    ? t('views:move.pass', { said, percent, round })
    : t('views:status.task', { task: said, percent });
}
