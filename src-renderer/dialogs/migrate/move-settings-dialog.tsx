import { useState } from 'react';
import type { Command } from '../../../src-shared/commands/index';
import type { Fault } from '../../../src-shared/faults';
import type { ClusterId, NetworkId, VmId } from '../../../src-shared/model/tables';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import { dvdOf } from '../../../src-shared/rules/disk-facts';
import { groupOf, profileOf, vmState } from '../../../src-shared/rules/facts';
import { useReader, useRecord, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Checkbox, Dialog, MessageBar, Select, TextField } from '../../ui';
import { useClose } from '../use-close';
import { NetworkOrder } from './network-order';

interface SettingsDraft {
  readonly compatibility: boolean;
  readonly dvd: 'none' | 'host' | 'shared';
  readonly dvdName: string;
  readonly clients: string;
  readonly dirty: string;
  readonly networks: readonly NetworkId[];
}

const million = 1_000_000;

function draftOf(vm: VirtualMachine): SettingsDraft {
  return {
    compatibility: vm.processorCompatibility,
    dvd: dvdOf(vm)?.place ?? 'none',
    dvdName: dvdOf(vm)?.name ?? 'image.iso',
    clients: String(vm.clients),
    dirty: String(Math.round(vm.dirtyBytesPerSecond / million)),
    networks: vm.migrationNetworks,
  };
}

const wholeNumber = (text: string) => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : null);

/** What of the draft differs, as commands. */
function commandsOf(vm: VirtualMachine, draft: SettingsDraft): readonly Command[] {
  const before = draftOf(vm);
  const commands: Command[] = [];
  const { id } = vm;
  if (draft.compatibility !== before.compatibility) {
    commands.push({
      name: 'vm.setProcessorCompatibility',
      args: { vm: id, on: draft.compatibility },
    });
  }
  const dvdChanged = draft.dvd !== before.dvd || draft.dvdName !== before.dvdName;
  if (draft.dvd === 'none' && dvdOf(vm)) commands.push({ name: 'vm.ejectDvd', args: { vm: id } });
  if (draft.dvd !== 'none' && dvdChanged) {
    const args = { vm: id, name: draft.dvdName, place: draft.dvd };
    commands.push({ name: 'vm.insertDvd', args });
  }
  const clients = wholeNumber(draft.clients);
  if (clients !== null && clients !== vm.clients) {
    commands.push({ name: 'vm.setClients', args: { vm: id, clients } });
  }
  const dirty = wholeNumber(draft.dirty);
  if (dirty !== null && draft.dirty !== before.dirty) {
    const dirtyBytesPerSecond = dirty * million;
    commands.push({ name: 'vm.setDirtyRate', args: { vm: id, dirtyBytesPerSecond } });
  }
  if (draft.networks.join() !== before.networks.join()) {
    commands.push({
      name: 'vm.setMigrationNetworks',
      args: { vm: id, networks: [...draft.networks] },
    });
  }
  return commands;
}

/** Gives commands one after the other; the first refusal is said and ends it. */
function useGiving(onDone: () => void) {
  const session = useSession();
  const [fault, setFault] = useState<Fault | null>(null);
  const give = async (commands: readonly Command[]) => {
    for (const command of commands) {
      const answer = await session.call('command.submit', { command });
      if (!answer.ok) {
        setFault(answer.fault);
        return;
      }
    }
    onDone();
  };
  return { fault, give };
}

