import type { ComponentType } from 'react';
import type { VmId } from '../../src-shared/model/tables';
import type { TextKey } from '../../src-shared/text/index';
import type { defaultHeightPx } from '../store/pane-size';
import type { HostPageProps } from '../views/common/host-page';
import { HeatMapPage } from '../views/heat-map/heat-map-page';
import { NetworkingPage } from '../views/networking/networking-page';
import { PerformancePage } from '../views/performance/performance-page';
import { PartitionsPage } from '../views/processors/partitions-page';
import { ProcessorsPage } from '../views/processors/processors-page';
import { SnapshotsArea } from '../views/snapshots/snapshots-area';
import { ThumbnailsPage } from '../views/thumbnails/thumbnails-page';

/** A tab beside the list of a host's virtual machines. */
export interface HostPage {
  readonly id: string;
  readonly label: Exclude<TextKey, `faults:${string}`>;
  /** Whether it is about one host, about all of them, or serves as both. */
  readonly scope: 'one' | 'all' | 'both';
  readonly view: ComponentType<HostPageProps>;
}

/** The pages of the Hyper-V lens in the order of their tabs. A new one adds a line. */
export const hostPages: readonly HostPage[] = [
  { id: 'thumbnails', label: 'lens:page.thumbnails', scope: 'both', view: ThumbnailsPage },
  { id: 'heatMap', label: 'heatMap:page', scope: 'both', view: HeatMapPage },
  { id: 'performance', label: 'lens:page.performance', scope: 'both', view: PerformancePage },
  { id: 'networking', label: 'lens:vmPage.networking', scope: 'one', view: NetworkingPage },
  { id: 'processors', label: 'processors:page', scope: 'one', view: ProcessorsPage },
  { id: 'partitions', label: 'processors:partitionsPage', scope: 'one', view: PartitionsPage },
];

/** An area between the list of machines and the details of the selected one: its snapshots. */
export interface VmArea {
  readonly id: string;
  readonly label: HostPage['label'];
  readonly view: ComponentType<{ readonly vm: VmId | null }>;
  /** How high it begins. */
  readonly height: Parameters<typeof defaultHeightPx>[0];
}

/** The areas of the lens, from top to bottom. */
export const vmAreas: readonly VmArea[] = [
  { id: 'snapshots', label: 'snapshotPages:tree.title', view: SnapshotsArea, height: 'snapshots' },
];
