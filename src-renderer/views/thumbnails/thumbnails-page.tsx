import { Thumbnail } from '../../guest/thumbnail';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { EmptyState, StateLabel } from '../../ui';
import { vmState } from '../../../src-shared/rules/facts';
import type { HostPageProps } from '../common/host-page';
import { vmTone } from '../common/tones';

/** A wall of more pictures would cost more than anybody sees of it. */
const mostPictures = 120;

/** The screens of all machines of a host side by side. */
export function ThumbnailsPage({ node }: HostPageProps) {
  const texts = useTexts();
  const { t } = texts;
  const cards = useReader(
    (reader) => {
      const vms = node === null ? reader.all('vm') : reader.by('vm.node', node);
      return [...vms]
        .sort((left, right) => texts.compare(left.name, right.name))
        .slice(0, mostPictures)
        .map((vm) => ({ id: vm.id, name: vm.name, state: vmState(reader, vm) }));
    },
    [node, texts],
    (left, right) => JSON.stringify(left) === JSON.stringify(right),
  );
  const total = useReader(
    (reader) => (node === null ? reader.all('vm').length : reader.count('vm.node', node)),
    [node],
  );
  if (cards.length === 0) return <EmptyState icon="desktop" title={t('views:empty.vms')} />;
  return (
    <div className="host-page" tabIndex={-1}>
      <h2 className="visually-hidden">{t('lens:page.thumbnails')}</h2>
      <ul className="gallery">
        {cards.map(({ id, name, state }) => (
          <li key={id} className="gallery-card">
            <Thumbnail vm={id} />
            <span className="gallery-line">
              <strong className="truncate">{name}</strong>
              <StateLabel tone={vmTone[state]} word={texts.state(`vm.${state}`)} />
            </span>
          </li>
        ))}
      </ul>
      {total > cards.length ? (
        <p className="secondary list-head">
          {t('lens:thumbnail.more', {
            shown: texts.number(cards.length),
            total: texts.number(total),
          })}
        </p>
      ) : null}
    </div>
  );
}
