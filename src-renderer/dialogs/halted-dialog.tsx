import { useDispatcher } from '../app/use-actions';
import { useHost, useSession } from '../store/hooks';
import { useTexts } from '../store/texts';
import { Dialog } from '../ui/dialog';
import { PropertyList } from '../ui/parts';
import { useClose } from './use-close';

/** The simulation contradicted itself: what is known, and the journal for the report. */
export function HaltedDialog() {
  const texts = useTexts();
  const { ui } = useSession();
  const dispatcher = useDispatcher();
  const close = useClose();
  const halted = useHost()?.halted ?? null;
  if (!halted) return null;
  return (
    <Dialog
      open
      onClose={close}
      title={texts.t('console:halted.title')}
      description={texts.t('console:halted.text')}
      width="medium"
      extra={[
        {
          label: texts.t('console:halted.openAnother'),
          onClick: () => ui.openDialog({ type: 'openLab' }),
        },
      ]}
      action={{
        label: texts.t('console:halted.saveJournal'),
        onClick: () => dispatcher.run('file.exportJournal'),
      }}
      cancelLabel={texts.t('console:ui.close')}
      initialFocus="action"
    >
      <PropertyList
        properties={[
          { id: 'reason', name: texts.t('console:halted.reason'), value: halted.reason },
          { id: 'at', name: texts.t('console:halted.at'), value: texts.labClock(halted.atMs) },
          { id: 'seed', name: texts.t('console:halted.seed'), value: String(halted.seed) },
        ]}
      />
    </Dialog>
  );
}
