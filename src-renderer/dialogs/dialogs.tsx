import type { ReactNode } from 'react';
import { useUi } from '../store/hooks';
import { AboutDialog } from './about-dialog';
import { ChooseDialog } from './choose-dialog';
import { ClusterDialog } from './cluster-dialog';
import { ClusterLogDialog } from './cluster-log-dialog';
import { ConfirmDialog } from './confirm-dialog';
import type { Dialog } from './dialog';
import { AvailabilityWizard } from './groups/availability-wizard';
import { DependencyDialog } from './groups/dependency-dialog';
import { GroupDialog } from './groups/group-dialog';
import { HaltedDialog } from './halted-dialog';
import { HelpDialog } from './help-dialog';
import { LabPropertiesDialog } from './lab-properties-dialog';
import { CutDialog } from './networks/cut-dialog';
import { DisturbDialog } from './networks/disturb-dialog';
import { NetworkDialog } from './networks/network-dialog';
import { MigrateWizard } from './migrate/migrate-wizard';
import { ClusterMoveSettingsDialog, MoveSettingsDialog } from './migrate/move-settings-dialog';
import { NodeDialog } from './node-dialog';
import { NodeSystemDialog } from './node-system-dialog';
import { OpenLabDialog } from './open-lab-dialog';
import { OptionsDialog } from './options-dialog';
import { CreateWizard } from './quorum/create-wizard';
import { QuorumWizard } from './quorum/quorum-wizard';
import { ClusterSettingsDialog } from './quorum/settings-dialog';
import { RecoveryDialog } from './recovery-dialog';
import { ReportDialog } from './report-dialog';
import { RewindDialog } from './rewind-dialog';
import { ShortcutsDialog } from './shortcuts-dialog';
import { DiskDialog } from './storage/disk-dialog';
import { UnsavedDialog } from './unsaved-dialog';
import { ValidateWizard } from './validate/validate-wizard';
import { VmDialog } from './vm-dialog';
import { WhyDialog } from './why-dialog';

/** The one dialog that is open. */
export function Dialogs() {
  const dialog = useUi((state) => state.dialog);
  return dialog ? dialogOf(dialog) : null;
}

function dialogOf(dialog: Dialog): ReactNode {
  switch (dialog.type) {
    case 'openLab':
      return <OpenLabDialog />;
    case 'unsaved':
      return <UnsavedDialog opening={dialog.opening} />;
    case 'vmProperties':
      return <VmDialog key={dialog.vm} vm={dialog.vm} />;
    case 'nodeProperties':
      return <NodeDialog node={dialog.node} />;
    case 'nodeSystem':
      return <NodeSystemDialog key={dialog.node} node={dialog.node} />;
    case 'diskProperties':
      return <DiskDialog key={dialog.disk} disk={dialog.disk} />;
    case 'networkProperties':
      return <NetworkDialog key={dialog.network} network={dialog.network} />;
    case 'cutNetwork':
      return <CutDialog selection={dialog.selection} />;
    case 'disturbNetwork':
      return <DisturbDialog key={dialog.network} network={dialog.network} />;
    case 'clusterProperties':
      return <ClusterDialog cluster={dialog.cluster} />;
    case 'groupProperties':
      return <GroupDialog key={dialog.group} group={dialog.group} />;
    case 'dependencies':
      return <DependencyDialog group={dialog.group} />;
    case 'availability':
      return <AvailabilityWizard cluster={dialog.cluster} vm={dialog.vm} />;
    case 'labProperties':
      return <LabPropertiesDialog />;
    case 'why':
      return <WhyDialog key={dialog.event} event={dialog.event} object={null} />;
    case 'whyState':
      return <WhyDialog key={dialog.object} event={null} object={dialog.object} />;
    case 'options':
      return <OptionsDialog />;
    case 'rewind':
      return <RewindDialog />;
    case 'migrate':
      return <MigrateWizard key={`${dialog.vm}/${dialog.node}`} vm={dialog.vm} node={dialog.node} />;
    case 'moveSettings':
      return <MoveSettingsDialog key={dialog.vm} vm={dialog.vm} />;
    case 'clusterMoveSettings':
      return <ClusterMoveSettingsDialog cluster={dialog.cluster} />;
    case 'configureQuorum':
      return <QuorumWizard key={dialog.cluster} cluster={dialog.cluster} />;
    case 'clusterSettings':
      return <ClusterSettingsDialog key={dialog.cluster} cluster={dialog.cluster} />;
    case 'createCluster':
      return <CreateWizard servers={dialog.servers} />;
    case 'validate':
      return <ValidateWizard servers={dialog.servers} />;
    case 'exportReport':
      return <ReportDialog report={dialog.report ?? 'whatHappened'} />;
    case 'clusterLog':
      return <ClusterLogDialog cluster={dialog.cluster} node={dialog.node} />;
    case 'shortcuts':
      return <ShortcutsDialog />;
    case 'help':
      return <HelpDialog />;
    case 'about':
      return <AboutDialog />;
    case 'recovery':
      return <RecoveryDialog />;
    case 'halted':
      return <HaltedDialog />;
    case 'choose':
      return <ChooseDialog action={dialog.action} selection={dialog.selection} />;
    case 'confirm':
      return <ConfirmDialog {...dialog} />;
  }
}
