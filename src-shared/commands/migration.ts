/** Commands about moves of virtual machines. */
export const migrationCommands = {} as const;
