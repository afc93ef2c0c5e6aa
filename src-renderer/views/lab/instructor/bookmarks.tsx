import { useState } from 'react';
import type { Fault } from '../../../../src-shared/faults';
import { useHost, useSession, useUi } from '../../../store/hooks';
import { useTexts } from '../../../store/texts';
import type { Bookmark } from '../../../store/ui';
import { Button, Icon, IconButton, TextField } from '../../../ui';
import { Refusal } from '../lab-parts';

/** Moments to come back to, whichever attempt is shown then. */
export function Bookmarks() {
  const texts = useTexts();
  const session = useSession();
  const { ui } = session;
  const attempt = useHost()?.attempt ?? 1;
  const bookmarks = useUi((state) => state.bookmarks);
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const rewind = async (to: Bookmark) => {
    if (to.attempt !== attempt) {
      const switched = await session.call('attempt.switch', { attempt: to.attempt });
      if (!switched.ok) {
        setRefusal(switched.fault);
        return;
      }
    }
    const answer = await session.call('pace.rewind', { toMs: to.atMs });
    setRefusal(answer.ok ? null : answer.fault);
  };
  return (
    <>
      <NewBookmark attempt={attempt} />
      <ul className="lab-calls">
        {bookmarks.map((bookmark) => (
          <li key={bookmark.id} className="lab-call">
            <Icon name="flag" />
            <div>
              <p>{bookmark.name}</p>
              <p className="caption secondary numeric">{texts.labClock(bookmark.atMs)}</p>
            </div>
            <span className="lab-answer">
              <Button icon="rewind" onClick={() => void rewind(bookmark)}>
                {texts.t('labPages:instructor.rewind')}
              </Button>
              <IconButton
                icon="remove"
                label={texts.t('labPages:instructor.bookmarkRemove', { name: bookmark.name })}
                onClick={() => ui.forgetBookmark(bookmark.id)}
              />
            </span>
          </li>
        ))}
      </ul>
      <Refusal fault={refusal} />
    </>
  );
}

function NewBookmark({ attempt }: { readonly attempt: number }) {
  const texts = useTexts();
  const { ui, replica } = useSession();
  const [name, setName] = useState('');
  const set = () => {
    const atMs = replica.reader.now;
    const at = texts.labClock(atMs);
    const written = name.trim();
    const given = written === '' ? texts.t('labPages:instructor.bookmarkAt', { at }) : written;
    ui.bookmark({ name: given, attempt, atMs });
    setName('');
  };
  return (
    <form
      className="instructor-bookmark"
      onSubmit={(event) => {
        event.preventDefault();
        set();
      }}
    >
      <TextField
        label={texts.t('labPages:instructor.bookmarkName')}
        value={name}
        maxLength={60}
        onValue={setName}
      />
      <Button type="submit" icon="add">
        {texts.t('labPages:instructor.bookmarkSet')}
      </Button>
    </form>
  );
}
