import { useState } from 'react';
import type { Command } from '../../../src-shared/commands/index';
import type { Fault } from '../../../src-shared/faults';
import type { VhdFormat, VirtualHardDisk, VolumeId } from '../../../src-shared/model/disks';
import type { NodeId, VhdId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import { vhdPath, volumeOfVhd } from '../../../src-shared/rules/disk-facts';
import { profileOf } from '../../../src-shared/rules/facts';
import { refusalOf } from '../../../src-shared/rules/index';
import type { VhdAction } from '../../../src-shared/rules/vhd-tasks';
import { actionsFor } from '../../../src-shared/rules/vhd-tasks';
import type { Texts } from '../../../src-shared/text/index';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Checkbox, PropertyList, RadioGroup, Select, TextField, Wizard } from '../../ui';
import type { WizardPage } from '../../ui';
import { useClose } from '../use-close';
import { useWizardRun } from '../use-wizard-run';
import { Done, Reason, VhdPicker, VolumePicker } from './parts';
import { gigabytesIn, sameText } from './words';

type Page = 'locate' | 'action' | 'configure' | 'summary' | 'done';

interface Draft {
  readonly vhd: VhdId | null;
  readonly action: VhdAction | null;
  readonly size: string;
  readonly name: string;
  readonly volume: VolumeId | null;
  readonly type: 'fixed' | 'dynamic';
  readonly format: VhdFormat;
  readonly into: 'parent' | 'new';
  readonly parent: VhdId | null;
  readonly evenChanged: boolean;
}

interface World {
  readonly vhd: VirtualHardDisk | null;
  readonly node: NodeId | null;
  readonly actions: readonly VhdAction[];
  readonly parentName: string;
  readonly all: readonly { readonly id: VhdId; readonly label: string }[];
  readonly vhdx: boolean;
}

function worldFor(reader: Reader, id: VhdId | null): World {
  const vhd = id === null ? null : (reader.get<'vhd'>(id) ?? null);
  const disk = vhd?.disk == null ? undefined : reader.get<'disk'>(vhd.disk);
  const parent = vhd?.parent == null ? undefined : reader.get<'vhd'>(vhd.parent);
  return {
    vhd,
    node: vhd?.host ?? disk?.owner ?? reader.all('node')[0]?.id ?? null,
    actions: vhd ? actionsFor(reader, vhd) : [],
    parentName: parent?.fileName ?? '',
    all: reader.all('vhd').map((each) => ({ id: each.id, label: vhdPath(reader, each) })),
    vhdx: profileOf(reader).disks.vhdx.value,
  };
}

/** What the draft comes to; null where something is missing yet. */
function commandOf({ vhd }: World, draft: Draft): Command | null {
  if (!vhd || draft.action === null) return null;
  const id = vhd.id;
  const target = { fileName: draft.name, volume: draft.volume ?? volumeOfVhd(vhd) };
  switch (draft.action) {
    case 'compact':
      return { name: 'vhd.compact', args: { vhd: id } };
    case 'expand': {
      const sizeMiB = gigabytesIn(draft.size);
      return sizeMiB === null ? null : { name: 'vhd.expand', args: { vhd: id, sizeMiB } };
    }
    case 'convert': {
      const { type, format } = draft;
      return { name: 'vhd.convert', args: { vhd: id, ...target, type, format } };
    }
    case 'merge': {
      const into = draft.into === 'parent' ? null : { ...target, type: draft.type };
      return { name: 'vhd.merge', args: { vhd: id, into } };
    }
    case 'reconnect': {
      const { parent, evenChanged } = draft;
      if (parent === null) return null;
      return { name: 'vhd.reconnect', args: { vhd: id, parent, evenChanged } };
    }
  }
}

