/** Refusals about updates, creation and validation of clusters. */
export interface MaintenanceFaults {}
