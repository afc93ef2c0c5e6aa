/** Refusals about updates, creation and validation of clusters. */
export interface MaintenanceFaults {
  /** Nothing was validated yet, so that there is nothing to report. */
  'report.noValidation': Record<never, never>;
  /** Maintenance planner: no other node is up for it; and it would still run there. */
  'planning.noTarget': { vm: string };
  'planning.stays': { vm: string };
  'validation.noServers': Record<never, never>;
  'validation.otherCluster': { node: string; cluster: string };
  'validation.running': { name: string };
  'node.noUpdates': { node: string };
  'node.updatesRunning': { node: string };
  'node.updatesKnown': { node: string };
  'node.systemUnchanged': { node: string };
  'node.bootAsIs': { node: string };
  'cluster.accessPointBroken': { cluster: string };
  'cluster.accessPointWorks': { cluster: string };
}