/** The Edit Virtual Hard Disk wizard (hyperv-host §5.5, §11.4): which actions there are depends on the type. */
export function EditVhdWizard({ vhd: given }: { readonly vhd: VhdId | null }) {
  const texts = useTexts();
  const { t } = texts;
  const close = useClose();
  const run = useWizardRun<Page>(given === null ? 'locate' : 'action', 'done');
  const [draft, setDraft] = useState<Draft>({
    vhd: given,
    action: null,
    size: '',
    name: '',
    volume: null,
    type: 'dynamic',
    format: 'vhd',
    into: 'parent',
    parent: null,
    evenChanged: false,
  });
  const world = useReader((reader) => worldFor(reader, draft.vhd), [draft.vhd], sameText);
  const command = commandOf(world, draft);
  const refusal = useReader(
    (reader) => (command ? refusalOf(reader, command) : null),
    [JSON.stringify(command)],
    sameText,
  );
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  return (
    <Wizard<Page>
      title={t('diskPages:edit.title')}
      page={run.page}
      onPage={run.show}
      onClose={close}
      refusal={run.refusal}
      act={{ label: t('diskPages:new.act'), onClick: () => void run.give(command) }}
      pages={pagesOf(texts, { world, draft, change }, command !== null, refusal)}
    />
  );
}

function pagesOf(
  texts: Texts,
  scene: PageProps,
  complete: boolean,
  refusal: Fault | null,
): readonly WizardPage<Page>[] {
  const { t } = texts;
  const { world, draft } = scene;
  const why = refusal ? texts.fault(refusal) : null;
  const configures = draft.action !== null && draft.action !== 'compact';
  const configure: WizardPage<Page> = {
    id: 'configure',
    title: t('diskPages:edit.configure'),
    problem: complete ? null : t('diskPages:edit.incomplete'),
    content: <ConfigurePage {...scene} />,
  };
  const action = draft.action === null ? '' : t(`diskPages:edit.${draft.action}`);
  return [
    {
      id: 'locate',
      title: t('diskPages:edit.locate'),
      problem: world.vhd ? null : t('diskPages:edit.chooseDisk'),
      content: <LocatePage {...scene} />,
    },
    {
      id: 'action',
      title: t('diskPages:edit.action'),
      problem: draft.action === null ? t('diskPages:edit.chooseAction') : null,
      content: <ActionPage {...scene} />,
    },
    ...(configures ? [configure] : []),
    {
      id: 'summary',
      title: t('diskPages:edit.summary'),
      kind: 'confirm',
      problem: why,
      content: <SummaryPage {...{ world, draft, why }} />,
    },
    {
      id: 'done',
      title: t('diskPages:edit.doneTitle'),
      kind: 'done',
      content: <Done text={t('diskPages:edit.done', { action })} />,
    },
  ];
}

function LocatePage({ world, draft, change }: PageProps) {
  const { t } = useTexts();
  return (
    <VhdPicker
      label={t('diskPages:edit.disk')}
      choices={world.all}
      value={draft.vhd}
      onValue={(vhd) => change({ vhd, action: null })}
      empty={t('diskPages:edit.noDisk')}
    />
  );
}

