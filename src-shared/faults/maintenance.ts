/** Refusals about updates, creation and validation of clusters. */
export interface MaintenanceFaults {
  'node.noUpdates': { node: string };
  'node.updatesRunning': { node: string };
  'node.updatesKnown': { node: string };
  'node.systemUnchanged': { node: string };
}
