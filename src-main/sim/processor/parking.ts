import type { ParkingSettings, PowerPlan } from '../../../src-shared/model/node';
import type { ProcessorFigures } from '../../../src-shared/profiles/sections/processor';
import { sabotaged } from '../sabotage';

/*
 * Core parking and performance states of one NUMA node (hyperv-host §3.4). Windows decides ten times a
 * second; the load stands for a second, so the checks of a second are gone through one after the other.
 */

export const checksPerTick = 10;

/**
 * How busy a second is in its ten parts, in percent of its mean, from the calmest: the concurrency that
 * holds for so many percent of the time is read off here.
 */
const concurrencyPercent = [70, 80, 90, 95, 100, 100, 105, 110, 120, 130] as const;

/** State of one NUMA node between two ticks; plain numbers, which columns hold. */
export interface ParkingState {
  unparked: number;
  /** Checks in a row that asked for more, and for fewer. */
  increase: number;
  decrease: number;
  /** In percent of the maximum frequency, and checks in a row that asked for a faster or slower state. */
  frequency: number;
  faster: number;
  slower: number;
}

/** How many of so many logical processors the settings keep unparked at least, and allow at most. */
export function parkingBounds(
  settings: ParkingSettings,
  processors: number,
  keepsOne: boolean,
): readonly [number, number] {
  const most = Math.max(1, Math.ceil((processors * settings.maximumPercent) / 100));
  const least = Math.ceil((processors * settings.minimumPercent) / 100);
  const floor = keepsOne && least < 1 ? 1 : least;
  return [floor < most ? floor : most, most];
}

/** Logical processors that hold a load so that none is busier than so many percent. */
function processorsFor(load: number, concurrency: number, percent: number): number {
  return Math.ceil((load * concurrency) / (1000 * percent));
}

/** The load that holds for the given share of the time, in percent of the mean. */
export function concurrencyOf(settings: ParkingSettings): number {
  const part = Math.ceil((settings.concurrencyPercent * concurrencyPercent.length) / 100);
  return concurrencyPercent[part - 1] ?? concurrencyPercent[0];
}

/**
 * Goes through the checks of one second. `load` is what the NUMA node's processors do, in thousandths
 * of one. More are unparked at once to what is needed, so that no queue builds; fewer one at a time.
 */
export function checkParking(
  state: ParkingState,
  settings: ParkingSettings,
  processors: number,
  load: number,
  keepsOne: boolean,
): void {
  const [bound, most] = parkingBounds(settings, processors, keepsOne);
  const least = sabotaged('parking-bounds-ignored') ? 0 : bound;
  if (state.unparked < least) state.unparked = least;
  if (state.unparked > most) state.unparked = most;
  const concurrency = concurrencyOf(settings);
  const wanted = processorsFor(load, concurrency, settings.distributionPercent);
  const enough = processorsFor(load, concurrency, settings.headroomPercent);
  const target = wanted < most ? wanted : most;
  const rest = enough > least ? enough : least;
  // Most seconds ask for no change: ten checks that find nothing leave the same behind as one.
  const checks = target > state.unparked || rest < state.unparked ? checksPerTick : 1;
  for (let check = 0; check < checks; check += 1) {
    state.increase = target > state.unparked ? state.increase + 1 : 0;
    state.decrease = rest < state.unparked ? state.decrease + 1 : 0;
    if (state.increase >= settings.increaseChecks) {
      state.unparked = target;
      state.increase = 0;
    } else if (state.decrease >= settings.decreaseChecks) {
      state.unparked -= 1;
      state.decrease = 0;
    }
  }
}

/** Performance states, policy *single*: one step up or down after enough checks in a row. */
export function checkFrequency(
  state: ParkingState,
  figures: ProcessorFigures,
  plan: PowerPlan,
  load: number,
): void {
  const lowest = figures.lowestFrequencyPercent.value;
  if (!figures.choosesFrequency.value || plan !== 'balanced') {
    // Power saver keeps the slowest state, High performance the fastest (common knowledge, no source).
    state.frequency = figures.choosesFrequency.value && plan === 'powerSaver' ? lowest : 100;
    state.faster = 0;
    state.slower = 0;
    return;
  }
  const step = figures.frequencyStepPercent.value;
  const running = state.unparked > 0 ? state.unparked : 1;
  for (let check = 0; check < checksPerTick; check += 1) {
    // Thousandths of a processor by processors by percent of the frequency, as percent of what they can do.
    const percent = (load * 10) / (running * state.frequency);
    state.faster = percent > figures.frequencyIncreasePercent.value ? state.faster + 1 : 0;
    state.slower = percent < figures.frequencyDecreasePercent.value ? state.slower + 1 : 0;
    if (state.faster >= figures.frequencyIncreaseChecks.value) {
      state.frequency = state.frequency + step < 100 ? state.frequency + step : 100;
      state.faster = 0;
    } else if (state.slower >= figures.frequencyDecreaseChecks.value) {
      state.frequency = state.frequency - step > lowest ? state.frequency - step : lowest;
      state.slower = 0;
    }
  }
}

/**
 * What a server draws, in watts (hyperv-host §3.4): so much of its maximum when idle, the rest by its
 * utilisation, less what parked processors save of the idle power. Shares are between 0 and 1.
 */
export function wattsOf(
  figures: ProcessorFigures,
  maximumWatts: number,
  utilisation: number,
  parkedShare: number,
): number {
  const idle = figures.idlePowerPermille.value / 1000;
  const saving = figures.parkingSavingPermille.value / 1000;
  const busy = maximumWatts * (idle + (1 - idle) * utilisation);
  return busy - parkedShare * saving * maximumWatts * idle;
}
