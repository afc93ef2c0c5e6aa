import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Fault } from '../../../src-shared/faults';
import type { Group, ResourcePolicy } from '../../../src-shared/model/cluster';
import type { GroupId } from '../../../src-shared/model/tables';
import { policyOf } from '../../../src-shared/rules/group-facts';
import { useDispatcher } from '../../app/use-actions';
import { useReader, useRecord } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Tabs } from '../../ui';
import { DependencyView } from '../../views/details/dependency-view';
import { PropertySheet } from '../property-sheet';
import { RefusalBar } from '../refusal-bar';
import { FailoverPage } from './failover-page';
import type { GroupPageProps } from './general-page';
import { GeneralPage } from './general-page';
import type { GroupDraft, GroupProblem } from './group-draft';
import { groupCommand, groupDraftOf, groupProblems } from './group-draft';
import { ResourcesPage } from './resources-page';

const pages = ['general', 'failover', 'resources', 'dependencies'] as const;
type Page = (typeof pages)[number];

/** Properties of a service or application. OK, Cancel, Apply. */
export function GroupDialog({ group: id }: { readonly group: GroupId }) {
  const group = useRecord<'group'>(id);
  const policy = useReader((reader) => (group ? policyOf(reader, group) : null), [group]);
  return group && policy ? <OpenGroupDialog group={group} policy={policy} /> : null;
}

/** The page on which a problem can be put right. */
function pageOf(problem: GroupProblem | undefined): Page | null {
  if (problem === undefined) return null;
  if (problem === 'name') return 'general';
  return problem.startsWith('policy.') ? 'resources' : 'failover';
}

interface OpenProps {
  readonly group: Group;
  readonly policy: ResourcePolicy;
}

function OpenGroupDialog({ group, policy }: OpenProps) {
  const { t } = useTexts();
  const dispatcher = useDispatcher();
  const [page, setPage] = useState<Page>('general');
  const [draft, setDraft] = useState(() => groupDraftOf(group, policy));
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const problems = groupProblems(draft);
  const [problem] = problems;
  const command = problem === undefined ? groupCommand(group, policy, draft) : null;
  const change = (fields: Partial<GroupDraft>) => setDraft({ ...draft, ...fields });
  const apply = async (): Promise<boolean> => {
    const wrong = pageOf(problem);
    if (wrong !== null) {
      setPage(wrong);
      return false;
    }
    if (!command) return true;
    const fault = await dispatcher.submit(command);
    setRefusal(fault);
    return fault === null;
  };
  return (
    <PropertySheet
      title={t('groupPages:title', { name: group.name })}
      width="large"
      apply={apply}
      dirty={problem !== undefined || command !== null}
    >
      <RefusalBar fault={refusal} urgent />
      <GroupTabs page={page} onPage={setPage} content={{ group, draft, problems, change }} />
    </PropertySheet>
  );
}

interface GroupTabsProps {
  readonly page: Page;
  readonly onPage: (page: Page) => void;
  readonly content: GroupPageProps;
}

function GroupTabs({ page, onPage, content }: GroupTabsProps) {
  const { t } = useTexts();
  const contents: Readonly<Record<Page, ReactNode>> = {
    general: <GeneralPage {...content} />,
    failover: <FailoverPage {...content} />,
    resources: <ResourcesPage {...content} />,
    dependencies: <DependencyView group={content.group} />,
  };
  return (
    <Tabs
      label={t('groupPages:title', { name: content.group.name })}
      value={page}
      onValue={onPage}
      tabs={pages.map((value) => ({
        value,
        label: t(`groupPages:page.${value}`),
        content: contents[value],
      }))}
    />
  );
}
