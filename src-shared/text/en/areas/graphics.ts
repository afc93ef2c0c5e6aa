/** Texts about RemoteFX. */
export const graphics = {
  faults: {
    'remoteFx.notOffered': 'RemoteFX is not modelled for {{profile}}.',
    'remoteFx.tooManyMonitors':
      'A RemoteFX adapter of {{vm}} with {{resolution}} serves at most {{limit}} monitors, not {{monitors}}.',
    'remoteFx.onlyWhileOff': 'The RemoteFX adapter can only be changed while {{vm}} is off.',
    'remoteFx.noSlat':
      'The processors of {{node}} lack second level address translation, which RemoteFX needs.',
    'remoteFx.noProcessor':
      '{{node}} has no graphics processor with video memory of its own, which RemoteFX needs.',
    'remoteFx.processorsDiffer':
      'The graphics processors of {{node}} differ; RemoteFX needs identical ones.',
    'remoteFx.oldDirectX':
      'The graphics processor {{gpu}} of {{node}} lacks DirectX 9.0c or 10, which RemoteFX needs.',
    'remoteFx.domainController':
      '{{node}} is a domain controller; RemoteFX is not supported there.',
    'remoteFx.tooManyMachines':
      'The graphics processors of {{node}} serve at most {{limit}} machines with RemoteFX adapters at a time.',
    'remoteFx.noVideoMemory':
      'Not enough video memory on {{node}}: {{neededMiB}} needed, {{availableMiB}} available.',
  },
  events: {},
  commands: {},
  states: {},
  actions: {},
} as const;
