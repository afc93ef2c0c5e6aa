import type { ClusterNode } from '../../../src-shared/model/node';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import type { Profile } from '../../../src-shared/profiles/profile';
import { parkingOfPlan, usualWatts } from '../../../src-shared/profiles/sections/processor';
import type { HostPlan, VmPlan } from './plan';

/** How the processors of a host are laid out, and what power they draw. */
export function powerFieldsOf(
  profile: Profile,
  host: HostPlan,
): Pick<
  ClusterNode,
  'numaNodes' | 'slat' | 'numaSpanning' | 'powerPlan' | 'parking' | 'maximumWatts'
> {
  const { powerPlan, processor, sockets } = host;
  return {
    numaNodes: host.numaNodes ?? sockets,
    slat: host.slat,
    numaSpanning: host.numaSpanning,
    powerPlan,
    parking: { ...parkingOfPlan(profile, powerPlan, processor), ...host.parking },
    maximumWatts: host.maximumWatts ?? usualWatts(profile, sockets),
  };
}

/** The virtual processors of a machine, and what its guest knows of the hypervisor. */
export function processorFieldsOf(
  profile: Profile,
  vm: VmPlan,
): Pick<
  VirtualMachine,
  | 'virtualProcessors'
  | 'cpuReservePermille'
  | 'cpuLimitPermille'
  | 'cpuWeight'
  | 'processorLoadPermille'
  | 'processorCompatibility'
  | 'limitProcessorFunctionality'
  | 'enlightenment'
  | 'integrationVersion'
  | 'integrationServices'
> {
  const { enlightenment } = vm;
  const current = profile.processor.integrationVersion.value;
  const version = vm.integrationVersion === 'current' ? current : vm.integrationVersion;
  return {
    virtualProcessors: vm.processors,
    cpuReservePermille: vm.cpuReservePermille,
    cpuLimitPermille: vm.cpuLimitPermille,
    cpuWeight: vm.cpuWeight,
    processorLoadPermille: 0,
    processorCompatibility: vm.processorCompatibility,
    limitProcessorFunctionality: vm.limitProcessorFunctionality,
    ...(enlightenment === 'unaware'
      ? unawareGuest
      : {
          enlightenment,
          integrationVersion: version,
          integrationServices: vm.integrationServices,
        }),
  };
}

/** A guest that knows nothing of the hypervisor cannot run its integration services. */
export const unawareGuest = {
  enlightenment: 'unaware',
  integrationVersion: null,
  integrationServices: {
    shutdown: false,
    timeSynchronization: false,
    dataExchange: false,
    heartbeat: false,
    backup: false,
  },
} as const satisfies Partial<VirtualMachine>;
