import { z } from 'zod';
import { nodeId, vmId } from '../model/ids';

const onNode = z.strictObject({ node: nodeId });
const onVm = z.strictObject({ vm: vmId });

/** Injected faults are commands too, so that a lab is a journal. */
export const faultCommands = {
  /** Power is lost at once: the machine is off, its memory is gone. */
  'fault.crashNode': onNode,
  /** Windows stops with a stop error, writes its dump and restarts. */
  'fault.stopErrorNode': onNode,
  /** The whole machine freezes, its virtual machines with it. */
  'fault.hangNode': onNode,
  /** A frozen machine goes on; the cluster it was removed from fences it. */
  'fault.thawNode': onNode,
  /** Only the cluster service stops answering its own watchdog; virtual machines run on. */
  'fault.hangClusterService': onNode,
  /** The worker process of a virtual machine ends. */
  'fault.crashWorker': onVm,
  /** The guest system stops answering; its worker runs on. */
  'fault.hangGuest': onVm,
  /** The kernel of the guest gives up and shows why; its worker runs on. */
  'fault.stopErrorGuest': onVm,
} as const;