interface PageProps {
  readonly world: World;
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

function ActionPage({ world, draft, change }: PageProps) {
  const { t } = useTexts();
  const { vhd } = world;
  return (
    <RadioGroup<VhdAction>
      label={t('diskPages:edit.action')}
      labelHidden
      value={draft.action}
      options={world.actions.map((action) => ({
        value: action,
        label: t(`diskPages:edit.${action}`),
        note: t(`diskPages:edit.${action}Note`),
      }))}
      onValue={(action) => {
        if (!vhd) return;
        const base = vhd.fileName.replace(/\.a?vhdx?$/i, '');
        change({
          action,
          size: String(Math.ceil(vhd.sizeMiB / 1024) + 1),
          name: `${base}-${action}.${vhd.format}`,
          volume: volumeOfVhd(vhd),
          format: vhd.format,
          type: vhd.type === 'fixed' ? 'dynamic' : 'fixed',
        });
      }}
    />
  );
}

function ConfigurePage({ world, draft, change }: PageProps) {
  const texts = useTexts();
  const { t } = texts;
  const { vhd } = world;
  if (!vhd) return null;
  switch (draft.action) {
    case 'expand':
      return (
        <TextField
          label={t('diskPages:edit.newSize')}
          hint={t('diskPages:edit.present', { size: texts.memoryInGigabytes(vhd.sizeMiB) })}
          inputMode="numeric"
          value={draft.size}
          onValue={(size) => change({ size })}
        />
      );
    case 'convert':
      return <TargetFields {...{ world, draft, change }} formats={world.vhdx} />;
    case 'merge':
      return (
        <div className="dialog-fields">
          <RadioGroup<Draft['into']>
            label={t('diskPages:edit.into')}
            value={draft.into}
            options={[
              {
                value: 'parent',
                label: t('diskPages:edit.mergeParent', { parent: world.parentName }),
              },
              { value: 'new', label: t('diskPages:edit.mergeNew') },
            ]}
            onValue={(into) => change({ into })}
          />
          {draft.into === 'new' ? (
            <TargetFields {...{ world, draft, change }} formats={false} />
          ) : null}
        </div>
      );
    case 'reconnect':
      return (
        <div className="dialog-fields">
          <VhdPicker
            label={t('diskPages:field.parent')}
            choices={world.all.filter(({ id }) => id !== vhd.id)}
            value={draft.parent}
            onValue={(parent) => change({ parent })}
            empty={t('diskPages:field.noParent')}
          />
          <Checkbox
            label={t('diskPages:edit.evenChanged')}
            note={t('diskPages:edit.evenChangedNote')}
            checked={draft.evenChanged}
            onChecked={(evenChanged) => change({ evenChanged })}
          />
        </div>
      );
    default:
      return null;
  }
}

/** Name, type, format and volume of the new file. */
function TargetFields({
  world,
  draft,
  change,
  formats,
}: PageProps & { readonly formats: boolean }) {
  const texts = useTexts();
  const { t } = texts;
  const { node, vhd } = world;
  if (!vhd) return null;
  return (
    <div className="dialog-fields">
      <Select<Draft['type']>
        label={t('diskPages:field.type')}
        value={draft.type}
        options={(['fixed', 'dynamic'] as const).map((type) => ({
          value: type,
          label: texts.state(`vhdType.${type}`),
        }))}
        onValue={(type) => change({ type })}
      />
      {formats ? (
        <Select<VhdFormat>
          label={t('diskPages:field.format')}
          value={draft.format}
          options={(['vhd', 'vhdx'] as const).map((format) => ({
            value: format,
            label: format.toUpperCase(),
          }))}
          onValue={(format) =>
            change({ format, name: draft.name.replace(/\.vhdx?$/i, `.${format}`) })
          }
        />
      ) : null}
      <TextField
        label={t('diskPages:field.name')}
        value={draft.name}
        onValue={(name) => change({ name })}
      />
      {node === null ? null : (
        <VolumePicker
          node={node}
          volume={draft.volume ?? volumeOfVhd(vhd)}
          onVolume={(volume) => change({ volume })}
          bytes={null}
        />
      )}
    </div>
  );
}

function SummaryPage({
  world,
  draft,
  why,
}: Pick<PageProps, 'world' | 'draft'> & { readonly why: string | null }) {
  const texts = useTexts();
  const { t } = texts;
  const { vhd } = world;
  if (!vhd || draft.action === null) return null;
  return (
    <>
      <PropertyList
        properties={[
          { id: 'disk', name: t('diskPages:edit.disk'), value: vhd.fileName },
          {
            id: 'type',
            name: t('diskPages:field.type'),
            value: texts.state(`vhdType.${vhd.type}`),
          },
          {
            id: 'action',
            name: t('diskPages:edit.action'),
            value: t(`diskPages:edit.${draft.action}`),
          },
        ]}
      />
      {why === null ? null : <Reason text={why} />}
    </>
  );
}
