/** The topics of the offline help, one for each kind of view; which one belongs where the console says. */
export const helpTopics = {
  here: 'About this view',
  'lab.title': 'Playing a lab',
  'lab.text':
    'Read the task, say beforehand what you expect, choose a way of playing and start. The clock then runs with the simulation. Objectives tick themselves off; hints go from where to look to what to do, and each says what it costs. The strip above the other views keeps clock, next objective and messages in sight.',
  'labEditor.title': 'The lab editor',
  'labEditor.text':
    'A lab of your own is one file, written here in forms: texts in both languages, what happens and when, questions, objectives and checks. What keeps the lab from being played stands below and leads to its field. Alt with an arrow key moves an entry, Ctrl+Z takes a change back. “Try it” plays the lab as it stands; “Save file” writes the YAML that others open.',
  'catalogue.title': 'The lab catalogue',
  'catalogue.text':
    'Labs stand in the order of their paths. Narrow them by level, topic, path and exam, or have one drawn by lot. A lab is passed in exercise mode without “Show me”; a path is passed when all of its labs are. Every finished attempt is kept on this computer: the clock on a card shows them, with the sheets to print. A passed path gets a certificate, made of one run of each of its labs.',
  'score.title': 'How a lab is scored',
  'score.text':
    'The outcome is the sum of weight times passed share of all checks, divided by the sum of weights. Hints take up to 15 points, needless interruptions up to 20, risky acts up to 30. Nothing is added for haste.',
  'instructor.title': 'Leading a group',
  'instructor.text':
    'The instructor page speaks to the learner, injects faults, stops the clock, takes all faults back, keeps a reporter’s notes and sets bookmarks one can go back to; notes and bookmarks are saved with the lab. Names of faults can be kept from the learner. What the instructor does is part of the history like everything else.',
  'attempts.title': 'Going back and trying again',
  'attempts.text':
    'The slider of the simulation bar goes through the recorded history, and every view shows that moment. Acting there begins a new attempt; the old one is kept. Compare puts two attempts side by side.',
  'cluster.title': 'The cluster',
  'cluster.text':
    'The overview says how many nodes are up, whether the cluster has quorum, and how the networks and shared volumes are. Every figure leads to the page behind it.',
  'nodes.title': 'Nodes',
  'nodes.text':
    'A node is up, paused, joining or down. Pausing keeps new groups away from it; what runs on it stays. Plan a maintenance before you empty it.',
  'quorum.title': 'Votes and quorum',
  'quorum.text':
    'A side of the cluster runs only with more than half of the votes. The page lists every vote, the witness, and how many failures the cluster still survives.',
  'storage.title': 'Storage and shared volumes',
  'storage.text':
    'A shared volume is open on all nodes. A node without a path of its own reaches it over the network through the coordinator: redirected, and slower. Free space is watched, because a full volume stops its machines.',
  'networks.title': 'Networks',
  'networks.text':
    'Networks carry clients, heartbeats, shared volumes and live migrations. The role and the metric decide what goes where; the page shows what is reachable from which node.',
  'machines.title': 'Virtual machines',
  'machines.text':
    'The list shows state, load, memory and what work is going on. Running is not yet serving: a guest boots first. The filter takes words and conditions; right-click the header for more columns.',
  'hosts.title': 'Hyper-V hosts',
  'hosts.text':
    'Here a server is seen as Hyper-V Manager sees it: its machines, virtual networks, disks and settings, without the cluster.',
  'disks.title': 'Virtual hard disks',
  'disks.text':
    'Fixed disks have their full size from the start, dynamic ones grow, differencing ones hold what changed against a parent. Never change a parent that has children.',
  'matrix.title': 'Migration matrix',
  'matrix.text':
    'Each cell says whether a machine could move to a node now, and if not, why. The same rule refuses the move itself.',
  'planning.title': 'What-if and maintenance plans',
  'planning.text':
    'Tick nodes to see where their machines would go and which would find no place. The plan to empty a node lists every move in order before anything is done.',
  'licensing.title': 'Licences of Windows',
  'licensing.text':
    'A cluster moves machines, not licences: each host needs licences for the most it may come to run after any one failure. A licence stays with its server for 90 days. A training model, not legal advice.',
  'backup.title': 'Backup and restore',
  'backup.text':
    'Jobs write restore points to a store. A restore brings back what was at that point; everything later is lost, and the page says how much.',
  'events.title': 'Events',
  'events.text':
    'Events of all nodes stand in one list with number and level. “Why?” walks from any event back to the first cause.',
  'migration.title': 'Moving machines',
  'migration.text':
    'Live migration copies memory while the machine runs and stops it for an instant. Quick migration saves it, moves it and restores it: users wait. A failover moves nothing; it starts anew from disk.',
} as const;
