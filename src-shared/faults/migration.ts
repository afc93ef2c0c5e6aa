/** Refusals about moves of virtual machines. */
export interface MigrationFaults {}
