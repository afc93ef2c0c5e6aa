import { useRecord, useSession, useUi } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { nothingSelected } from '../../store/ui';
import { Tabs } from '../../ui';
import { GroupsView } from '../groups/groups-view';
import { AdaptersList } from '../networks/adapters-list';
import { StorageView } from '../storage/storage-view';
import { VmsView } from '../vms/vms-view';
import type { NodeId } from '../../../src-shared/model/tables';

export interface NodeViewProps {
  readonly list: string;
  readonly node: NodeId;
}

const tabs = ['roles', 'vms', 'disks', 'adapters'] as const;
type NodeTab = (typeof tabs)[number];
/** Kept with the filters: going from node to node one stays at the same tab. */
const tabKey = 'node/tab';

/** A member of a cluster: its roles, its machines, the disks it owns and its network adapters. */
export function NodeView({ list, node: id }: NodeViewProps) {
  const texts = useTexts();
  const { t } = texts;
  const { ui } = useSession();
  const node = useRecord<'node'>(id);
  const kept = useUi((state) => state.filters[tabKey]);
  const tab = tabs.find((each) => each === kept) ?? 'roles';
  if (!node) return null;
  const { cluster } = node;
  if (cluster === null) return <VmsView list={list} host={id} />;
  return (
    <Tabs<NodeTab>
      label={t('clusterPages:nodePage.tabs', { node: node.name })}
      value={tab}
      onValue={(next) => {
        ui.filter(tabKey, next);
        ui.filter(list, '');
        ui.select(list, nothingSelected);
      }}
      tabs={[
        {
          value: 'roles',
          label: t('terms:groupsShort'),
          content: <GroupsView list={list} cluster={cluster} owner={id} />,
        },
        {
          value: 'vms',
          label: t('clusterPages:nodePage.vms'),
          content: <VmsView list={list} host={id} />,
        },
        {
          value: 'disks',
          label: t('clusterPages:nodePage.disks'),
          content: <StorageView list={list} cluster={cluster} owner={id} />,
        },
        {
          value: 'adapters',
          label: t('clusterPages:nodePage.adapters'),
          content: <AdaptersList list={list} of={{ node: id }} />,
        },
      ]}
    />
  );
}
