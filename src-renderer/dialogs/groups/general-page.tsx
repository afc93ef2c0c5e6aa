import type { Group } from '../../../src-shared/model/cluster';
import { priorities } from '../../../src-shared/model/cluster';
import { nodesOf } from '../../../src-shared/rules/cluster-facts';
import { profileOf } from '../../../src-shared/rules/facts';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Checkbox, Select, TextField } from '../../ui';
import type { GroupDraft, GroupProblem } from './group-draft';
import { OwnerList } from './owner-list';

export interface GroupPageProps {
  readonly group: Group;
  readonly draft: GroupDraft;
  readonly problems: ReadonlySet<GroupProblem>;
  readonly change: (fields: Partial<GroupDraft>) => void;
}

/** Name, preferred owners, and whether it starts by itself (failover-cluster §9, General). */
export function GeneralPage({ group, draft, problems, change }: GroupPageProps) {
  const texts = useTexts();
  const { t } = texts;
  const nodes = useReader((reader) => nodesOf(reader, group.cluster), [group.cluster]);
  const hasPriorities = useReader((reader) => profileOf(reader).groups.priorities.value, []);
  const isRole = group.type === 'virtualMachine';
  return (
    <div className="dialog-fields two-columns">
      <div className="dialog-fields">
        <TextField
          label={t('groupPages:general.name')}
          value={draft.name}
          maxLength={100}
          readOnly={!isRole}
          data-autofocus
          hint={isRole ? undefined : t('groupPages:general.nameFixed')}
          error={problems.has('name') ? t('console:vm.nameInvalid') : null}
          onValue={(name) => change({ name })}
        />
        {isRole && !hasPriorities ? (
          <Checkbox
            label={t('groupPages:general.autoStart')}
            note={t('groupPages:general.autoStartNote')}
            checked={draft.autoStart}
            onChecked={(autoStart) => change({ autoStart })}
          />
        ) : null}
        {isRole && hasPriorities ? (
          <Select
            label={t('groupPages:general.priority')}
            value={String(draft.priority)}
            options={priorities.map((value) => ({
              value: String(value),
              label: texts.state(`priority.${value}`),
            }))}
            onValue={(value) => {
              const priority = priorities.find((each) => String(each) === value);
              if (priority !== undefined) change({ priority, autoStart: priority !== 0 });
            }}
          />
        ) : null}
        <TextField
          label={t('groupPages:general.classes')}
          hint={t('groupPages:general.classesHint')}
          value={draft.classes}
          maxLength={400}
          onValue={(classes) => change({ classes })}
        />
      </div>
      <OwnerList
        ordered
        label={t('groupPages:general.preferred')}
        hint={t('groupPages:general.preferredHint')}
        nodes={nodes}
        chosen={draft.preferredOwners}
        onChosen={(preferredOwners) => change({ preferredOwners })}
      />
    </div>
  );
}
