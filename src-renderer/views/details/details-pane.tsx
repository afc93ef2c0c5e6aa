import type {
  ArrayId,
  DiskId,
  GroupId,
  InterfaceId,
  NetworkId,
  NodeId,
  PathId,
  TaskId,
  VhdId,
  VmId,
} from '../../../src-shared/model/tables';
import { useRecord, useSelection } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import type { RowId } from '../../store/ui';
import { EmptyState } from '../../ui';
import { InterfaceDetails, NetworkDetails } from '../networks/network-details';
import { GroupDetails } from '../role/group-details';
import { ArrayDetails, PathDetails } from '../storage/array-details';
import { DiskDetails } from '../storage/disk-details';
import { VhdDetails } from '../virtual-disks/vhd-details';
import { EventDetails } from './event-details';
import { NodeDetails } from './node-details';
import { SeveralVms } from './several-vms';
import { VmDetails } from './vm-details';

export interface DetailsPaneProps {
  readonly list: string;
  /** What is shown while nothing is selected: the object whose list it is. */
  readonly about: RowId | null;
}

/** What is selected in a list, in full. */
export function DetailsPane({ list, about }: DetailsPaneProps) {
  const texts = useTexts();
  const { ids } = useSelection(list);
  const first = ids[0] ?? about;
  return (
    <section className="details-pane" tabIndex={0} aria-label={texts.t('views:details.title')}>
      {first === null ? (
        <EmptyState
          icon="information"
          title={texts.t('views:empty.details')}
          text={texts.t('views:empty.detailsHint')}
        />
      ) : ids.length > 1 ? (
        <Several ids={ids} />
      ) : (
        <RowDetails row={first} />
      )}
    </section>
  );
}

function Several({ ids }: { readonly ids: readonly RowId[] }) {
  const texts = useTexts();
  const vms = ids.filter((id): id is VmId => id.startsWith('vm:'));
  if (vms.length === ids.length) return <SeveralVms ids={vms} />;
  return <EmptyState icon="list" title={texts.t('views:details.several', { count: ids.length })} />;
}

/** The details of a row, whatever kind of object it is about. */
function RowDetails({ row }: { readonly row: RowId }) {
  const kind = row.slice(0, row.indexOf(':'));
  switch (kind) {
    case 'vm':
      return <VmDetails key={row} id={row as VmId} />;
    case 'node':
      return <NodeDetails key={row} id={row as NodeId} />;
    case 'group':
      return <GroupDetails key={row} id={row as GroupId} />;
    case 'network':
      return <NetworkDetails key={row} id={row as NetworkId} />;
    case 'interface':
      return <InterfaceDetails key={row} id={row as InterfaceId} />;
    case 'array':
      return <ArrayDetails key={row} id={row as ArrayId} />;
    case 'path':
      return <PathDetails key={row} id={row as PathId} />;
    case 'disk':
      return <DiskDetails key={row} id={row as DiskId} />;
    case 'vhd':
      return <VhdDetails key={row} id={row as VhdId} />;
    case 'task':
      return <TaskDetails id={row as TaskId} />;
    case 'event':
      return <EventDetails key={row} seq={Number(row.slice(row.indexOf(':') + 1))} />;
    default:
      return null;
  }
}

function TaskDetails({ id }: { readonly id: TaskId }) {
  const task = useRecord<'task'>(id);
  return task ? <RowDetails row={task.object} /> : null;
}