/** Everything of a machine that decides how it moves, and who notices. */
export function MoveSettingsDialog({ vm: id }: { readonly vm: VmId }) {
  const texts = useTexts();
  const { t } = texts;
  const close = useClose();
  const vm = useRecord<'vm'>(id);
  const [draft, setDraft] = useState<SettingsDraft | null>(vm ? draftOf(vm) : null);
  const { fault, give } = useGiving(close);
  const about = useReader(
    (reader) => {
      const record = reader.get<'vm'>(id);
      const group = record && groupOf(reader, record);
      const perVm = !profileOf(reader).migration.drain.value;
      const off = record !== undefined && vmState(reader, record) === 'off';
      return { cluster: perVm ? (group?.cluster ?? null) : null, off };
    },
    [id],
    (left, right) => left.cluster === right.cluster && left.off === right.off,
  );
  if (!vm || !draft) return null;
  const bads = [draft.clients, draft.dirty].some((text) => wholeNumber(text) === null);
  return (
    <Dialog
      open
      onClose={close}
      title={t('moves:settings.title', { vm: vm.name })}
      action={{
        label: t('moves:settings.save'),
        disabledReason: bads ? t('moves:settings.badNumber') : null,
        onClick: () => void give(commandsOf(vm, draft)),
      }}
    >
      {fault ? (
        <MessageBar severity="error" word={t('moves:target.refused')} urgent>
          {texts.fault(fault)}
        </MessageBar>
      ) : null}
      <MoveSettingsFields
        draft={draft}
        onDraft={setDraft}
        followsLoad={vm.dirtyFollowsLoad}
        off={about.off}
        cluster={about.cluster}
      />
    </Dialog>
  );
}

function MoveSettingsFields({
  draft,
  onDraft,
  followsLoad,
  off,
  cluster,
}: {
  readonly draft: SettingsDraft;
  readonly onDraft: (draft: SettingsDraft) => void;
  readonly followsLoad: boolean;
  readonly off: boolean;
  /** Null where networks are not chosen for each machine. */
  readonly cluster: ClusterId | null;
}) {
  const { t } = useTexts();
  const change = (part: Partial<SettingsDraft>) => onDraft({ ...draft, ...part });
  const bad = (text: string) => (wholeNumber(text) === null ? t('moves:settings.badNumber') : null);
  return (
    <div className="move-settings">
      <Checkbox
        label={t('moves:settings.processor')}
        note={t('moves:settings.processorNote')}
        checked={draft.compatibility}
        disabled={!off}
        onChecked={(compatibility) => change({ compatibility })}
      />
      <Select
        label={t('moves:settings.dvd')}
        value={draft.dvd}
        options={[
          { value: 'none', label: t('moves:settings.dvdNone') },
          { value: 'host', label: t('moves:settings.dvdHost') },
          { value: 'shared', label: t('moves:settings.dvdShared') },
        ]}
        onValue={(dvd) => change({ dvd })}
      />
      {draft.dvd === 'none' ? null : (
        <TextField
          label={t('moves:settings.dvdName')}
          value={draft.dvdName}
          onValue={(dvdName) => change({ dvdName })}
        />
      )}
      <TextField
        label={t('moves:settings.clients')}
        value={draft.clients}
        error={bad(draft.clients)}
        onValue={(clients) => change({ clients })}
      />
      <TextField
        label={t('moves:settings.dirty')}
        hint={t(followsLoad ? 'moves:settings.dirtyFollows' : 'moves:settings.dirtyFixed')}
        value={draft.dirty}
        error={bad(draft.dirty)}
        onValue={(dirty) => change({ dirty })}
      />
      {cluster === null ? null : (
        <NetworkOrder
          cluster={cluster}
          chosen={draft.networks}
          onChosen={(networks) => change({ networks })}
        />
      )}
    </div>
  );
}

/** Since 2012 the networks are chosen for the cluster as a whole. */
export function ClusterMoveSettingsDialog({ cluster: id }: { readonly cluster: ClusterId }) {
  const texts = useTexts();
  const { t } = texts;
  const close = useClose();
  const cluster = useRecord<'cluster'>(id);
  const [networks, setNetworks] = useState(cluster?.migrationNetworks ?? []);
  const { fault, give } = useGiving(close);
  if (!cluster) return null;
  const args = { cluster: id, networks: [...networks] };
  return (
    <Dialog
      open
      onClose={close}
      title={t('moves:clusterSettings.title', { cluster: cluster.name })}
      action={{
        label: t('moves:settings.save'),
        onClick: () => void give([{ name: 'cluster.setMigrationNetworks', args }]),
      }}
    >
      {fault ? (
        <MessageBar severity="error" word={t('moves:target.refused')} urgent>
          {texts.fault(fault)}
        </MessageBar>
      ) : null}
      <NetworkOrder cluster={id} chosen={networks} onChosen={setNetworks} />
    </Dialog>
  );
}
