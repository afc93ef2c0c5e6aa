import { saveLab } from '../app/console-handlers';
import { useReader, useSession } from '../store/hooks';
import { useLabList } from '../store/lab-list';
import type { Opening } from '../store/opening';
import { openNow, openingAction } from '../store/opening';
import { useTexts } from '../store/texts';
import { Dialog } from '../ui/dialog';
import { useClose } from './use-close';

/**
 * Asks before another lab takes the place of one that holds work no file has. Saving is what Enter
 * does: whoever answers without reading loses nothing.
 */
export function UnsavedDialog({ opening }: { readonly opening: Opening }) {
  const texts = useTexts();
  const session = useSession();
  const close = useClose();
  const labs = useLabList() ?? [];
  const present = useReader((reader) => reader.get<'world'>('world:lab')?.title ?? null, []);
  const open = async () => {
    close();
    const answer = await openNow(session, opening);
    if (answer.ok) return;
    session.ui.say({ type: 'refusal', action: openingAction(opening), fault: answer.fault });
  };
  const saveAndOpen = async () => {
    close();
    // Whoever cancels the choice of a file name wants to stay, as everywhere in Windows.
    if (await saveLab(session)) await open();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={texts.t('console:unsaved.title', { lab: present ? texts.local(present) : '' })}
      description={texts.t('console:unsaved.text', {
        next:
          opening.type === 'file'
            ? opening.fileName
            : texts.local(labs.find((lab) => lab.name === opening.name)?.title ?? noTitle(opening)),
      })}
      extra={[{ label: texts.t('console:unsaved.openAnyway'), onClick: () => void open() }]}
      action={{ label: texts.t('console:unsaved.save'), onClick: () => void saveAndOpen() }}
      initialFocus="action"
    />
  );
}

/** Until the list of labs is there, a lab is called by its name. */
const noTitle = ({ name }: Extract<Opening, { type: 'lab' }>) => ({ en: name, de: name });
