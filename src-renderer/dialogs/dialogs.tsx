import type { ReactNode } from 'react';
import { useUi } from '../store/hooks';
import { AboutDialog } from './about-dialog';
import { BackUpNowWizard } from './backup/now-wizard';
import { BackupJobWizard } from './backup/job-wizard';
import { RestoreWizard } from './backup/restore-wizard';
import { BackupStoreDialog } from './backup/store-dialog';
import { ChooseDialog } from './choose-dialog';
import { ClusterDialog } from './cluster-dialog';
import { ClusterLogDialog } from './cluster-log-dialog';
import { ConfirmDialog } from './confirm-dialog';
import type { Dialog } from './dialog';
import { EditLabDialog } from './edit-lab-dialog';
import { EditVhdWizard } from './disks/edit-vhd-wizard';
import { InspectVhdDialog } from './disks/inspect-vhd-dialog';
import { NewVhdWizard } from './disks/new-vhd-wizard';
import { StorageDialog } from './disks/storage-dialog';
import { CertificateDialog } from './certificate/certificate-dialog';
import { PathCertificateDialog } from './certificate/path-certificate-dialog';
import { ClearProgressDialog } from './progress/clear-progress-dialog';
import { LabDetailsDialog } from './progress/lab-details-dialog';
import { FirstRunWizard } from './first-run/first-run-wizard';
import { AvailabilityWizard } from './groups/availability-wizard';
import { DependencyDialog } from './groups/dependency-dialog';
import { GroupDialog } from './groups/group-dialog';
import { HaltedDialog } from './halted-dialog';
import { HelpDialog } from './help-dialog';
import { ImportWizard } from './import/import-wizard';
import { LabPropertiesDialog } from './lab-properties-dialog';
import { InsertDiskDialog } from './media/insert-disk-dialog';
import { CardsDialog } from './networks/cards-dialog';
import { CutDialog } from './networks/cut-dialog';
import { DisturbDialog } from './networks/disturb-dialog';
import { NetworkDialog } from './networks/network-dialog';
import { MigrateWizard } from './migrate/migrate-wizard';
import { ClusterMoveSettingsDialog, MoveSettingsDialog } from './migrate/move-settings-dialog';
import { NodeDialog } from './node-dialog';
import { LicenseDialog } from './licensing/license-dialog';
import { PricesDialog } from './licensing/prices-dialog';
import { NodeSystemDialog } from './node-system-dialog';
import { HyperVSettingsDialog } from './hyper-v-settings/hyper-v-settings-dialog';
import { NewVmWizard } from './new-vm/new-vm-wizard';
import { OpenLabDialog } from './open-lab-dialog';
import { OptionsDialog } from './options-dialog';
import { CreateWizard } from './quorum/create-wizard';
import { QuorumWizard } from './quorum/quorum-wizard';
import { ClusterSettingsDialog } from './quorum/settings-dialog';
import { RecoveryDialog } from './recovery-dialog';
import { ExportListDialog } from './export-list-dialog';
import { ReportDialog } from './report-dialog';
import { RewindDialog } from './rewind-dialog';
import { ShortcutsDialog } from './shortcuts-dialog';
import { ApplyDialog } from './snapshots/apply-dialog';
import { ExportDialog } from './snapshots/export-dialog';
import { ImportDialog } from './snapshots/import-dialog';
import { SnapshotDialog } from './snapshots/snapshot-dialog';
import { InspectFileDialog } from './disk-files/inspect-file-dialog';
import { WriteFileDialog } from './disk-files/write-file-dialog';
import { ManagerDialog } from './switches/manager-dialog';
import { DiskDialog } from './storage/disk-dialog';
import { UnsavedDialog } from './unsaved-dialog';
import { ValidateWizard } from './validate/validate-wizard';
import { SettingsDialog } from './vm-settings/settings-dialog';
import { WhyDialog } from './why-dialog';

/** The one dialog that is open. */
export function Dialogs() {
  const dialog = useUi((state) => state.dialog);
  return dialog ? dialogOf(dialog) : null;
}

type DialogOf<T extends Dialog['type']> = Extract<Dialog, { readonly type: T }>;

