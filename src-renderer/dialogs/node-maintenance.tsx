import { actionById } from '../../src-shared/actions/index';
import type { ActionId, Selection } from '../../src-shared/actions/index';
import { actionState } from '../../src-shared/actions/state';
import type { Fault } from '../../src-shared/faults';
import type { ClusterNode } from '../../src-shared/model/node';
import { useDispatcher } from '../app/use-actions';
import { useReader, useRecords } from '../store/hooks';
import { useTexts } from '../store/texts';
import { Button } from '../ui/button';
import { PropertyList } from '../ui/parts';
import type { Property } from '../ui/parts';

/** Patch level, pending restart and boot time of a server, and what is done about them. */
export function NodeMaintenance({ node }: { readonly node: ClusterNode }) {
  const texts = useTexts();
  const { t } = texts;
  const startsAt = useRecords('world')[0]?.startsAt ?? '1970-01-01T00:00:00Z';
  const { system, bootedAt } = node;
  const names = (updates: readonly string[]) =>
    updates.length === 0 ? t('maintenancePages:node.none') : texts.list(updates);
  const properties: readonly Property[] = [
    {
      id: 'servicePack',
      name: t('maintenancePages:node.servicePack'),
      value: String(system.servicePack),
    },
    {
      id: 'installed',
      name: t('maintenancePages:node.installed'),
      value: names(system.updates),
    },
    {
      id: 'waiting',
      name: t('maintenancePages:node.waiting'),
      value: names(system.availableUpdates),
    },
    {
      id: 'pendingRestart',
      name: t('maintenancePages:node.pendingRestart'),
      value: texts.state(system.pendingReboot ? 'yes' : 'no'),
    },
    {
      id: 'lastStart',
      name: t('maintenancePages:node.lastStart'),
      value:
        bootedAt === null
          ? t('maintenancePages:node.notRunning')
          : texts.moment(startsAt, bootedAt),
    },
  ];
  return (
    <>
      <PropertyList properties={properties} />
      <div className="dialog-buttons">
        <ActionButton action="node.installUpdates" node={node} icon="maintenance">
          {t('maintenancePages:node.installUpdates')}
        </ActionButton>
        <ActionButton action="node.restart" node={node} icon="reset">
          {t('maintenancePages:node.restart')}
        </ActionButton>
      </div>
      {node.cluster === null ? null : (
        <p className="secondary">{t('maintenancePages:node.advice')}</p>
      )}
    </>
  );
}

/** Gives an action for this node; greyed with its reason where the rule refuses it. */
function ActionButton(props: {
  readonly action: ActionId;
  readonly node: ClusterNode;
  readonly icon: 'maintenance' | 'reset';
  readonly children: string;
}) {
  const { action, node, icon, children } = props;
  const texts = useTexts();
  const dispatcher = useDispatcher();
  const selection: Selection = { kind: 'node', ids: [node.id] };
  const fault = useReader(
    (reader): Fault | null =>
      actionState(
        { ...dispatcher.context({ kind: 'node', ids: [node.id] }), reader },
        actionById(action),
      ).fault,
    [dispatcher, action, node.id],
    (left, right) => JSON.stringify(left) === JSON.stringify(right),
  );
  return (
    <Button
      icon={icon}
      disabledReason={fault ? texts.fault(fault) : null}
      onClick={() => {
        dispatcher.run(action, selection);
      }}
    >
      {children}
    </Button>
  );
}
