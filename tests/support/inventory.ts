import type { QuorumMode } from '../../src-shared/model/cluster';
import { profiles } from '../../src-shared/profiles/index';
import type { Profile } from '../../src-shared/profiles/profile';
import type { Inventory } from '../../src-main/sim/api';
import { buildInventory } from '../../src-main/sim/inventory/build';
import { vmDefaults } from '../../src-main/sim/inventory/defaults';
import { generateWorld } from '../../src-main/sim/inventory/generate';
import type { HostPlan, VmPlan, WorldPlan } from '../../src-main/sim/inventory/plan';

/** What a test asks for; the rest is a cluster of equal hosts with machines VM01… dealt in turn. */
export interface LabOptions {
  readonly nodes: number;
  readonly vms?: number;
  readonly seed?: number;
  /** Null for stand-alone hosts. */
  readonly cluster?: string | null;
  readonly quorum?: QuorumMode;
  readonly host?: Partial<HostPlan>;
  readonly vm?: Partial<VmPlan>;
  readonly profile?: Profile;
  /** The last word on single hosts and machines. */
  readonly change?: (plan: WorldPlan) => WorldPlan;
}

const numbered = (prefix: string, number: number) => `${prefix}${String(number).padStart(2, '0')}`;

/** The inventory of a lab for tests: HV01… with VM01… of one GiB each, one minute of boot. */
export function testInventory(options: LabOptions): Inventory {
  const { nodes, vms = 0, seed = 1, cluster = 'CL-TEST', quorum = 'nodeMajority' } = options;
  const profile = options.profile ?? profiles['2008r2sp1'];
  const world = generateWorld({ nodes, vms: 0, seed, cluster, quorum }, profile);
  const plan: WorldPlan = {
    ...world,
    hosts: world.hosts.map((host) => ({ ...host, ...options.host })),
    vms: Array.from({ length: vms }, (_, index) => ({
      ...vmDefaults,
      name: numbered('VM', index + 1),
      node: numbered('HV', (index % nodes) + 1),
      memoryMiB: 1024,
      highlyAvailable: cluster !== null,
      automaticStart: cluster === null ? 'startIfRunning' : 'nothing',
      ...options.vm,
    })),
  };
  return buildInventory(options.change ? options.change(plan) : plan);
}
