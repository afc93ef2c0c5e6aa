/** Commands about networks, routes, isolation. */
export const networkCommands = {} as const;
