import type { Texts } from '../../../src-shared/text/index';
import { Badge, Icon, StateLabel } from '../../ui';
import type { GridColumn } from '../../ui';
import { textColumn } from '../common/columns';
import { groupTone } from '../common/tones';
import type { GroupRow } from './rows';

/** The state of a group, and what it waits for. */
export function groupStatusText(texts: Texts, { group }: Pick<GroupRow, 'group'>): string {
  const state = texts.state(`group.${group.state}`);
  return group.waiting === null ? state : `${state} (${texts.state(`waiting.${group.waiting}`)})`;
}

/** What else is to be said of a group: why it is where it should not be, or how often it moved. */
export function groupInformation(texts: Texts, row: GroupRow): string {
  const { t } = texts;
  return [
    row.crowded
      ? t('clusterPages:group.crowded', { classes: texts.list(row.group.antiAffinity) })
      : '',
    row.failovers > 0 ? t('clusterPages:group.failovers', { count: row.failovers }) : '',
    row.group.preemptedBy === null ? '' : t('clusterPages:group.preempted'),
  ]
    .filter(Boolean)
    .join('; ');
}

function nameColumn(texts: Texts): GridColumn<GroupRow> {
  return {
    ...textColumn('name', texts.t('views:column.name'), 200, (row: GroupRow) => row.name),
    names: true,
    minWidth: 96,
    same: (left, right) => left.name === right.name && left.crowded === right.crowded,
    render: (row) => (
      <span className="named">
        <span className="truncate">{row.name}</span>
        {row.crowded ? (
          <Badge tone="warning">
            <Icon name="warning" size={12} />
            {texts.t('clusterPages:group.crowdedBadge')}
          </Badge>
        ) : null}
      </span>
    ),
  };
}

/** Failover Cluster Manager's columns of 2008 R2, or since 2012 those of roles (failover-cluster §9). */
export function groupColumns(texts: Texts): readonly GridColumn<GroupRow>[] {
  const { t, vocabulary } = texts;
  const later = vocabulary === 'current';
  const status = (row: GroupRow) => groupStatusText(texts, row);
  const priority = (row: GroupRow) => texts.state(`priority.${row.group.priority}`);
  const autoStart = textColumn('autoStart', t('views:column.autoStart'), 136, (row: GroupRow) =>
    texts.state(row.group.autoStart ? 'yes' : 'no'),
  );
  return [
    nameColumn(texts),
    {
      ...textColumn('status', t('views:column.status'), 232, status),
      minWidth: 128,
      render: (row) => <StateLabel tone={groupTone[row.group.state]} word={status(row)} />,
    },
    textColumn('type', t('views:column.type'), 152, (row) =>
      texts.state(`groupType.${row.group.type}`),
    ),
    textColumn('owner', t('terms:currentOwner'), 144, (row) => row.owner),
    ...(later
      ? [
          {
            ...textColumn('priority', t('views:column.priority'), 112, priority),
            sort: { type: 'number' as const, of: (row: GroupRow) => row.group.priority },
          },
        ]
      : [autoStart]),
    {
      ...textColumn('information', t('views:column.information'), 240, (row) =>
        groupInformation(texts, row),
      ),
      hidden: !later,
    },
    {
      ...textColumn('preferred', t('views:column.preferredOwners'), 176, (row) => row.preferred),
      hidden: true,
    },
  ];
}
