import { SnapshotTree } from '../snapshots/snapshot-tree';
import type { VmPageProps } from './vm-panels';

/** The snapshots of a machine as a tab, where no area above shows them. */
export function SnapshotsOfMachine({ row }: VmPageProps) {
  return (
    <div className="details-body">
      <SnapshotTree vm={row.id} heading="h3" />
    </div>
  );
}
