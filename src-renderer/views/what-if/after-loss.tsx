import type { PlannedMove, WhatIf } from '../../../src-shared/planning/index';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Icon } from '../../ui';
import { FigureTiles } from '../common/figure-tiles';
import type { FigureEntry } from '../common/figure-tiles';
import { objectName } from '../common/words';
import { Section } from '../details/section';
import { whyText } from './words';

/** Lines shown of a table; nobody reads thousands. */
const linesShown = 200;

/** What the loss comes to: what finds no place, the figures, and where everything else goes. */
export function AfterLoss({ found }: { readonly found: WhatIf }) {
  if (!found.quorum) return <Figures found={found} />;
  return (
    <>
      {found.unplaced.length > 0 ? <Without found={found} /> : null}
      <Figures found={found} />
      <Placements moves={found.moves} />
    </>
  );
}

/** Names of records, by their ids; one selector for a whole table. */
function useNames(ids: readonly (string | null)[]): ReadonlyMap<string, string> {
  const key = ids.join();
  return useReader(
    (reader) =>
      new Map(
        ids
          .filter((id) => id !== null)
          .map((id) => [id, objectName(reader, id as `node:${string}`)]),
      ),
    [key],
    (left, right) => JSON.stringify([...left]) === JSON.stringify([...right]),
  );
}

function Without({ found }: { readonly found: WhatIf }) {
  const texts = useTexts();
  const { t, memoryInGigabytes } = texts;
  const shown = found.unplaced.slice(0, linesShown);
  const names = useNames(shown.flatMap((each) => [each.from, each.couldGoTo]));
  return (
    <Section title={t('planning:without.title')}>
      <div className="plan-scroll">
        <table className="plan-table">
          <caption className="visually-hidden">{t('planning:without.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('planning:column.machine')}</th>
              <th scope="col">{t('planning:column.from')}</th>
              <th scope="col" className="plan-number">
                {t('planning:column.needed')}
              </th>
              <th scope="col" className="plan-number">
                {t('planning:column.available')}
              </th>
              <th scope="col" className="plan-wide">
                {t('planning:column.why')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((each) => (
              <tr key={each.group}>
                <th scope="row">
                  <span className="plan-trouble">
                    <Icon name="critical" size={16} />
                    {each.name}
                  </span>
                </th>
                <td>{names.get(each.from)}</td>
                <td className="plan-number numeric">{memoryInGigabytes(each.neededMiB)}</td>
                <td className="plan-number numeric">
                  {each.availableMiB === null ? '–' : memoryInGigabytes(each.availableMiB)}
                </td>
                <td className="plan-wide">
                  {whyText(texts, each)}
                  {each.couldGoTo === null ? null : (
                    <span className="secondary">
                      {' '}
                      {t('planning:without.could', { node: names.get(each.couldGoTo) ?? '' })}
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <More left={found.unplaced.length - shown.length} />
    </Section>
  );
}

function Figures({ found }: { readonly found: WhatIf }) {
  const texts = useTexts();
  const { t, memoryInGigabytes, number } = texts;
  const { votes, largestFree } = found;
  const names = useNames([largestFree?.node ?? null]);
  const starts = found.moves.filter((move) => move.starts && move.vm !== null).length;
  const entries: readonly FigureEntry[] = [
    [t('planning:figure.votes'), t('planning:figure.votesValue', { ...votes })],
    [t('planning:figure.restarts'), number(starts)],
    [
      t('planning:figure.largestFree'),
      largestFree
        ? t('planning:figure.largestFreeValue', {
            memory: memoryInGigabytes(largestFree.freeMiB),
            node: names.get(largestFree.node) ?? '',
          })
        : '–',
    ],
    [t('planning:figure.notClustered'), number(found.notClustered.length)],
  ];
  return <FigureTiles entries={entries} />;
}

function Placements({ moves }: { readonly moves: readonly PlannedMove[] }) {
  const texts = useTexts();
  const { t, memoryInGigabytes } = texts;
  const shown = moves.slice(0, linesShown);
  const names = useNames(shown.flatMap((move) => [move.from, move.to, ...move.refusedBy]));
  if (moves.length === 0) return null;
  return (
    <Section title={t('planning:placements.title')}>
      <div className="plan-scroll">
        <table className="plan-table">
          <caption className="visually-hidden">{t('planning:placements.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('planning:column.role')}</th>
              <th scope="col">{t('planning:column.from')}</th>
              <th scope="col">{t('planning:column.to')}</th>
              <th scope="col" className="plan-number">
                {t('planning:column.memory')}
              </th>
              <th scope="col" className="plan-wide">
                {t('planning:column.note')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((move) => (
              <tr key={move.group}>
                <th scope="row">{move.name}</th>
                <td>{names.get(move.from)}</td>
                <td>{names.get(move.to)}</td>
                <td className="plan-number numeric">
                  {move.vm === null ? '–' : memoryInGigabytes(move.neededMiB)}
                </td>
                <td className="plan-wide">{noteOf(texts, move, names)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <More left={moves.length - shown.length} />
    </Section>
  );
}

function noteOf(
  { t, list }: ReturnType<typeof useTexts>,
  move: PlannedMove,
  names: ReadonlyMap<string, string>,
): string {
  const notes: string[] = [];
  if (move.vm !== null && !move.starts) notes.push(t('planning:placements.off'));
  if (move.pushedBy !== null) notes.push(t('planning:placements.pushed', { by: move.pushedBy }));
  if (move.refusedBy.length > 0) {
    const nodes = list(move.refusedBy.map((id) => names.get(id) ?? id));
    notes.push(t('planning:placements.refused', { nodes }));
  }
  return notes.join(' ');
}

function More({ left }: { readonly left: number }) {
  const { t } = useTexts();
  return left > 0 ? (
    <p className="secondary caption">{t('planning:more', { count: left })}</p>
  ) : null;
}
