import type { ClusterId } from '../../../src-shared/model/tables';
import { useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { IconButton } from '../../ui';
import { EventsView } from './events-view';
import { EventFilterMenu } from './filter-menu';

export interface ClusterEventsViewProps {
  readonly list: string;
  readonly cluster: ClusterId;
}

/** What the logs of a cluster's nodes hold, merged. */
export function ClusterEventsView({ list, cluster }: ClusterEventsViewProps) {
  const texts = useTexts();
  const { ui } = useSession();
  const tools = (
    <>
      <EventFilterMenu list={list} cluster={cluster} />
      <IconButton
        icon="document"
        label={texts.t('maintenancePages:events.clusterLog')}
        onClick={() => {
          ui.openDialog({ type: 'clusterLog', cluster, node: null });
        }}
      />
    </>
  );
  return <EventsView list={list} cluster={cluster} tools={tools} />;
}
