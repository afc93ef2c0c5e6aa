import type { processorCommands } from '../../../src-shared/commands/processor';
import type { ClusterNode } from '../../../src-shared/model/node';
import type { NodeId } from '../../../src-shared/model/tables';
import { parkingOfPlan } from '../../../src-shared/profiles/sections/processor';
import { profileOf } from '../../../src-shared/rules/facts';
import { nodeOf } from '../cluster/membership';
import type { Effects } from '../effects';
import { startAutomatic } from '../vm/host';
import { vmOf } from '../vm/lookup';
import type { SimTx } from '../wakeups';

/** From the order to the running service, in milliseconds: a modelling choice, as of any small service. */
const serviceStartMs = 2000;

export const processorEffects: Effects<keyof typeof processorCommands> = {
  'node.setPower'(tx, { node: id, powerPlan, parking }) {
    const node = nodeOf(tx, id);
    const wanted = parking ?? parkingOfPlan(profileOf(tx), powerPlan, node.processor);
    tx.put({ ...node, powerPlan, parking: wanted });
    const about = { node: id, object: id };
    if (powerPlan !== node.powerPlan) {
      tx.emit('node.powerPlanSet', { ...about, fields: { node: node.name, powerPlan } });
    }
    const { minimumPercent, maximumPercent } = wanted;
    const fields = { node: node.name, minimumPercent, maximumPercent };
    tx.emit('node.parkingSet', { ...about, fields });
  },

  'node.setNumaSpanning'(tx, { node: id, numaSpanning }) {
    const node = nodeOf(tx, id);
    tx.put({ ...node, numaSpanning });
    const name = numaSpanning ? 'node.numaSpanningOn' : 'node.numaSpanningOff';
    tx.emit(name, { node: id, object: id, fields: { node: node.name } });
  },

  'node.startManagementService'(tx, { node }) {
    beginManagement(tx, node, serviceStartMs);
  },

  'node.stopManagementService'(tx, { node }) {
    const { name } = endManagement(tx, node);
    tx.emit('node.managementStopped', { node, object: node, fields: { node: name } });
  },

  'fault.crashManagementService'(tx, { node }) {
    const { name } = endManagement(tx, node);
    const delayMs = profileOf(tx).processor.managementRestartMs.value;
    const fields = { node: name, seconds: Math.ceil(delayMs / 1000) };
    tx.emit('node.managementTerminated', { node, object: node, fields });
    tx.after(delayMs, { name: 'node.managementRestartDue', owner: node, data: {} });
  },

  'fault.loadProcessor'(tx, { vm: id, loadPermille }) {
    const vm = vmOf(tx, id);
    tx.put({ ...vm, processorLoadPermille: loadPermille });
    tx.emit('vm.processorLoadChanged', { object: id, fields: { vm: vm.name, loadPermille } });
  },

  'vm.updateIntegrationServices'(tx, { vm: id }) {
    const vm = vmOf(tx, id);
    const version = profileOf(tx).processor.integrationVersion.value;
    tx.put({ ...vm, integrationVersion: version });
    tx.emit('vm.integrationUpdated', {
      node: vm.node,
      object: id,
      fields: { vm: vm.name, version },
    });
  },
};

const managementClocks = [
  'node.managementDue',
  'node.managementStartDue',
  'node.managementRestartDue',
] as const;

/** The service starts; machines with an automatic start that waited for it follow when it runs. */
export function beginManagement(tx: SimTx, id: NodeId, delayMs: number): void {
  tx.cancel(id, 'node.managementRestartDue');
  tx.put({ ...nodeOf(tx, id), managementService: 'starting' });
  tx.after(delayMs, { name: 'node.managementStartDue', owner: id, data: {} });
}

/** The service control manager restarts what ended by itself, where Windows still runs. */
export function managementRestartDue(tx: SimTx, id: NodeId): void {
  const { machine, managementService } = nodeOf(tx, id);
  if (managementService !== 'stopped') return;
  if (machine === 'on') beginManagement(tx, id, serviceStartMs);
  else if (machine === 'hung') {
    tx.after(serviceStartMs, { name: 'node.managementRestartDue', owner: id, data: {} });
  }
}

/** It runs: machines outside the cluster start by their own setting, as after a boot. */
export function managementStartDue(tx: SimTx, id: NodeId): void {
  const node = nodeOf(tx, id);
  if (node.machine === 'hung') {
    tx.after(serviceStartMs, { name: 'node.managementStartDue', owner: id, data: {} });
    return;
  }
  if (node.machine !== 'on' || node.managementService !== 'starting') return;
  tx.put({ ...node, managementService: 'running' });
  tx.emit('node.managementStarted', { node: id, object: id, fields: { node: node.name } });
  startAutomatic(tx, id);
}

function endManagement(tx: SimTx, id: NodeId): ClusterNode {
  for (const name of managementClocks) tx.cancel(id, name);
  const node: ClusterNode = { ...nodeOf(tx, id), managementService: 'stopped' };
  tx.put(node);
  return node;
}
