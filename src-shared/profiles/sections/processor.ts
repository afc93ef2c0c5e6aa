import type { ParkingSettings, PowerPlan, Processor } from '../../model/node';
import { figure } from '../figure';
import type { Figure, Profile, ProfileId } from '../profile';

/** Processors, core parking, power and the architecture of a host. */
export interface ProcessorFigures {
  /** What the hypervisor takes of the processor time of a host, with and without SLAT, in permille. */
  readonly hypervisorSharePermille: Figure<number>;
  readonly hypervisorShareWithoutSlatPermille: Figure<number>;
  /** Memory every machine costs more without SLAT: its shadow page tables. */
  readonly shadowTablesMiB: Figure<number>;
  /** Core parking of the Balanced plan. */
  readonly parkingMinimumPercent: Figure<number>;
  readonly parkingMaximumPercent: Figure<number>;
  readonly parkingIncreaseChecks: Figure<number>;
  readonly parkingDecreaseChecks: Figure<number>;
  readonly parkingConcurrencyPercent: Figure<number>;
  readonly parkingDistributionPercent: Figure<number>;
  readonly parkingHeadroomPercent: Figure<number>;
  /** Whether the Balanced plan parks the cores of this vendor's processors. */
  readonly parksIntel: Figure<boolean>;
  /** How many of its own Power saver keeps unparked. */
  readonly powerSaverMinimumPercent: Figure<number>;
  /** Whether Windows chooses the processor frequency (to 2012 R2); later the hardware does by itself. */
  readonly choosesFrequency: Figure<boolean>;
  /** Utilisation above and below which a faster or slower state is taken, and after how many checks. */
  readonly frequencyIncreasePercent: Figure<number>;
  readonly frequencyDecreasePercent: Figure<number>;
  readonly frequencyIncreaseChecks: Figure<number>;
  readonly frequencyDecreaseChecks: Figure<number>;
  /** The slowest state, in percent of the maximum frequency, and how far apart two states are. */
  readonly lowestFrequencyPercent: Figure<number>;
  readonly frequencyStepPercent: Figure<number>;
  readonly wattsPerServer: Figure<number>;
  readonly wattsPerSocket: Figure<number>;
  /** What an idle server draws of its maximum, and what parked cores save of that, in permille. */
  readonly idlePowerPermille: Figure<number>;
  readonly parkingSavingPermille: Figure<number>;
  /** What a processor-second of a busy guest costs, and what a guest without enlightenment costs more. */
  readonly hypercallsPerBusySecond: Figure<number>;
  readonly interceptsPerBusySecond: Figure<number>;
  readonly unawareInterceptFactor: Figure<number>;
  /** The same for Linux that speaks to another hypervisor, whose calls are translated. */
  readonly xenInterceptFactor: Figure<number>;
  readonly interceptsPerEmulatedIo: Figure<number>;
  /** Whether a start beyond the supported ratio is refused; else it only warns. */
  readonly ratioRefuses: Figure<boolean>;
  readonly integrationVersion: Figure<string>;
  /** How long the service control manager waits before it restarts the management service. */
  readonly managementRestartMs: Figure<number>;
  /** Whether a processor with AVX keeps guests from starting before SP1 or KB2517374. */
  readonly avxNeedsServicePack: Figure<boolean>;
  /** Whether a guest such as Windows NT 4 stops with an error unless its processor is limited. */
  readonly oldSystemsNeedLimit: Figure<boolean>;
}

const { documented, inferred, fromMemory } = figure;

