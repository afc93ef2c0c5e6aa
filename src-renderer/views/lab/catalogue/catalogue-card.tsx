import type { LabStanding } from '../../../../src-shared/lab-progress';
import { useTexts } from '../../../store/texts';
import { Badge, Icon, IconButton } from '../../../ui';
import type { CatalogueLab } from './catalogue-filter';

export interface CatalogueCardProps {
  readonly lab: CatalogueLab;
  readonly result: LabStanding | undefined;
  readonly tabStop: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
  readonly onDetails: () => void;
}

/** One scenario: what it is about, what it asks for, and what one reached in it. */
export function CatalogueCard(props: CatalogueCardProps) {
  const { lab, result, tabStop, onFocus, onOpen, onDetails } = props;
  const texts = useTexts();
  return (
    <>
      <button
        type="button"
        className="catalogue-card"
        data-card={lab.lab.name}
        tabIndex={tabStop ? 0 : -1}
        onFocus={onFocus}
        onClick={onOpen}
      >
        <CardText lab={lab} />
        <CardFoot lab={lab} result={result} />
      </button>
      <IconButton
        className="catalogue-card-details"
        icon="history"
        iconSize={16}
        label={texts.t('progressPages:card.details', { lab: lab.lab.name })}
        tabIndex={tabStop ? 0 : -1}
        onClick={onDetails}
      />
    </>
  );
}

export function CardText({ lab: { lab, title, topic } }: { readonly lab: CatalogueLab }) {
  const texts = useTexts();
  return (
    <>
      <span className="catalogue-card-head">
        <span className="lab-number numeric">{lab.name}</span>
        <strong>{title}</strong>
      </span>
      <span className="catalogue-card-text secondary">{texts.local(lab.description)}</span>
      <span className="catalogue-card-facts caption secondary">
        {lab.level === null ? null : <Level level={lab.level} />}
        {lab.minutes === null ? null : (
          <span className="numeric">
            {texts.t('labPages:catalogue.minutes', { minutes: lab.minutes })}
          </span>
        )}
        {topic === null ? null : <span>{topic}</span>}
      </span>
    </>
  );
}

const levels = [1, 2, 3, 4] as const;

/** The level in words, and as filled steps for whoever compares cards. */
export function Level({ level }: { readonly level: number }) {
  const texts = useTexts();
  return (
    <span className="level">
      <span className="level-steps" aria-hidden="true">
        {levels.map((step) => (
          <span key={step} data-on={step <= level || undefined} />
        ))}
      </span>
      {texts.t('console:lab.level', { level })}
    </span>
  );
}

function CardFoot({
  lab: { lab },
  result,
}: {
  readonly lab: CatalogueLab;
  readonly result: LabStanding | undefined;
}) {
  const texts = useTexts();
  return (
    <span className="catalogue-card-foot caption">
      <span className="catalogue-result" data-passed={result?.passed || undefined}>
        <Icon
          name={result === undefined ? 'circle' : result.passed ? 'trophy' : 'flag'}
          size={16}
        />
        {result === undefined
          ? texts.t('labPages:catalogue.notPlayed')
          : texts.t(result.passed ? 'labPages:catalogue.passed' : 'labPages:catalogue.best', {
              score: result.best,
            })}
      </span>
      <Attempts attempts={result?.attempts ?? []} />
      <span className="catalogue-exams">
        {lab.exams.map((exam) => (
          <Badge key={exam}>{exam}</Badge>
        ))}
      </span>
    </span>
  );
}

/** How often it was played, and when last. */
function Attempts({ attempts }: Pick<LabStanding, 'attempts'>) {
  const texts = useTexts();
  const last = attempts.at(-1);
  if (!last) return null;
  return (
    <span className="catalogue-attempts numeric">
      {texts.t('progressPages:card.attempts', { count: attempts.length })}
      {', '}
      {texts.t('progressPages:card.last', { at: texts.momentWithOffset(last.finishedAt) })}
    </span>
  );
}
