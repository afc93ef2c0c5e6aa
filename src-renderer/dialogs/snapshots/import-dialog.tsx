import { useState } from 'react';
import type { Fault } from '../../../src-shared/faults';
import type { VolumeId } from '../../../src-shared/model/disks';
import type { ExportId, NodeId } from '../../../src-shared/model/tables';
import { profileOf } from '../../../src-shared/rules/facts';
import { useDispatcher } from '../../app/use-actions';
import { useReader, useRecords } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Dialog } from '../../ui/dialog';
import { Checkbox, RadioGroup, Select } from '../../ui/fields';
import { useClose } from '../use-close';
import type { ImportChoice, ImportFacts } from './import-parts';
import { ImportContent, firstChoice, importFacts } from './import-parts';
import { ImportWizard } from './import-wizard';
import { RefusalBar } from '../refusal-bar';

const sameJson = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

/** A dialog in 2008 R2, a wizard in later versions (hyperv-host §2.7). */
export function ImportDialog({ node }: { readonly node: NodeId | null }) {
  const nodes = useRecords('node');
  const wizard = useReader((reader) => profileOf(reader).snapshots.importsWithoutExport.value, []);
  const first = node ?? nodes.find(({ machine }) => machine === 'on')?.id ?? nodes[0]?.id;
  if (!first) return null;
  return wizard ? <ImportWizard first={first} /> : <OpenImportDialog first={first} />;
}

/** Host, folder, identity and what becomes of the files: R2's dialog. */
function OpenImportDialog({ first }: { readonly first: NodeId }) {
  const texts = useTexts();
  const { t } = texts;
  const dispatcher = useDispatcher();
  const close = useClose();
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const [choice, setChoice] = useState(() => firstChoice(first, 'dialog'));
  const facts = useReader((reader) => importFacts(reader, choice), [choice], sameJson);
  const args = facts.args;
  const begin = async () => {
    if (!args) return;
    const fault = await dispatcher.submit({ name: 'vm.import', args });
    setRefusal(fault);
    if (fault === null) close();
  };
  const remove = async (folder: ExportId) => {
    setRefusal(await dispatcher.submit({ name: 'export.delete', args: { export: folder } }));
  };
  const folder = args?.source.startsWith('export:') ? (args.source as ExportId) : null;
  const why = facts.fault ? texts.fault(facts.fault) : null;
  return (
    <Dialog
      open
      onClose={close}
      title={t('snapshotPages:import.title')}
      width="medium"
      action={{
        label: t('snapshotPages:import.action'),
        onClick: () => void begin(),
        disabledReason: args ? why : t('snapshotPages:import.noFolder'),
      }}
      extra={
        folder === null
          ? []
          : [{ label: t('snapshotPages:import.delete'), onClick: () => void remove(folder) }]
      }
    >
      <RefusalBar fault={refusal ?? facts.fault} />
      <ImportFields choice={choice} onChoice={setChoice} facts={facts} />
    </Dialog>
  );
}

interface FieldsProps {
  readonly choice: ImportChoice;
  readonly onChoice: (choice: ImportChoice) => void;
  readonly facts: ImportFacts;
}

function ImportFields({ choice, onChoice, facts }: FieldsProps) {
  const texts = useTexts();
  const { t } = texts;
  const nodes = useRecords('node');
  const size = texts.memory(facts.chosen?.sizeMiB ?? 0);
  const change = (changes: Partial<ImportChoice>) => {
    onChoice({ ...choice, ...changes });
  };
  return (
    <div className="dialog-fields">
      <Select
        label={t('snapshotPages:import.host')}
        value={choice.node}
        options={nodes.map(({ id, name }) => ({ value: id, label: name }))}
        onValue={(node) => {
          change({ node, source: null, volume: null });
        }}
      />
      {facts.args ? (
        <>
          <Select
            label={t('snapshotPages:import.folder')}
            value={facts.args.source}
            options={facts.sources.map(({ id, path, vm, sizeMiB }) => ({
              value: id,
              label: t('snapshotPages:import.choice', { path, vm, size: texts.memory(sizeMiB) }),
            }))}
            onValue={(source) => {
              change({ source });
            }}
          />
          <ImportContent facts={facts} />
          <p className="secondary">{t('snapshotPages:import.deleteHint', { size })}</p>
          <Options choice={choice} onChoice={onChoice} facts={facts} />
        </>
      ) : (
        <p className="secondary">{t('snapshotPages:import.noFolder')}</p>
      )}
    </div>
  );
}

/** Which identity the machine has, and whether the folder keeps its files. */
function Options({ choice, onChoice, facts }: FieldsProps) {
  const { t } = useTexts();
  const change = (changes: Partial<ImportChoice>) => {
    onChoice({ ...choice, ...changes });
  };
  return (
    <>
      <RadioGroup
        label={t('snapshotPages:import.settings')}
        value={choice.mode}
        options={[
          { value: 'restore', label: t('snapshotPages:import.restore') },
          {
            value: 'copy',
            label: t('snapshotPages:import.copy'),
            note: t('snapshotPages:import.name', { name: facts.name }),
          },
        ]}
        onValue={(mode) => {
          change({ mode });
        }}
      />
      <Checkbox
        label={t('snapshotPages:import.duplicate')}
        note={t('snapshotPages:import.duplicateHint')}
        checked={choice.duplicate}
        onChecked={(duplicate) => {
          change({ duplicate });
        }}
      />
      {choice.duplicate ? (
        <Select
          label={t('snapshotPages:import.target')}
          value={choice.volume ?? choice.node}
          options={facts.volumes}
          onValue={(volume) => {
            change({ volume: volume as VolumeId });
          }}
        />
      ) : null}
    </>
  );
}
