import { nodesOf } from '../../../src-shared/rules/cluster-facts';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Checkbox, RadioGroup, TextField } from '../../ui';
import type { GroupProblem, PolicyDraft } from './group-draft';
import { OwnerList } from './owner-list';
import type { ResourcePageProps } from './resources-page';

/** Whether the policy of a resource can be edited here: that of the group's main one. */
function hasPolicy({ resource }: ResourcePageProps): boolean {
  return resource.part === 'virtualMachine' || resource.part === 'clusterName';
}

type PolicyField = 'restarts' | 'period' | 'delay' | 'retry' | 'pending' | 'looksAlive' | 'isAlive';

/** A field of the policy with what is wrong with it. */
function PolicyInput({ field, ...props }: ResourcePageProps & { readonly field: PolicyField }) {
  const { t, language } = useTexts();
  const { draft, problems, change } = props;
  const problem: GroupProblem = `policy.${field}`;
  const written = draft.policy[field];
  return (
    <TextField
      label={t(`groupPages:policy.${field}`)}
      value={language === 'de' ? written.replace('.', ',') : written}
      error={problems.has(problem) ? t(`groupPages:policy.invalid.${field}`) : null}
      onValue={(value) => change({ policy: { ...draft.policy, [field]: value } })}
    />
  );
}

/** What is done when the resource fails (failover-cluster §9, Policies). */
export function Policies(props: ResourcePageProps) {
  const { t } = useTexts();
  const { draft, change } = props;
  if (!hasPolicy(props)) return <p className="field-hint">{t('groupPages:policy.usual')}</p>;
  const put = (fields: Partial<PolicyDraft>) => change({ policy: { ...draft.policy, ...fields } });
  return (
    <div className="dialog-fields two-columns">
      <div className="dialog-fields">
        <RadioGroup
          label={t('groupPages:policy.onFailure')}
          value={draft.policy.restartAction}
          options={(['0', '1', '2'] as const).map((value) => ({
            value,
            label: t(`groupPages:restartAction.${value}`),
          }))}
          onValue={(restartAction) => put({ restartAction })}
        />
        <Checkbox
          label={t('groupPages:policy.retries')}
          checked={draft.policy.retries}
          onChecked={(retries) => put({ retries })}
        />
        {draft.policy.retries ? <PolicyInput {...props} field="retry" /> : null}
      </div>
      <div className="dialog-fields">
        <PolicyInput {...props} field="restarts" />
        <PolicyInput {...props} field="period" />
        <PolicyInput {...props} field="delay" />
        <PolicyInput {...props} field="pending" />
      </div>
    </div>
  );
}

/** Possible owners, health checks and the process it is in (failover-cluster §9, Advanced Policies). */
export function AdvancedPolicies(props: ResourcePageProps) {
  const { t } = useTexts();
  const { group, resource, draft, change } = props;
  const nodes = useReader((reader) => nodesOf(reader, group.cluster), [group.cluster]);
  const ofConfiguration = resource.part === 'configuration';
  const main = hasPolicy(props);
  if (!main && !ofConfiguration) {
    return <p className="field-hint">{t('groupPages:policy.usual')}</p>;
  }
  const chosen = ofConfiguration ? draft.configurationOwners : draft.possibleOwners;
  return (
    <div className="dialog-fields two-columns">
      <OwnerList
        label={t('groupPages:policy.possible')}
        hint={t('groupPages:policy.possibleHint')}
        nodes={nodes}
        chosen={chosen.length === 0 ? nodes.map(({ id }) => id) : chosen}
        onChosen={(owners) => {
          // A resource no node may own could never be online; none ticked would mean every node.
          if (owners.length === 0) return;
          const every = owners.length === nodes.length ? [] : owners;
          change(ofConfiguration ? { configurationOwners: every } : { possibleOwners: every });
        }}
      />
      {main ? (
        <div className="dialog-fields">
          <PolicyInput {...props} field="looksAlive" />
          <PolicyInput {...props} field="isAlive" />
          <Checkbox
            label={t('groupPages:policy.separateMonitor')}
            note={t('groupPages:policy.separateMonitorNote')}
            checked={draft.policy.separateMonitor}
            onChecked={(separateMonitor) =>
              change({ policy: { ...draft.policy, separateMonitor } })
            }
          />
        </div>
      ) : (
        <p className="field-hint">{t('groupPages:policy.usual')}</p>
      )}
    </div>
  );
}
