import { useEffect } from 'react';
import { actionIds } from '../../src-shared/actions/index';
import type { Reader } from '../../src-shared/reader';
import { desktop } from '../bridge/desktop';
import { useReader } from '../store/hooks';
import { useTexts } from '../store/texts';
import { useActionItems, useDispatcher, usePresentSelection } from './use-actions';

/** Steps of the taskbar's progress; finer ones nobody sees. */
const progressSteps = 20;

/** How much of the running tasks is done, 0 to 1 in coarse steps; null while none runs. */
export function taskProgress(reader: Reader): number | null {
  let share = 0;
  let tasks = 0;
  for (const task of reader.all('task')) {
    if (task.state !== 'running' || task.dueAt === null) continue;
    tasks += 1;
    const span = Math.max(1, task.dueAt - task.startedAt);
    share += Math.min(1, Math.max(0, (reader.now - task.startedAt) / span));
  }
  return tasks === 0 ? null : Math.floor((share / tasks) * progressSteps) / progressSteps;
}

/** The desktop shell: its native menu runs the same actions, its files open here. */
export function useDesktopMenu(): void {
  const texts = useTexts();
  const dispatcher = useDispatcher();
  const items = useActionItems(usePresentSelection());
  const progress = useReader(taskProgress, []);
  useEffect(() => desktop()?.onAction((action) => dispatcher.runByName(action)), [dispatcher]);
  useEffect(() => desktop()?.onFile((file) => void dispatcher.openFile(file)), [dispatcher]);
  useEffect(() => desktop()?.showProgress(progress), [progress]);
  useEffect(() => {
    desktop()?.showMenu({
      language: texts.language,
      vocabulary: texts.vocabulary,
      enabled: actionIds.filter((id) => items[id].reason === null),
      checked: actionIds.filter((id) => items[id].checked === true),
    });
  }, [items, texts]);
}
