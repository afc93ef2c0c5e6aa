/** Refusals about services and applications and their resources. */
export interface GroupsFaults {}
