import type { BackupPage } from '../../store/place';
import { BackupJobsView } from './jobs-view';
import { BackupMachinesView } from './machines-view';
import { BackupPointsView } from './points-view';
import { RestoresView } from './restores-view';
import { BackupStoresView } from './stores-view';

const views = {
  backup: BackupMachinesView,
  backupJobs: BackupJobsView,
  backupPoints: BackupPointsView,
  backupStores: BackupStoresView,
  restores: RestoresView,
} as const;

/** A page of the backup branch; it keeps its selection and filter under its own name. */
export function BackupView({ page }: { readonly page: BackupPage }) {
  const View = views[page];
  return <View list={page} />;
}
