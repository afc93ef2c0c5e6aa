import type { ReportKind } from '../../../src-shared/report-kinds';
import { capacityReport } from './capacity';
import { clusterOverview } from './cluster-overview';
import { driftReport } from './drift';
import { energyReport } from './energy';
import type { ReportBody, ReportContext } from './frame';
import { inventoryReport, rvtoolsReport } from './inventory';
import { labSheet } from './lab-sheet';
import { labSolution } from './lab-solution';
import { licensingReport } from './licensing';
import { migrationReport } from './migration';
import { quorumReport } from './quorum';
import { reviewReport } from './review';
import { riskReport } from './risk';
import { snapshotsReport } from './snapshots';
import { storageReport } from './storage';
import { validationReport } from './validation';
import { vmInventory } from './vm-inventory';
import { whatHappened } from './what-happened';

/** The model of each report that is a document; null: there is nothing to report. */
export const reportModels: Readonly<
  Record<ReportKind, (context: ReportContext) => ReportBody | null>
> = {
  whatHappened,
  clusterOverview,
  vmInventory,
  inventory: inventoryReport,
  rvtools: rvtoolsReport,
  storage: storageReport,
  snapshots: snapshotsReport,
  capacity: capacityReport,
  migration: migrationReport,
  validation: validationReport,
  quorum: quorumReport,
  risk: riskReport,
  licensing: licensingReport,
  energy: energyReport,
  drift: driftReport,
  review: reviewReport,
  labSheet,
  labSolution,
};
