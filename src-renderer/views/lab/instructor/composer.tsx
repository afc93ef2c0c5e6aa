import { useState } from 'react';
import type { Fault } from '../../../../src-shared/faults';
import { useTexts } from '../../../store/texts';
import { Button, TextArea } from '../../../ui';
import { Refusal } from '../lab-parts';

/** What `lab.say` and a remark take. */
const longest = 1000;

interface ComposerProps {
  readonly label: string;
  readonly action: string;
  readonly rows: number;
  readonly refusal: Fault | null;
  /** Whether it was taken; only then the field is emptied. */
  readonly onSend: (text: string) => Promise<boolean>;
}

/** A text that is written, sent, and gone from its field. */
export function Composer({ label, action, rows, refusal, onSend }: ComposerProps) {
  const { t } = useTexts();
  const [draft, setDraft] = useState('');
  const text = draft.trim();
  const send = async () => {
    if (await onSend(text)) setDraft('');
  };
  return (
    <>
      <TextArea label={label} value={draft} rows={rows} maxLength={longest} onValue={setDraft} />
      <div className="lab-answer">
        <Button
          icon="note"
          disabledReason={text === '' ? t('labPages:run.statementEmpty') : null}
          onClick={() => void send()}
        >
          {action}
        </Button>
        <Refusal fault={refusal} />
      </div>
    </>
  );
}
