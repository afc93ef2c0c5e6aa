import { areas } from './areas/index';
import type { MenuId, SubmenuId } from '../../actions/action';
import type { ActionId } from '../../actions/index';

/** Names of menus and submenus; `&` stands before the access key. */
const menus = {
  'menu.file': '&File',
  'menu.action': '&Action',
  'menu.view': '&View',
  'menu.lab': '&Lab',
  'menu.simulation': '&Simulation',
  'menu.help': '&Help',
  'submenu.faults': 'F&aults (simulated)',
  'submenu.further': '&Further Actions',
  'submenu.hyperV': '&Hyper-V',
  'submenu.node': 'Node or Ser&ver',
  'submenu.cluster': 'Cl&uster',
  'submenu.role': 'Service, Appl&ication or Role',
  'submenu.virtualDisks': 'Virtual Hard Disk Librar&y',
  'submenu.storage': 'Dis&ks and Storage',
  'submenu.network': 'Net&work',
  'submenu.snapshot': '$t(terms:snapshotTitle), E&xport and Import',
  'submenu.faultsVm': 'Faults: &Virtual Machine',
  'submenu.faultsNode': 'Faults: Server (&Node)',
  'submenu.faultsCluster': 'Faults: &Cluster',
  'submenu.faultsRole': 'Faults: Res&ource',
  'submenu.faultsStorage': 'Faults: &Storage',
  'submenu.backup': 'Backup and Rest&ore',
  'submenu.faultsBackup': 'Faults: &Backup',
  'submenu.faultsNetwork': 'Faults: Ne&twork',
  'submenu.language': '&Language',
  'submenu.theme': '&Theme',
  'submenu.density': '&Density',
} as const satisfies Record<`menu.${MenuId}` | `submenu.${SubmenuId}`, string>;

const labels = {
  'file.openLab': 'Open &Lab…',
  'file.catalogue': 'Lab Catalo&gue',
  'file.editLab': 'Write La&b…',
  'file.open': '&Open File…',
  'file.import': '&Import Inventory…',
  'file.save': '&Save As…',
  'file.exportReport': 'Export &Report…',
  'file.exportList': '&Export List…',
  'file.exportJournal': 'Export &Journal…',
  'file.options': 'O&ptions…',

  'vm.connect': '&Connect…',
  'vm.start': '&Start',
  'vm.resume': '&Resume',
  'vm.turnOff': '&Turn Off…',
  'vm.shutDown': 'Shut &Down…',
  'vm.save': 'S&ave',
  'vm.pause': '&Pause',
  'vm.reset': 'R&eset…',
  'vm.deleteSavedState': 'De&lete Saved State…',
  'vm.rename': 'Re&name…',
  'vm.properties': 'Setti&ngs…',

  'node.pause': 'Pa&use Node',
  'node.resume': 'Resu&me Node',
  'node.startClusterService': 'Start &Cluster Service',
  'node.stopClusterService': 'Stop Cluster Ser&vice…',
  'node.powerOn': 'Po&wer On',
  'node.shutDown': 'S&hut Down Server…',
  'node.properties': 'Node Propert&ies…',
  'cluster.properties': 'Cluster and &Quorum…',

  'view.refresh': '&Refresh',
  'view.find': '&Find',
  'view.palette': 'Command &Palette…',
  'view.why': '&Why?',
  'view.tree': 'C&onsole Tree',
  'view.details': 'Deta&ils',
  'view.actionsPane': '&Actions Pane',
  'view.bottomPanel': 'Tas&ks and Events',
  'view.columns': 'Add/Remove &Columns…',
  'view.nextPane': 'Ne&xt Pane',
  'view.previousPane': 'Previou&s Pane',
  'view.cluster': 'Cl&uster',
  'view.vms': '&Virtual Machines',
  'view.nodes': '&Nodes',
  'view.events': 'Cluster &Events',
  'view.languageEnglish': '&English',
  'view.languageGerman': '&German (Deutsch)',
  'view.themeSystem': '&System',
  'view.themeLight': '&Light',
  'view.themeDark': '&Dark',
  'view.themeHighContrast': '&High Contrast',
  'view.densityCompact': '&Compact',
  'view.densityStandard': '&Standard',
  'view.densityComfortable': 'C&omfortable',

  'lab.show': '&Task and Objectives',
  'lab.start': '&Start Lab',
  'lab.finish': '&Finish Lab…',
  'lab.abort': '&Abort Lab…',
  'lab.restore': 'Put Cluster &Back',
  'lab.compare': '&Compare Attempts',
  'lab.instructor': '&Instructor',
  'lab.certificate': 'C&ertificate…',
  'lab.properties': 'Lab &Properties…',

  'simulation.run': '&Run',
  'simulation.stepSecond': 'Step &1 Second',
  'simulation.stepTenSeconds': 'Step 10 S&econds',
  'simulation.stepMinute': 'Step 1 &Minute',
  'simulation.slower': 'S&lower',
  'simulation.faster': '&Faster',
  'simulation.max': 'As Fast as &Possible',
  'simulation.rewind': 'Re&wind…',

  'fault.crashNode': '&Pull the Power…',
  'fault.stopErrorNode': '&Stop Error…',
  'fault.hangNode': '&Hang Machine…',
  'fault.thawNode': '&Thaw Machine',
  'fault.hangClusterService': 'Hang &Cluster Service…',
  'fault.crashWorker': 'Crash &Worker Process…',
  'fault.stopErrorGuest': 'Stop Error in Gues&t…',
  'fault.hangGuest': 'Hang &Guest…',

  'help.contents': '&Help',
  'help.firstSteps': '&First Steps…',
  'help.shortcuts': '&Keyboard Shortcuts',
  'help.about': '&About Hyperlab',
} as const;

