import type { CommandArguments } from '../../../src-shared/commands/index';
import type { IntegrationServices, VirtualMachine, Worker } from '../../../src-shared/model/vm';
import { workerOf } from '../../../src-shared/rules/facts';
import type { SimTx } from '../wakeups';
import { memoryAfter } from '../memory/configure';
import { vmOf } from './lookup';
import { heartbeatOf } from './service';

/** Changes what can be changed at any time: name, notes, automatic actions, integration services. */
export function configure(tx: SimTx, args: CommandArguments<'vm.configure'>): void {
  const vm = vmOf(tx, args.vm);
  const services = args.integrationServices ?? {};
  const changed: VirtualMachine = {
    ...vm,
    name: args.name ?? vm.name,
    notes: args.notes ?? vm.notes,
    automaticStart: args.automaticStart ?? vm.automaticStart,
    automaticStartDelayMs: args.automaticStartDelayMs ?? vm.automaticStartDelayMs,
    automaticStop: args.automaticStop ?? vm.automaticStop,
    integrationServices: withServices(vm.integrationServices, services),
    ...memoryAfter(vm, args),
  };
  tx.put(changed);
  tx.emit('vm.configured', { node: vm.node, object: vm.id, fields: { vm: changed.name } });
  const worker = workerOf(tx, vm.id);
  if (worker && changed.integrationServices.heartbeat !== vm.integrationServices.heartbeat) {
    switchHeartbeat(tx, changed, worker);
  }
}

function withServices(
  services: IntegrationServices,
  change: NonNullable<CommandArguments<'vm.configure'>['integrationServices']>,
): IntegrationServices {
  return {
    shutdown: change.shutdown ?? services.shutdown,
    timeSynchronization: change.timeSynchronization ?? services.timeSynchronization,
    dataExchange: change.dataExchange ?? services.dataExchange,
    heartbeat: change.heartbeat ?? services.heartbeat,
    backup: change.backup ?? services.backup,
  };
}

/** A heartbeat switched off is heard no more; switched on, it is heard where the guest answers. */
function switchHeartbeat(tx: SimTx, vm: VirtualMachine, worker: Worker): void {
  tx.cancel(worker.id, 'vm.heartbeatLostDue');
  const heard = worker.state === 'running' && worker.guest === 'running';
  const heartbeat = heard ? heartbeatOf(vm) : worker.state === 'paused' ? 'paused' : 'noContact';
  tx.put({ ...worker, heartbeat });
}
