import { useState } from 'react';
import type { Fault } from '../../src-shared/faults';
import type { ClusterNode } from '../../src-shared/model/node';
import type { NodeId } from '../../src-shared/model/tables';
import { useDispatcher } from '../app/use-actions';
import { useRecord } from '../store/hooks';
import { useTexts } from '../store/texts';
import { Checkbox, Select, TextField } from '../ui/fields';
import type { SystemDraft, SystemProblem } from './node-system-draft';
import { systemCommand, systemDraftOf, systemProblem } from './node-system-draft';
import { PropertySheet } from './property-sheet';
import { RefusalBar } from './refusal-bar';

/** What validation and migration look at on a server. OK, Cancel, Apply. */
export function NodeSystemDialog({ node: id }: { readonly node: NodeId }) {
  const node = useRecord<'node'>(id);
  return node ? <OpenSystemDialog node={node} /> : null;
}

function OpenSystemDialog({ node }: { readonly node: ClusterNode }) {
  const { t } = useTexts();
  const dispatcher = useDispatcher();
  const [draft, setDraft] = useState(() => systemDraftOf(node));
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const problem = systemProblem(draft);
  const command = systemCommand(node, draft);
  const apply = async (): Promise<boolean> => {
    if (problem !== null) return false;
    if (!command) return true;
    const fault = await dispatcher.submit(command);
    setRefusal(fault);
    return fault === null;
  };
  return (
    <PropertySheet
      title={t('maintenancePages:system.title', { name: node.name })}
      description={t('maintenancePages:system.description')}
      width="medium"
      apply={apply}
      dirty={command !== null}
      wrong={problem === null ? null : t(`maintenancePages:system.problem.${problem}`)}
    >
      <RefusalBar fault={refusal} urgent />
      <SystemFields
        {...{ draft, problem }}
        change={(fields) => {
          setDraft({ ...draft, ...fields });
        }}
      />
    </PropertySheet>
  );
}

interface FieldsProps {
  readonly draft: SystemDraft;
  readonly problem: SystemProblem | null;
  readonly change: (fields: Partial<SystemDraft>) => void;
}

type TextName = Extract<
  keyof SystemDraft,
  | 'domain'
  | 'organizationalUnit'
  | 'servicePack'
  | 'updates'
  | 'unsignedDrivers'
  | 'missingRoles'
  | 'systemDrive'
>;

function SystemFields({ draft, problem, change }: FieldsProps) {
  const { t } = useTexts();
  const text = (name: TextName) => (
    <TextField
      label={t(`maintenancePages:system.${name}`)}
      value={draft[name]}
      maxLength={400}
      error={problem === name ? t(`maintenancePages:system.problem.${problem}`) : null}
      onValue={(value) => {
        change({ [name]: value });
      }}
    />
  );
  return (
    <div className="dialog-fields">
      {text('domain')}
      {text('organizationalUnit')}
      <SystemChoices draft={draft} change={change} />
      {text('servicePack')}
      {text('updates')}
      {text('unsignedDrivers')}
      {text('missingRoles')}
      {text('systemDrive')}
      <Checkbox
        label={t('maintenancePages:system.clusterPortOpen')}
        checked={draft.clusterPortOpen}
        onChecked={(clusterPortOpen) => {
          change({ clusterPortOpen });
        }}
      />
      <Checkbox
        label={t('maintenancePages:system.pendingReboot')}
        checked={draft.pendingReboot}
        onChecked={(pendingReboot) => {
          change({ pendingReboot });
        }}
      />
      <Checkbox
        label={t('maintenancePages:system.domainController')}
        checked={draft.domainController}
        onChecked={(domainController) => {
          change({ domainController });
        }}
      />
    </div>
  );
}

function SystemChoices({ draft, change }: Pick<FieldsProps, 'draft' | 'change'>) {
  const { t } = useTexts();
  return (
    <>
      <Select
        label={t('maintenancePages:system.installation')}
        value={draft.installation}
        options={(['full', 'core'] as const).map((value) => ({
          value,
          label: t(`maintenancePages:system.installation.${value}`),
        }))}
        onValue={(installation) => {
          change({ installation });
        }}
      />
      <Select
        label={t('maintenancePages:system.memoryDump')}
        value={draft.memoryDump}
        options={(['none', 'small', 'kernel', 'complete'] as const).map((value) => ({
          value,
          label: t(`maintenancePages:system.memoryDump.${value}`),
        }))}
        onValue={(memoryDump) => {
          change({ memoryDump });
        }}
      />
      <Select
        label={t('maintenancePages:system.migrationPort')}
        value={draft.migrationPort}
        options={(['open', 'refused', 'blocked', 'reset'] as const).map((value) => ({
          value,
          label: t(`maintenancePages:system.migrationPort.${value}`),
        }))}
        onValue={(migrationPort) => {
          change({ migrationPort });
        }}
      />
    </>
  );
}
