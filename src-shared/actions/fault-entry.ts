/** Where the faults of every kind of object stand. */
export const faultEntry = {
  menu: 'simulation',
  group: 9,
  submenu: 'faults',
  contextMenu: true,
  actionsPane: true,
  toolbar: false,
  simulated: true,
} as const;
