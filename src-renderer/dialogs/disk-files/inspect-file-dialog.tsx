import { useState } from 'react';
import { diskFileRows } from '../../../src-shared/vhd/rows';
import type { ChosenDisk } from '../../bridge/disk-files';
import { chooseDisk } from '../../bridge/disk-files';
import { useTexts } from '../../store/texts';
import { Button, Dialog, EmptyState, MessageBar, PropertyList } from '../../ui';
import { useClose } from '../use-close';

/** Inspect Disk for a real file of the person: what it is, or what is wrong with it. */
export function InspectFileDialog() {
  const texts = useTexts();
  const { t } = texts;
  const close = useClose();
  const [disk, setDisk] = useState<ChosenDisk | null>(null);
  const choose = async () => {
    const chosen = await chooseDisk();
    if (chosen) setDisk(chosen);
  };
  return (
    <Dialog
      open
      onClose={close}
      title={t('diskFiles:inspect.title')}
      description={t('diskFiles:inspect.description')}
      width="medium"
    >
      <div className="dialog-fields">
        <div>
          <Button icon="folderOpen" data-autofocus onClick={() => void choose()}>
            {t('diskFiles:inspect.choose')}
          </Button>
        </div>
        {disk ? (
          <Inspected disk={disk} />
        ) : (
          <EmptyState icon="disk" title={t('diskFiles:inspect.none')} />
        )}
      </div>
    </Dialog>
  );
}

function Inspected({ disk: { fileName, location, result } }: { readonly disk: ChosenDisk }) {
  const texts = useTexts();
  const { t } = texts;
  if (!result.ok) {
    return (
      <>
        <MessageBar severity="error" word={t('console:level.refusal')} urgent>
          {texts.fault(result.fault)}
        </MessageBar>
        <p className="field-hint">{fileName}</p>
      </>
    );
  }
  const rows = [
    [t('diskFiles:field.fileName'), fileName] as const,
    ...(location === null ? [] : [[t('diskFiles:field.location'), location] as const]),
    ...diskFileRows(texts, result.value),
  ];
  return (
    <PropertyList
      properties={rows.map(([name, value], index) => ({ id: `${name}/${index}`, name, value }))}
    />
  );
}
