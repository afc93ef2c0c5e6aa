import { useMemo } from 'react';
import { eventCatalogue } from '../../../src-shared/event-catalogue';
import type { SimEvent } from '../../../src-shared/events';
import { useEventLog, useRecords, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { SeverityLabel } from '../../ui';
import { levelSeverity } from '../common/tones';
import { useVerbs } from '../common/verbs';
import { Section } from './section';

export interface RecentEventsProps {
  readonly title: string;
  /** What belongs in the list; stable. */
  readonly matches: (event: SimEvent) => boolean;
  /** What is said while there is none. */
  readonly empty: string;
  readonly limit?: number;
}

/** The newest events of a kind, newest first; each leads back to its cause. */
export function RecentEvents({ title, matches, empty, limit = 6 }: RecentEventsProps) {
  const texts = useTexts();
  const { reader } = useSession().replica;
  const { log, revision } = useEventLog();
  const { why } = useVerbs();
  const startsAt = useRecords('world')[0]?.startsAt ?? '1970-01-01T00:00:00Z';
  const events = useMemo(() => {
    const found: SimEvent[] = [];
    for (let index = revision < 0 ? -1 : log.length - 1; index >= 0; index -= 1) {
      const event = log.at(index);
      if (event && matches(event)) found.push(event);
      if (found.length === limit) break;
    }
    return found;
  }, [log, revision, matches, limit]);
  return (
    <Section title={title}>
      {events.length === 0 ? <p className="secondary">{empty}</p> : null}
      <ul className="recent-events">
        {events.map((event) => {
          const { level, id } = eventCatalogue[event.name];
          return (
            <li key={event.seq}>
              <button
                type="button"
                className="recent-event"
                onClick={() => {
                  why(event.seq);
                }}
              >
                <SeverityLabel
                  severity={levelSeverity[level]}
                  word={texts.timeOfDay(startsAt, event.at)}
                />
                <span className="secondary numeric">{id ?? ''}</span>
                <span className="recent-event-text">{texts.event(event, reader)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
