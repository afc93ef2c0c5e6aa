import { useTexts } from '../../store/texts';
import { Icon } from '../../ui';

const tiles = ['running', 'trouble', 'paused', 'off', 'moving'] as const;
const lines = ['network', 'storage', 'detour', 'move', 'cut'] as const;

/** What the shapes mean. */
export function MapLegend() {
  const texts = useTexts();
  const { t } = texts;
  return (
    <ul className="map-legend caption" aria-label={t('clusterPages:map.legend')}>
      {tiles.map((look) => (
        <li key={look}>
          <span className="map-tile" data-look={look} />
          {t(`clusterPages:map.tile.${look}`)}
        </li>
      ))}
      {lines.map((line) => (
        <li key={line}>
          <svg
            className={`map-sample map-sample-${line}`}
            width={24}
            height={12}
            aria-hidden="true"
          >
            <path d={line === 'cut' ? 'M8 2L16 10M16 2L8 10' : 'M0 6H24'} />
          </svg>
          {t(`clusterPages:map.line.${line}`)}
        </li>
      ))}
      <li>
        <Icon name="sharedVolume" size={16} />
        {t('clusterPages:map.mark.coordinator')}
      </li>
      <li>
        <Icon name="vote" size={16} />
        {t('clusterPages:map.mark.witness')}
      </li>
    </ul>
  );
}
