import type { LabMeasures, MachineLoss } from '../../src-shared/lab-measures';
import type { Texts } from '../../src-shared/text/index';

/** One measure in words: what it is, and what it came to. */
export interface MeasureLine {
  readonly label: string;
  readonly value: string;
  /** Whether it is as the lab wants it; null where nothing says so. */
  readonly met: boolean | null;
}

/** The measures beside a score (ux §2.3), line by line. A lab in which nothing broke has no times. */
export function measureLines(measures: LabMeasures, texts: Texts): readonly MeasureLine[] {
  const { t } = texts;
  const { fault, machines } = measures;
  const since = (at: number | null) =>
    at === null || fault === null ? t('reports:measure.never') : texts.duration(at - fault.at);
  const time = (key: 'detect' | 'diagnose' | 'recover', at: number | null): MeasureLine => ({
    label: t(`reports:measure.${key}`),
    value: since(at),
    met: null,
  });
  return [
    ...(fault ? [time('detect', measures.detectedAt)] : []),
    ...(fault && measures.asked ? [time('diagnose', measures.diagnosedAt)] : []),
    ...(fault ? [time('recover', measures.recoveredAt)] : []),
    {
      label: t('reports:measure.downtime'),
      value: t('reports:measure.downtime.value', {
        minutes: texts.number(measures.weightedDowntimeMs / 60_000, 1),
      }),
      met: everyMet(machines, 'downtimeMs', 'rtoMs'),
    },
    {
      label: t('reports:measure.dataLoss'),
      value: texts.duration(machines.reduce((sum, each) => sum + each.dataLossMs, 0)),
      met: everyMet(machines, 'dataLossMs', 'rpoMs'),
    },
    {
      label: t('reports:measure.collateral'),
      value: texts.number(measures.interrupted, 0),
      met: measures.interrupted === 0,
    },
    {
      label: t('reports:measure.risky'),
      value: texts.number(measures.risky.length, 0),
      met: measures.risky.length === 0,
    },
    {
      label: t('reports:measure.help'),
      value: t('reports:measure.help.value', {
        hints: measures.hints.length,
        shown: measures.shown.length,
      }),
      met: null,
    },
  ];
}

/** Null where the lab allows no machine anything. */
function everyMet(
  machines: readonly MachineLoss[],
  loss: 'downtimeMs' | 'dataLossMs',
  allowed: 'rtoMs' | 'rpoMs',
): boolean | null {
  const limited = machines.filter((each) => each[allowed] !== null);
  if (limited.length === 0) return null;
  return limited.every((each) => each[loss] <= (each[allowed] ?? 0));
}

/** Every risky act with its moment and the reason, in words. */
export function riskLines({ risky }: LabMeasures, texts: Texts) {
  return risky.map(({ at, command, objectName, risk }) => ({
    at,
    act: texts.t('reports:risk.act', {
      command: texts.lookUp(`commands:${command}`) ?? command,
      object: objectName,
    }),
    why: texts.t(`reports:risk.${risk ?? 'faultInjected'}`),
  }));
}
