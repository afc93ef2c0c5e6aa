import type { Texts } from '../../../src-shared/text/index';
import { StateLabel } from '../../ui';
import type { GridColumn } from '../../ui';
import { groupTone } from '../common/tones';
import type { GroupRow } from './rows';

/** The state of a group, and what it waits for. */
export function groupStatusText(texts: Texts, { group }: GroupRow): string {
  const state = texts.state(`group.${group.state}`);
  return group.waiting === null ? state : `${state} (${texts.state(`waiting.${group.waiting}`)})`;
}

/** Failover Cluster Manager's columns of services and applications. */
export function groupColumns(texts: Texts): readonly GridColumn<GroupRow>[] {
  const { t } = texts;
  const text = (
    id: string,
    header: string,
    width: number,
    of: (row: GroupRow) => string,
  ): GridColumn<GroupRow> => ({ id, header, width, sort: { type: 'text', of }, text: of });
  const status = (row: GroupRow) => groupStatusText(texts, row);
  return [
    { ...text('name', t('views:column.name'), 200, (row) => row.name), names: true, minWidth: 96 },
    {
      ...text('status', t('views:column.status'), 248, status),
      minWidth: 128,
      render: (row) => <StateLabel tone={groupTone[row.group.state]} word={status(row)} />,
    },
    text('type', t('views:column.type'), 152, (row) => texts.state(`groupType.${row.group.type}`)),
    text('owner', t('terms:currentOwner'), 144, (row) => row.owner),
    text('autoStart', t('views:column.autoStart'), 144, (row) =>
      texts.state(row.group.autoStart ? 'yes' : 'no'),
    ),
    {
      ...text('preferred', t('views:column.preferredOwners'), 176, (row) => row.preferred),
      hidden: true,
    },
  ];
}
