import { useTexts } from '../../../store/texts';

export interface BarsProps {
  readonly machines: readonly {
    readonly vm: string;
    readonly name: string;
    readonly left: number;
    readonly right: number;
  }[];
}

/** Two bars a machine on one scale. The figures stand beside them, so the bars are decoration. */
export function Bars({ machines }: BarsProps) {
  const texts = useTexts();
  const longest = Math.max(1, ...machines.flatMap(({ left, right }) => [left, right]));
  const sides = ['left', 'right'] as const;
  return (
    <table className="compare-table compare-bars">
      <caption className="visually-hidden">{texts.t('console:lab.downtime')}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.t('views:column.name')}</th>
          {sides.map((side) => (
            <th key={side} scope="col">
              {texts.t(`labPages:compare.${side}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {machines.map((machine) => (
          <tr key={machine.vm}>
            <th scope="row">{machine.name}</th>
            {sides.map((side) => (
              <td key={side}>
                <span className="compare-bar" aria-hidden="true" data-side={side}>
                  <span style={{ width: `${String((machine[side] / longest) * 100)}%` }} />
                </span>
                <span className="numeric">
                  {machine[side] === 0 ? '–' : texts.duration(machine[side])}
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
