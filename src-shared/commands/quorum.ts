/** Commands about votes, witnesses, membership of the configuration. */
export const quorumCommands = {} as const;
