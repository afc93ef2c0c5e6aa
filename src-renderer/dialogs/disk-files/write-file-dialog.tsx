import { useState } from 'react';
import type { Fault } from '../../../src-shared/faults';
import { parseBytes } from '../../../src-shared/migration/quantities';
import type { Texts } from '../../../src-shared/text/index';
import { emptyVhd, parentFault, sizeFault } from '../../../src-shared/vhd/create';
import type { DiskFileType } from '../../../src-shared/vhd/image';
import { diskFileTypes } from '../../../src-shared/vhd/image';
import { shortSize } from '../../../src-shared/vhd/rows';
import type { ChosenDisk } from '../../bridge/disk-files';
import { chooseDisk, largestDownloadBytes, writeDisk } from '../../bridge/disk-files';
import { desktop } from '../../bridge/desktop';
import { useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Button, Dialog, RadioGroup, TextField } from '../../ui';
import { RefusalBar } from '../refusal-bar';
import { useClose } from '../use-close';

interface Draft {
  readonly type: DiskFileType;
  readonly fileName: string;
  readonly size: string;
  readonly parent: ChosenDisk | null;
}

const usual: Draft = { type: 'dynamic', fileName: 'New Disk.vhd', size: '127GiB', parent: null };

/** New Virtual Hard Disk as a real file of the person: valid, empty, and never over another one. */
export function WriteFileDialog() {
  const texts = useTexts();
  const { t } = texts;
  const close = useClose();
  const { ui } = useSession();
  const [draft, setDraft] = useState(usual);
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const judged = judge(texts, draft);
  const set = (changes: Partial<Draft>) => setDraft({ ...draft, ...changes });
  const write = async () => {
    const { type, fileName, parent } = draft;
    const order = { type, diskBytes: judged.diskBytes, fileName: fileName.trim() };
    const written = await writeDisk({ ...order, parent: type === 'differencing' ? parent : null });
    if (!written.ok) setRefusal(written.fault);
    else if (written.value !== null) {
      ui.say({ type: 'saved', fileName: written.value });
      close();
    }
  };
  return (
    <Dialog
      open
      onClose={close}
      title={t('diskFiles:write.title')}
      description={t('diskFiles:write.description')}
      width="medium"
      action={{
        label: t('diskFiles:write.action'),
        onClick: () => void write(),
        disabledReason: judged.name ?? judged.size ?? judged.parent,
      }}
    >
      <RefusalBar fault={refusal} urgent />
      <OrderFields draft={draft} judged={judged} set={set} />
    </Dialog>
  );
}

function OrderFields({
  draft,
  judged,
  set,
}: {
  readonly draft: Draft;
  readonly judged: Judged;
  readonly set: (changes: Partial<Draft>) => void;
}) {
  const { t } = useTexts();
  return (
    <div className="dialog-fields">
      <TextField
        label={t('diskFiles:field.fileName')}
        value={draft.fileName}
        maxLength={200}
        error={judged.name}
        onValue={(fileName) => set({ fileName })}
      />
      <RadioGroup<DiskFileType>
        label={t('diskFiles:write.type')}
        value={draft.type}
        options={diskFileTypes.map((type) => ({
          value: type,
          label: t(`diskFiles:type.${type}`),
          note: t(`diskFiles:write.typeNote.${type}`),
        }))}
        onValue={(type) => set({ type })}
      />
      {draft.type === 'differencing' ? (
        <ParentField
          disk={draft.parent}
          error={judged.parent}
          onDisk={(parent) => set({ parent })}
        />
      ) : (
        <TextField
          label={t('diskFiles:field.diskSize')}
          value={draft.size}
          maxLength={20}
          hint={judged.hint ?? undefined}
          error={judged.size}
          onValue={(size) => set({ size })}
        />
      )}
    </div>
  );
}

function ParentField({
  disk,
  error,
  onDisk,
}: {
  readonly disk: ChosenDisk | null;
  readonly error: string | null;
  readonly onDisk: (disk: ChosenDisk) => void;
}) {
  const { t } = useTexts();
  const choose = async () => {
    const chosen = await chooseDisk();
    if (chosen) onDisk(chosen);
  };
  return (
    <div className="dialog-fields">
      <div>
        <Button icon="folderOpen" onClick={() => void choose()}>
          {t('diskFiles:write.chooseParent')}
        </Button>
      </div>
      <p className="field-hint">{disk && error === null ? disk.fileName : error}</p>
    </div>
  );
}

interface Judged {
  readonly diskBytes: number;
  readonly name: string | null;
  readonly size: string | null;
  readonly parent: string | null;
  /** How large the file will be. */
  readonly hint: string | null;
}

/** What is wrong with an order, field by field, by the rules of the library. */
function judge(texts: Texts, { type, fileName, size, parent }: Draft): Judged {
  const name = isFileName(fileName.trim()) ? null : texts.t('diskFiles:write.nameInvalid');
  if (type === 'differencing') {
    const wrong = parentProblem(texts, parent);
    const diskBytes = parent?.result.ok ? parent.result.value.diskBytes : 0;
    return { diskBytes, name, size: null, parent: wrong, hint: null };
  }
  const read = parseBytes(size);
  if (!read.ok) {
    const wrong = texts.t('diskFiles:write.sizeInvalid');
    return { diskBytes: 0, name, size: wrong, parent: null, hint: null };
  }
  const diskBytes = read.value;
  const bare = { uniqueId: '', createdAt: 0, parent: null };
  const fileBytes = sizeFault(diskBytes) ? 0 : emptyVhd({ ...bare, type, diskBytes }).fileBytes;
  const fault: Fault | null =
    sizeFault(diskBytes) ??
    (desktop() === null && fileBytes > largestDownloadBytes
      ? {
          code: 'diskFile.browserTooLarge',
          bytes: fileBytes,
          limitBytes: largestDownloadBytes,
        }
      : null);
  const hint = texts.t('diskFiles:write.fileSize', { size: shortSize(texts, fileBytes) });
  return { diskBytes, name, size: fault ? texts.fault(fault) : null, parent: null, hint };
}

function parentProblem(texts: Texts, parent: ChosenDisk | null): string | null {
  if (!parent) return texts.fault({ code: 'diskFile.parentMissing' });
  const { result, fileName: file } = parent;
  if (!result.ok) {
    const why = texts.fault(result.fault);
    return texts.fault({ code: 'diskFile.parentDamaged', file, why });
  }
  const fault = parentFault(result.value, file, result.value.diskBytes);
  return fault ? texts.fault(fault) : null;
}

/** A name without folders that ends as a disk does. */
function isFileName(text: string): boolean {
  return /^[^/\\:*?"<>|\p{Cc}]{1,190}\.vhd$/iu.test(text);
}