const help = {
  'file.openLab.help': 'Chooses one of the labs that come with Hyperlab.',
  'file.catalogue.help': 'Shows every lab with a score, by path, level, topic and exam.',
  'file.editLab.help': 'Writes a lab of one’s own in forms, anew or from a copy.',
  'file.open.help': 'Opens a lab file or a saved simulation.',
  'file.import.help': 'Builds a lab from the inventory of real hosts.',
  'file.save.help': 'Saves the simulation with its whole history.',
  'file.exportReport.help': 'Writes what happened as a page, a table or data.',
  'file.exportList.help': 'Writes the list as it is shown, filtered and sorted, to a file.',
  'file.exportJournal.help': 'Writes every command with its time; also possible after a halt.',
  'file.options.help': 'Language, theme, density and the rest of the settings.',

  'vm.connect.help': 'Opens the screen of the virtual machine in a window of its own.',
  'vm.start.help': 'Starts the virtual machine, or restores it from its saved state.',
  'vm.resume.help': 'Lets a paused virtual machine go on.',
  'vm.turnOff.help': 'Cuts the power of the virtual machine.',
  'vm.shutDown.help': 'Asks the guest system to shut down in order.',
  'vm.save.help': 'Writes the memory to disk and frees it on the host.',
  'vm.pause.help': 'Stops the virtual machine for a while; its memory stays occupied.',
  'vm.reset.help': 'Restarts the virtual machine as if by its reset button.',
  'vm.deleteSavedState.help': 'Throws the saved memory away; the virtual machine is off then.',
  'vm.rename.help': 'Gives the virtual machine another name.',
  'vm.properties.help': 'Hardware and management settings of the virtual machine.',

  'node.pause.help': 'The node keeps what it owns and receives nothing further.',
  'node.resume.help': 'The node takes part in placement again.',
  'node.startClusterService.help':
    'Starts the Cluster service; the node joins or forms the cluster.',
  'node.stopClusterService.help': 'The node leaves the cluster, and what it owns moves away.',
  'node.powerOn.help': 'Switches the server on.',
  'node.shutDown.help': 'Shuts Windows down on the server and switches it off.',
  'node.properties.help': 'Hardware, memory, votes and the Cluster service of the node.',
  'cluster.properties.help': 'Votes, witness and which nodes may still fail.',

  'view.refresh.help': 'Asks the simulation for everything anew.',
  'view.find.help': 'Goes to the filter of the list.',
  'view.palette.help': 'Finds any action by typing.',
  'view.why.help': 'Walks from an event or a state back to what caused it.',
  'view.tree.help': 'Shows or hides the console tree.',
  'view.details.help': 'Shows or hides the details of the selected object.',
  'view.actionsPane.help': 'Shows or hides the Actions pane.',
  'view.bottomPanel.help': 'Shows or hides tasks and events.',
  'view.columns.help': 'Chooses the columns of the list.',
  'view.nextPane.help': 'Moves the focus to the next pane.',
  'view.previousPane.help': 'Moves the focus to the previous pane.',
  'view.cluster.help': 'Shows the cluster, its votes and its state.',
  'view.vms.help': 'Shows the list of virtual machines.',
  'view.nodes.help': 'Shows the list of nodes.',
  'view.events.help': 'Shows the list of events.',
  'view.languageEnglish.help': 'Speaks English.',
  'view.languageGerman.help': 'Speaks German.',
  'view.themeSystem.help': 'Light or dark as the system is.',
  'view.themeLight.help': 'Light background.',
  'view.themeDark.help': 'Dark background.',
  'view.themeHighContrast.help': 'The strongest contrast.',
  'view.densityCompact.help': 'Rows as low as possible.',
  'view.densityStandard.help': 'Rows of usual height.',
  'view.densityComfortable.help': 'Rows with much space.',

  'lab.show.help': 'Shows the task, the prediction, the objectives and their hints.',
  'lab.start.help': 'Starts the clock of the lab.',
  'lab.finish.help': 'Ends the lab and grades it.',
  'lab.abort.help': 'Ends the lab without a grade and puts the cluster back as it was.',
  'lab.restore.help': 'Puts the cluster back as it was before the lab.',
  'lab.compare.help': 'Puts two attempts at this lab side by side.',
  'lab.instructor.help': 'Messages, faults, clock and bookmarks for whoever leads a group.',
  'lab.certificate.help': 'Makes a certificate of practice, or verifies one.',
  'lab.properties.help': 'Windows version, seed, and the figures the simulation works with.',

  'simulation.run.help': 'Lets simulated time run, or pauses it.',
  'simulation.stepSecond.help': 'Runs one simulated second and pauses.',
  'simulation.stepTenSeconds.help': 'Runs ten simulated seconds and pauses.',
  'simulation.stepMinute.help': 'Runs one simulated minute and pauses.',
  'simulation.slower.help': 'Lowers the speed of simulated time.',
  'simulation.faster.help': 'Raises the speed of simulated time.',
  'simulation.max.help': 'Runs simulated time as fast as this computer can.',
  'simulation.rewind.help': 'Goes back in time; acting then starts a new attempt.',

  'fault.crashNode.help': 'Simulated fault: the server loses power at once.',
  'fault.stopErrorNode.help': 'Simulated fault: Windows stops, writes a memory dump and restarts.',
  'fault.hangNode.help': 'Simulated fault: the server freezes with its virtual machines.',
  'fault.thawNode.help': 'Lets a frozen server go on.',
  'fault.hangClusterService.help':
    'Simulated fault: the Cluster service stops responding, the virtual machines run on.',
  'fault.crashWorker.help': 'Simulated fault: the process that runs the virtual machine ends.',
  'fault.stopErrorGuest.help': 'Simulated fault: the guest system stops with a blue screen.',
  'fault.hangGuest.help': 'Simulated fault: the guest system stops responding.',

  'help.contents.help': 'Explains what the focus is on.',
  'help.firstSteps.help': 'Shows the four pages of the first start again.',
  'help.shortcuts.help': 'Lists every shortcut.',
  'help.about.help': 'Version, licence and notices.',
} as const;

