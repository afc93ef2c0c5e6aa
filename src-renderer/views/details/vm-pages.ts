import type { ComponentType } from 'react';
import type { TextKey } from '../../../src-shared/text/index';
import type { Vocabulary } from '../../../src-shared/text/texts-type';
import { SnapshotsOfMachine } from './snapshots-page';
import { NetworkingOfMachine } from './vm-networking';
import type { VmPageProps } from './vm-panels';
import { MemoryOfMachine, PerformanceOfMachine, Summary, WholeMachine } from './vm-panels';

/** A tab of the details of a virtual machine. */
export interface VmPage {
  readonly id: string;
  readonly label: TextKey;
  /** The versions that have it: one pane in 2008 R2, tabs since 2012 (hyperv-host §11.1); null: all. */
  readonly only: Vocabulary | null;
  /** Left out in the Hyper-V lens, where an area of its own shows it. */
  readonly notInLens?: boolean;
  readonly view: ComponentType<VmPageProps>;
}

/** The tabs in their order. A new one adds a line. */
export const vmPages: readonly VmPage[] = [
  { id: 'details', label: 'views:details.title', only: 'r2', view: WholeMachine },
  { id: 'summary', label: 'lens:vmPage.summary', only: 'current', view: Summary },
  { id: 'memory', label: 'lens:vmPage.memory', only: 'current', view: MemoryOfMachine },
  { id: 'networking', label: 'lens:vmPage.networking', only: 'current', view: NetworkingOfMachine },
  {
    id: 'snapshots',
    label: 'snapshotPages:tree.title',
    only: null,
    notInLens: true,
    view: SnapshotsOfMachine,
  },
  { id: 'performance', label: 'lens:page.performance', only: null, view: PerformanceOfMachine },
];
