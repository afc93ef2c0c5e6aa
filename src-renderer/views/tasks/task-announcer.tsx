import { useEffect, useState } from 'react';
import type { Task } from '../../../src-shared/model/task';
import type { Reader } from '../../../src-shared/reader';
import type { Texts } from '../../../src-shared/text/index';
import { useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { LiveRegion } from '../../ui';
import { objectName } from '../common/words';
import { resultText } from './columns';

/** What is said of tasks that have finished since it was last said something: one by name, many by number. */
export function announcement(texts: Texts, reader: Reader, finished: readonly Task[]): string {
  const [task] = finished;
  if (!task) return '';
  if (finished.length > 1) {
    return texts.t('views:task.announcedMany', { count: finished.length });
  }
  return texts.t('views:task.announced', {
    task: texts.task(task.what),
    object: objectName(reader, task.object),
    result: resultText(texts, task),
  });
}

/** Tells a screen reader what has finished, wherever one is in the console. */
export function TaskAnnouncer() {
  const texts = useTexts();
  const { replica } = useSession();
  const [said, setSaid] = useState('');
  useEffect(() => {
    const { records, store } = replica;
    let revision = store.getState().revisions.task;
    let epoch = store.getState().epoch;
    let running = new Set<string>();
    return store.subscribe((state) => {
      if (state.revisions.task === revision && state.epoch === epoch) return;
      const tasks = records.all('task');
      /* Another lab's tasks did not finish now. */
      const finished =
        state.epoch === epoch
          ? tasks.filter((task) => task.state !== 'running' && running.has(task.id))
          : [];
      revision = state.revisions.task;
      epoch = state.epoch;
      running = new Set(tasks.filter((task) => task.state === 'running').map((task) => task.id));
      if (finished.length > 0) setSaid(announcement(texts, records, finished));
    });
  }, [replica, texts]);
  return <LiveRegion text={said} />;
}
