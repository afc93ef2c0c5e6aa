import type { DragEvent } from 'react';
import { useState } from 'react';
import type { Fault } from '../../src-shared/faults';
import type { LabSummary } from '../../src-shared/ipc';
import type { Texts } from '../../src-shared/text/index';
import type { ChosenFile } from '../bridge/files';
import { chooseFile, readFile } from '../bridge/files';
import { useReader, useSession } from '../store/hooks';
import { useLabList } from '../store/lab-list';
import type { Opening } from '../store/opening';
import { openOrAsk } from '../store/opening';
import { useTexts } from '../store/texts';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { Badge } from '../ui/parts';
import { MessageBar } from '../ui/message-bar';
import { useClose } from './use-close';

/** Chooses a lab from the catalogue, or an own file. A bad file is refused here, with its line. */
export function OpenLabDialog() {
  const texts = useTexts();
  const session = useSession();
  const close = useClose();
  const labs = useLabList();
  const present = useReader((reader) => reader.get<'world'>('world:lab')?.lab ?? null, []);
  const [chosen, setChosen] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const wanted = chosen ?? present;
  const open = async (opening: Opening) => {
    const answer = await openOrAsk(session, opening);
    // Where it is asked first, the question has taken this dialog's place.
    if (!answer.ok) setRefusal(answer.fault);
    else if (session.ui.state.dialog?.type === 'openLab') close();
  };
  const openLab = (name: string) => open({ type: 'lab', name });
  const openFile = async (file: ChosenFile | null) => {
    if (file) await open({ type: 'file', ...file });
  };
  return (
    <Dialog
      open
      onClose={close}
      title={texts.t('console:openLab.title')}
      description={texts.t('console:openLab.description')}
      width="large"
      action={{
        label: texts.t('console:openLab.open'),
        onClick: () => {
          if (wanted !== null) void openLab(wanted);
        },
        disabledReason: wanted === null ? texts.t('console:openLab.chooseFirst') : null,
      }}
    >
      {refusal ? (
        <MessageBar
          severity="error"
          word={texts.t('console:openLab.refused')}
          urgent
          onDismiss={() => setRefusal(null)}
        >
          {texts.fault(refusal)}
        </MessageBar>
      ) : null}
      <LabChoice labs={labs ?? []} chosen={wanted} onChoose={setChosen} onOpen={openLab} />
      <FileDrop onFile={(file) => void openFile(file)} />
    </Dialog>
  );
}

interface LabChoiceProps {
  readonly labs: readonly LabSummary[];
  readonly chosen: string | null;
  readonly onChoose: (name: string) => void;
  readonly onOpen: (name: string) => Promise<void>;
}

function LabChoice({ labs, chosen, onChoose, onOpen }: LabChoiceProps) {
  const texts = useTexts();
  const groups = [
    { title: texts.t('console:openLab.scenarios'), labs: labs.filter((lab) => lab.graded) },
    { title: texts.t('console:openLab.clusters'), labs: labs.filter((lab) => !lab.graded) },
  ];
  return (
    <div className="lab-choice">
      {groups.map((group) =>
        group.labs.length === 0 ? null : (
          <fieldset key={group.title} className="lab-choice-group">
            <legend>{group.title}</legend>
            {group.labs.map((lab) => (
              <label
                key={lab.name}
                className="lab-card"
                data-chosen={lab.name === chosen || undefined}
                onDoubleClick={() => void onOpen(lab.name)}
              >
                <input
                  type="radio"
                  name="lab"
                  className="visually-hidden"
                  checked={lab.name === chosen}
                  data-autofocus={lab.name === chosen || undefined}
                  onChange={() => onChoose(lab.name)}
                />
                <LabCardText texts={texts} lab={lab} />
              </label>
            ))}
          </fieldset>
        ),
      )}
    </div>
  );
}

export function LabCardText({ texts, lab }: { readonly texts: Texts; readonly lab: LabSummary }) {
  return (
    <>
      <span className="lab-card-head">
        <Icon name={lab.graded ? 'target' : 'cluster'} size={20} />
        <strong>{texts.local(lab.title)}</strong>
        <Badge>{lab.name}</Badge>
        {lab.level === null ? null : (
          <Badge tone="accent">{texts.t('console:lab.level', { level: lab.level })}</Badge>
        )}
      </span>
      <span className="lab-card-text secondary">{texts.local(lab.description)}</span>
      <span className="lab-card-facts caption secondary">
        <span>{labSize(texts, lab)}</span>
        <span>{texts.lookUp(`profile:name.${lab.profile}`) ?? lab.profile}</span>
        {lab.minutes === null ? null : (
          <span>{texts.t('console:lab.minutes', { minutes: lab.minutes })}</span>
        )}
      </span>
    </>
  );
}

export function labSize(texts: Texts, lab: LabSummary): string {
  return lab.nodes === 1
    ? texts.t('console:welcome.sizeOne', { vms: lab.vms })
    : texts.t('console:welcome.size', { nodes: lab.nodes, vms: lab.vms });
}

/** A file by picker or by drag and drop. */
export function FileDrop({ onFile }: { readonly onFile: (file: ChosenFile | null) => void }) {
  const texts = useTexts();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) void readFile(file).then(onFile);
  };
  return (
    <div
      className="file-drop"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Button icon="folderOpen" onClick={() => void chooseFile().then(onFile)}>
        {texts.t('console:openLab.choose')}
      </Button>
      <span className="secondary">{texts.t('console:openLab.drop')}</span>
    </div>
  );
}
