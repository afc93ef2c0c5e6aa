import type { ClusterId } from '../../../src-shared/model/tables';
import { useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Button } from '../../ui';
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
      <Button
        kind="subtle"
        icon="document"
        onClick={() => {
          ui.openDialog({ type: 'clusterLog', cluster, node: null });
        }}
      >
        {texts.t('maintenancePages:events.clusterLog')}
      </Button>
    </>
  );
  return <EventsView list={list} cluster={cluster} tools={tools} />;
}
