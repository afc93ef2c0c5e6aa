import type { KeyboardEvent } from 'react';
import { useRef, useState } from 'react';
import { eventCatalogue } from '../../src-shared/event-catalogue';
import type { SimEvent } from '../../src-shared/events';
import type { RecordId } from '../../src-shared/model/tables';
import type { Reader } from '../../src-shared/reader';
import type { Texts } from '../../src-shared/text/index';
import { nameOf } from '../app/selection';
import { useEventLog, useRecord, useSession } from '../store/hooks';
import { useTexts } from '../store/texts';
import { causesOf, effectsOf, explainingEvent } from '../store/why';
import type { CauseChain } from '../store/why';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { SeverityLabel, severityIcon, severityTone } from '../ui/state-label';
import { useClose } from './use-close';

export interface WhyDialogProps {
  /** The effect to begin with, or null to begin with the state of an object. */
  readonly event: number | null;
  readonly object: RecordId | null;
}

/** Walks from an effect to its root, and from any step on to what else followed from it. */
export function WhyDialog({ event, object }: WhyDialogProps) {
  const texts = useTexts();
  const session = useSession();
  const close = useClose();
  const { log } = useEventLog();
  const [start] = useState(() =>
    object === null ? event : (explainingEvent(session.replica.reader, log, object)?.seq ?? null),
  );
  const [effect, setEffect] = useState(start);
  const [step, setStep] = useState(0);
  const chain = effect === null ? null : causesOf(log, effect);
  const chosen = chain?.events[Math.min(step, chain.events.length - 1)];
  const follow = (seq: number) => {
    setEffect(seq);
    setStep(0);
  };
  const showInEvents = () => {
    if (!chosen) return;
    close();
    session.ui.goTo('events');
    session.ui.filter('events', '');
    const row = `event:${chosen.seq}` as const;
    session.ui.select('events', { ids: [row], focus: row });
  };
  return (
    <Dialog
      open
      onClose={close}
      title={texts.t('console:why.title')}
      description={texts.t('console:why.description')}
      width="large"
      initialFocus="body"
      {...(chosen
        ? {
            extra: [
              {
                label: texts.t('console:why.copy'),
                onClick: () => void copyChain(texts, session.replica.reader, chain),
              },
              { label: texts.t('console:why.showInEvents'), onClick: showInEvents },
            ],
          }
        : {})}
    >
      {chain === null || !chosen ? (
        <p>
          {texts.t('console:why.noEvent', {
            name: object === null ? '' : nameOf(session.replica.reader, object),
          })}
        </p>
      ) : (
        <div className="causes">
          <Chain chain={chain} step={step} onStep={setStep} />
          <Effects event={chosen} onFollow={follow} />
        </div>
      )}
    </Dialog>
  );
}

async function copyChain(texts: Texts, reader: Reader, chain: CauseChain | null): Promise<void> {
  const lines = (chain?.events ?? []).map(
    (event) => `${texts.labClock(event.at)}  ${texts.event(event, reader)}`,
  );
  await navigator.clipboard.writeText(lines.join('\n'));
}

interface ChainProps {
  readonly chain: CauseChain;
  readonly step: number;
  readonly onStep: (step: number) => void;
}

