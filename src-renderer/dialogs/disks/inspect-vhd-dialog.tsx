import { useState } from 'react';
import type { VhdId } from '../../../src-shared/model/tables';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Dialog, MessageBar, PropertyList } from '../../ui';
import { useClose } from '../use-close';
import { inspected } from './inspected';
import { sameText } from './words';

/** What a virtual hard disk is (hyperv-host §5.5), and what it builds on. */
export function InspectVhdDialog({ vhd: given }: { readonly vhd: VhdId }) {
  const texts = useTexts();
  const { t } = texts;
  const close = useClose();
  const [id, setId] = useState(given);
  const disk = useReader((reader) => inspected(reader, texts, id), [id, texts], sameText);
  if (!disk) return null;
  const { parent } = disk;
  return (
    <Dialog
      open
      onClose={close}
      title={t('diskPages:inspect.title', { file: disk.fileName })}
      width="medium"
      initialFocus="cancel"
      extra={
        parent === null
          ? []
          : [{ label: t('diskPages:inspect.inspectParent'), onClick: () => setId(parent) }]
      }
    >
      {disk.state === 'missing' || disk.state === 'changed' ? (
        <MessageBar severity="warning" word={t('diskPages:inspect.parent')}>
          {t(
            disk.state === 'missing'
              ? 'diskPages:inspect.parentMissing'
              : 'diskPages:inspect.parentChanged',
          )}
        </MessageBar>
      ) : null}
      <PropertyList properties={disk.properties} />
    </Dialog>
  );
}
