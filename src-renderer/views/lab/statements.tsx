import { useState } from 'react';
import type { LabRun, LabStatement } from '../../../src-shared/model/world';
import { useTexts } from '../../store/texts';
import { Button, TextArea } from '../../ui';
import { Refusal } from './lab-parts';
import { useLabCommand } from './use-lab-command';

/** Short texts the learner writes: a log line, a justification, a status. */
export function Statements({ run }: { readonly run: LabRun }) {
  return run.statements.map((statement) => (
    <Statement key={statement.id} run={run} statement={statement} />
  ));
}

/** What `lab.state` takes. */
const longest = 2000;

function Statement({ run, statement }: { readonly run: LabRun; readonly statement: LabStatement }) {
  const texts = useTexts();
  const { refusal, give } = useLabCommand();
  const [draft, setDraft] = useState(statement.text ?? '');
  const written = draft.trim();
  const { statedAt } = statement;
  const unchanged = written === (statement.text ?? '');
  return (
    <div className="lab-statement">
      <TextArea
        label={texts.local(statement.title)}
        value={draft}
        rows={2}
        maxLength={longest}
        onValue={setDraft}
      />
      <div className="lab-answer">
        <Button
          disabledReason={
            written === '' || unchanged ? texts.t('labPages:run.statementEmpty') : null
          }
          onClick={() =>
            void give({ name: 'lab.state', args: { statement: statement.id, text: written } })
          }
        >
          {texts.t(statedAt === null ? 'labPages:run.statement' : 'labPages:run.statementAgain')}
        </Button>
        {statedAt === null ? null : (
          <span className="caption secondary numeric">
            {texts.t('labPages:run.statementAt', {
              at: texts.labClock(Math.max(0, statedAt - (run.startedAt ?? 0))),
            })}
          </span>
        )}
        <Refusal fault={refusal} />
      </div>
    </div>
  );
}