function Chain({ chain, step, onStep }: ChainProps) {
  const texts = useTexts();
  const list = useRef<HTMLOListElement>(null);
  const { events } = chain;
  const goTo = (wanted: number) => {
    const next = Math.max(0, Math.min(events.length - 1, wanted));
    onStep(next);
    list.current?.querySelectorAll<HTMLElement>('button')[next]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, number> = {
      ArrowDown: step + 1,
      ArrowUp: step - 1,
      Home: 0,
      End: events.length - 1,
    };
    const wanted = moves[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    goTo(wanted);
  };
  return (
    <ol
      ref={list}
      className="causes-chain"
      aria-label={texts.t('console:why.chain')}
      onKeyDown={onKeyDown}
    >
      {events.map((event, index) => (
        <ChainStep
          key={event.seq}
          event={event}
          cause={events[index + 1]}
          chosen={index === step}
          onChoose={() => onStep(index)}
        />
      ))}
      <li className="causes-end secondary">
        {chain.lost === null
          ? texts.t('console:why.root')
          : texts.t('console:why.lost', { number: chain.lost })}
      </li>
    </ol>
  );
}

interface ChainStepProps {
  readonly event: SimEvent;
  readonly cause: SimEvent | undefined;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function ChainStep({ event, cause, chosen, onChoose }: ChainStepProps) {
  const texts = useTexts();
  const { reader } = useSession().replica;
  const { level } = eventCatalogue[event.name];
  return (
    <li className="causes-step">
      <button
        type="button"
        className="causes-card"
        data-chosen={chosen || undefined}
        data-autofocus={chosen || undefined}
        aria-current={chosen ? 'step' : undefined}
        tabIndex={chosen ? 0 : -1}
        onClick={onChoose}
      >
        <span className="causes-mark" data-tone={severityTone[level]}>
          <Icon name={severityIcon[level]} label={texts.state(`level.${level}`)} />
        </span>
        <span className="causes-text">{texts.event(event, reader)}</span>
        <EventFacts event={event} />
      </button>
      {cause ? (
        <span className="causes-because caption secondary">
          <Icon name="arrowRight" size={12} className="causes-arrow" />
          {texts.t('console:why.because')}
          <span className="numeric">{gap(texts, event.at - cause.at, 'console:why.earlier')}</span>
        </span>
      ) : null}
    </li>
  );
}

function gap(texts: Texts, ms: number, key: 'console:why.earlier' | 'console:why.later'): string {
  return ms === 0 ? texts.t('console:why.atOnce') : texts.t(key, { span: texts.duration(ms) });
}

function EventFacts({ event }: { readonly event: SimEvent }) {
  const texts = useTexts();
  const world = useRecord<'world'>('world:lab');
  const { replica } = useSession();
  const { id, provider } = eventCatalogue[event.name];
  return (
    <span className="causes-facts caption secondary numeric">
      <span>{texts.labClock(event.at)}</span>
      {world ? <span>{texts.timeOfDay(world.startsAt, event.at)}</span> : null}
      {event.node ? <span>{nameOf(replica.reader, event.node)}</span> : null}
      {id === null ? null : (
        <span>
          {texts.t('console:pane.event', { number: String(id) })}
          {provider === 'cluster' ? ' · FailoverClustering' : ' · Hyper-V'}
        </span>
      )}
    </span>
  );
}

/** How many effects are listed of one event. */
const effectsShown = 50;

function Effects({
  event,
  onFollow,
}: {
  readonly event: SimEvent;
  readonly onFollow: (seq: number) => void;
}) {
  const texts = useTexts();
  const { reader } = useSession().replica;
  const { log } = useEventLog();
  const effects = effectsOf(log, event.seq, effectsShown + 1);
  return (
    <section className="causes-effects" aria-label={texts.t('console:why.effects')}>
      <h3>{texts.t('console:why.effects')}</h3>
      {effects.length === 0 ? (
        <p className="secondary">{texts.t('console:why.noEffects')}</p>
      ) : (
        <ul>
          {effects.slice(0, effectsShown).map((effect) => (
            <li key={effect.seq}>
              <Button kind="subtle" className="causes-effect" onClick={() => onFollow(effect.seq)}>
                <SeverityLabel
                  severity={eventCatalogue[effect.name].level}
                  word={texts.event(effect, reader)}
                />
                <span className="caption secondary numeric">
                  {gap(texts, effect.at - event.at, 'console:why.later')}
                </span>
              </Button>
            </li>
          ))}
          {effects.length > effectsShown ? <li className="secondary">…</li> : null}
        </ul>
      )}
    </section>
  );
}
