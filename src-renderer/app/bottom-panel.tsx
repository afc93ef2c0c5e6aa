import { useReader, useSession, useUi } from '../store/hooks';
import { useTexts } from '../store/texts';
import { IconButton } from '../ui/button';
import { Tabs } from '../ui/parts';
import { EventsView } from '../views/events/events-view';
import { TasksView } from '../views/tasks/tasks-view';

/** Tasks and events, whatever the results show. */
export function BottomPanel() {
  const texts = useTexts();
  const { ui } = useSession();
  const tab = useUi((state) => state.settings.bottomTab);
  const running = useReader(
    (reader) => reader.all('task').filter((task) => task.state === 'running').length,
    [],
  );
  return (
    <section
      className="pane bottom-panel"
      data-pane="bottom"
      aria-label={texts.t('console:app.bottom')}
    >
      <Tabs
        label={texts.t('console:app.bottom')}
        value={tab}
        onValue={(bottomTab) => ui.changeSettings({ bottomTab })}
        tabs={[
          {
            value: 'tasks',
            label: texts.t('console:bottom.tasks'),
            ...(running > 0 ? { count: running } : {}),
            content: <TasksView list="tasks" />,
          },
          {
            value: 'events',
            label: texts.t('console:bottom.events'),
            content: <EventsView list="events" compact />,
          },
        ]}
        trailing={
          <IconButton
            icon="dismiss"
            iconSize={16}
            label={texts.t('console:bottom.hide')}
            onClick={() => ui.changePanes({ bottom: false })}
          />
        }
      />
    </section>
  );
}
