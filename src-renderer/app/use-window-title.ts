import { useEffect } from 'react';
import { useReader } from '../store/hooks';
import { useTexts } from '../store/texts';

/** The window is named after the lab; what runs is counted in front, as in a task bar. */
export function useWindowTitle(): void {
  const texts = useTexts();
  const title = useReader((reader) => reader.get<'world'>('world:lab')?.title ?? null, []);
  const running = useReader(
    (reader) => reader.all('task').filter((task) => task.state === 'running').length,
    [],
  );
  useEffect(() => {
    const name = title
      ? texts.t('console:app.titleWithLab', { lab: texts.local(title) })
      : texts.t('console:app.title');
    document.title = running > 0 ? `(${String(running)}) ${name}` : name;
  }, [texts, title, running]);
}
