import { useState } from 'react';
import type { Command, CommandArguments } from '../../../src-shared/commands/index';
import type { Fault } from '../../../src-shared/faults';
import type { VhdFormat, VhdType, VolumeId } from '../../../src-shared/model/disks';
import type { DiskId, NodeId, VhdId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import { largestMiB, vhdPath } from '../../../src-shared/rules/disk-facts';
import { profileOf } from '../../../src-shared/rules/facts';
import { refusalOf } from '../../../src-shared/rules/index';
import { isOfHost } from '../../../src-shared/rules/vhd-refusals';
import type { Texts } from '../../../src-shared/text/index';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { PropertyList, RadioGroup, Select, TextField, Wizard } from '../../ui';
import type { WizardPage } from '../../ui';
import { useClose } from '../use-close';
import { useWizardRun } from '../use-wizard-run';
import { mebibyte } from '../../../src-shared/units';
import { Done, NewFileNote, Reason, VhdPicker, VolumePicker, newFileBytes } from './parts';
import { bytesText, gigabytesIn, sameText } from './words';

type Page = 'before' | 'format' | 'type' | 'place' | 'configure' | 'summary' | 'done';

interface Draft {
  readonly node: NodeId;
  readonly format: VhdFormat;
  readonly type: VhdType;
  readonly name: string;
  readonly volume: VolumeId;
  readonly size: string;
  readonly from: 'blank' | 'copy';
  readonly copyOf: DiskId | null;
  readonly parent: VhdId | null;
}

/** What the draft comes to; null where something is missing yet. */
function argumentsOf(draft: Draft): CommandArguments<'vhd.create'> {
  const copies = draft.type !== 'differencing' && draft.from === 'copy';
  return {
    node: draft.node,
    volume: draft.volume,
    fileName: draft.name,
    format: draft.format,
    type: draft.type,
    sizeMiB: draft.type === 'differencing' || copies ? null : gigabytesIn(draft.size),
    parent: draft.type === 'differencing' ? draft.parent : null,
    copyOf: copies ? draft.copyOf : null,
    attach: null,
  };
}

interface World {
  readonly formats: boolean;
  readonly limitGb: number;
  readonly parents: readonly { readonly id: VhdId; readonly label: string }[];
  readonly disks: readonly { readonly id: DiskId; readonly name: string }[];
  readonly hosts: readonly { readonly id: NodeId; readonly name: string }[];
}

function worldFor(reader: Reader, { node, format }: Draft): World {
  return {
    formats: profileOf(reader).disks.vhdx.value,
    limitGb: Math.floor(largestMiB(reader, format) / 1024),
    parents: reader
      .all('vhd')
      .filter((vhd) => vhd.format === format)
      .map((vhd) => ({ id: vhd.id, label: vhdPath(reader, vhd) })),
    disks: reader
      .all('disk')
      .filter((disk) => isOfHost(reader, disk.id, node))
      .map(({ id, name }) => ({ id, name })),
    hosts: reader.all('node').map(({ id, name }) => ({ id, name })),
  };
}

/** The New Virtual Hard Disk wizard (hyperv-host §11.4): 2008 R2 asks for no format. */
export function NewVhdWizard({ node }: { readonly node: NodeId }) {
  const texts = useTexts();
  const { t } = texts;
  const close = useClose();
  const run = useWizardRun<Page>('before', 'done');
  const [draft, setDraft] = useState<Draft>({
    node,
    format: 'vhd',
    type: 'dynamic',
    name: '',
    volume: node,
    size: '127',
    from: 'blank',
    copyOf: null,
    parent: null,
  });
  const world = useReader((reader) => worldFor(reader, draft), [draft], sameText);
  const args = argumentsOf(draft);
  const command: Command = { name: 'vhd.create', args };
  const refusal = useReader(
    (reader) => refusalOf(reader, command),
    [JSON.stringify(args)],
    sameText,
  );
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  return (
    <Wizard<Page>
      title={t('diskPages:new.title')}
      page={run.page}
      onPage={run.show}
      onClose={close}
      refusal={run.refusal}
      act={{ label: t('diskPages:new.act'), onClick: () => void run.give(command) }}
      pages={pagesOf(texts, { draft, change, world, args, refusal })}
    />
  );
}

interface Scene extends PageProps {
  readonly world: World;
  readonly args: CommandArguments<'vhd.create'>;
  readonly refusal: Fault | null;
}

function pagesOf(texts: Texts, scene: Scene): readonly WizardPage<Page>[] {
  const { t } = texts;
  const { draft, change, world, args, refusal } = scene;
  const named = draft.name.trim().length > 0;
  const sized = args.sizeMiB !== null || draft.type === 'differencing' || draft.from === 'copy';
  const badSize = t('diskPages:field.badSize', { limit: world.limitGb });
  const before = <p>{t('diskPages:new.beforeText')}</p>;
  const format = <FormatPage {...{ draft, change }} />;
  return [
    { id: 'before', title: t('diskPages:new.before'), content: before },
    ...(world.formats
      ? [{ id: 'format' as const, title: t('diskPages:new.format'), content: format }]
      : []),
    {
      id: 'type',
      title: t('diskPages:new.type'),
      content: <TypePage {...{ draft, change }} />,
    },
    {
      id: 'place',
      title: t('diskPages:new.place'),
      problem: named ? null : t('diskPages:new.nameMissing'),
      content: <PlacePage {...{ draft, change, world }} />,
    },
    {
      id: 'configure',
      title: t('diskPages:new.configure'),
      problem: sized ? null : badSize,
      content: <ConfigurePage {...{ draft, change, world, badSize }} />,
    },
    {
      id: 'summary',
      title: t('diskPages:new.summary'),
      kind: 'confirm',
      problem: refusal ? texts.fault(refusal) : null,
      content: <SummaryPage {...{ draft, refusal }} />,
    },
    {
      id: 'done',
      title: t('diskPages:new.doneTitle'),
      kind: 'done',
      content: <Done text={t('diskPages:new.done', { file: draft.name })} />,
    },
  ];
}

interface PageProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

function FormatPage({ draft, change }: PageProps) {
  const { t } = useTexts();
  return (
    <RadioGroup<VhdFormat>
      label={t('diskPages:field.format')}
      value={draft.format}
      options={[
        { value: 'vhd', label: t('diskPages:new.vhd') },
        { value: 'vhdx', label: t('diskPages:new.vhdx') },
      ]}
      onValue={(format) =>
        change({ format, parent: null, name: draft.name.replace(/\.vhdx?$/i, `.${format}`) })
      }
    />
  );
}

const types: readonly VhdType[] = ['fixed', 'dynamic', 'differencing'];

function TypePage({ draft, change }: PageProps) {
  const texts = useTexts();
  return (
    <RadioGroup<VhdType>
      label={texts.t('diskPages:field.type')}
      value={draft.type}
      options={types.map((type) => ({
        value: type,
        label: texts.state(`vhdType.${type}`),
        note: texts.t(`diskPages:type.${type}`),
      }))}
      onValue={(type) => change({ type })}
    />
  );
}

function PlacePage({ draft, change, world }: PageProps & { readonly world: World }) {
  const { t } = useTexts();
  return (
    <div className="dialog-fields">
      <TextField
        label={t('diskPages:field.name')}
        value={draft.name}
        hint={`.${draft.format}`}
        onValue={(name) => change({ name })}
        onBlur={() => {
          const bare = draft.name.trim().replace(/\.vhdx?$/i, '');
          if (bare !== '') change({ name: `${bare}.${draft.format}` });
        }}
      />
      <Select<NodeId>
        label={t('diskPages:field.host')}
        value={draft.node}
        options={world.hosts.map(({ id, name }) => ({ value: id, label: name }))}
        onValue={(node) => change({ node, volume: node, copyOf: null })}
      />
      <VolumePicker
        node={draft.node}
        volume={draft.volume}
        onVolume={(volume) => change({ volume })}
        bytes={null}
      />
    </div>
  );
}

function ConfigurePage({
  draft,
  change,
  world,
  badSize,
}: PageProps & { readonly world: World; readonly badSize: string }) {
  const { t } = useTexts();
  const sizeMiB = gigabytesIn(draft.size);
  if (draft.type === 'differencing') {
    return (
      <VhdPicker
        label={t('diskPages:field.parent')}
        choices={world.parents}
        value={draft.parent}
        onValue={(parent) => change({ parent })}
        empty={t('diskPages:field.noParent')}
      />
    );
  }
  const bytes = newFileBytes(draft.format, draft.type, sizeMiB);
  return (
    <div className="dialog-fields">
      <RadioGroup<Draft['from']>
        label={t('diskPages:new.configure')}
        labelHidden
        value={draft.from}
        options={[
          { value: 'blank', label: t('diskPages:new.blank') },
          ...(world.disks.length > 0
            ? [{ value: 'copy' as const, label: t('diskPages:new.copy') }]
            : []),
        ]}
        onValue={(from) => change({ from, copyOf: world.disks[0]?.id ?? null })}
      />
      {draft.from === 'copy' && draft.copyOf !== null ? (
        <Select<DiskId>
          label={t('diskPages:field.copyOf')}
          value={draft.copyOf}
          options={world.disks.map(({ id, name }) => ({ value: id, label: name }))}
          onValue={(copyOf) => change({ copyOf })}
        />
      ) : (
        <>
          <TextField
            label={t('diskPages:field.size')}
            inputMode="numeric"
            value={draft.size}
            error={sizeMiB === null ? badSize : null}
            onValue={(size) => change({ size })}
          />
          <NewFileNote type={draft.type} bytes={bytes} />
          <VolumePicker
            node={draft.node}
            volume={draft.volume}
            onVolume={(volume) => change({ volume })}
            bytes={bytes}
          />
        </>
      )}
    </div>
  );
}

function SummaryPage({
  draft,
  refusal,
}: {
  readonly draft: Draft;
  readonly refusal: Fault | null;
}) {
  const texts = useTexts();
  const { t } = texts;
  const sizeMiB = gigabytesIn(draft.size);
  const parent = useReader(
    (reader) =>
      draft.parent === null ? '' : (reader.get<'vhd'>(draft.parent)?.fileName ?? draft.parent),
    [draft.parent],
  );
  const size =
    draft.type === 'differencing' || sizeMiB === null ? '' : bytesText(texts, sizeMiB * mebibyte);
  return (
    <>
      <PropertyList
        properties={[
          { id: 'format', name: t('diskPages:field.format'), value: draft.format.toUpperCase() },
          {
            id: 'type',
            name: t('diskPages:field.type'),
            value: texts.state(`vhdType.${draft.type}`),
          },
          { id: 'name', name: t('diskPages:field.name'), value: draft.name },
          ...(parent ? [{ id: 'parent', name: t('diskPages:field.parent'), value: parent }] : []),
          ...(size ? [{ id: 'size', name: t('diskPages:column.size'), value: size }] : []),
        ]}
      />
      {refusal ? <Reason text={texts.fault(refusal)} /> : null}
    </>
  );
}
