import { useHost, useSession } from '../store/hooks';
import { useLabList } from '../store/lab-list';
import { useTexts } from '../store/texts';
import { Dialog } from '../ui/dialog';
import { useClose } from './use-close';

/** A lab that was left unsaved, or the good part of a damaged file, can be taken up again. Closing the dialog decides nothing. */
export function RecoveryDialog() {
  const texts = useTexts();
  const session = useSession();
  const close = useClose();
  const labs = useLabList();
  const recovery = useHost()?.recovery ?? null;
  if (!recovery) return null;
  const shipped = labs?.find((lab) => lab.name === recovery.lab);
  const lab = shipped ? texts.local(shipped.title) : recovery.lab;
  const place = { lab, at: texts.labClock(recovery.atMs) };
  const answer = async (call: 'recovery.accept' | 'recovery.discard') => {
    close();
    const done = await session.call(call, {});
    if (!done.ok) session.ui.say({ type: 'refusal', action: null, fault: done.fault });
  };
  return (
    <Dialog
      open
      onClose={close}
      title={texts.t('console:recovery.title')}
      description={
        recovery.damagedLine === null
          ? texts.t('console:recovery.text', place)
          : texts.t('console:recovery.damaged', { ...place, line: recovery.damagedLine })
      }
      extra={[
        {
          label: texts.t('console:recovery.discard'),
          onClick: () => void answer('recovery.discard'),
        },
      ]}
      action={{
        label: texts.t('console:recovery.accept'),
        onClick: () => void answer('recovery.accept'),
      }}
      cancelLabel={texts.t('console:recovery.later')}
      initialFocus="action"
    />
  );
}
