import { eventCatalogue } from '../../../src-shared/event-catalogue';
import { providers } from '../../../src-shared/events';
import type { SimEvent } from '../../../src-shared/events';
import { useEventLog, useRecords, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Button, SeverityLabel } from '../../ui';
import { levelSeverity } from '../common/tones';
import { useVerbs } from '../common/verbs';
import { objectName } from '../common/words';
import { Properties, Section } from './section';

/** One event in full, as Event Viewer shows it below its list. */
export function EventDetails({ seq }: { readonly seq: number }) {
  const texts = useTexts();
  const { reader } = useSession().replica;
  const { log } = useEventLog();
  const verbs = useVerbs();
  const startsAt = useRecords('world')[0]?.startsAt ?? '';
  const event = log.bySeq(seq);
  if (!event) return null;
  const { t } = texts;
  const { id, level, provider, channel, evidence } = eventCatalogue[event.name];
  return (
    <div className="details selectable">
      <header className="details-head">
        <h2>
          <SeverityLabel severity={levelSeverity[level]} word={texts.state(`level.${level}`)} />
        </h2>
        <span className="details-note secondary">{texts.moment(startsAt, event.at)}</span>
        {event.causedBy === null ? null : (
          <Button
            kind="subtle"
            icon="why"
            onClick={() => {
              verbs.why(event.seq);
            }}
          >
            {t('views:events.why')}
          </Button>
        )}
      </header>
      <div className="details-body">
        <Section title={t('views:details.message')}>
          <p className="details-message">{texts.event(event, reader)}</p>
        </Section>
        <Properties
          title={t('views:details.general')}
          entries={[
            [t('views:column.id'), id === null ? t('views:events.fact') : String(id)],
            [t('views:column.source'), providers[provider]],
            [t('views:column.channel'), channel],
            [t('views:column.node'), objectName(reader, event.node)],
            [t('views:column.object'), objectName(reader, event.object)],
            [t('views:column.labTime'), texts.labClock(event.at)],
            [
              t('maintenancePages:events.evidence'),
              id === null ? null : texts.state(`evidence.${evidence}`),
            ],
            [
              t('views:events.fromMemory'),
              evidence === 'memory' ? t('views:events.fromMemoryHint') : null,
            ],
          ]}
        />
        <Cause event={event} />
      </div>
    </div>
  );
}

/** The event it follows from, which leads to its own chain of causes. */
function Cause({ event }: { readonly event: SimEvent }) {
  const texts = useTexts();
  const { reader } = useSession().replica;
  const { log } = useEventLog();
  const verbs = useVerbs();
  const { t } = texts;
  const cause = event.causedBy === null ? undefined : log.bySeq(event.causedBy);
  return (
    <Section title={t('maintenancePages:events.cause')}>
      {cause ? (
        <button
          type="button"
          className="recent-event"
          onClick={() => {
            verbs.why(event.seq);
          }}
        >
          <SeverityLabel
            severity={levelSeverity[eventCatalogue[cause.name].level]}
            word={texts.labClock(cause.at)}
          />
          <span className="secondary numeric">{eventCatalogue[cause.name].id ?? ''}</span>
          <span className="recent-event-text">{texts.event(cause, reader)}</span>
        </button>
      ) : (
        <p className="secondary">
          {t(
            event.causedBy === null
              ? 'maintenancePages:events.noCause'
              : 'maintenancePages:events.causeUnknown',
          )}
        </p>
      )}
    </Section>
  );
}
