/** Texts about memory of machines. */
export const memory = {
  faults: {
    'memory.startupOutOfRange':
      'The start-up memory of {{vm}} must be between {{leastMiB}} and {{mostMiB}}.',
    'memory.notInSteps': 'Memory of {{vm}} is given in steps of {{unitMiB}}.',
    'memory.minimumAboveStartup':
      'The minimum memory of {{vm}} is {{minimumMiB}}; it cannot be more than its start-up memory of {{startupMiB}}.',
    'memory.minimumIsStartup':
      'In {{profile}} the minimum memory of {{vm}} is its start-up memory.',
    'memory.maximumBelowStartup':
      'The maximum memory of {{vm}} is {{maximumMiB}}; it cannot be less than its start-up memory of {{startupMiB}}.',
    'memory.bufferOutOfRange':
      'The memory buffer of {{vm}} must be between {{least}} and {{most}} percent.',
    'memory.onlyWhileOff':
      'Start-up memory, and whether memory is static or dynamic, can only be changed while {{vm}} is off.',
    'memory.limitsOnlyWhileOff':
      'The minimum and maximum memory can only be changed while {{vm}} is off.',
    'memory.onlyRaiseMaximum': 'While {{vm}} runs, its maximum memory can only be raised.',
    'memory.onlyLowerMinimum': 'While {{vm}} runs, its minimum memory can only be lowered.',
    'memory.loadAsIs': 'The guest of {{vm}} is loaded like this already.',
  },
  events: {
    'memory.loadChanged':
      'Simulated: the guest of {{vm}} is made to use {{memoryMiB}} of memory beside its own work.',
    'memory.hotAddRefused':
      'The guest of {{vm}} answered that it cannot take more memory while it runs. It is not asked again before it restarts.',
    'memory.hotAddFailed':
      'The guest of {{vm}} could not take more memory just now. It will be asked again.',
    'memory.pagingBegun':
      'Too little memory on {{node}} for the restart of {{vm}}: {{pagedMiB}} of its start-up memory are in a paging file for now.',
    'memory.reclaimed':
      '{{reclaimedMiB}} were taken back from other virtual machines on {{node}} so that {{vm}} can start.',
  },
  commands: {
    'fault.loadMemory': 'Simulation: load memory of the guest',
  },
  states: {
    'memoryStatus.ok': 'OK',
    'memoryStatus.low': 'Low',
    'memoryStatus.warning': 'Warning',
    'memoryStatus.paging': 'Paging',
  },
  actions: {
    'fault.loadMemory': 'Load Guest &Memory',
    'fault.loadMemory.help':
      'Simulated: a program in the guest uses so much memory beside its own work.',
    'choice.load0': 'No load',
    'choice.load256': '256 MB',
    'choice.load512': '512 MB',
    'choice.load1024': '1 GB',
    'choice.load2048': '2 GB',
    'choice.load4096': '4 GB',
    'choice.load8192': '8 GB',
  },
} as const;
