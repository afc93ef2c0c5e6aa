import { eligibleDisks, recommendedQuorum } from '../../../src-shared/rules/quorum-advice';
import { useNowEvery, useReader, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Button, Checkbox, MessageBar, PropertyList, TextField } from '../../ui';
import { objectName } from '../../views/common/words';
import type { CreateDraft } from './create-draft';
import { freeServers, validationOf } from './create-draft';

export interface CreatePageProps {
  readonly draft: CreateDraft;
  readonly onDraft: (draft: CreateDraft) => void;
}

const same = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

export function BeforePage() {
  const { t } = useTexts();
  return (
    <div className="dialog-text">
      <p>{t('quorumPages:create.beforeText')}</p>
      <p>{t('quorumPages:create.beforeStorage')}</p>
    </div>
  );
}

export function ServersPage({ draft, onDraft }: CreatePageProps) {
  const texts = useTexts();
  const { t } = texts;
  const servers = useReader(freeServers, [], same);
  if (servers.length === 0) return <p>{t('quorumPages:create.noServers')}</p>;
  return (
    <fieldset className="quorum-servers">
      <legend className="field-label">{t('quorumPages:create.serversLabel')}</legend>
      {servers.map(({ id, name, edition, memoryMiB }) => (
        <Checkbox
          key={id}
          label={name}
          note={`${texts.state(`edition.${edition}`)}, ${texts.memory(memoryMiB)}`}
          checked={draft.servers.includes(id)}
          onChecked={(chosen) => {
            const others = draft.servers.filter((each) => each !== id);
            onDraft({ ...draft, servers: chosen ? [...others, id] : others });
          }}
        />
      ))}
    </fieldset>
  );
}

/** What is known of these servers, and the way to the wizard that finds out (failover-cluster §9). */
export function ValidationPage({ draft }: CreatePageProps) {
  const texts = useTexts();
  const { t } = texts;
  const { ui } = useSession();
  const now = useNowEvery(1000);
  const known = useReader((reader) => validationOf(reader, draft.servers), [draft.servers]);
  const passed = known !== null && known.verdict !== 'failed';
  const ago = texts.duration(now - (known?.finishedAt ?? now));
  return (
    <>
      <p>{t('quorumPages:create.validationText')}</p>
      <MessageBar
        severity={passed ? 'success' : 'warning'}
        word={texts.state(passed ? 'level.information' : 'level.warning')}
      >
        {known === null
          ? t('quorumPages:create.validationNone')
          : t(
              passed
                ? 'quorumPages:create.validationPassed'
                : 'quorumPages:create.validationFailed',
              {
                ago,
              },
            )}
      </MessageBar>
      <div>
        <Button
          icon="report"
          onClick={() => ui.openDialog({ type: 'validate', servers: draft.servers })}
        >
          {t('quorumPages:create.validate')}
        </Button>
      </div>
      {passed ? null : <p className="secondary">{t('quorumPages:create.goOn')}</p>}
    </>
  );
}

export function AccessPointPage({ draft, onDraft }: CreatePageProps) {
  const { t } = useTexts();
  return (
    <>
      <TextField
        label={t('quorumPages:create.name')}
        hint={t('quorumPages:create.nameHint')}
        value={draft.name}
        maxLength={15}
        onValue={(name) => onDraft({ ...draft, name })}
      />
      <Checkbox
        label={t('quorumPages:create.dhcp')}
        checked={draft.dhcp}
        onChecked={(dhcp) => onDraft({ ...draft, dhcp })}
      />
      {draft.dhcp ? null : (
        <TextField
          label={t('quorumPages:create.address')}
          value={draft.address}
          maxLength={15}
          inputMode="decimal"
          onValue={(address) => onDraft({ ...draft, address })}
        />
      )}
    </>
  );
}

export function CreateConfirmation({ draft, onDraft }: CreatePageProps) {
  const texts = useTexts();
  const { t } = texts;
  const { names, disks, mode, witness } = useReader(
    (reader) => {
      const eligible = eligibleDisks(reader, draft.servers);
      const used = draft.storage ? eligible : [];
      const advice = recommendedQuorum(reader, draft.servers.length, used);
      return {
        names: draft.servers.map((id) => objectName(reader, id)),
        disks: eligible.length,
        mode: advice.mode,
        witness: advice.disk?.name ?? null,
      };
    },
    [draft],
    same,
  );
  const word = texts.state(`quorumMode.${mode}`);
  return (
    <>
      <PropertyList
        properties={[
          { id: 'name', name: t('quorumPages:create.name'), value: draft.name },
          {
            id: 'address',
            name: t('quorumPages:create.address'),
            value: draft.dhcp ? t('quorumPages:create.fromDhcp') : draft.address,
          },
          { id: 'servers', name: t('quorumPages:create.serverNames'), value: texts.list(names) },
          {
            id: 'quorum',
            name: t('quorumPages:create.quorum'),
            value:
              witness === null
                ? word
                : t('quorumPages:create.quorumWitness', { mode: word, disk: witness }),
          },
        ]}
      />
      <Checkbox
        label={t('quorumPages:create.storage')}
        note={t('quorumPages:create.storageNote', { count: disks })}
        checked={draft.storage}
        onChecked={(storage) => onDraft({ ...draft, storage })}
      />
      {draft.servers.length % 2 === 0 && witness === null ? (
        <MessageBar severity="warning" word={texts.state('level.warning')}>
          {t('quorumPages:create.quorumWarning')}
        </MessageBar>
      ) : null}
    </>
  );
}
