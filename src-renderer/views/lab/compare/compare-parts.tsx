import { explainGrade } from '../../../../src-shared/grade';
import type { AttemptReading } from '../../../../src-shared/ipc';
import type { LabRun } from '../../../../src-shared/model/world';
import { useTexts } from '../../../store/texts';
import { LabSection } from '../lab-parts';
import { SideBySide } from '../side-by-side';
import { Bars } from './bars';

export interface CompareProps {
  readonly left: AttemptReading;
  readonly right: AttemptReading;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly left: string;
  readonly right: string;
}

function Table({ caption, rows }: { readonly caption: string; readonly rows: readonly Row[] }) {
  const texts = useTexts();
  return (
    <table className="compare-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.t('labPages:compare.what')}</th>
          <th scope="col">{texts.t('labPages:compare.left')}</th>
          <th scope="col">{texts.t('labPages:compare.right')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-differs={row.left !== row.right || undefined}>
            <th scope="row">{row.name}</th>
            <td className="numeric">{row.left}</td>
            <td className="numeric">{row.right}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Check by check, then what was taken off, then the score. */
export function CompareScore({ left, right }: CompareProps) {
  const texts = useTexts();
  const runs = [left.run, right.run] as const;
  const title = texts.t('labPages:compare.score');
  if (!runs[0] || !runs[1]) return null;
  const [a, b] = [explainGrade(runs[0]), explainGrade(runs[1])];
  const points = (milli: number | undefined) => texts.number((milli ?? 0) / 1000, 1);
  const scoreOf = (run: LabRun) =>
    run.score === null ? texts.t('labPages:compare.notFinished') : texts.number(run.score);
  const rows: Row[] = a.lines.map((line, index) => ({
    id: line.check.id,
    name: texts.local(line.check.title),
    left: points(line.milliPoints),
    right: points(b.lines[index]?.milliPoints),
  }));
  for (const deduction of a.deductions) {
    const other = b.deductions.find(({ kind }) => kind === deduction.kind);
    rows.push({
      id: deduction.kind,
      name: texts.t(`labPages:deduction.${deduction.kind}`),
      left: texts.number(0 - deduction.points),
      right: texts.number(0 - (other?.points ?? 0)),
    });
  }
  rows.push({
    id: 'score',
    name: texts.t('console:lab.score'),
    left: scoreOf(runs[0]),
    right: scoreOf(runs[1]),
  });
  return (
    <LabSection title={title}>
      <Table caption={title} rows={rows} />
    </LabSection>
  );
}

/** Downtime of every machine that was down in one of them. */
export function CompareDowntime({ left, right }: CompareProps) {
  const texts = useTexts();
  const title = texts.t('console:lab.downtime');
  const names = new Map([...left.downtime, ...right.downtime].map(({ vm, name }) => [vm, name]));
  const msIn = ({ downtime }: AttemptReading, vm: string) =>
    downtime.find((each) => each.vm === vm)?.ms ?? 0;
  const machines = [...names]
    .map(([vm, name]) => ({ vm, name, left: msIn(left, vm), right: msIn(right, vm) }))
    .sort((one, other) => Math.max(other.left, other.right) - Math.max(one.left, one.right));
  return (
    <LabSection title={title}>
      {machines.length === 0 ? (
        <p>{texts.t('console:lab.downtimeNone')}</p>
      ) : (
        <Bars machines={machines} />
      )}
    </LabSection>
  );
}

/** What was done and reached, aligned by simulated time; the two ways beside each other. */
export function CompareMoments({ left, right }: CompareProps) {
  const texts = useTexts();
  const title = texts.t('labPages:compare.timeline');
  return (
    <LabSection title={title}>
      <SideBySide
        caption={title}
        heads={[texts.t('labPages:compare.left'), texts.t('labPages:compare.right')]}
        left={left.moments}
        right={right.moments}
      />
    </LabSection>
  );
}
