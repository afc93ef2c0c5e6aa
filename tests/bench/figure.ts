/** One measured figure: several repetitions in one run, so that its spread is seen. */
export interface Figure {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly unit: string;
}

export type Figures = Readonly<Record<string, Figure>>;

const rounded = (value: number) => Number(value.toPrecision(4));

export function figureOf(values: readonly number[], unit: string): Figure {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
  return {
    median: rounded(middle),
    min: rounded(sorted[0] ?? Number.NaN),
    max: rounded(sorted.at(-1) ?? Number.NaN),
    unit,
  };
}

/** Measures `once` after one unmeasured run that warms the code up. */
export function repeat(repetitions: number, unit: string, once: () => number): Figure {
  once();
  return figureOf(
    Array.from({ length: repetitions }, () => once()),
    unit,
  );
}

/** Wall time of `body` in milliseconds. */
export function wallMs(body: () => void): number {
  const begun = performance.now();
  body();
  return performance.now() - begun;
}
