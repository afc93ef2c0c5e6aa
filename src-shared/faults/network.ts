/** Refusals about networks, routes, isolation. */
export interface NetworkFaults {}
