import { useState } from 'react';
import { remarkLimits, remarksOf } from '../../../../src-shared/remarks';
import { useTexts } from '../../../store/texts';
import { Button, TextArea } from '../../../ui';
import { LabSection, Refusal } from '../lab-parts';
import { useRemarks } from '../use-remarks';

/** What the trainer says of the attempt, kept with it, and a line to sign on paper. */
export function ReviewNotes() {
  const texts = useTexts();
  const { remarks, attempt, refusal, write } = useRemarks();
  const kept = remarksOf(remarks, 'trainer', attempt)[0];
  return (
    <>
      <LabSection title={texts.t('labPages:review.notes')}>
        <NotesField
          key={`${String(attempt)}/${String(kept?.id)}`}
          kept={kept?.text ?? ''}
          onKeep={(text) => void write(kept?.id ?? null, 'trainer', text)}
        />
        <Refusal fault={refusal} />
      </LabSection>
      <section className="review-signature" aria-hidden="true">
        <p>{texts.t('labPages:review.signature')}</p>
      </section>
    </>
  );
}

function NotesField(props: { readonly kept: string; readonly onKeep: (text: string) => void }) {
  const { kept, onKeep } = props;
  const texts = useTexts();
  const [draft, setDraft] = useState(kept);
  const written = draft.trim();
  return (
    <>
      <TextArea
        label={texts.t('labPages:review.notesHint')}
        value={draft}
        rows={4}
        maxLength={remarkLimits.characters}
        onValue={setDraft}
      />
      <div className="lab-answer review-keep">
        <Button
          icon="save"
          disabledReason={written === kept ? texts.t('labPages:review.notesKept') : null}
          onClick={() => onKeep(written)}
        >
          {texts.t('labPages:review.keepNotes')}
        </Button>
      </div>
    </>
  );
}
