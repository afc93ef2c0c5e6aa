import { useMemo } from 'react';
import type { ClusterId } from '../../../src-shared/model/tables';
import type { SideAfterCut, SideOutcome } from '../../../src-shared/rules/cut-preview';
import { sidesAfterCut } from '../../../src-shared/rules/cut-preview';
import { useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { StateLabel } from '../../ui/state-label';
import type { Tone } from '../../ui/state-label';
import type { CutDraft } from './cut-draft';
import { cutProblem, side } from './cut-draft';

const tones: Readonly<Record<SideOutcome, Tone>> = {
  stays: 'running',
  stops: 'critical',
  withWitness: 'warning',
};

/** The sides the cut makes, with the votes of each: worked out by the rules the engine counts with. */
export function CutPreview({
  cluster,
  draft,
}: {
  readonly cluster: ClusterId;
  readonly draft: CutDraft;
}) {
  const { t } = useTexts();
  const { replica } = useSession();
  // From the moment on at which something of the draft changed: a dialog stands still.
  const sides = useMemo(() => {
    if (cutProblem(draft) !== null) return [];
    const { networks, oneWay } = draft;
    const cut = { networks, oneWay, from: side(draft, 'left'), to: side(draft, 'right') };
    return sidesAfterCut(replica.reader, cluster, cut);
  }, [replica, cluster, draft]);
  const whole = sides.length === 1 && sides[0]?.whole === true;
  return (
    <section className="cut-preview" aria-live="polite" aria-label={t('networks:cut.preview')}>
      <h3 className="field-label">{t('networks:cut.preview')}</h3>
      {whole ? <p>{t('networks:cut.nothing')}</p> : null}
      {whole ? null : sides.map((each) => <Side key={each.nodes[0]?.id} side={each} />)}
    </section>
  );
}

function Side({ side: { nodes, whole, have, need, outcome } }: { readonly side: SideAfterCut }) {
  const texts = useTexts();
  const { t } = texts;
  const names = texts.list(nodes.map((node) => node.name));
  return (
    <div className="cut-side">
      <strong>{t('networks:cut.members', { nodes: names })}</strong>
      <StateLabel tone={tones[outcome]} word={t(`networks:cut.outcome.${outcome}`)} />
      <span className="secondary numeric">
        {t('networks:cut.votes', { count: have, need: texts.number(need) })}
      </span>
      {whole ? null : <span className="secondary">{t('networks:cut.gaps')}</span>}
    </div>
  );
}
