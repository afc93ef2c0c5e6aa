import type { CommandArguments } from '../../../src-shared/commands/index';
import type { IntegrationServices, VirtualMachine, Worker } from '../../../src-shared/model/vm';
import { workerOf } from '../../../src-shared/rules/facts';
import { adaptersAfter } from '../../../src-shared/rules/network-adapters';
import type { SimTx } from '../wakeups';
import { busyAfter, resizeStatic } from '../memory/configure';
import { vmOf } from './lookup';
import { heartbeatOf } from './service';

type Arguments = CommandArguments<'vm.configure'>;

/** Gives a machine the settings a command names. Keys of the command are called as the fields they set. */
export function configure(tx: SimTx, args: Arguments): void {
  const vm = vmOf(tx, args.vm);
  const { vm: _id, integrationServices, bios, adapters, ...fields } = args;
  const changed: VirtualMachine = {
    ...vm,
    ...(given(fields) as Partial<VirtualMachine>),
    adapters: adapters ? adaptersAfter(vm, adapters) : vm.adapters,
    ...sharesOfMemory(vm, args.startupMiB ?? vm.startupMiB),
    bios: { ...vm.bios, ...given(bios ?? {}) },
    integrationServices: withServices(vm.integrationServices, integrationServices ?? {}),
  };
  tx.put(busyAfter(vm, changed));
  resizeStatic(tx, vm);
  tx.emit('vm.configured', { node: vm.node, object: vm.id, fields: { vm: changed.name } });
  const worker = workerOf(tx, vm.id);
  if (worker && changed.integrationServices.heartbeat !== vm.integrationServices.heartbeat) {
    switchHeartbeat(tx, changed, worker);
  }
}

/** The fields a command really names; one that is there without a value changes nothing. */
function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const named = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(named) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** A guest uses the same shares of its memory whatever its size. */
function sharesOfMemory(
  vm: VirtualMachine,
  startupMiB: number,
): Pick<VirtualMachine, 'usedMiB' | 'workingSetMiB'> {
  if (startupMiB === vm.startupMiB) {
    return { usedMiB: vm.usedMiB, workingSetMiB: vm.workingSetMiB };
  }
  const share = (part: number) => Math.max(1, Math.floor((part * startupMiB) / vm.startupMiB));
  return { usedMiB: share(vm.usedMiB), workingSetMiB: share(vm.workingSetMiB) };
}

function withServices(
  services: IntegrationServices,
  change: NonNullable<Arguments['integrationServices']>,
): IntegrationServices {
  return { ...services, ...given(change) };
}

/** A heartbeat switched off is heard no more; switched on, it is heard where the guest answers. */
function switchHeartbeat(tx: SimTx, vm: VirtualMachine, worker: Worker): void {
  tx.cancel(worker.id, 'vm.heartbeatLostDue');
  const heard = worker.state === 'running' && worker.guest === 'running';
  const heartbeat = heard ? heartbeatOf(vm) : worker.state === 'paused' ? 'paused' : 'noContact';
  tx.put({ ...worker, heartbeat });
}
