import type { ReactNode } from 'react';
import { useMemo } from 'react';
import type { SimEvent } from '../../../src-shared/events';
import type { ClusterId } from '../../../src-shared/model/tables';
import { useEventLog, useRecords, useSession, useUi } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Checkbox, Tooltip } from '../../ui';
import { ListView } from '../common/list-view';
import { remembered } from '../common/remember';
import { useVerbs } from '../common/verbs';
import { objectName } from '../common/words';
import { eventColumns, sourceText } from './columns';
import { eventFields } from './fields';
import { eventMessages, eventRowId, isLogged, isOfCluster } from './rows';

export interface EventsViewProps {
  readonly list: string;
  /** In the bottom panel: the same list, its columns kept apart from the large one's. */
  readonly compact?: boolean;
  /** Only what the nodes of this cluster logged; facts no Windows log holds are left out. */
  readonly cluster?: ClusterId;
  /** Controls beside the filter; without a cluster the choice whether facts are shown. */
  readonly tools?: ReactNode;
}

const newestFirst = { column: 'time', descending: true } as const;

/** The logs of all nodes as one, with the simulation's own facts among them if wanted. */
export function EventsView({ list, compact = false, cluster, tools }: EventsViewProps) {
  const texts = useTexts();
  const { replica, ui } = useSession();
  const { reader } = replica;
  const { log, revision } = useEventLog();
  const verbs = useVerbs();
  const { why } = verbs;
  const startsAt = useRecords('world')[0]?.startsAt ?? '1970-01-01T00:00:00Z';
  const factsKey = `${list}/facts`;
  const facts = useUi((state) => state.filters[factsKey] !== 'hidden');
  const rows = useMemo(() => {
    const all = revision >= 0 ? log.toArray() : [];
    if (cluster === undefined) return facts ? all : all.filter(isLogged);
    return all.filter((event) => isLogged(event) && isOfCluster(reader, event, cluster));
  }, [log, revision, facts, cluster, reader]);
  const message = useMemo(() => eventMessages(texts, reader), [texts, reader]);
  const columns = useMemo(
    () => eventColumns({ texts, reader, startsAt, message, why }),
    [texts, reader, startsAt, message, why],
  );
  const fields = useMemo(() => eventFields(texts, reader), [texts, reader]);
  const plainText = useMemo(
    () =>
      remembered((event: SimEvent) =>
        `${message(event)} ${sourceText(event)} ${objectName(reader, event.object)}`.toLowerCase(),
      ),
    [message, reader],
  );
  return (
    <ListView
      {...{ list, columns, rows, fields, plainText }}
      title={texts.t(cluster === undefined ? 'views:list.events' : 'views:list.clusterEvents')}
      layoutKey={compact ? 'eventsPanel' : cluster === undefined ? 'events' : 'clusterEvents'}
      rowId={eventRowId}
      filterExample="level:critical"
      defaultSort={newestFirst}
      log="time"
      pane={compact ? 'bottom' : 'results'}
      tools={
        cluster === undefined ? (
          <Tooltip text={texts.t('views:events.factsHint')}>
            <span className="facts">
              <Checkbox
                label={texts.t('views:events.facts')}
                checked={facts}
                onChecked={(shown) => {
                  ui.filter(factsKey, shown ? '' : 'hidden');
                }}
              />
            </span>
          </Tooltip>
        ) : (
          tools
        )
      }
      empty={{
        icon: 'events',
        title: texts.t('views:empty.events'),
        text: texts.t('views:empty.eventsHint'),
      }}
    />
  );
}