/** What each kind of dialog looks like: one that is missing does not compile. */
const views: { readonly [T in Dialog['type']]: (dialog: DialogOf<T>) => ReactNode } = {
  openLab: () => <OpenLabDialog />,
  editLab: () => <EditLabDialog />,
  importInventory: () => <ImportWizard />,
  certificate: () => <CertificateDialog />,
  pathCertificate: ({ path }) => <PathCertificateDialog key={path} path={path} />,
  labDetails: ({ lab }) => <LabDetailsDialog key={lab} lab={lab} />,
  clearProgress: () => <ClearProgressDialog />,
  firstRun: () => <FirstRunWizard />,
  unsaved: (dialog) => <UnsavedDialog opening={dialog.opening} />,
  vmProperties: ({ vm, focus, page }) => <SettingsDialog key={vm} vm={vm} page={focus ?? page} />,
  newVm: (dialog) => <NewVmWizard node={dialog.node} />,
  hyperVSettings: (dialog) => <HyperVSettingsDialog key={dialog.node} node={dialog.node} />,
  nodeProperties: (dialog) => <NodeDialog node={dialog.node} />,
  licenses: (dialog) => <LicenseDialog key={dialog.act} act={dialog.act} node={dialog.node} />,
  licensePrices: () => <PricesDialog />,
  nodeSystem: (dialog) => <NodeSystemDialog key={dialog.node} node={dialog.node} />,
  diskProperties: (dialog) => <DiskDialog key={dialog.disk} disk={dialog.disk} />,
  storage: (dialog) => <StorageDialog key={dialog.vm} vm={dialog.vm} />,
  newVhd: (dialog) => <NewVhdWizard node={dialog.node} />,
  editVhd: (dialog) => <EditVhdWizard vhd={dialog.vhd} />,
  inspectVhd: (dialog) => <InspectVhdDialog key={dialog.vhd ?? ''} vhd={dialog.vhd} />,
  virtualNetworks: (dialog) => <ManagerDialog key={dialog.node} node={dialog.node} />,
  inspectDiskFile: () => <InspectFileDialog />,
  writeDiskFile: () => <WriteFileDialog />,
  networkProperties: (dialog) => <NetworkDialog key={dialog.network} network={dialog.network} />,
  insertDisk: (dialog) => <InsertDiskDialog vm={dialog.vm} drive={dialog.drive} />,
  networkCards: (dialog) => <CardsDialog key={dialog.node} node={dialog.node} />,
  cutNetwork: (dialog) => <CutDialog selection={dialog.selection} />,
  disturbNetwork: (dialog) => <DisturbDialog key={dialog.network} network={dialog.network} />,
  clusterProperties: (dialog) => <ClusterDialog cluster={dialog.cluster} />,
  groupProperties: (dialog) => <GroupDialog key={dialog.group} group={dialog.group} />,
  dependencies: (dialog) => <DependencyDialog group={dialog.group} />,
  availability: (dialog) => <AvailabilityWizard cluster={dialog.cluster} vm={dialog.vm} />,
  backUpNow: (dialog) => <BackUpNowWizard vms={dialog.vms} />,
  backupJob: (dialog) => (
    <BackupJobWizard key={dialog.job ?? ''} job={dialog.job} vms={dialog.vms} />
  ),
  backupStore: (dialog) => <BackupStoreDialog key={dialog.store ?? ''} store={dialog.store} />,
  restore: (dialog) => (
    <RestoreWizard
      key={`${dialog.vm}/${dialog.backup ?? ''}`}
      vm={dialog.vm}
      backup={dialog.backup}
    />
  ),
  labProperties: () => <LabPropertiesDialog />,
  why: (dialog) => <WhyDialog key={dialog.event} event={dialog.event} object={null} />,
  whyState: (dialog) => <WhyDialog key={dialog.object} event={null} object={dialog.object} />,
  options: () => <OptionsDialog />,
  rewind: () => <RewindDialog />,
  migrate: (dialog) => (
    <MigrateWizard key={`${dialog.vm}/${dialog.node}`} vm={dialog.vm} node={dialog.node} />
  ),
  moveSettings: (dialog) => <MoveSettingsDialog key={dialog.vm} vm={dialog.vm} />,
  clusterMoveSettings: (dialog) => <ClusterMoveSettingsDialog cluster={dialog.cluster} />,
  configureQuorum: (dialog) => <QuorumWizard key={dialog.cluster} cluster={dialog.cluster} />,
  clusterSettings: (dialog) => (
    <ClusterSettingsDialog key={dialog.cluster} cluster={dialog.cluster} />
  ),
  createCluster: (dialog) => <CreateWizard servers={dialog.servers} />,
  validate: (dialog) => <ValidateWizard servers={dialog.servers} />,
  exportReport: (dialog) => (
    <ReportDialog report={dialog.report ?? 'whatHappened'} lab={dialog.lab} />
  ),
  exportList: () => <ExportListDialog />,
  clusterLog: (dialog) => <ClusterLogDialog cluster={dialog.cluster} node={dialog.node} />,
  shortcuts: () => <ShortcutsDialog />,
  help: () => <HelpDialog />,
  about: () => <AboutDialog />,
  applySnapshot: (dialog) => <ApplyDialog key={dialog.snapshot} snapshot={dialog.snapshot} />,
  snapshotSettings: (dialog) => <SnapshotDialog key={dialog.snapshot} snapshot={dialog.snapshot} />,
  exportVm: (dialog) => <ExportDialog key={dialog.vm} vm={dialog.vm} snapshot={dialog.snapshot} />,
  importVm: (dialog) => <ImportDialog node={dialog.node} />,
  recovery: () => <RecoveryDialog />,
  halted: () => <HaltedDialog />,
  choose: (dialog) => <ChooseDialog action={dialog.action} selection={dialog.selection} />,
  confirm: (dialog) => <ConfirmDialog {...dialog} />,
};

function dialogOf(dialog: Dialog): ReactNode {
  const view = views[dialog.type] as (dialog: Dialog) => ReactNode;
  return view(dialog);
}
