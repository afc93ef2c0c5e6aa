import { useState } from 'react';
import type { CommandArguments } from '../../../src-shared/commands/index';
import type { Fault } from '../../../src-shared/faults';
import type { VolumeId } from '../../../src-shared/model/disks';
import type { ExportFolder } from '../../../src-shared/model/export';
import type { ExportId, NodeId } from '../../../src-shared/model/tables';
import { pathOn, volumesOf } from '../../../src-shared/rules/disk-facts';
import {
  exportPath,
  exportsFor,
  freeVmName,
  importBytes,
  incompatibilities,
} from '../../../src-shared/rules/export-facts';
import type { Incompatibility } from '../../../src-shared/rules/export-facts';
import { profileOf } from '../../../src-shared/rules/facts';
import { refusalOf } from '../../../src-shared/rules/index';
import type { Texts } from '../../../src-shared/text/index';
import { useDispatcher } from '../../app/use-actions';
import { useReader, useRecords } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Dialog } from '../../ui/dialog';
import { Checkbox, RadioGroup, Select } from '../../ui/fields';
import { PropertyList } from '../../ui/parts';
import { useClose } from '../use-close';
import { mebibyte } from '../../../src-shared/units';
import { RefusalBar } from './refusal-bar';

type Reader = Parameters<Parameters<typeof useReader>[0]>[0];
type Mode = CommandArguments<'vm.import'>['mode'];

const sameJson = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

interface Choice {
  readonly node: NodeId;
  readonly folder: ExportId | null;
  readonly mode: Mode;
  readonly duplicate: boolean;
  readonly volume: VolumeId | null;
}

/** Host, folder, identity and what becomes of the files: Hyper-V's dialog (hyperv-host §2.7). */
export function ImportDialog({ node }: { readonly node: NodeId | null }) {
  const nodes = useRecords('node');
  const first = node ?? nodes.find(({ machine }) => machine === 'on')?.id ?? nodes[0]?.id;
  return first ? <OpenImportDialog first={first} /> : null;
}

function OpenImportDialog({ first }: { readonly first: NodeId }) {
  const texts = useTexts();
  const { t } = texts;
  const dispatcher = useDispatcher();
  const close = useClose();
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const [choice, setChoice] = useState<Choice>({
    node: first,
    folder: null,
    mode: 'restore',
    duplicate: false,
    volume: null,
  });
  const facts = useReader((reader) => factsOf(reader, choice), [choice], sameJson);
  const args = facts.args;
  const begin = async () => {
    if (!args) return;
    const fault = await dispatcher.submit({ name: 'vm.import', args });
    setRefusal(fault);
    if (fault === null) close();
  };
  const remove = async () => {
    if (args)
      setRefusal(await dispatcher.submit({ name: 'export.delete', args: { export: args.export } }));
  };
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
        args ? [{ label: t('snapshotPages:import.delete'), onClick: () => void remove() }] : []
      }
    >
      <RefusalBar fault={refusal ?? facts.fault} />
      <ImportFields choice={choice} onChoice={setChoice} facts={facts} />
    </Dialog>
  );
}

type Facts = ReturnType<typeof factsOf>;

interface FieldsProps {
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
  readonly facts: Facts;
}

function ImportFields({ choice, onChoice, facts }: FieldsProps) {
  const texts = useTexts();
  const { t } = texts;
  const nodes = useRecords('node');
  const change = (changes: Partial<Choice>) => {
    onChoice({ ...choice, ...changes });
  };
  return (
    <div className="dialog-fields">
      <Select
        label={t('snapshotPages:import.host')}
        value={choice.node}
        options={nodes.map(({ id, name }) => ({ value: id, label: name }))}
        onValue={(node) => {
          change({ node, folder: null, volume: null });
        }}
      />
      {facts.args ? (
        <>
          <Select
            label={t('snapshotPages:import.folder')}
            value={facts.args.export}
            options={facts.folders.map(({ id, path, vm, sizeMiB }) => ({
              value: id,
              label: t('snapshotPages:import.choice', { path, vm, size: texts.memory(sizeMiB) }),
            }))}
            onValue={(folder) => {
              change({ folder });
            }}
          />
          <Chosen facts={facts} />
          <Options choice={choice} onChoice={onChoice} facts={facts} />
          {facts.reports ? <Report found={facts.found} /> : null}
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
  const change = (changes: Partial<Choice>) => {
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

function Chosen({ facts }: { readonly facts: Facts }) {
  const texts = useTexts();
  const { t } = texts;
  const startsAt = useRecords('world')[0]?.startsAt ?? '';
  const { chosen } = facts;
  if (!chosen) return null;
  const size = texts.memory(chosen.sizeMiB);
  return (
    <>
      <PropertyList
        properties={[
          {
            id: 'exported',
            name: t('snapshotPages:import.exported'),
            value: texts.moment(startsAt, chosen.exportedAt),
          },
          {
            id: 'content',
            name: t('snapshotPages:import.content'),
            value: t('snapshotPages:import.contentText', {
              disks: chosen.disks,
              snapshots: chosen.snapshots,
              size,
            }),
          },
        ]}
      />
      <p className="secondary">{t('snapshotPages:import.deleteHint', { size })}</p>
    </>
  );
}

/** What 2012 and later report before an import; nothing of it forbids it. */
function Report({ found }: { readonly found: readonly Incompatibility[] }) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <section aria-label={t('snapshotPages:import.report')}>
      <h3>{t('snapshotPages:import.report')}</h3>
      {found.length === 0 ? (
        <p>{t('snapshotPages:import.fits')}</p>
      ) : (
        <ul>
          {found.map((each) => (
            <li key={JSON.stringify(each)}>{incompatibilityText(texts, each)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function incompatibilityText(texts: Texts, found: Incompatibility): string {
  const { t } = texts;
  if (found.kind === 'network') return t('snapshotPages:import.network', { name: found.name });
  if (found.kind === 'processors') {
    const { processors, limit } = found;
    return t('snapshotPages:import.processors', { processors, limit });
  }
  const { memoryMiB, limitMiB } = found;
  return t('snapshotPages:import.memory', {
    memoryMiB: texts.memory(memoryMiB),
    limitMiB: texts.memory(limitMiB),
  });
}

/** Everything the dialog says of a choice. */
function factsOf(reader: Reader, choice: Choice) {
  const folders = exportsFor(reader, choice.node);
  const folder = folders.find(({ id }) => id === choice.folder) ?? folders[0];
  const host = reader.get<'node'>(choice.node);
  const volume = choice.duplicate ? choice.volume : null;
  const { node, mode, duplicate } = choice;
  const args = folder ? { node, export: folder.id, mode, duplicate, volume } : null;
  return {
    args,
    fault: args && refusalOf(reader, { name: 'vm.import', args }),
    name: folder ? freeVmName(reader, folder.machine.name) : '',
    folders: folders.map((each) => listed(reader, each)),
    chosen: folder && listed(reader, folder),
    volumes: volumesOf(reader, choice.node).map((value) => ({
      value: value as string,
      label: pathOn(reader, value, '', ''),
    })),
    reports: profileOf(reader).snapshots.compatibilityReport.value,
    found: folder && host ? incompatibilities(reader, folder, host) : [],
  };
}

function listed(reader: Reader, folder: ExportFolder) {
  return {
    id: folder.id,
    path: exportPath(reader, folder),
    vm: folder.machine.name,
    sizeMiB: Math.ceil(importBytes(reader, folder) / mebibyte),
    exportedAt: folder.exportedAt,
    disks: folder.vhds.length,
    snapshots: folder.snapshots.length,
  };
}
