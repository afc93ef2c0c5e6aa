import { areas } from './areas/index';
import type { FaultCode } from '../../faults';

/** Words that stand in fields of faults. */
const reasons = {
  'reason.halted': 'The simulation has halted.',
  'reason.history': 'This is history that can only be looked at.',
  'kind.vm': 'a virtual machine',
  'kind.node': 'a node',
  'kind.cluster': 'a cluster',
  'kind.group': 'a service or application',
  'kind.network': 'a network',
  'kind.interface': 'a network adapter',
  'kind.disk': 'a disk',
  'kind.vhd': 'a virtual hard disk',
  'kind.array': 'a disk array',
  'kind.path': 'a storage path',
  'kind.snapshot': 'a $t(terms:snapshot)',
  'kind.backupJob': 'a backup job',
  'kind.backupStore': 'a backup store',
  'kind.backup': 'a restore point',
  'kind.restore': 'a restore',
  'kind.event': 'an event',
} as const;

export const faults = {
  ...areas.faults,
  ...reasons,
  'record.missing': '“{{id}}” does not exist any more.',
  'command.malformed': 'The command “{{command}}” is not well formed at “{{path}}”: {{reason}}.',
  'command.notNow': 'No command can be given now. {{reason}}',

  'vm.stateForbids': '“{{action}}” is not possible: {{vm}} is in the state “{{state}}”.',
  'vm.noShutdownService':
    '{{vm}} cannot be shut down in order: the integration service “Operating system shutdown” is switched off. Turn it off instead.',
  'vm.guestNotAnswering':
    '{{vm}} cannot be shut down in order: its guest system does not answer. Turn it off instead.',
  'vm.busy': '{{vm}} is busy: {{task}}.',
  'vm.clusterDecidesStart':
    '{{vm}} is highly available: the cluster decides when it starts, so its automatic start action must be “Do nothing”.',
  'vm.nameTaken': 'Another virtual machine is already named “{{name}}”.',
  'vm.tooManyProcessors':
    '{{vm}} has {{processors}} virtual processors; at most {{limit}} are allowed.',
  'vm.tooMuchMemory': '{{vm}} has {{memoryMiB}} of memory; at most {{limitMiB}} are allowed.',

  'node.machineNotOn': 'The server {{node}} is not running: {{machine}}.',
  'node.machineForbids':
    '“{{action}}” is not possible: the server {{node}} is in the state “{{machine}}”.',
  'node.serviceForbids':
    '“{{action}}” is not possible: the Cluster service on {{node}} is in the state “{{service}}”.',
  'node.noMemory':
    'Not enough memory on {{node}}: {{neededMiB}} needed, {{availableMiB}} available.',
  'node.tooManyVms': '{{node}} already runs {{limit}} virtual machines, and no more are allowed.',
  'node.tooManyVirtualProcessors':
    '{{node}} would run {{wanted}} virtual processors; at most {{limit}} are allowed.',
  'node.alreadyPaused': '{{node}} is already paused.',
  'node.notPaused': '{{node}} is not paused.',
  'node.notMember': '{{node}} is not an active member of the cluster.',
  'node.notClustered': '{{node}} does not belong to a cluster.',
  'node.notHung': '{{node}} is not hung.',
  'cluster.wouldLoseQuorum':
    'Without {{node}} the cluster would lose quorum: {{have}} votes would remain, {{need}} are needed.',
  'cluster.noQuorum': 'The cluster {{cluster}} has no quorum.',

  'lab.none': 'This lab has no task to play: it is a cluster to try things out.',
  'lab.notRunning': 'The lab is not running.',
  'lab.alreadyStarted': 'The lab has already been started.',
  'lab.causeNotAsked':
    'The question about the cause is asked after your first act against the fault.',
  'lab.alreadyAnswered': '“{{question}}” has already been answered.',
  'lab.unknownOption': 'There is no answer “{{option}}”.',
  'lab.unknownObjective': 'There is no objective “{{objective}}”.',
  'lab.reserved': 'Only the lab itself gives the command “{{command}}”.',
  'lab.forInstructor': 'Only the instructor gives the command “{{command}}”.',
  'lab.noSolution': '{{lab}} has no solution to play.',
  'lab.noHelp': 'This is an exercise: it has no hints, and nothing is shown.',
  'lab.unknownCall': 'There is no call “{{call}}”.',
  'lab.alreadyCalled': '“{{call}}” has already been called.',
  'lab.unknownStatement': 'There is no statement “{{statement}}” to write.',
  'lab.nothingToShow': 'There is no solution to show for the objective “{{objective}}”.',
  'lab.alreadyShown': 'The solution of the objective “{{objective}}” is already being shown.',
  'lab.alreadyRestored': 'The cluster has already been put back as it was before the lab.',
  'pace.tabletop':
    'The clock of a tabletop exercise stands still. The instructor moves it on in steps.',

  'labFile.notFound': 'The lab “{{file}}” was not found.',
  'labFile.tooLarge': '{{file}} is too large: {{bytes}} bytes, at most {{limitBytes}}.',
  'labFile.notText': '{{file}} is not a text file in UTF-8.',
  'labFile.syntax': '{{file}}, line {{line}}, column {{column}}: {{reason}}',
  'labFile.invalid': '{{file}}, line {{line}}, “{{path}}”: {{reason}}',
  'labFile.limit':
    '{{file}}, line {{line}}: {{value}} exceeds what {{profile}} allows ({{what}}: {{limit}}).',
  'labFile.edition':
    '{{file}}, line {{line}}: {{node}} cannot be clustered, because {{profile}} does not allow it in the edition {{edition}}.',
  'labFile.doesNotFit':
    '{{file}}, line {{line}}: {{vm}} does not fit on {{node}}: {{neededMiB}} needed, {{availableMiB}} available.',

  'save.notASave': '{{file}} is not a Hyperlab file: {{reason}}',
  'save.damaged': '{{file}} is damaged at line {{line}}.',
  'save.tooNew':
    '{{file}} was written by a newer Hyperlab (format {{version}}, this one reads up to {{supported}}).',
  'save.otherModel':
    '{{file}} was played with version {{version}} of the simulation (this one is {{supported}}) and holds no save point to look at.',
  'save.notReplayable': '{{file}} cannot be replayed: {{reason}}',
  'save.writeFailed': '{{file}} could not be written: {{reason}}',
  'save.locked': '{{file}} is in use by another Hyperlab.',
  'report.noScenario': 'There is no sheet of it: a lab without a task has nothing to hand out.',
  'report.noRun': 'There is nothing to review: no lab was started.',
  'certificate.notFinished': 'The lab was not finished: a certificate needs its grade.',
  'certificate.malformed': '{{file}} is not a certificate of practice.',
  'certificate.noJournal': '{{file}} carries no journal. Name the save it belongs to with --save.',
  'certificate.otherModel':
    '{{file}} was issued by model version {{version}}; this program plays version {{supported}} and cannot repeat it.',
  'certificate.otherHistory':
    '{{file}} does not hold: played again, the journal comes to other events.',
  'certificate.otherValue':
    '{{file}} does not hold: it states {{given}} as “{{key}}”, played again it is {{found}}.',
  'certificate.changed': '{{file}} does not hold: it was changed after it was issued.',
  'certificate.pathIncomplete':
    'The path is not complete: there is no run to prove {{labs}}. Play what is missing as an exercise.',
  'certificate.otherScenario':
    'The run of {{lab}} is not of the scenario that comes with this program: its lab file is another one.',
  'certificate.notForPath':
    'The run of {{lab}} does not count for a path: that takes {{score}} points or more, as an exercise, without “Show me”.',

  'selection.missing': 'Select {{kind}} first.',
  'selection.notSingle': 'Select just {{kind}}: this is done one at a time.',

  'request.malformed': 'The request is not well formed at “{{path}}”: {{reason}}.',
  'request.unknown': 'The request “{{call}}” is not known.',
  'request.tooLarge': 'The request is too large: {{bytes}} bytes, at most {{limitBytes}}.',
  'request.disconnected': 'The connection to the simulation is lost. Nothing was sent.',
  'pace.outOfRange': 'The speed {{value}} is out of range: it goes from {{min}} to {{max}}.',
  'pace.notInPast': '{{atMs}} is not in the recorded past.',
  'pace.stepTooLong': 'A step of {{stepMs}} is too long: at most {{limitMs}} at once.',
  'pace.timeEnds': 'The simulated time ends at {{limitMs}}.',
  'attempt.missing': 'There is no attempt {{attempt}}.',
  'remark.tooMany': 'A history holds at most {{limit}} bookmarks and notes.',
  'remark.missing': 'There is no such bookmark or note any more.',
  'history.full':
    'This lab has recorded {{limit}} commands, which is as many as a history holds. Save it and open the lab anew.',
  'recovery.none': 'There is no lab to take up again.',
  'report.noFormat': 'The report “{{report}}” is not written as {{format}}.',
  'report.noBrowser':
    'A PDF is printed by a browser, and neither Chromium, Chrome nor Edge was found here. Save the report as HTML and print that.',
  'report.printFailed': 'The browser did not print the report: {{reason}}',
  'report.unknown': 'There is no report “{{report}}”.',
  'host.noLab': 'No lab is open.',
  'host.failed': 'That failed because of a mistake in Hyperlab itself: {{reason}}',
  'host.halted': 'The simulation halted at {{atMs}} (seed {{seed}}): {{reason}}',
} as const satisfies Record<FaultCode | keyof typeof reasons, string>;
