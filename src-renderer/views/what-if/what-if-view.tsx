import { useState } from 'react';
import type { ClusterId, NodeId } from '../../../src-shared/model/tables';
import { whatIf } from '../../../src-shared/planning/index';
import type { NPlusOne, WhatIf } from '../../../src-shared/planning/index';
import { useForecast, useNPlusOne } from '../../store/forecast';
import { useRecord, useSession } from '../../store/hooks';
import { useLiveMemory } from '../../store/live-memory';
import { useTexts } from '../../store/texts';
import { Button, EmptyState, MessageBar, StateLabel } from '../../ui';
import { Section } from '../details/section';
import { AfterLoss } from './after-loss';
import { NodeTicks } from './node-ticks';
import { nPlusOneText, nPlusOneTone, outcomeText } from './words';

/** What becomes of a cluster if nodes fail: tick them, and see where their machines would go. */
export function WhatIfView({ cluster: id }: { readonly cluster: ClusterId }) {
  const { t } = useTexts();
  useLiveMemory();
  const cluster = useRecord<'cluster'>(id);
  const single = useNPlusOne(id);
  // Until somebody ticks a node it is the one whose loss would hurt most.
  const [ticked, setTicked] = useState<readonly NodeId[] | null>(null);
  const failed = ticked ?? (single?.worst ? [single.worst.node] : []);
  const found = useForecast((reader) => whatIf(reader, id, failed), [id, failed.join()]);
  if (!cluster) return null;
  return (
    <div className="page what-if">
      <Head single={single} name={cluster.name} />
      <div className="page-body">
        {found === null ? (
          <EmptyState icon="scales" title={t('planning:whatIf.down')} />
        ) : (
          <Forecast
            found={found}
            single={single}
            failed={failed}
            onTick={(node, tick) => {
              const others = failed.filter((each) => each !== node);
              setTicked(tick ? [...others, node] : others);
            }}
            onNone={() => setTicked([])}
          />
        )}
      </div>
    </div>
  );
}

function Head({ single, name }: { readonly single: NPlusOne | null; readonly name: string }) {
  const texts = useTexts();
  const { replica } = useSession();
  return (
    <header className="details-head">
      <h2 className="truncate">{texts.t('planning:whatIf.title', { cluster: name })}</h2>
      {single ? (
        <StateLabel
          look="badge"
          tone={nPlusOneTone(single) ?? 'running'}
          word={nPlusOneText(texts, replica.reader, single)}
        />
      ) : null}
    </header>
  );
}

interface ForecastProps {
  readonly found: WhatIf;
  readonly single: NPlusOne | null;
  readonly failed: readonly NodeId[];
  readonly onTick: (node: NodeId, tick: boolean) => void;
  readonly onNone: () => void;
}

function Forecast({ found, single, failed, onTick, onNone }: ForecastProps) {
  const texts = useTexts();
  const { t } = texts;
  const none = found.failed.length === 0;
  const outcome = none ? t('planning:outcome.nothing') : outcomeText(texts, found);
  const bad = found.unplaced.length > 0 || !found.quorum;
  const severity = none ? 'information' : bad ? 'critical' : 'success';
  return (
    <>
      <MessageBar severity={severity} word={severityWord(texts, severity)}>
        {outcome}
      </MessageBar>
      <Section title={t('planning:whatIf.nodes')}>
        <div className="what-if-lead">
          <p className="secondary caption">{t('planning:whatIf.tick')}</p>
          <Button
            kind="subtle"
            icon="undo"
            disabledReason={failed.length === 0 ? t('planning:whatIf.noneTicked') : null}
            onClick={onNone}
          >
            {t('planning:whatIf.clear')}
          </Button>
        </div>
        <NodeTicks loads={found.loads} single={single} failed={failed} onTick={onTick} />
        <Legend />
      </Section>
      {none ? null : <AfterLoss found={found} />}
    </>
  );
}

function severityWord(texts: ReturnType<typeof useTexts>, severity: string): string {
  if (severity === 'success') return texts.t('planning:whatIf.good');
  return texts.state(severity === 'critical' ? 'level.critical' : 'level.information');
}

function Legend() {
  const { t } = useTexts();
  return (
    <ul className="what-if-legend caption" aria-hidden="true">
      <li>
        <span className="what-if-swatch" data-look="used" />
        {t('planning:legend.used')}
      </li>
      <li>
        <span className="what-if-swatch" data-look="added" />
        {t('planning:legend.added')}
      </li>
      <li>
        <span className="what-if-swatch" data-look="free" />
        {t('planning:legend.free')}
      </li>
    </ul>
  );
}
