import { useState } from 'react';
import type { Fault } from '../../../src-shared/faults';
import { useSession, useUi } from '../../store/hooks';
import { readProgress } from '../../store/lab-progress';
import { useTexts } from '../../store/texts';
import { Dialog, MessageBar } from '../../ui';
import { useClose } from '../use-close';

/** Asks before everything that was played is forgotten: no undo and no rewind brings it back. */
export function ClearProgressDialog() {
  const texts = useTexts();
  const session = useSession();
  const close = useClose();
  const count = useUi((state) => state.progress.attempts.length);
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const clear = async () => {
    const answer = await session.call('lab.clearProgress', {});
    if (!answer.ok) {
      setRefusal(answer.fault);
      return;
    }
    await readProgress(session);
    close();
  };
  return (
    <Dialog
      open
      tone="danger"
      onClose={close}
      title={texts.t('progressPages:clear.title')}
      description={texts.t('progressPages:clear.description', { count })}
      action={{ label: texts.t('progressPages:clear.action'), onClick: () => void clear() }}
    >
      {refusal ? (
        <MessageBar severity="error" word={texts.t('console:level.refusal')} urgent>
          {texts.fault(refusal)}
        </MessageBar>
      ) : null}
      <p className="secondary">{texts.t('progressPages:clear.kept')}</p>
    </Dialog>
  );
}
