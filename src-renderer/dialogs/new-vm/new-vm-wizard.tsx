import { useState } from 'react';
import type { NodeId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import { profileOf } from '../../../src-shared/rules/facts';
import { refusalOf } from '../../../src-shared/rules/index';
import type { Texts } from '../../../src-shared/text/index';
import { useReader, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Icon, PropertyList, Wizard } from '../../ui';
import type { WizardPage } from '../../ui';
import { BeforePage, useSkipsBefore } from '../before-page';
import { useClose } from '../use-close';
import { useWizardRun } from '../use-wizard-run';
import type { NewVmDraft } from './new-vm-draft';
import {
  createCommand,
  diskFileName,
  installsSystem,
  memoryOf,
  networkOf,
  newVmDraft,
  sizeOf,
} from './new-vm-draft';
import { DiskPage, GenerationPage, InstallPage, MemoryPage, NamePage, NetworkPage } from './pages';

type Page =
  'before' | 'name' | 'generation' | 'memory' | 'network' | 'disk' | 'install' | 'summary' | 'done';

/** The New Virtual Machine wizard (hyperv-host §11.4), as the lab's version of Windows has it. */
export function NewVmWizard({ node }: { readonly node: NodeId }) {
  const texts = useTexts();
  const { t } = texts;
  const { ui, replica } = useSession();
  const close = useClose();
  const skips = useSkipsBefore('newVm');
  const [first] = useState<Page>(skips ? 'name' : 'before');
  const run = useWizardRun<Page>(first, 'done');
  const [draft, setDraft] = useState(() => newVmDraft(replica.reader, node));
  const change = (fields: Partial<NewVmDraft>) => setDraft({ ...draft, ...fields });
  const pages = useReader(
    (reader) => pagesOf(reader, texts, first, draft),
    [texts, first, draft],
    (left, right) => left === right,
  );
  const contents = contentsOf({ before: t('newVm:before'), draft, change });
  const properties = () => {
    const vm = replica.reader.all('vm').find(({ name }) => name === draft.name)?.id;
    if (vm) ui.openDialog({ type: 'vmProperties', vm, focus: null });
  };
  return (
    <Wizard<Page>
      title={t('newVm:title')}
      page={run.page}
      onPage={run.show}
      onClose={close}
      refusal={run.refusal}
      act={{
        label: t('newVm:act'),
        onClick: () => void run.give(createCommand(replica.reader, draft)),
      }}
      extra={run.page === 'done' ? [{ label: t('newVm:settings'), onClick: properties }] : []}
      pages={pages.map((each) => ({ ...each, content: contents[each.id] }))}
    />
  );
}

/** The pages of this run with what stands in the way of leaving each. */
function pagesOf(
  reader: Reader,
  texts: Texts,
  first: Page,
  draft: NewVmDraft,
): readonly Omit<WizardPage<Page>, 'content'>[] {
  const { t } = texts;
  const page = (id: Page, problem: string | null = null) => ({
    id,
    title: t(`newVm:page.${id}`),
    problem,
  });
  const generations = profileOf(reader).machines.generations.value.length > 1;
  const refused = (part: Partial<NewVmDraft>) => judged(reader, texts, draft, part);
  return [
    ...(first === 'before' ? [page('before')] : []),
    page('name', nameProblem(reader, texts, draft)),
    ...(generations ? [page('generation')] : []),
    page('memory', memoryOf(draft) === null ? t('newVm:number') : refused({ storage: 'later' })),
    page('network'),
    page('disk', diskProblem(reader, texts, draft)),
    ...(installsSystem(draft) ? [page('install')] : []),
    { ...page('summary'), kind: 'confirm' },
    { ...page('done'), kind: 'done' },
  ];
}

function nameProblem(reader: Reader, texts: Texts, draft: NewVmDraft): string | null {
  const { name } = draft;
  if (name === '') return texts.t('newVm:nameMissing');
  if (name.trim() !== name) return texts.t('console:vm.nameInvalid');
  return judged(reader, texts, draft, { storage: 'later', memory: '512' });
}

function diskProblem(reader: Reader, texts: Texts, draft: NewVmDraft): string | null {
  if (draft.storage === 'new' && (sizeOf(draft) ?? 0) < 1) return texts.t('newVm:number');
  if (draft.storage === 'existing' && draft.vhd === null) return texts.t('newVm:noFreeDisk');
  return judged(reader, texts, draft, {});
}

/** What the shared rule says of the draft with parts of it set aside that a later page asks for. */
function judged(
  reader: Reader,
  texts: Texts,
  draft: NewVmDraft,
  aside: Partial<NewVmDraft>,
): string | null {
  const command = createCommand(reader, { ...draft, ...aside });
  const fault = command && refusalOf(reader, command);
  return fault && texts.fault(fault);
}

function contentsOf(props: {
  readonly before: string;
  readonly draft: NewVmDraft;
  readonly change: (fields: Partial<NewVmDraft>) => void;
}): Readonly<Record<Page, React.ReactNode>> {
  return {
    before: <BeforePage wizard="newVm" text={props.before} />,
    name: <NamePage {...props} />,
    generation: <GenerationPage {...props} />,
    memory: <MemoryPage {...props} />,
    network: <NetworkPage {...props} />,
    disk: <DiskPage {...props} />,
    install: <InstallPage {...props} />,
    summary: <SummaryPage draft={props.draft} />,
    done: <DonePage name={props.draft.name} />,
  };
}

function SummaryPage({ draft }: { readonly draft: NewVmDraft }) {
  const texts = useTexts();
  const { t } = texts;
  const seen = useReader(
    (reader) => ({
      host: reader.get<'node'>(draft.node)?.name ?? '',
      network: networkOf(reader, draft),
      file:
        draft.storage === 'existing'
          ? (reader.get<'vhd'>(draft.vhd ?? 'vhd:')?.fileName ?? '')
          : diskFileName(reader, draft),
      generations: profileOf(reader).machines.generations.value.length > 1,
    }),
    [draft],
    (left, right) => JSON.stringify(left) === JSON.stringify(right),
  );
  const line = (id: string, name: string, value: string) => ({ id, name, value });
  const size = sizeOf(draft) ?? 0;
  const disk =
    draft.storage === 'later'
      ? t('newVm:none')
      : draft.storage === 'new'
        ? t('newVm:newFile', { file: seen.file, size: texts.memoryInGigabytes(size * 1024) })
        : seen.file;
  const install = draft.installation === 'cd' || draft.installation === 'floppy';
  return (
    <PropertyList
      properties={[
        line('name', t('newVm:name'), draft.name),
        line('host', t('newVm:host'), seen.host),
        ...(seen.generations
          ? [
              line(
                'generation',
                t('newVm:page.generation'),
                t('newVm:generation', { number: draft.generation }),
              ),
            ]
          : []),
        line('memory', t('newVm:page.memory'), texts.memory(memoryOf(draft) ?? 0)),
        line('network', t('newVm:connection'), seen.network ?? t('newVm:notConnected')),
        line('disk', t('newVm:hardDisk'), disk),
        ...(installsSystem(draft)
          ? [
              line(
                'install',
                t('newVm:system'),
                install ? draft.medium : t(`newVm:install.${draft.installation}`),
              ),
            ]
          : []),
      ]}
    />
  );
}

function DonePage({ name }: { readonly name: string }) {
  const { t } = useTexts();
  return (
    <p className="dialog-verdict" data-tone="good">
      <Icon name="success" size={20} />
      <span>{t('newVm:done', { name })}</span>
    </p>
  );
}
