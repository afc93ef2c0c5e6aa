import type { NodeId } from '../../../src-shared/model/tables';
import type { WakeupHandlers } from '../wakeups';
import { managementRestartDue, managementStartDue } from './effects';

type Nothing = Record<never, never>;

/** Both belong to the node. */
export interface ProcessorWakeups {
  'node.managementStartDue': Nothing;
  'node.managementRestartDue': Nothing;
}

export const processorWakeups: WakeupHandlers<keyof ProcessorWakeups> = {
  'node.managementStartDue': (tx, _data, owner) => managementStartDue(tx, owner as NodeId),
  'node.managementRestartDue': (tx, _data, owner) => managementRestartDue(tx, owner as NodeId),
};
