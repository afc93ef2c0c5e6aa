/** Texts about licences of Windows. */
export const licensing = {
  faults: {
    'license.notSold': '{{edition}} is not sold with {{profile}}.',
    'license.noSpare':
      'Licences of {{edition}}: {{wanted}} asked for, {{spare}} assigned to no host. Buy more first.',
    'license.sameHost': 'These licences are with {{node}} already. Choose another host.',
    'license.notHeld':
      'Licences of {{edition}} on {{node}}: {{held}} assigned, {{wanted}} cannot be taken away.',
    'license.bound':
      'A licence stays with its server for {{days}} days. Licences of {{edition}} that may leave {{node}} today: {{free}} of {{wanted}}. All of them may from {{momentMs}} on.',
    'license.pricesUnchanged': 'The prices are like this already.',
  },
  events: {
    'license.bought': 'Licences were bought: {{count}} × {{edition}}, for ${{dollars}}.',
    'license.assigned': 'Licences were assigned to {{node}}: {{count}} × {{edition}}.',
    'license.moved':
      'Licences were reassigned from {{node}} to {{target}}: {{count}} × {{edition}}.',
    'license.priceSet': 'A licence of {{edition}} now costs ${{dollars}} in this lab.',
  },
  commands: {
    'license.buy': 'Buy licences',
    'license.assign': 'Assign licences',
    'license.move': 'Move licences',
    'license.setPrices': 'Change prices of licences',
  },
  states: {},
  actions: {
    'view.licensing': 'Licensin&g',
    'view.licensing.help':
      'Shows what each host may run and runs, today and after a failure, and buys, assigns and moves licences.',
  },
} as const;
