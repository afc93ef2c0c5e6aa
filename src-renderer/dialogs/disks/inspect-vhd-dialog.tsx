import { useState } from 'react';
import type { VhdId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import { vhdPath } from '../../../src-shared/rules/disk-facts';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Dialog, MessageBar, PropertyList } from '../../ui';
import { useClose } from '../use-close';
import { VhdPicker } from './parts';
import { inspected } from './inspected';
import { sameText } from './words';

/** What a virtual hard disk is (hyperv-host §5.5), and what it builds on; of a host one is chosen first. */
export function InspectVhdDialog({ vhd: given }: { readonly vhd: VhdId | null }) {
  const texts = useTexts();
  const { t } = texts;
  const close = useClose();
  const [id, setId] = useState(given);
  const disk = useReader(
    (reader) => (id === null ? null : inspected(reader, texts, id)),
    [id, texts],
    sameText,
  );
  const choices = useReader(
    (reader) => (given === null ? choicesOf(reader) : []),
    [given],
    sameText,
  );
  if (given !== null && !disk) return null;
  const parent = disk?.parent ?? null;
  return (
    <Dialog
      open
      onClose={close}
      title={
        disk ? t('diskPages:inspect.title', { file: disk.fileName }) : t('diskPages:inspect.choose')
      }
      width="medium"
      initialFocus={given === null ? 'body' : 'cancel'}
      extra={
        parent === null
          ? []
          : [{ label: t('diskPages:inspect.inspectParent'), onClick: () => setId(parent) }]
      }
    >
      {given === null ? (
        <VhdPicker
          label={t('diskPages:edit.disk')}
          choices={choices}
          value={id}
          onValue={setId}
          empty={t('diskPages:edit.noDisk')}
        />
      ) : null}
      {disk?.state === 'missing' || disk?.state === 'changed' ? (
        <MessageBar severity="warning" word={t('diskPages:inspect.parent')}>
          {t(
            disk.state === 'missing'
              ? 'diskPages:inspect.parentMissing'
              : 'diskPages:inspect.parentChanged',
          )}
        </MessageBar>
      ) : null}
      {disk ? <PropertyList properties={disk.properties} /> : null}
    </Dialog>
  );
}

function choicesOf(reader: Reader) {
  return reader
    .all('vhd')
    .map((vhd) => ({ id: vhd.id, label: vhdPath(reader, vhd) }))
    .sort((left, right) => left.label.localeCompare(right.label));
}
