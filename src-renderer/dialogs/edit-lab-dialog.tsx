import { useState } from 'react';
import type { Fault } from '../../src-shared/faults';
import type { DraftSource } from '../../src-shared/lab-editing/form';
import type { ChosenFile } from '../bridge/files';
import { useSession, useUi } from '../store/hooks';
import { useLabList } from '../store/lab-list';
import { useTexts } from '../store/texts';
import { Dialog } from '../ui/dialog';
import { RadioGroup, Select } from '../ui/fields';
import { MessageBar } from '../ui/message-bar';
import { FileDrop } from './open-lab-dialog';
import { useClose } from './use-close';

const beginnings = ['new', 'copy', 'file'] as const;
type Beginning = (typeof beginnings)[number];

/** With what a lab of one's own begins: a new one, a copy of a shipped one, or a file. */
export function EditLabDialog() {
  const texts = useTexts();
  const { ui, labEditor } = useSession();
  const close = useClose();
  const labs = useLabList() ?? [];
  const [beginning, setBeginning] = useState<Beginning>('new');
  const [lab, setLab] = useState('L05');
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const begin = async () => {
    const answer = await labEditor.open(sourceOf(beginning, lab, file));
    if (!answer.ok) return setRefusal(answer.fault);
    close();
    ui.goTo('labEditor');
  };
  return (
    <Dialog
      open
      onClose={close}
      title={texts.t('labEditor:dialog.title')}
      description={texts.t('labEditor:dialog.description')}
      width="medium"
      action={{
        label: texts.t(labEditor.isUnsaved ? 'labEditor:dialog.discard' : 'labEditor:dialog.begin'),
        onClick: () => void begin(),
        disabledReason:
          beginning === 'file' && !file ? texts.t('labEditor:dialog.fileFirst') : null,
      }}
    >
      {refusal ? (
        <MessageBar severity="error" word={texts.t('console:openLab.refused')} urgent>
          {texts.fault(refusal)}
        </MessageBar>
      ) : null}
      <Unsaved />
      <RadioGroup
        label={texts.t('labEditor:dialog.with')}
        labelHidden
        value={beginning}
        options={beginnings.map((value) => ({
          value,
          label: texts.t(`labEditor:dialog.${value}`),
          note: texts.t(`labEditor:dialog.${value}Note`),
        }))}
        onValue={setBeginning}
      />
      {beginning === 'copy' ? (
        <Select
          label={texts.t('labEditor:dialog.which')}
          value={lab}
          options={labs.map(({ name, title }) => ({
            value: name,
            label: texts.t('labEditor:topology.lab', { name, title: texts.local(title) }),
          }))}
          onValue={setLab}
        />
      ) : null}
      {beginning === 'file' ? <FileDrop onFile={setFile} /> : null}
      {beginning === 'file' && file ? <p className="secondary">{file.fileName}</p> : null}
    </Dialog>
  );
}

function sourceOf(beginning: Beginning, lab: string, file: ChosenFile | null): DraftSource {
  if (beginning === 'copy') return { type: 'copy', lab };
  return beginning === 'file' && file ? { type: 'file', ...file } : { type: 'new' };
}

/** A draft no file holds would be thrown away. */
function Unsaved() {
  const texts = useTexts();
  const { labEditor } = useSession();
  const language = useUi((state) => state.language);
  const { draft } = labEditor.state;
  if (!draft || !labEditor.isUnsaved) return null;
  const title = (draft.document['title'] ?? {}) as { readonly [key: string]: unknown };
  const name = title[language];
  return (
    <MessageBar severity="warning" word={texts.t('console:level.warning')}>
      {texts.t('labEditor:dialog.unsaved', {
        lab: typeof name === 'string' ? name : draft.fileName,
      })}
    </MessageBar>
  );
}
