import type { Texts } from '../../../src-shared/text/index';
import type { GridColumn } from '../../ui';
import { updatesText } from '../common/words';
import type { NodeRow } from './rows';

/** Patch level, pending restart and boot time; hidden until they are asked for. */
export function maintenanceColumns(texts: Texts, startsAt: string): GridColumn<NodeRow>[] {
  const { t } = texts;
  const pending = ({ node }: NodeRow) => texts.state(node.system.pendingReboot ? 'yes' : 'no');
  return [
    {
      id: 'updates',
      header: t('maintenancePages:column.updates'),
      description: t('maintenancePages:column.updatesHint'),
      width: 96,
      hidden: true,
      align: 'end',
      sort: { type: 'number', of: ({ node }) => node.system.availableUpdates.length },
      text: ({ node }) => updatesText(texts, node.system),
    },
    {
      id: 'pendingRestart',
      header: t('maintenancePages:column.pendingRestart'),
      width: 152,
      hidden: true,
      sort: { type: 'text', of: pending },
      text: pending,
    },
    {
      id: 'bootTime',
      header: t('maintenancePages:column.bootTime'),
      width: 168,
      hidden: true,
      align: 'end',
      sort: { type: 'number', of: ({ node }) => node.bootedAt ?? Number.NaN },
      text: ({ node }) => (node.bootedAt === null ? '' : texts.moment(startsAt, node.bootedAt)),
    },
  ];
}
