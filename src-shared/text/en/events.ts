import { areas } from './areas/index';
import type { EventName } from '../../events';

/*
 * Our own wording in the manner of the Windows logs; ids, levels and sources stand in
 * `event-catalogue.ts`. Nouns that changed with Windows Server 2012 come from `terms`.
 */
export const events = {
  ...areas.events,
  'lab.opened': 'The lab {{lab}} was opened.',
  'lab.started': 'The lab was started.',
  'lab.predicted': 'A prediction was made: {{answer}}.',
  'lab.answered': 'The question “{{question}}” was answered: {{answer}}.',
  'lab.objectiveReached': 'Objective reached: {{objective}}.',
  'lab.hintOpened': 'Hint {{level}} for the objective “{{objective}}” was opened.',
  'lab.finished': 'The lab was finished with {{score}} of 100 points.',
  'lab.called': 'The call “{{call}}” was made.',
  'lab.callAnswered': 'The call “{{call}}” was answered.',
  'lab.stated': 'The statement “{{statement}}” was written.',
  'lab.shown': 'The solution of the objective “{{objective}}” is shown.',
  'lab.told': 'A message for the learner has come in.',
  'lab.aborted': 'The lab was aborted.',
  'lab.restored': 'The cluster was put back as it was before the lab.',
  'command.accepted': '{{command}}: {{object}} (from {{origin}}).',
  /** A command that is about the lab as a whole. */
  'command.accepted.alone': '{{command}} (from {{origin}}).',

  'node.powerLost': '{{node}} lost power. Everything in its memory is gone.',
  'node.powerOnBegun': '{{node}} was powered on and is starting Windows.',
  'node.restartBegun': '{{node}} is restarting after the stop error.',
  'node.started': 'Windows is up on {{node}}.',
  'node.shutDownBegun': '{{node}} is shutting down.',
  'node.shutDown': '{{node}} has shut down and is off.',
  'node.hung': '{{node}} has frozen, and every virtual machine on it with it.',
  'node.thawed': '{{node}} responds again.',
  'node.stopError':
    '{{node}} stopped with stop error {{code}}, writes its memory dump and restarts.',
  'node.clusterServiceHung': 'The Cluster service on {{node}} has stopped responding.',
  'node.watchdogExpired':
    'The cluster watchdog on {{node}} heard nothing from the Cluster service for {{seconds}} seconds and stops Windows.',
  'node.clusterServiceStarted': 'The Cluster service on {{node}} is running.',
  'node.clusterServiceStopped': 'The Cluster service on {{node}} was stopped.',
  'node.clusterServiceTerminated': 'The Cluster service on {{node}} ended unexpectedly.',
  'node.paused': '{{node}} was paused. It keeps what it owns and receives nothing further.',
  'node.resumed': '{{node}} was resumed and takes part in placement again.',
  'node.joining': '{{node}} is joining the cluster.',
  'node.joined': '{{node}} has joined the cluster.',
  'node.heartbeatsLost':
    'No heartbeat from {{node}} {{missed}} times in a row at intervals of {{delayMs}}: the route counts as down.',
  'node.removed':
    '{{node}} no longer counts {{removed}} as an active cluster member, because {{removed}} stopped answering on every network. Check the server and its networks.',
  'node.fenced':
    '{{node}} came back after the cluster had removed it. Its Cluster service was ended, and so were the virtual machines it still ran for the cluster.',
  'cluster.regroupBegun':
    'The members of the cluster {{cluster}} are agreeing on who still belongs to it.',
  'cluster.arbitrationBegun':
    'The cluster {{cluster}} is arbitrating for the witness “{{witness}}”.',
  'cluster.regroupCompleted':
    'The members of the cluster {{cluster}} have agreed: {{members}} nodes, {{have}} of {{total}} votes, {{need}} needed.',
  'cluster.quorumLost':
    'The Cluster service on {{node}} stops, because the cluster {{cluster}} lost quorum: {{have}} votes of the {{need}} that are needed.',
  'cluster.waitingForQuorum':
    'The cluster {{cluster}} cannot be formed yet: {{have}} of the {{need}} votes it needs are there.',
  'cluster.formed': 'The cluster {{cluster}} was formed.',

  'group.ownerLost': '$t(terms:theGroupStart) “{{group}}” lost its owner {{node}}.',
  'group.placed':
    '$t(terms:theGroupStart) “{{group}}” was placed on {{node}}, which owned the fewest groups ({{groups}}).',
  'group.placedByList':
    '$t(terms:theGroupStart) “{{group}}” was placed on {{node}}, the next in its list of owners that can take it.',
  'group.placementRefused':
    '{{node}} cannot start “{{group}}”: {{neededMiB}} of memory needed, {{availableMiB}} available. The next node is tried.',
  'group.placementRefusedByLimit':
    '{{node}} cannot start “{{group}}”: its limit of {{limit}} is reached. The next node is tried.',
  'group.startQueued':
    'The start of “{{group}}” waits on {{node}}, where {{starting}} virtual machines are starting already.',
  'group.online': '$t(terms:theGroupStart) “{{group}}” is online on {{node}}.',
  'group.offline': '$t(terms:theGroupStart) “{{group}}” is offline on {{node}}.',
  'group.failed':
    'The cluster could not bring $t(terms:theGroup) “{{group}}” online or offline completely. One of its resources may have failed.',
  'group.retryDue': 'The cluster tries to bring $t(terms:theGroup) “{{group}}” online once more.',
  'resource.failed':
    'The cluster resource “{{resource}}” in $t(terms:theGroup) “{{group}}” failed.',

  'vm.started': '“{{vm}}” was started on {{node}}. (Virtual machine ID {{guid}})',
  'vm.startFailed': '“{{vm}}” could not be started on {{node}}. (Virtual machine ID {{guid}})',
  'vm.startFailedForMemory':
    '“{{vm}}” could not be started on {{node}}: {{neededMiB}} of memory needed, {{availableMiB}} available. (Virtual machine ID {{guid}})',
  'vm.ratioExceeded':
    '{{node}} runs {{virtualProcessors}} virtual processors on {{logicalProcessors}} logical ones. More than {{supported}} to one are not supported.',
  'vm.guestBooted': 'The guest system of “{{vm}}” has booted. (Virtual machine ID {{guid}})',
  'vm.serving': '“{{vm}}” serves requests on {{node}}. It was down for {{downtimeMs}}.',
  /** Without downtime: it was stopped or paused on purpose before. */
  'vm.serving.atOnce': '“{{vm}}” serves requests on {{node}}.',
  'vm.stoppedServing': '“{{vm}}” on {{node}} no longer serves requests.',
  'vm.turnedOff': '“{{vm}}” was turned off. (Virtual machine ID {{guid}})',
  'vm.shutDown':
    'The shutdown service of the guest shut “{{vm}}” down. (Virtual machine ID {{guid}})',
  'vm.saved': '“{{vm}}” was saved. (Virtual machine ID {{guid}})',
  'vm.restored': '“{{vm}}” was restored from its saved state. (Virtual machine ID {{guid}})',
  'vm.paused': '“{{vm}}” was paused. (Virtual machine ID {{guid}})',
  'vm.resumed': '“{{vm}}” was resumed. (Virtual machine ID {{guid}})',
  'vm.reset': '“{{vm}}” was reset. (Virtual machine ID {{guid}})',
  'vm.savedStateDeleted': 'The saved state of “{{vm}}” was deleted.',
  'vm.configured': 'The settings of “{{vm}}” were changed.',
  'vm.workerTerminated':
    'The worker process of “{{vm}}” ended unexpectedly. (Virtual machine ID {{guid}})',
  'vm.poweredOffWithHost': '“{{vm}}” went down with its server {{node}}.',
  'vm.terminatedByCluster':
    '“{{vm}}” was turned off hard on {{node}}: the cluster no longer runs there.',
  'vm.guestHung': 'The guest system of “{{vm}}” has stopped responding.',
  'vm.guestStopError':
    'The guest system of “{{vm}}” reported a fatal error and stopped. (Virtual machine ID {{guid}})',
  'vm.heartbeatLost': '“{{vm}}” no longer sends a heartbeat.',
  'vm.automaticStartDelayed': '“{{vm}}” starts automatically in {{seconds}} seconds.',
} as const satisfies Record<EventName | 'command.accepted.alone' | 'vm.serving.atOnce', string>;
