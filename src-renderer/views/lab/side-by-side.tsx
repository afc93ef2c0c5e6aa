import type { LabMoment } from '../../../src-shared/lab-moments';
import { aligned, momentText } from '../../../src-shared/lab-moments';
import { useTexts } from '../../store/texts';
import { MomentIcon } from './moment-icon';

export interface SideBySideProps {
  readonly caption: string;
  readonly heads: readonly [string, string];
  readonly left: readonly LabMoment[];
  readonly right: readonly LabMoment[];
}

/** Two ways of playing one lab: what happened at the same simulated second stands in one row. */
export function SideBySide({ caption, heads, left, right }: SideBySideProps) {
  const texts = useTexts();
  return (
    <table className="compare-table side-by-side">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.t('labPages:review.at')}</th>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {aligned(left, right).map((row) => (
          <tr key={row.at}>
            <th scope="row" className="numeric">
              {texts.labClock(row.at)}
            </th>
            <Side moments={row.left} />
            <Side moments={row.right} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Side({ moments }: { readonly moments: readonly LabMoment[] }) {
  const texts = useTexts();
  return (
    <td>
      {moments.map((moment) => (
        <p
          key={`${moment.kind}/${momentText(texts, moment)}`}
          className="side-moment"
          data-kind={moment.kind}
          data-decisive={moment.decisive || undefined}
        >
          <MomentIcon kind={moment.kind} headed />
          <span>
            {momentText(texts, moment)}
            {moment.decisive ? (
              <span className="caption secondary"> {texts.t('labPages:review.decisive')}</span>
            ) : null}
          </span>
        </p>
      ))}
    </td>
  );
}