const r2: ProcessorFigures = {
  hypervisorSharePermille: documented(20, 'hyperv-host §3.3'),
  hypervisorShareWithoutSlatPermille: documented(100, 'hyperv-host §3.3'),
  shadowTablesMiB: documented(1, 'hyperv-host §3.3'),
  parkingMinimumPercent: fromMemory(10, 'hyperv-host §3.4'),
  parkingMaximumPercent: fromMemory(100, 'hyperv-host §3.4'),
  parkingIncreaseChecks: fromMemory(3, 'hyperv-host §3.4'),
  parkingDecreaseChecks: fromMemory(20, 'hyperv-host §3.4'),
  parkingConcurrencyPercent: inferred(95, 'hyperv-host §3.4: the value of later versions'),
  parkingDistributionPercent: inferred(90, 'hyperv-host §3.4: the value of later versions'),
  parkingHeadroomPercent: inferred(50, 'hyperv-host §3.4: the value of later versions'),
  parksIntel: documented(true, 'hyperv-host §3.4'),
  powerSaverMinimumPercent: fromMemory(5, 'common knowledge without a source'),
  choosesFrequency: documented(true, 'hyperv-host §3.4'),
  frequencyIncreasePercent: documented(90, 'hyperv-host §3.4'),
  frequencyDecreasePercent: documented(80, 'hyperv-host §3.4'),
  frequencyIncreaseChecks: documented(3, 'hyperv-host §3.4'),
  frequencyDecreaseChecks: inferred(3, 'modelling choice: as the increase'),
  lowestFrequencyPercent: inferred(60, 'modelling choice: 1.6 of 2.67 GHz'),
  frequencyStepPercent: inferred(5, 'modelling choice: one step of 133 MHz'),
  wattsPerServer: inferred(160, 'modelling choice: memory, disks and fans'),
  wattsPerSocket: inferred(120, 'modelling choice: a 95 W processor and its power supply'),
  idlePowerPermille: documented(600, 'hyperv-host §3.4'),
  parkingSavingPermille: inferred(180, 'hyperv-host §3.4: up to 18 %'),
  hypercallsPerBusySecond: inferred(2000, 'hyperv-host §7: 1 to 3 thousand'),
  interceptsPerBusySecond: inferred(3500, 'hyperv-host §7: 2 to 5 thousand'),
  unawareInterceptFactor: inferred(5, 'hyperv-host §7'),
  xenInterceptFactor: inferred(2, 'modelling choice: between enlightened and unaware'),
  ratioRefuses: inferred(true, 'hyperv-host §3.1 and §12; the product calls it a supported ratio'),
  interceptsPerEmulatedIo: inferred(10, 'hyperv-host §7'),
  integrationVersion: fromMemory('6.1.7601.17514', 'common knowledge without a source'),
  managementRestartMs: inferred(
    120_000,
    'modelling choice: the service control manager restarts it',
  ),
  avxNeedsServicePack: documented(true, 'hyperv-host §3.2'),
  oldSystemsNeedLimit: inferred(true, 'hyperv-host §3.2: the setting is there for such systems'),
};

const r2012: ProcessorFigures = {
  ...r2,
  parksIntel: documented(false, 'hyperv-host §3.4, KB2814791'),
  integrationVersion: fromMemory('6.2.9200.16384', 'common knowledge without a source'),
  avxNeedsServicePack: documented(false, 'hyperv-host §3.2'),
};

const r2012r2: ProcessorFigures = {
  ...r2012,
  integrationVersion: fromMemory('6.3.9600.16384', 'common knowledge without a source'),
};

/** Later parking figures were seen in tuning tools for Windows 10 and 11. */
const r2016: ProcessorFigures = {
  ...r2012r2,
  parkingMinimumPercent: documented(50, 'hyperv-host §3.4: mains operation'),
  parkingIncreaseChecks: documented(1, 'hyperv-host §3.4'),
  parkingDecreaseChecks: documented(3, 'hyperv-host §3.4'),
  parkingConcurrencyPercent: documented(95, 'hyperv-host §3.4'),
  parkingDistributionPercent: documented(90, 'hyperv-host §3.4'),
  parkingHeadroomPercent: documented(50, 'hyperv-host §3.4'),
  choosesFrequency: documented(false, 'hyperv-host §3.4'),
  integrationVersion: fromMemory('10.0.14393', 'common knowledge without a source'),
};

const version = (build: string): ProcessorFigures => ({
  ...r2016,
  integrationVersion: fromMemory(build, 'common knowledge without a source'),
});

export const processorFigures: Readonly<Record<ProfileId, ProcessorFigures>> = {
  '2008r2sp1': r2,
  '2012': r2012,
  '2012r2': r2012r2,
  '2016': r2016,
  '2019': version('10.0.17763'),
  '2022': version('10.0.20348'),
  '2025': version('10.0.26100'),
};

/** The parking parameters a power plan brings along. */
export function parkingOfPlan(
  profile: Profile,
  plan: PowerPlan,
  { vendor }: Processor,
): ParkingSettings {
  const figures = profile.processor;
  const off = plan === 'highPerformance' || (vendor === 'intel' && !figures.parksIntel.value);
  const least =
    plan === 'powerSaver' ? figures.powerSaverMinimumPercent : figures.parkingMinimumPercent;
  return {
    minimumPercent: off ? 100 : least.value,
    maximumPercent: figures.parkingMaximumPercent.value,
    increaseChecks: figures.parkingIncreaseChecks.value,
    decreaseChecks: figures.parkingDecreaseChecks.value,
    concurrencyPercent: figures.parkingConcurrencyPercent.value,
    distributionPercent: figures.parkingDistributionPercent.value,
    headroomPercent: figures.parkingHeadroomPercent.value,
  };
}

/** What a server with so many sockets draws under full load, in watts. */
export function usualWatts(profile: Profile, sockets: number): number {
  const { wattsPerServer, wattsPerSocket } = profile.processor;
  return wattsPerServer.value + wattsPerSocket.value * sockets;
}
