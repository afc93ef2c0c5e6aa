import type { VmId } from '../../../src-shared/model/tables';
import { useTexts } from '../../store/texts';
import { EmptyState } from '../../ui';
import { SnapshotTree } from './snapshot-tree';

/** The area between list and details: the snapshots of the one machine that is selected. */
export function SnapshotsArea({ vm }: { readonly vm: VmId | null }) {
  const { t } = useTexts();
  return (
    <div className="snapshots-area">
      {vm === null ? (
        <EmptyState icon="snapshot" title={t('lens:snapshots.selectOne')} />
      ) : (
        <SnapshotTree key={vm} vm={vm} heading="h2" />
      )}
    </div>
  );
}
