/** Commands about updates, creation and validation of clusters. */
export const maintenanceCommands = {} as const;
