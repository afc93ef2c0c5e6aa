import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Fault } from '../../src-shared/faults';
import type { VmId } from '../../src-shared/model/tables';
import type { VirtualMachine } from '../../src-shared/model/vm';
import { useDispatcher } from '../app/use-actions';
import { useRecord } from '../store/hooks';
import { useTexts } from '../store/texts';
import { Dialog } from '../ui/dialog';
import { MessageBar } from '../ui/message-bar';
import { Tabs } from '../ui/parts';
import { useClose } from './use-close';
import type { VmDraft } from './vm-draft';
import { draftCommand, draftOf, draftProblems } from './vm-draft';
import type { VmPageProps } from './vm-pages';
import { GeneralPage, IntegrationPage, ManagementPage, ResourcesPage } from './vm-pages';

const pages = ['general', 'management', 'integration', 'resources'] as const;
type Page = (typeof pages)[number];

/** Properties of a virtual machine; what cannot be edited says why. OK, Cancel, Apply. */
export function VmDialog({ vm: id }: { readonly vm: VmId }) {
  const vm = useRecord<'vm'>(id);
  return vm ? <OpenVmDialog vm={vm} /> : null;
}

function OpenVmDialog({ vm }: { readonly vm: VirtualMachine }) {
  const texts = useTexts();
  const dispatcher = useDispatcher();
  const close = useClose();
  const [page, setPage] = useState<Page>('general');
  const [draft, setDraft] = useState(() => draftOf(vm));
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const problems = draftProblems(draft);
  const command = draftCommand(vm, draft);
  const change = (fields: Partial<VmDraft>) => setDraft({ ...draft, ...fields });
  const apply = async (): Promise<boolean> => {
    if (problems.name) setPage('general');
    else if (problems.startDelay) setPage('management');
    if (problems.name || problems.startDelay) return false;
    if (!command) return true;
    const fault = await dispatcher.submit(command);
    setRefusal(fault);
    return fault === null;
  };
  const confirm = async () => {
    if (await apply()) close();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={texts.t('console:vm.title', { name: vm.name })}
      width="medium"
      action={{ label: texts.t('console:vm.ok'), onClick: () => void confirm() }}
      extra={[
        {
          label: texts.t('console:vm.apply'),
          onClick: () => void apply(),
          disabledReason: command ? null : texts.t('console:vm.nothingChanged'),
        },
      ]}
    >
      {refusal ? (
        <MessageBar severity="error" word={texts.t('console:level.refusal')} urgent>
          {texts.fault(refusal)}
        </MessageBar>
      ) : null}
      <VmTabs page={page} onPage={setPage} content={{ vm, draft, problems, change }} />
    </Dialog>
  );
}

interface VmTabsProps {
  readonly page: Page;
  readonly onPage: (page: Page) => void;
  readonly content: VmPageProps;
}

function VmTabs({ page, onPage, content }: VmTabsProps) {
  const texts = useTexts();
  const contents: Readonly<Record<Page, ReactNode>> = {
    general: <GeneralPage {...content} />,
    management: <ManagementPage {...content} />,
    integration: <IntegrationPage {...content} />,
    resources: <ResourcesPage vm={content.vm} />,
  };
  return (
    <Tabs
      steady
      label={texts.t('console:vm.title', { name: content.vm.name })}
      value={page}
      onValue={onPage}
      tabs={pages.map((value) => ({
        value,
        label: texts.t(`console:vm.${value}`),
        content: contents[value],
      }))}
    />
  );
}
