import { useState } from 'react';
import type { Fault } from '../../src-shared/faults';
import type { SimMs } from '../../src-shared/units';
import { useEventLog, useHost, useNowEvery, useSession } from '../store/hooks';
import type { EventLog } from '../store/events';
import { useTexts } from '../store/texts';
import { Dialog } from '../ui/dialog';
import { RadioGroup, Slider } from '../ui/fields';
import { MessageBar } from '../ui/message-bar';
import { useClose } from './use-close';

/** How many acts are offered as moments to go back to. */
const momentsShown = 12;

interface Moment {
  readonly seq: number;
  readonly at: SimMs;
  readonly text: string;
}

/** The newest acts of a person, newest first, each with the moment just before it. */
function moments(log: EventLog, word: (seq: number) => string): readonly Moment[] {
  const found: Moment[] = [];
  for (let index = log.length - 1; index >= 0 && found.length < momentsShown; index -= 1) {
    const event = log.at(index);
    if (event?.name !== 'command.accepted' || event.fields.origin === 'lab') continue;
    found.push({ seq: event.seq, at: Math.max(0, event.at - 1), text: word(event.seq) });
  }
  return found;
}

/** Goes back to just before an act, or to any moment. */
export function RewindDialog() {
  const texts = useTexts();
  const session = useSession();
  const close = useClose();
  const { log } = useEventLog();
  const host = useHost();
  const now = useNowEvery(1000);
  const end = Math.max(host?.endsAtMs ?? 0, now);
  const [wanted, setWanted] = useState<SimMs>(0);
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const offered = moments(log, (seq) => {
    const event = log.bySeq(seq);
    return event ? texts.event(event, session.replica.reader) : '';
  });
  const rewind = async () => {
    const answer = await session.call('pace.rewind', { toMs: wanted });
    if (answer.ok) close();
    else setRefusal(answer.fault);
  };
  return (
    <Dialog
      open
      onClose={close}
      title={texts.t('console:rewind.title')}
      description={texts.t('console:rewind.description')}
      width="medium"
      action={{
        label: texts.t('console:rewind.action'),
        onClick: () => void rewind(),
        disabledReason: end === 0 ? texts.t('console:rewind.noPast') : null,
      }}
    >
      {refusal ? (
        <MessageBar severity="error" word={texts.t('console:level.refusal')} urgent>
          {texts.fault(refusal)}
        </MessageBar>
      ) : null}
      <div className="dialog-fields">
        <Slider
          label={texts.t('console:rewind.to')}
          value={Math.min(wanted, end)}
          min={0}
          max={Math.max(end, 1)}
          step={100}
          valueText={texts.labClock(Math.min(wanted, end))}
          onValue={setWanted}
        />
        <RadioGroup
          label={texts.t('console:rewind.moments')}
          value={String(wanted)}
          options={[
            { value: '0', label: texts.t('console:rewind.start'), note: texts.labClock(0) },
            ...offered
              .filter(
                ({ at }, index) => at > 0 && offered.findIndex((each) => each.at === at) === index,
              )
              .map(({ at, text }) => ({
                value: String(at),
                label: texts.t('console:rewind.before', { what: text }),
                note: texts.labClock(at),
              })),
          ]}
          onValue={(value) => setWanted(Number(value))}
        />
      </div>
    </Dialog>
  );
}
