import { figure } from './figure';
import { limits2008r2sp1 } from './limits';
import type { Profile } from './profile';
import { sectionsOf } from './sections/index';

const { documented, computed, inferred, fromMemory } = figure;

/** Windows Server 2008 R2 with Service Pack 1, the default profile. */
export const profile2008r2sp1: Profile = {
  id: '2008r2sp1',
  name: 'Windows Server 2008 R2 SP1',
  vocabulary: 'r2',
  limits: limits2008r2sp1,
  memory: {
    rootReserveBaseMiB: documented(384, 'hyperv-host §4.4'),
    rootReservePerGiBMiB: documented(30, 'hyperv-host §4.4'),
    overheadFirstGiBMiB: fromMemory(32, 'hyperv-host §4.4'),
    overheadPerFurtherGiBMiB: fromMemory(8, 'hyperv-host §4.4'),
  },
  cluster: {
    sameSubnetDelayMs: documented(1000, 'failover-cluster §1.1'),
    sameSubnetThreshold: documented(5, 'failover-cluster §1.1'),
    regroupMs: inferred([1500, 3000] as const, 'failover-cluster §1.2 and §4.1'),
    diskArbitrationMs: documented(7000, 'failover-cluster §2.3'),
    serviceHangTimeoutMs: documented(60_000, 'failover-cluster §1.1, ClusSvcHangTimeout'),
    placementMs: inferred(100, 'failover-cluster §4.1'),
    groupRetryMs: documented(3_600_000, 'failover-cluster §3.2, RetryPeriodOnFailure'),
    startsPerNode: documented(32, 'failover-cluster §3.4'),
    formationWaitMs: documented(120_000, 'failover-cluster §3.3, ClusterGroupWaitDelay'),
    joinMs: inferred([3000, 6000] as const, 'failover-cluster §1.3: sponsor, database, Up'),
    serviceStopMs: inferred(2000, 'failover-cluster §1.3'),
    groupMoveMs: inferred([3000, 6000] as const, 'failover-cluster §4.2, T_move'),
    serviceStartMs: inferred(1000, 'modelling choice'),
    serviceRestartMs: inferred(
      60_000,
      'failover-cluster §2.5 has the restart, not its delay: modelling choice',
    ),
    serviceStopTimeoutMs: documented(1_200_000, 'failover-cluster §1.2, ShutdownTimeoutInMinutes'),
    restartDelayMs: documented(500, 'failover-cluster §3.2, RestartDelay'),
    restartThreshold: documented(1, 'failover-cluster §3.2, RestartThreshold'),
    restartPeriodMs: documented(900_000, 'failover-cluster §3.2, RestartPeriod'),
  },
  machine: {
    bootMs: inferred(
      [150_000, 240_000] as const,
      'modelling choice: server firmware and Windows start',
    ),
    shutDownMs: inferred([30_000, 60_000] as const, 'modelling choice'),
    dumpMs: inferred([60_000, 120_000] as const, 'modelling choice: kernel memory dump'),
    managementServiceMs: inferred(
      [10_000, 20_000] as const,
      'modelling choice: vmms after Windows start',
    ),
  },
  vm: {
    configurationOnlineMs: inferred([1000, 3000] as const, 'failover-cluster §4.1'),
    powerOnSelfTestMs: inferred([2000, 5000] as const, 'failover-cluster §4.1'),
    guestBootMs: inferred([20_000, 120_000] as const, 'failover-cluster §4.1: scenario parameter'),
    guestShutDownMs: inferred([15_000, 45_000] as const, 'modelling choice'),
    turnOffMs: inferred(1000, 'modelling choice'),
    pauseMs: inferred(500, 'modelling choice'),
    resumeMs: inferred(500, 'modelling choice'),
    saveMiBPerSecond: inferred(100, 'lab-scenarios §B: 100 MB/s each way'),
    heartbeatLostMs: computed([4000, 6000] as const, 'hyperv-host §2.3'),
  },
  ...sectionsOf('2008r2sp1'),
  notModelled: ['sharedLun'],
};
