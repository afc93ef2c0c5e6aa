/*
 * The pre-copy loop of failover-cluster §5.4 as arithmetic: no dice, no clock. The engine runs the same
 * rules over records, where bytes and milliseconds are whole; it uses `nextPass` for every decision.
 */

export interface MigrationModel {
  /** Bytes the first pass sends: the memory the guest has touched. */
  readonly memoryBytes: number;
  readonly bytesPerSecond: number;
  readonly dirtyBytesPerSecond: number;
  /** The most that can be dirty again, however long a pass takes; Infinity where it is not limited. */
  readonly workingSetBytes: number;
  /** What may be left for the blackout. */
  readonly thresholdBytes: number;
  readonly maxRounds: number;
  readonly setupMs: number;
  readonly resumeMs: number;
}

export interface MigrationPass {
  readonly bytes: number;
  readonly ms: number;
}

export interface MigrationOutcome {
  /** Passes made while the machine ran, the first included. */
  readonly rounds: number;
  readonly totalMs: number;
  readonly blackoutMs: number;
  /** All passes and what the blackout sends. */
  readonly sentBytes: number;
  readonly passes: readonly MigrationPass[];
  /** Why no further pass was made. */
  readonly stop: StopReason;
}

export type StopReason = 'threshold' | 'maxRounds' | 'notConverging';

/**
 * What is dirty after a pass, and whether the rest goes in the blackout (§5.4): it is small enough, it
 * was the last pass allowed, or passes no longer get smaller.
 */
export function nextPass(
  rules: {
    readonly dirtyBytesPerSecond: number;
    readonly workingSetBytes: number;
    readonly thresholdBytes: number;
    readonly maxRounds: number;
  },
  pass: { readonly number: number; readonly bytes: number; readonly ms: number },
): { readonly bytes: number; readonly stop: StopReason | null } {
  const bytes = Math.min((rules.dirtyBytesPerSecond * pass.ms) / 1000, rules.workingSetBytes);
  if (bytes <= rules.thresholdBytes) return { bytes, stop: 'threshold' };
  if (pass.number >= rules.maxRounds) return { bytes, stop: 'maxRounds' };
  return { bytes, stop: bytes >= pass.bytes ? 'notConverging' : null };
}

/** The whole migration at a constant bandwidth and dirty rate. Milliseconds and bytes are not rounded. */
export function modelMigration(model: MigrationModel): MigrationOutcome {
  const passes: MigrationPass[] = [];
  let bytes = model.memoryBytes;
  let sentBytes = 0;
  let copyMs = 0;
  for (;;) {
    const ms = (bytes * 1000) / model.bytesPerSecond;
    passes.push({ bytes, ms });
    sentBytes += bytes;
    copyMs += ms;
    const next = nextPass(model, { number: passes.length, bytes, ms });
    bytes = next.bytes;
    if (next.stop === null) continue;
    const blackoutMs = (bytes * 1000) / model.bytesPerSecond + model.resumeMs;
    return {
      rounds: passes.length,
      totalMs: model.setupMs + copyMs + blackoutMs,
      blackoutMs,
      sentBytes: sentBytes + bytes,
      passes,
      stop: next.stop,
    };
  }
}

/**
 * The closed form of §5.4, which knows no working set: with λ = dirty rate / bandwidth the passes are a
 * geometric row. `rounds` is where the row falls below the threshold, found by multiplying, since
 * logarithms differ in their last digit between machines.
 */
export function closedForm(model: MigrationModel): {
  readonly rounds: number;
  readonly copyMs: number;
  readonly sentBytes: number;
} {
  const { memoryBytes, bytesPerSecond, dirtyBytesPerSecond, thresholdBytes, maxRounds } = model;
  const ratio = dirtyBytesPerSecond / bytesPerSecond;
  let rounds = 1;
  let power = ratio;
  if (ratio < 1) {
    while (memoryBytes * power > thresholdBytes && rounds < maxRounds) {
      rounds += 1;
      power *= ratio;
    }
  }
  // `power` is λ^rounds: the last member, sent in the blackout, is part of the sum.
  const sum = ratio === 1 ? rounds + 1 : (1 - power * ratio) / (1 - ratio);
  return {
    rounds,
    copyMs: ((memoryBytes * 1000) / bytesPerSecond) * sum,
    sentBytes: memoryBytes * sum,
  };
}
