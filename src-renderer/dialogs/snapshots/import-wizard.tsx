import { useState } from 'react';
import type { VolumeId } from '../../../src-shared/model/disks';
import type { NodeId } from '../../../src-shared/model/tables';
import type { Texts } from '../../../src-shared/text/index';
import { useReader, useRecords } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Icon, PropertyList, RadioGroup, Select, Wizard } from '../../ui';
import type { WizardPage } from '../../ui';
import { BeforePage, useSkipsBefore } from '../before-page';
import { useClose } from '../use-close';
import { useWizardRun } from '../use-wizard-run';
import type { ImportChoice, ImportFacts } from './import-parts';
import { ImportContent, ImportReport, firstChoice, importFacts } from './import-parts';

type Page = 'before' | 'folder' | 'machine' | 'type' | 'target' | 'network' | 'summary' | 'done';

const importTypes = ['register', 'restore', 'copy'] as const;
type ImportType = (typeof importTypes)[number];

const typeOf = ({ mode, duplicate }: ImportChoice): ImportType =>
  mode === 'copy' ? 'copy' : duplicate ? 'restore' : 'register';

interface Scene {
  readonly choice: ImportChoice;
  readonly facts: ImportFacts;
  readonly change: (changes: Partial<ImportChoice>) => void;
}

const sameJson = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

/** The Import Virtual Machine wizard of 2012 and later: files need no export (hyperv-host §2.7). */
export function ImportWizard({ first }: { readonly first: NodeId }) {
  const texts = useTexts();
  const { t } = texts;
  const close = useClose();
  const skips = useSkipsBefore('import');
  const [begins] = useState<Page>(skips ? 'folder' : 'before');
  const run = useWizardRun<Page>(begins, 'done');
  const [choice, setChoice] = useState(() => firstChoice(first, 'wizard'));
  const facts = useReader((reader) => importFacts(reader, choice), [choice], sameJson);
  const command = facts.args && ({ name: 'vm.import', args: facts.args } as const);
  const scene: Scene = {
    choice,
    facts,
    change: (changes) => setChoice({ ...choice, ...changes }),
  };
  return (
    <Wizard<Page>
      title={t('snapshotPages:import.title')}
      page={run.page}
      onPage={run.show}
      onClose={close}
      refusal={run.refusal}
      act={{ label: t('snapshotPages:import.action'), onClick: () => void run.give(command) }}
      pages={pagesOf(texts, scene, begins)}
    />
  );
}

function pagesOf(texts: Texts, scene: Scene, begins: Page): readonly WizardPage<Page>[] {
  const { t } = texts;
  const { facts, choice } = scene;
  const why = facts.fault ? texts.fault(facts.fault) : null;
  const page = (id: Page, content: React.ReactNode, problem: string | null = null) => ({
    id,
    title: t(`snapshotPages:import.page.${id}`),
    content,
    problem,
  });
  const none = facts.args ? null : t('snapshotPages:import.noSource');
  return [
    ...(begins === 'before'
      ? [page('before', <BeforePage wizard="import" text={t('snapshotPages:import.before')} />)]
      : []),
    page('folder', <FolderPage {...scene} />, none),
    page('machine', <MachinePage {...scene} />, none),
    // Room on a volume is asked about on the page after this one.
    page('type', <TypePage {...scene} />, choice.duplicate ? null : why),
    ...(choice.duplicate ? [page('target', <TargetPage {...scene} />, why)] : []),
    ...(facts.missing.length > 0 ? [page('network', <NetworkPage {...scene} />)] : []),
    { ...page('summary', <SummaryPage {...scene} />, why), kind: 'confirm' },
    { ...page('done', <DonePage {...scene} />), kind: 'done' },
  ];
}

function FolderPage({ choice, facts, change }: Scene) {
  const texts = useTexts();
  const { t } = texts;
  const nodes = useRecords('node');
  return (
    <div className="dialog-fields">
      <p>{t('snapshotPages:import.folderText')}</p>
      <Select
        label={t('snapshotPages:import.host')}
        value={choice.node}
        options={nodes.map(({ id, name }) => ({ value: id, label: name }))}
        onValue={(node) => change({ node, source: null, volume: null, connections: {} })}
      />
      {facts.args ? (
        <Select
          label={t('snapshotPages:export.folder')}
          value={facts.args.source}
          options={facts.sources.map(({ id, path, vm, sizeMiB }) => ({
            value: id,
            label: t('snapshotPages:import.choice', { path, vm, size: texts.memory(sizeMiB) }),
          }))}
          onValue={(source) => change({ source, connections: {} })}
        />
      ) : (
        <p className="secondary">{t('snapshotPages:import.noSource')}</p>
      )}
    </div>
  );
}

