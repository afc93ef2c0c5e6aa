import type { Texts } from '../../../src-shared/text/index';
import { taskPermille } from './rows';
import type { VmStatus } from './rows';

/** The status in words; running work with its percent, as the task panel says it. */
export function statusText(texts: Texts, status: VmStatus | null, now: number): string {
  if (status === null) return '';
  if (status.type === 'waiting') return texts.state(`waiting.${status.wait}`);
  if (status.type === 'note') return texts.t(`views:status.${status.note}`);
  const task = texts.task(status.what);
  const permille = taskPermille(now, status);
  return permille === null
    ? task
    : texts.t('views:status.task', { task, percent: texts.percent(permille) });
}
