import type { ClusterDisk, VolumeAccess } from '../../../src-shared/model/storage';
import type { NodeId } from '../../../src-shared/model/tables';
import { nodesOf } from '../../../src-shared/rules/cluster-facts';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { StateLabel } from '../../ui';
import { accessTone } from '../common/tones';

interface AccessRow {
  readonly node: NodeId;
  readonly name: string;
  readonly access: VolumeAccess;
}

const nothing: VolumeAccess = { mode: 'none', reason: 'offline' };

/** How every node of the cluster reaches a shared volume, and why not directly. */
export function AccessTable({ disk }: { readonly disk: ClusterDisk }) {
  const texts = useTexts();
  const { t } = texts;
  const rows = useReader(
    (reader): readonly AccessRow[] =>
      disk.cluster === null
        ? []
        : nodesOf(reader, disk.cluster).map((node) => ({
            node: node.id,
            name: node.name,
            access: disk.volume?.access[node.id] ?? nothing,
          })),
    [disk],
    (left, right) => JSON.stringify(left) === JSON.stringify(right),
  );
  return (
    <table className="access-table">
      <caption className="visually-hidden">{t('storagePages:access.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('storagePages:access.node')}</th>
          <th scope="col">{t('storagePages:access.mode')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ node, name, access: { mode, reason } }) => (
          <tr key={node}>
            <th scope="row">
              {node === disk.owner ? t('storagePages:access.coordinator', { node: name }) : name}
            </th>
            <td>
              <StateLabel tone={accessTone[mode]} word={texts.state(`access.${mode}`)} />
              {reason === null ? null : (
                <span className="access-reason">{t(`storagePages:reason.${reason}`)}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
