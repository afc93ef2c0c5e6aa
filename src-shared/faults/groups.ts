import type { GroupResource, GroupState, GroupWait } from '../model/cluster';

export interface GroupsFaults {
  'group.stateForbids': { group: string; groupState: GroupState; action: string };
  'group.busy': { group: string; waiting: GroupWait | 'starting' };
  'group.noOwner': { group: string };
  'group.coreStays': { group: string };
  'group.empty': { group: string };
  'group.notVirtualMachine': { group: string };
  'group.nodePaused': { group: string; node: string };
  'group.notPossibleOwner': { group: string; node: string };
  'group.alreadyThere': { group: string; node: string };
  'group.noOtherNode': { group: string };
  'group.notOfCluster': { group: string; node: string };
  'group.nameTaken': { name: string };
  'group.noPriorities': { group: string };
  'group.noSuchResource': { group: string; resourceType: GroupResource };
  'group.resourceHangs': { group: string };
  'group.diskInUse': { group: string; disk: string };
  'vm.alreadyHighlyAvailable': { vm: string };
  'vm.hostNotClustered': { vm: string; node: string };
  'vm.notOnClusterStorage': { vm: string; node: string };
  'vm.diskTaken': { vm: string; disk: string; group: string };
  'vm.diskElsewhere': { vm: string; disk: string; node: string };
}
