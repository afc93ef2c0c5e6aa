import { useTexts } from '../../store/texts';
import { Badge, Icon } from '../../ui';

/** A name, marked where its owner holds others of the same anti-affinity class. */
export function CrowdedName({
  name,
  crowded,
}: {
  readonly name: string;
  readonly crowded: boolean;
}) {
  const { t } = useTexts();
  return (
    <span className="named">
      <span className="truncate">{name}</span>
      {crowded ? (
        <Badge tone="warning">
          <Icon name="warning" size={12} />
          {t('clusterPages:group.crowdedBadge')}
        </Badge>
      ) : null}
    </span>
  );
}
