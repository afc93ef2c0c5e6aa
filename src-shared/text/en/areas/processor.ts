/** Texts about processors, power and the services of a host. */
export const processor = {
  faults: {
    'node.reserveNotMet':
      'The processor reserve cannot be kept on {{node}}: {{wantedPermille}} of its processors are asked for, {{leftPermille}} are not yet promised to others.',
    'node.ratioExceeded':
      '{{node}} would run {{wanted}} virtual processors; its logical processors support {{limit}}.',
    'node.numaTooSmall':
      'No NUMA node of {{node}} has room for {{vm}}, which needs {{neededMiB}}; one has {{sizeMiB}} in all. Allow machines to span NUMA nodes, or make it smaller.',
    'node.avxUnknown':
      '{{vm}} cannot be initialized on {{node}}: its processor has AVX, which this Windows does not know before Service Pack 1 or the update KB2517374.',
    'node.managementStopped':
      'The Virtual Machine Management service on {{node}} is not running. Its virtual machines run on, but nobody can manage them.',
    'node.managementForbids':
      '“{{action}}” is not possible: the Virtual Machine Management service on {{node}} is in the state “{{management}}”.',
    'node.powerUnchanged': 'This would change nothing about the power plan of {{node}}.',
    'node.parkingBounds':
      'On {{node}} at least {{minimumPercent}} % of the processors would have to be unparked, but at most {{maximumPercent}} % could be.',
    'node.numaSpanningUnchanged': 'NUMA spanning is set like this on {{node}} already.',
    'vm.integrationCurrent':
      'The guest of {{vm}} already has version {{version}} of the integration services.',
    'vm.integrationUnknown':
      'The guest system of {{vm}} does not know the hypervisor: there are no integration services for it.',
  },
  events: {
    'node.powerPlanSet': 'The power plan of {{node}} is now “{{powerPlan}}”.',
    'node.parkingSet':
      'On {{node}} at least {{minimumPercent}} % and at most {{maximumPercent}} % of the processors of each NUMA node are unparked.',
    'node.numaSpanningOn': 'Virtual machines may span NUMA nodes on {{node}} from now on.',
    'node.numaSpanningOff': 'Virtual machines may no longer span NUMA nodes on {{node}}.',
    'node.managementStarted': 'The Virtual Machine Management service on {{node}} is running.',
    'node.managementStopped':
      'The Virtual Machine Management service on {{node}} was stopped. Virtual machines run on without management.',
    'node.managementTerminated':
      'The Virtual Machine Management service on {{node}} ended unexpectedly. It is restarted in {{seconds}} seconds; virtual machines run on.',
    'vm.integrationMismatch':
      'The guest of {{vm}} has version {{version}} of the integration services; this host expects {{current}}. Update them in the guest.',
    'vm.integrationUpdated':
      'The guest of {{vm}} now has version {{version}} of the integration services.',
    'vm.guestOverstrained':
      '{{system}} in “{{vm}}” was told more of its processor than it understands. Turn the machine off and tick “Run an older operating system” on its Processor page.',
    'vm.processorLoadChanged':
      'Simulated: the guest of {{vm}} is made to use {{loadPermille}} of its processors at least.',
  },
  commands: {
    'node.setPower': 'Change power plan',
    'node.setNumaSpanning': 'Change NUMA spanning',
    'node.startManagementService': 'Start Virtual Machine Management service',
    'node.stopManagementService': 'Stop Virtual Machine Management service',
    'fault.crashManagementService': 'Fault: end the Virtual Machine Management service',
    'vm.updateIntegrationServices': 'Update integration services',
    'fault.loadProcessor': 'Simulation: load processors of the guest',
  },
  states: {
    'management.stopped': 'Stopped',
    'management.starting': 'Starting',
    'management.running': 'Running',
    'powerPlan.balanced': 'Balanced',
    'powerPlan.highPerformance': 'High performance',
    'powerPlan.powerSaver': 'Power saver',
    'enlightenment.enlightened': 'Enlightened',
    'enlightenment.xenLinux': 'Xen-enabled Linux',
    'enlightenment.unaware': 'Not aware of the hypervisor',
  },
  actions: {
    'node.setPower': 'Power &Plan',
    'node.setPower.help':
      'Chooses how the host saves power: Balanced parks processors that are not needed.',
    'node.startManagementService': 'S&tart Service',
    'node.startManagementService.help':
      'Starts the Virtual Machine Management service of the host.',
    'node.stopManagementService': 'St&op Service…',
    'node.stopManagementService.help':
      'Stops the Virtual Machine Management service of the host; its virtual machines run on.',
    'consequence.node.stopManagementService_one':
      'Virtual machines on {{name}} run on, but cannot be started, stopped, changed or migrated until the service runs again.',
    'consequence.node.stopManagementService_other':
      'Virtual machines on {{count}} hosts run on, but cannot be started, stopped, changed or migrated until the service runs again.',
    'fault.crashManagementService': 'En&d Management Service',
    'fault.crashManagementService.help':
      'Simulated: the process of the Virtual Machine Management service ends; Windows restarts it.',
    'vm.updateIntegrationServices': 'Update Integration Ser&vices',
    'vm.updateIntegrationServices.help':
      'Installs the version of the integration services that belongs to the host in the guest.',
    'node.setNumaSpanning': 'NUMA Sp&anning',
    'node.setNumaSpanning.help':
      'Allows virtual machines of the host to take memory and processors of several NUMA nodes, or forbids it.',
    'choice.spanningOn': 'Allow',
    'choice.spanningOff': 'Do not allow',
    'choice.balanced': 'Balanced',
    'choice.highPerformance': 'High performance',
    'choice.powerSaver': 'Power saver',
    'fault.loadProcessor': 'Load Guest &Processors',
    'fault.loadProcessor.help':
      'Simulated: a program in the guest keeps its processors this busy at least.',
    'choice.processor0': 'No load',
    'choice.processor250': '25 %',
    'choice.processor500': '50 %',
    'choice.processor1000': '100 %',
  },
} as const;