function MachinePage({ facts }: Scene) {
  const { t } = useTexts();
  const { chosen } = facts;
  if (!chosen) return null;
  return (
    <div className="dialog-fields">
      <RadioGroup
        label={t('snapshotPages:import.page.machine')}
        labelHidden
        value={chosen.id}
        options={[{ value: chosen.id, label: chosen.vm, note: chosen.guid }]}
        onValue={() => undefined}
      />
      <ImportContent facts={facts} />
      <ImportReport found={facts.found} />
    </div>
  );
}

function TypePage({ choice, facts, change }: Scene) {
  const texts = useTexts();
  const { t } = texts;
  const { fault } = facts;
  return (
    <div className="dialog-fields">
      <RadioGroup<ImportType>
        label={t('snapshotPages:import.page.type')}
        labelHidden
        value={typeOf(choice)}
        options={importTypes.map((type) => ({
          value: type,
          label: t(`snapshotPages:import.type.${type}`),
          note: t(`snapshotPages:import.type.${type}Note`, { name: facts.name }),
        }))}
        onValue={(type) =>
          change({ mode: type === 'copy' ? 'copy' : 'restore', duplicate: type !== 'register' })
        }
      />
      {fault && !choice.duplicate ? <p className="field-error">{texts.fault(fault)}</p> : null}
    </div>
  );
}

function TargetPage({ choice, facts, change }: Scene) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <div className="dialog-fields">
      <p>
        {t('snapshotPages:import.targetText', { size: texts.memory(facts.chosen?.sizeMiB ?? 0) })}
      </p>
      <Select
        label={t('snapshotPages:import.target')}
        value={choice.volume ?? choice.node}
        options={facts.volumes}
        onValue={(volume) => change({ volume: volume as VolumeId })}
      />
      {facts.fault ? <p className="field-error">{texts.fault(facts.fault)}</p> : null}
    </div>
  );
}

const notConnected = '';

/** For each network the host does not have, one of its own. */
function NetworkPage({ choice, facts, change }: Scene) {
  const { t } = useTexts();
  return (
    <div className="dialog-fields">
      <p>{t('snapshotPages:import.networkText')}</p>
      {facts.missing.map((from) => (
        <Select
          key={from}
          label={t('snapshotPages:import.insteadOf', { network: from })}
          value={choice.connections[from] ?? notConnected}
          options={[
            { value: notConnected, label: t('newVm:notConnected') },
            ...facts.networks.map((value) => ({ value, label: value })),
          ]}
          onValue={(to) =>
            change({
              connections: { ...choice.connections, [from]: to === notConnected ? null : to },
            })
          }
        />
      ))}
    </div>
  );
}

function SummaryPage({ choice, facts }: Scene) {
  const texts = useTexts();
  const { t } = texts;
  const host = useRecords('node').find(({ id }) => id === choice.node)?.name ?? '';
  const target = facts.volumes.find(({ value }) => value === (choice.volume ?? choice.node));
  const line = (id: string, name: string, value: string) => ({ id, name, value });
  return (
    <PropertyList
      properties={[
        line('host', t('snapshotPages:import.host'), host),
        line('folder', t('snapshotPages:export.folder'), facts.chosen?.path ?? ''),
        line('vm', t('snapshotPages:import.page.machine'), facts.chosen?.vm ?? ''),
        line(
          'type',
          t('snapshotPages:import.page.type'),
          t(`snapshotPages:import.type.${typeOf(choice)}`),
        ),
        ...(choice.duplicate
          ? [line('target', t('snapshotPages:import.target'), target?.label ?? '')]
          : []),
        ...facts.missing.map((from) =>
          line(
            `network ${from}`,
            t('snapshotPages:import.insteadOf', { network: from }),
            choice.connections[from] ?? t('newVm:notConnected'),
          ),
        ),
      ]}
    />
  );
}

function DonePage({ facts }: Scene) {
  const { t } = useTexts();
  return (
    <p className="dialog-verdict" data-tone="good">
      <Icon name="success" size={20} />
      {t('snapshotPages:import.begun', { vm: facts.chosen?.vm ?? '' })}
    </p>
  );
}
