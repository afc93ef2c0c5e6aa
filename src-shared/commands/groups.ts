/** Commands about services and applications and their resources. */
export const groupsCommands = {} as const;
