import type { VhdFormat, VhdType } from '../model/disks';
import type { VmState } from '../model/vm';

interface OnVm {
  vm: string;
}
/** A place as people write it: `SCSI 0:3`. */
interface AtPlace extends OnVm {
  place: string;
}
interface OnVhd {
  vhd: string;
}

/** Refusals about virtual hard disks, drives and the room on volumes. */
export interface DisksFaults {
  'drive.noPlace': AtPlace;
  'drive.placeTaken': AtPlace;
  'drive.none': AtPlace;
  /** IDE knows no hot plug: disks and drives are put in and taken out while the machine is off. */
  'drive.ideWhileRunning': AtPlace;
  'drive.noHotScsi': OnVm & { profile: string };
  /** Without integration services the guest does not see what is on SCSI. */
  'drive.noIntegrationServices': OnVm;
  'drive.savedState': OnVm;
  'drive.isBootDisk': OnVm;
  'drive.dvdNeedsIde': OnVm;
  'drive.inUse': OnVm & { task: string };
  'drive.passThroughTaken': { disk: string; vm: string };
  'drive.passThroughClustered': OnVm & { disk: string };
  'drive.passThroughSnapshots': OnVm;
  'vm.hardwareNeedsOff': OnVm & { state: VmState };
  'vm.noMoreScsi': OnVm & { limit: number };
  'vm.scsiInUse': OnVm & { controller: string; drives: number };
  'vm.noSuchScsi': OnVm;

  'vhd.inUse': OnVhd & OnVm;
  'vhd.savedState': OnVhd & OnVm;
  'vhd.attached': OnVhd & OnVm;
  'vhd.busy': OnVhd & { task: string };
  'vhd.notBusy': OnVhd;
  'vhd.hasChildren': OnVhd & { children: number };
  'vhd.ofSnapshots': OnVhd & OnVm;
  'vhd.nameTaken': { fileName: string; volume: string };
  'vhd.wrongExtension': { fileName: string; extension: string };
  'vhd.noVhdx': { profile: string };
  'vhd.tooLarge': { sizeMiB: number; limitMiB: number };
  'vhd.noSize': Record<never, never>;
  'vhd.noParent': Record<never, never>;
  'vhd.otherFormat': OnVhd & { format: VhdFormat };
  'vhd.notForType': OnVhd & { type: VhdType };
  'vhd.sameAsBefore': OnVhd;
  'vhd.notLarger': OnVhd & { sizeMiB: number };
  'vhd.parentThere': OnVhd & { parent: string };
  'vhd.parentMissing': OnVhd;
  'vhd.parentChanged': OnVhd & { parent: string };
  'vhd.buildsOnItself': OnVhd;
  'vhd.otherSize': OnVhd & { parent: string };
  'vhd.unreachable': OnVhd & { node: string };
  'vhd.notOnClusterStorage': OnVm & { volume: string };

  'volume.unreachable': { volume: string; node: string };
  'volume.noRoom': { volume: string; neededMiB: number; freeMiB: number };
  /** A machine that was stopped for space goes on only with more of it (hyperv-host §2.4). */
  'volume.stillFull': OnVm & { volume: string; freeMiB: number; neededMiB: number };
  'volume.nothingToDelete': { volume: string };
  'volume.notEmptier': { volume: string; freeMiB: number };
  'disk.notOfHost': { disk: string };
  'disk.hostStateAsIs': { disk: string };
  'disk.holdsFiles': { disk: string; files: number };
  'disk.givenThrough': { disk: string; vm: string };
  'disk.notOfflineOnHost': { disk: string };
}
