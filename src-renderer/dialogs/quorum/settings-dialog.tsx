import { useState } from 'react';
import type { Fault } from '../../../src-shared/faults';
import type { RangedSetting } from '../../../src-shared/faults/quorum';
import type { Cluster } from '../../../src-shared/model/cluster';
import type { ClusterId, NodeId } from '../../../src-shared/model/tables';
import { nodesOf } from '../../../src-shared/rules/cluster-facts';
import { profileOf } from '../../../src-shared/rules/facts';
import { knowsSetting, settingRange } from '../../../src-shared/rules/quorum';
import { useDispatcher } from '../../app/use-actions';
import { useReader, useRecord } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Checkbox, Dialog, Select, TextField } from '../../ui';
import { Section } from '../../views/details/section';
import { RefusalBar } from '../refusal-bar';
import { useClose } from '../use-close';
import { numberOf, settingsCommand, settingsOf } from './settings-draft';
import type { SettingsDraft } from './settings-draft';

const same = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

/** Properties of a cluster that are numbers and switches; what a version does not know is not shown. */
export function ClusterSettingsDialog({ cluster: id }: { readonly cluster: ClusterId }) {
  const cluster = useRecord<'cluster'>(id);
  return cluster ? <OpenDialog cluster={cluster} /> : null;
}

function OpenDialog({ cluster }: { readonly cluster: Cluster }) {
  const { t } = useTexts();
  const close = useClose();
  const dispatcher = useDispatcher();
  const [draft, setDraft] = useState(() => settingsOf(cluster));
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const typed = Object.values(draft.numbers).every((text) => numberOf(text) !== null);
  const apply = async () => {
    if (!typed) return;
    const command = settingsCommand(cluster, draft);
    const fault = command && (await dispatcher.submit(command));
    setRefusal(fault);
    if (!fault) close();
  };
  return (
    <Dialog
      open
      onClose={close}
      width="medium"
      title={t('quorumPages:settings.title', { cluster: cluster.name })}
      action={{ label: t('quorumPages:settings.ok'), onClick: () => void apply() }}
    >
      <RefusalBar fault={refusal} urgent />
      <Heartbeats draft={draft} onDraft={setDraft} />
      <Votes cluster={cluster} draft={draft} onDraft={setDraft} />
      <Services draft={draft} onDraft={setDraft} />
    </Dialog>
  );
}

interface PartProps {
  readonly draft: SettingsDraft;
  readonly onDraft: (draft: SettingsDraft) => void;
}

function NumberField({
  draft,
  onDraft,
  setting,
  label,
}: PartProps & { readonly setting: RangedSetting; readonly label: string }) {
  const { t, number } = useTexts();
  const [min, max] = useReader((reader) => settingRange(reader, setting), [setting], same);
  const text = draft.numbers[setting];
  return (
    <TextField
      label={label}
      inputMode="numeric"
      value={text}
      hint={t('quorumPages:settings.range', { min: number(min), max: number(max) })}
      error={numberOf(text) === null ? t('quorumPages:settings.number') : null}
      onValue={(value) => onDraft({ ...draft, numbers: { ...draft.numbers, [setting]: value } })}
    />
  );
}

function Heartbeats(props: PartProps) {
  const { t, duration } = useTexts();
  const { numbers } = props.draft;
  const delay = numberOf(numbers.sameSubnetDelayMs) ?? 0;
  const threshold = numberOf(numbers.sameSubnetThreshold) ?? 0;
  return (
    <Section title={t('quorumPages:settings.heartbeat')}>
      <div className="settings-grid">
        <NumberField
          {...props}
          setting="sameSubnetDelayMs"
          label={t('quorumPages:settings.delay')}
        />
        <NumberField
          {...props}
          setting="sameSubnetThreshold"
          label={t('quorumPages:settings.threshold')}
        />
        <NumberField
          {...props}
          setting="crossSubnetDelayMs"
          label={t('quorumPages:settings.crossDelay')}
        />
        <NumberField
          {...props}
          setting="crossSubnetThreshold"
          label={t('quorumPages:settings.crossThreshold')}
        />
      </div>
      <p className="secondary">
        {t('quorumPages:settings.detection', {
          from: duration(delay * threshold),
          to: duration(delay * (threshold + 1)),
        })}
      </p>
    </Section>
  );
}

function Votes({ cluster, draft, onDraft }: PartProps & { readonly cluster: Cluster }) {
  const { t } = useTexts();
  const dynamic = useReader((reader) => knowsSetting(reader, 'dynamicQuorum'), []);
  const lower = useReader((reader) => knowsSetting(reader, 'lowerQuorumPriorityNode'), []);
  const nodes = useReader((reader) => nodesOf(reader, cluster.id), [cluster.id], same);
  if (!dynamic) return null;
  return (
    <Section title={t('quorumPages:settings.votes')}>
      <Checkbox
        label={t('quorumPages:settings.dynamic')}
        checked={draft.dynamicQuorum}
        onChecked={(dynamicQuorum) => onDraft({ ...draft, dynamicQuorum })}
      />
      {lower ? (
        <Select<NodeId | 'none'>
          label={t('quorumPages:settings.lower')}
          value={draft.lowerQuorumPriorityNode}
          options={[
            { value: 'none', label: t('quorumPages:settings.lowerNone') },
            ...nodes.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onValue={(node) => onDraft({ ...draft, lowerQuorumPriorityNode: node })}
        />
      ) : null}
    </Section>
  );
}

function Services({ draft, onDraft }: PartProps) {
  const { t } = useTexts();
  const known = useReader((reader) => knowsSetting(reader, 'enforcedAntiAffinity'), []);
  const ways = useReader(
    (reader) => profileOf(reader).migration.performanceOptions.value,
    [],
    same,
  );
  if (!known) return null;
  return (
    <Section title={t('quorumPages:settings.placement')}>
      <Checkbox
        label={t('quorumPages:settings.antiAffinity')}
        checked={draft.enforcedAntiAffinity}
        onChecked={(enforcedAntiAffinity) => onDraft({ ...draft, enforcedAntiAffinity })}
      />
      <NumberField
        draft={draft}
        onDraft={onDraft}
        setting="migrationsPerNode"
        label={t('quorumPages:settings.migrations')}
      />
      {ways.length > 1 ? (
        <Select<SettingsDraft['migrationPerformance']>
          label={t('quorumPages:settings.performance')}
          value={draft.migrationPerformance}
          options={ways.map((value) => ({
            value,
            label: t(`quorumPages:settings.performance.${value}`),
          }))}
          onValue={(migrationPerformance) => onDraft({ ...draft, migrationPerformance })}
        />
      ) : null}
    </Section>
  );
}
