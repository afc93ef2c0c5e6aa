import type { LabCall, LabRun } from '../../../src-shared/model/world';
import { useTexts } from '../../store/texts';
import { Button, Icon } from '../../ui';
import { Refusal } from './lab-parts';
import { useLabCommand } from './use-lab-command';

/** Acts outside the console: what they are, when they are through, and what they answered. */
export function Calls({ run }: { readonly run: LabRun }) {
  return (
    <ul className="lab-calls">
      {run.calls.map((call) => (
        <Call key={call.id} run={run} call={call} />
      ))}
    </ul>
  );
}

function Call({ run, call }: { readonly run: LabRun; readonly call: LabCall }) {
  const texts = useTexts();
  const { refusal, give } = useLabCommand();
  const clock = (at: number) => texts.labClock(Math.max(0, at - (run.startedAt ?? 0)));
  const through = call.answeredAt !== null;
  const state =
    call.answeredAt !== null
      ? texts.t('labPages:run.callAnswered', { at: clock(call.answeredAt) })
      : call.calledAt === null
        ? texts.t('labPages:run.callTakes', { span: texts.duration(call.takesMs) })
        : texts.t('labPages:run.callWaiting', { at: clock(call.calledAt + call.takesMs) });
  return (
    <li className="lab-call">
      <Icon name={through ? 'success' : call.calledAt === null ? 'person' : 'hourglass'} />
      <div>
        <p>{texts.local(call.title)}</p>
        <p className="caption secondary numeric">{state}</p>
        {call.answer ? <p className="lab-reply selectable">{texts.local(call.answer)}</p> : null}
        <Refusal fault={refusal} />
      </div>
      {call.calledAt === null ? (
        <Button
          aria-label={`${texts.t('labPages:run.call')}: ${texts.local(call.title)}`}
          onClick={() => void give({ name: 'lab.call', args: { call: call.id } })}
        >
          {texts.t('labPages:run.call')}
        </Button>
      ) : null}
    </li>
  );
}