/** What follows from a destructive action, asked before it is done. */
const consequences = {
  'consequence.vm.turnOff_one':
    '“{{name}}” loses its power at once. What its guest has not written to disk is lost.',
  'consequence.vm.turnOff_other':
    '{{count}} virtual machines lose their power at once. What their guests have not written to disk is lost.',
  'consequence.vm.shutDown_one':
    'The guest system of “{{name}}” shuts down. It serves nobody until it is started again.',
  'consequence.vm.shutDown_other':
    'The guest systems of {{count}} virtual machines shut down. They serve nobody until they are started again.',
  'consequence.vm.reset_one':
    '“{{name}}” restarts at once. What its guest has not written to disk is lost.',
  'consequence.vm.reset_other':
    '{{count}} virtual machines restart at once. What their guests have not written to disk is lost.',
  'consequence.vm.deleteSavedState_one':
    'The saved memory of “{{name}}” is lost, as if its power had been cut when it was saved.',
  'consequence.vm.deleteSavedState_other':
    'The saved memory of {{count}} virtual machines is lost, as if their power had been cut when they were saved.',
  'consequence.node.stopClusterService_one':
    '{{name}} leaves the cluster. The virtual machines it owns in the cluster are moved to other nodes and are interrupted.',
  'consequence.node.stopClusterService_other':
    '{{count}} nodes leave the cluster. The virtual machines they own in the cluster are moved to other nodes and are interrupted.',
  'consequence.node.shutDown_one':
    '{{name}} shuts down. What it owns in the cluster moves to other nodes; other virtual machines on it stop with their automatic stop action.',
  'consequence.node.shutDown_other':
    '{{count}} servers shut down. What they own in the cluster moves to other nodes; other virtual machines on them stop with their automatic stop action.',
  'consequence.lab.finish_one':
    'The lab ends and is graded now. Nothing can be improved afterwards.',
  'consequence.lab.finish_other':
    'The lab ends and is graded now. Nothing can be improved afterwards.',
  'consequence.lab.abort_one':
    'The lab ends without a grade, every fault is taken back, and the cluster is as it was before the lab.',
  'consequence.lab.abort_other':
    'The lab ends without a grade, every fault is taken back, and the cluster is as it was before the lab.',
  'consequence.fault.crashNode_one':
    '{{name}} loses power at once, and every virtual machine on it with it.',
  'consequence.fault.crashNode_other':
    '{{count}} servers lose power at once, and every virtual machine on them with them.',
  'consequence.fault.stopErrorNode_one':
    'Windows on {{name}} stops at once, and every virtual machine on it with it. After the memory dump the server restarts.',
  'consequence.fault.stopErrorNode_other':
    'Windows on {{count}} servers stops at once, and every virtual machine on them with it. After the memory dump the servers restart.',
  'consequence.fault.hangNode_one':
    '{{name}} freezes with every virtual machine on it until it is thawed or switched off.',
  'consequence.fault.hangNode_other':
    '{{count}} servers freeze with every virtual machine on them until they are thawed or switched off.',
  'consequence.fault.hangClusterService_one':
    'The Cluster service on {{name}} stops responding. If it does not recover, the watchdog stops Windows.',
  'consequence.fault.hangClusterService_other':
    'The Cluster service on {{count}} nodes stops responding. If it does not recover, the watchdog stops Windows.',
  'consequence.fault.crashWorker_one': '“{{name}}” loses its process and is down at once.',
  'consequence.fault.crashWorker_other':
    '{{count}} virtual machines lose their process and are down at once.',
  'consequence.fault.stopErrorGuest_one':
    'The guest system of “{{name}}” stops with an error. Only a reset brings it back.',
  'consequence.fault.stopErrorGuest_other':
    'The guest systems of {{count}} virtual machines stop with an error. Only a reset brings them back.',
  'consequence.fault.hangGuest_one': 'The guest system of “{{name}}” stops responding.',
  'consequence.fault.hangGuest_other':
    'The guest systems of {{count}} virtual machines stop responding.',
} as const;

export const actions = {
  ...areas.actions,
  ...menus,
  ...labels,
  ...help,
  ...consequences,
  /** The label of `simulation.run` while simulated time runs. */
  'simulation.run.pause': '&Pause',
  /** `vm.properties` among the actions of a group, which has properties of its own. */
  'vm.properties.ofMachine': 'Vi&rtual Machine Settings…',
  'plan.all_one': 'Applies to {{count}} object.',
  'plan.all_other': 'Applies to all {{count}} objects.',
  'plan.some': 'Applies to {{applied}} of {{total}}, skipped: {{skipped}}.',
  'plan.more_one': '{{count}} more',
  'plan.more_other': '{{count}} more',
  'confirm.title': '{{action}}?',
} as const satisfies Record<ActionId | `${ActionId}.help`, string> & Record<string, string>;
