/** Refusals about disks, shared volumes and arrays. */
export interface StorageFaults {}
