import { ConnectionPage } from '../connection/connection-page';
import type { Place } from '../store/place';
import { placeParts } from '../store/place';
import { BackupView } from '../views/backup/backup-view';
import { ClusterView } from '../views/cluster/cluster-view';
import { WithDetails } from '../views/details/with-details';
import { EventsView } from '../views/events/events-view';
import { CatalogueView } from '../views/lab/catalogue/catalogue-view';
import { CompareView } from '../views/lab/compare/compare-view';
import { InstructorView } from '../views/lab/instructor/instructor-view';
import { LabView } from '../views/lab/lab-view';
import { LabEditorView } from '../views/lab-editor/editor-view';
import { LicensingView } from '../views/licensing/licensing-view';
import { NetworkView } from '../views/networks/network-view';
import { NodeView } from '../views/node/node-view';
import { PlannerView } from '../views/planner/planner-view';
import { RoleView } from '../views/role/role-view';
import { PathsView } from '../views/storage/paths-view';
import { VirtualDisksView } from '../views/virtual-disks/virtual-disks-view';
import { VmsView } from '../views/vms/vms-view';
import { WelcomeView } from '../views/welcome/welcome-view';
import { WhatIfView } from '../views/what-if/what-if-view';
import { clusterPageViews } from './cluster-pages';
import { HostView } from './host-view';

/** The view of a place in the tree; lists have the details of their selection below. */
export function PlaceView({ place }: { readonly place: Place }) {
  const parts = placeParts(place);
  switch (parts.view) {
    case 'welcome':
      return <WelcomeView />;
    case 'catalogue':
      return <CatalogueView />;
    case 'compare':
      return <CompareView />;
    case 'instructor':
      return <InstructorView />;
    case 'labEditor':
      return <LabEditorView />;
    case 'licensing':
      return <LicensingView />;
    case 'lab':
      return <LabView />;
    case 'cluster':
      return <ClusterView cluster={parts.cluster} />;
    case 'whatIf':
      return <WhatIfView key={parts.cluster} cluster={parts.cluster} />;
    case 'connect':
      return <ConnectionPage key={parts.vm} vm={parts.vm} />;
    case 'planner':
      return <PlannerView key={parts.node} node={parts.node} />;
    case 'clusterPage': {
      const { view: View, details } = clusterPageViews[parts.page];
      const view = <View list={place} cluster={parts.cluster} />;
      return details ? <WithDetails list={place}>{view}</WithDetails> : view;
    }
    case 'group':
      return <RoleView group={parts.group} />;
    case 'backup':
      return parts.page === 'backup' ? (
        <WithDetails list={place}>
          <BackupView page={parts.page} />
        </WithDetails>
      ) : (
        <BackupView page={parts.page} />
      );
    case 'network':
      return (
        <WithDetails list={place} about={parts.network}>
          <NetworkView list={place} network={parts.network} />
        </WithDetails>
      );
    case 'array':
      return (
        <WithDetails list={place} about={parts.array}>
          <PathsView list={place} array={parts.array} />
        </WithDetails>
      );
    case 'node':
      return (
        <WithDetails list={place} about={parts.node}>
          <NodeView list={place} node={parts.node} />
        </WithDetails>
      );
    case 'host':
      return <HostView key={parts.node} place={place} node={parts.node} />;
    case 'hosts':
      return <HostView place={place} node={null} />;
    default:
      return (
        <WithDetails list={place}>
          <List place={place} view={parts.view} />
        </WithDetails>
      );
  }
}

function List({
  place,
  view,
}: {
  readonly place: Place;
  readonly view: 'events' | 'vms' | 'vhds';
}) {
  switch (view) {
    case 'events':
      return <EventsView list="events" />;
    case 'vhds':
      return <VirtualDisksView list={place} />;
    default:
      return <VmsView list={place} host={null} />;
  }
}
