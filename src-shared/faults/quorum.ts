/** Refusals about votes, witnesses, membership of the configuration. */
export interface QuorumFaults {}
