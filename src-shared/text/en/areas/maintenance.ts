/** Texts about updates, creation and validation of clusters. */
export const maintenance = {
  faults: {
    'cluster.accessPointBroken': 'The access point of {{cluster}} is in this trouble already.',
    'cluster.accessPointWorks': 'Nothing is wrong with the access point of {{cluster}}.',
    'report.noValidation': 'Nothing has been validated yet. Run “Validate a Configuration” first.',
    'planning.noTarget': 'No other node of the cluster can take {{vm}} now.',
    'planning.stays': '{{vm}} would still run on the node.',
    'validation.noServers': 'No server was named that could be validated.',
    'validation.otherCluster':
      '{{node}} belongs to the cluster {{cluster}}; validate it with that cluster.',
    'validation.running': '{{name}} is being validated already.',
    'node.noUpdates': 'No update waits to be installed on {{node}}.',
    'node.updatesRunning': 'Updates are being installed on {{node}} already.',
    'node.updatesKnown': '{{node}} has these updates already, or holds them ready.',
    'node.systemUnchanged': 'This would change nothing on {{node}}.',
    'node.bootAsIs': 'Whether Windows comes up on {{node}} is set like this already.',
  },
  events: {
    'accessPoint.brokenByFault':
      'Simulated fault: something outside disturbs the access point of the cluster {{cluster}}.',
    'accessPoint.restoredByFault':
      'Nothing outside disturbs the access point of the cluster {{cluster}} any more.',
    'accessPoint.duplicateAddress':
      'The IP address {{address}} of the cluster {{cluster}} cannot be brought online, because another computer on the network has it. Find that computer or give the cluster another address.',
    'accessPoint.notRegistered':
      'The network name of the cluster {{cluster}} could not be registered with the DNS server. Check that the server answers and accepts dynamic updates.',
    'accessPoint.notInDirectory':
      'The computer account of the network name of the cluster {{cluster}} could not be updated in the directory. Check that a domain controller answers.',
    'cluster.validationBegun': 'The validation of {{name}} has begun: {{tests}} tests.',
    'cluster.validationCompleted':
      'The validation of {{name}} is through: {{failed}} tests failed, {{warnings}} have warnings.',
    'node.updatesOffered': 'Updates wait to be installed on {{node}}: {{updates}}.',
    'node.updatesBegun': 'The installation of updates on {{node}} has begun: {{updates}}.',
    'node.updateInstalled': 'The update {{update}} was installed on {{node}}.',
    'node.updatesInstalled':
      'All updates were installed on {{node}}: {{updates}}. Windows has to restart to finish.',
    'node.updatesCancelled': '{{node}} shut down before all updates were installed.',
    'node.systemConfigured': 'Settings of Windows on {{node}} were changed.',
    'node.bootSpoilt': 'Simulated fault: Windows will not come up any more on {{node}}.',
    'node.bootMended': 'Windows on {{node}} can come up again.',
    'node.bootFailed': 'Windows on {{node}} did not come up; the server begins again.',
  },
  commands: {
    'fault.breakAccessPoint': 'Fault: disturb the access point',
    'fault.restoreAccessPoint': 'Fault: leave the access point alone',
    'cluster.validate': 'Validate a configuration',
    'node.installUpdates': 'Install updates',
    'node.restart': 'Restart server',
    'node.configureSystem': 'Change settings of Windows',
    'fault.offerUpdates': 'Simulation: offer updates',
    'fault.breakBoot': 'Simulation: Windows does not come up any more',
    'fault.mendBoot': 'Simulation: Windows comes up again',
  },
  states: {},
  actions: {
    'fault.breakAccessPoint': 'Disturb Access &Point',
    'fault.breakAccessPoint.help':
      'Simulated fault: the address of the cluster is taken, or its name is not registered.',
    'fault.restoreAccessPoint': 'Leave Access Point &Alone',
    'fault.restoreAccessPoint.help': 'Takes the trouble of the access point back.',
    'choice.duplicateAddress': 'The address is in use elsewhere',
    'choice.nameServer': 'The DNS server refuses the name',
    'choice.directory': 'The directory refuses the name',
    'cluster.validate': 'Validate a Confi&guration…',
    'cluster.validate.help':
      'Checks whether servers are fit for a cluster, or whether a cluster still is, and writes a report.',
    'cluster.whatIf': 'W&hat-If and N+1',
    'cluster.whatIf.help':
      'Shows where virtual machines would go if nodes failed, and which would find no place.',
    'node.planMaintenance': '&Maintenance Planner',
    'node.planMaintenance.help':
      'Plans how everything leaves the node before it is worked on, and runs the plan.',
    'node.installUpdates': 'I&nstall Updates',
    'node.installUpdates.help':
      'Installs the updates that wait on the server; it has to restart afterwards.',
    'node.restart': 'Res&tart Server…',
    'node.restart.help': 'Shuts Windows down on the server in order and starts it again.',
    'file.exportClusterLog': 'Export &Cluster Log…',
    'file.exportClusterLog.help': 'Writes the log of the Cluster service of a node to a file.',
    'node.configureSystem': 'Windows Settin&gs…',
    'node.configureSystem.help': 'Changes what validation and migration look at on the server.',
    'fault.offerUpdates': 'Offer &Updates',
    'fault.offerUpdates.help': 'Simulated: updates are downloaded and wait to be installed.',
    'consequence.node.restart_one':
      '{{name}} restarts. What it owns in the cluster moves to other nodes; other virtual machines on it stop with their automatic stop action.',
    'consequence.node.restart_other':
      '{{count}} servers restart. What they own in the cluster moves to other nodes; other virtual machines on them stop with their automatic stop action.',
    'fault.breakBoot': '&Boot Loop',
    'fault.breakBoot.help':
      'Simulated fault: at its next start Windows does not come up, and the server begins again and again.',
    'fault.mendBoot': 'End B&oot Loop',
    'fault.mendBoot.help': 'Simulated: Windows comes up again at the next try.',
  },
} as const;
