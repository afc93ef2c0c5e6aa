/** Refusals about RemoteFX. */
export interface GraphicsFaults {
  'remoteFx.notOffered': { profile: string };
  'remoteFx.tooManyMonitors': { vm: string; resolution: string; monitors: number; limit: number };
  'remoteFx.onlyWhileOff': { vm: string };
  'remoteFx.noSlat': { node: string };
  'remoteFx.noProcessor': { node: string };
  'remoteFx.processorsDiffer': { node: string };
  'remoteFx.oldDirectX': { node: string; gpu: string };
  'remoteFx.domainController': { node: string };
  'remoteFx.tooManyMachines': { node: string; limit: number };
  'remoteFx.noVideoMemory': { node: string; neededMiB: number; availableMiB: number };
}
