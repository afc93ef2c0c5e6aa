import type { Cluster, QuorumMode } from '../../../src-shared/model/cluster';
import { quorumModes } from '../../../src-shared/model/cluster';
import type { DiskId } from '../../../src-shared/model/tables';
import { nodesOf } from '../../../src-shared/rules/cluster-facts';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Checkbox, PropertyList, RadioGroup, TextField } from '../../ui';
import { adviceFor, needsDisk, needsShare, settled, witnessDisks } from './quorum-draft';
import type { QuorumDraft, QuorumScope } from './quorum-draft';

export interface QuorumPageProps {
  readonly cluster: Cluster;
  readonly draft: QuorumDraft;
  readonly onDraft: (draft: QuorumDraft) => void;
}

const same = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

/** The four modes with what each is for, and which one the cluster would choose (failover-cluster §9). */
export function ModePage({ cluster, draft, onDraft }: QuorumPageProps) {
  const texts = useTexts();
  const { t } = texts;
  const advised = useReader((reader) => adviceFor(reader, cluster).mode, [cluster]);
  return (
    <RadioGroup<QuorumMode>
      label={t('quorumPages:configure.selectLabel')}
      value={draft.mode}
      onValue={(mode) => onDraft({ ...draft, mode })}
      options={quorumModes.map((mode) => {
        const name = texts.state(`quorumMode.${mode}`);
        return {
          value: mode,
          label: mode === advised ? t('quorumPages:configure.recommended', { mode: name }) : name,
          note: t(`quorumPages:configure.${mode}`),
        };
      })}
    />
  );
}

const scopes = ['typical', 'witness', 'advanced'] as const;

/** Typical, witness or advanced: what later versions ask first. */
export function ScopePage({ draft, onDraft }: QuorumPageProps) {
  const { t } = useTexts();
  const words: Readonly<Record<QuorumScope, { label: string; note: string }>> = {
    typical: {
      label: t('quorumPages:configure.typical'),
      note: t('quorumPages:configure.typicalNote'),
    },
    witness: {
      label: t('quorumPages:configure.witnessOnly'),
      note: t('quorumPages:configure.witnessOnlyNote'),
    },
    advanced: {
      label: t('quorumPages:configure.advanced'),
      note: t('quorumPages:configure.advancedNote'),
    },
  };
  return (
    <RadioGroup<QuorumScope>
      label={t('quorumPages:configure.how')}
      value={draft.scope}
      onValue={(scope) => onDraft({ ...draft, scope })}
      options={scopes.map((value) => ({ value, ...words[value] }))}
    />
  );
}

/** Which nodes vote, and whether votes follow the nodes. */
export function VotesPage({ cluster, draft, onDraft }: QuorumPageProps) {
  const { t } = useTexts();
  const nodes = useReader((reader) => nodesOf(reader, cluster.id), [cluster.id], same);
  return (
    <>
      <fieldset className="quorum-servers">
        <legend className="field-label">{t('quorumPages:configure.votesLabel')}</legend>
        {nodes.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={draft.voters.includes(id)}
            onChecked={(votes) => {
              const others = draft.voters.filter((each) => each !== id);
              onDraft({ ...draft, voters: votes ? [...others, id] : others });
            }}
          />
        ))}
      </fieldset>
      <Checkbox
        label={t('quorumPages:configure.managed')}
        note={t('quorumPages:configure.managedNote')}
        checked={draft.managed}
        onChecked={(managed) => onDraft({ ...draft, managed })}
      />
    </>
  );
}

export function StoragePage({ cluster, draft, onDraft }: QuorumPageProps) {
  const texts = useTexts();
  const { t } = texts;
  const disks = useReader((reader) => witnessDisks(reader, cluster), [cluster], same);
  if (disks.length === 0) return <p>{t('quorumPages:configure.noDisk')}</p>;
  return (
    <RadioGroup<DiskId>
      label={t('quorumPages:configure.storageLabel')}
      value={draft.disk}
      onValue={(disk) => onDraft({ ...draft, disk })}
      options={disks.map((disk) => ({
        value: disk.id,
        label: disk.name,
        note: texts.memory(disk.capacityMiB),
      }))}
    />
  );
}

export function SharePage({ draft, onDraft }: QuorumPageProps) {
  const { t } = useTexts();
  return (
    <TextField
      label={t('quorumPages:configure.shareLabel')}
      hint={t('quorumPages:configure.shareHint')}
      value={draft.share}
      maxLength={200}
      onValue={(share) => onDraft({ ...draft, share })}
    />
  );
}

/** What is about to be set, in full. */
export function QuorumConfirmation({ cluster, draft }: QuorumPageProps) {
  const texts = useTexts();
  const { t } = texts;
  const { final, disk, without } = useReader(
    (reader) => {
      const next = settled(reader, cluster, draft);
      const left = nodesOf(reader, cluster.id).filter((node) => !next.voters.includes(node.id));
      return {
        final: next,
        disk: next.disk === null ? '' : (reader.get<'disk'>(next.disk)?.name ?? ''),
        without: left.map((node) => node.name),
      };
    },
    [cluster, draft],
    same,
  );
  const witness = needsShare(final.mode)
    ? final.share
    : needsDisk(final.mode)
      ? disk
      : t('quorumPages:configure.noWitness');
  return (
    <>
      <p>{t('quorumPages:configure.confirmText')}</p>
      <PropertyList
        properties={[
          {
            id: 'mode',
            name: t('quorumPages:configure.mode'),
            value: texts.state(`quorumMode.${final.mode}`),
          },
          { id: 'witness', name: t('quorumPages:configure.witness'), value: witness },
          {
            id: 'without',
            name: t('quorumPages:configure.nodesWithout'),
            value: without.length > 0 ? texts.list(without) : t('quorumPages:configure.none'),
          },
        ]}
      />
    </>
  );
}
