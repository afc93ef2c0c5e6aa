import { diskFiles } from './disk-files';
import { disks } from './disks';
import { backup } from './backup';
import { groups } from './groups';
import { imports } from './imports';
import { machines } from './machines';
import { licensing } from './licensing';
import { maintenance } from './maintenance';
import { graphics } from './graphics';
import { memory } from './memory';
import { migration } from './migration';
import { network } from './network';
import { processor } from './processor';
import { quorum } from './quorum';
import { snapshots } from './snapshots';
import { storage } from './storage';
import { switches } from './switches';

/** Every area's texts of one namespace. */
export const areas = {
  faults: {
    ...diskFiles.faults,
    ...switches.faults,
    ...backup.faults,
    ...network.faults,
    ...quorum.faults,
    ...groups.faults,
    ...imports.faults,
    ...storage.faults,
    ...disks.faults,
    ...snapshots.faults,
    ...migration.faults,
    ...licensing.faults,
    ...maintenance.faults,
    ...memory.faults,
    ...processor.faults,
    ...graphics.faults,
    ...machines.faults,
  },
  events: {
    ...diskFiles.events,
    ...switches.events,
    ...backup.events,
    ...network.events,
    ...quorum.events,
    ...groups.events,
    ...imports.events,
    ...storage.events,
    ...disks.events,
    ...snapshots.events,
    ...migration.events,
    ...licensing.events,
    ...maintenance.events,
    ...memory.events,
    ...processor.events,
    ...graphics.events,
    ...machines.events,
  },
  commands: {
    ...diskFiles.commands,
    ...switches.commands,
    ...backup.commands,
    ...network.commands,
    ...quorum.commands,
    ...groups.commands,
    ...imports.commands,
    ...storage.commands,
    ...disks.commands,
    ...snapshots.commands,
    ...migration.commands,
    ...licensing.commands,
    ...maintenance.commands,
    ...memory.commands,
    ...processor.commands,
    ...graphics.commands,
    ...machines.commands,
  },
  states: {
    ...diskFiles.states,
    ...switches.states,
    ...backup.states,
    ...network.states,
    ...quorum.states,
    ...groups.states,
    ...imports.states,
    ...storage.states,
    ...disks.states,
    ...snapshots.states,
    ...migration.states,
    ...licensing.states,
    ...maintenance.states,
    ...memory.states,
    ...processor.states,
    ...graphics.states,
    ...machines.states,
  },
  actions: {
    ...diskFiles.actions,
    ...switches.actions,
    ...backup.actions,
    ...network.actions,
    ...quorum.actions,
    ...groups.actions,
    ...imports.actions,
    ...storage.actions,
    ...disks.actions,
    ...snapshots.actions,
    ...migration.actions,
    ...licensing.actions,
    ...maintenance.actions,
    ...memory.actions,
    ...processor.actions,
    ...graphics.actions,
    ...machines.actions,
  },
};
