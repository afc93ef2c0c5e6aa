/** Commands about disks, shared volumes and arrays. */
export const storageCommands = {} as const;
