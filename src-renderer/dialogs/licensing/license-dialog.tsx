import { useState } from 'react';
import type { Fault } from '../../../src-shared/faults';
import { countOf, priceOf, rightsOf } from '../../../src-shared/licensing/index';
import type { LicensedEdition } from '../../../src-shared/model/node';
import type { NodeId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import { profileOf, worldOf } from '../../../src-shared/rules/facts';
import { refusalOf } from '../../../src-shared/rules/index';
import type { Texts } from '../../../src-shared/text/index';
import { useDispatcher } from '../../app/use-actions';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Dialog, Select, TextField } from '../../ui';
import { dollars } from '../../views/licensing/words';
import { RefusalBar } from '../refusal-bar';
import { useClose } from '../use-close';
import type { LicenseAct, LicenseDraft } from './license-draft';
import { countIn, draftOf, editionsFor, licenseCommand } from './license-draft';

interface LicenseDialogProps {
  readonly act: LicenseAct;
  readonly node: NodeId | null;
}

const alike = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

/** Buys, assigns or moves licences; what the rule refuses is said before it is tried. */
export function LicenseDialog({ act, node }: LicenseDialogProps) {
  const texts = useTexts();
  const { t } = texts;
  const close = useClose();
  const dispatcher = useDispatcher();
  const first = useReader((reader) => draftOf(reader, act, node), [act, node], alike);
  const [changed, setChanged] = useState<Partial<LicenseDraft>>({});
  const [late, setLate] = useState<Fault | null>(null);
  const draft = { ...first, ...changed };
  const command = licenseCommand(act, draft);
  const refusal = useReader(
    (reader) => (command ? refusalOf(reader, command) : null),
    [JSON.stringify(command)],
    alike,
  );
  const days = useReader((reader) => profileOf(reader).licensing.reassignDays.value, []);
  const said = useReader((reader) => hintOf(texts, reader, act, draft), [JSON.stringify(draft)]);
  const give = async () => {
    if (!command) return;
    const fault = await dispatcher.submit(command);
    setLate(fault);
    if (fault === null) close();
  };
  const fault = refusal ?? late;
  return (
    <Dialog
      open
      onClose={close}
      title={t(`licensingPages:dialog.${act}`)}
      description={t(`licensingPages:dialog.${act}.text`, { days })}
      initialFocus="body"
      action={{
        label: t(`licensingPages:dialog.${act}.act`),
        onClick: () => void give(),
        disabledReason:
          command === null ? t('licensingPages:error.count') : faultText(texts, fault),
      }}
    >
      <LicenseFields
        {...{ act, draft }}
        change={(fields) => {
          setLate(null);
          setChanged({ ...changed, ...fields });
        }}
      />
      <p className="secondary" role="status">
        {said}
      </p>
      <RefusalBar fault={fault} urgent={late !== null} />
    </Dialog>
  );
}

const faultText = (texts: Texts, fault: Fault | null) => (fault ? texts.fault(fault) : null);

interface FieldsProps {
  readonly act: LicenseAct;
  readonly draft: LicenseDraft;
  readonly change: (fields: Partial<LicenseDraft>) => void;
}

function LicenseFields({ act, draft, change }: FieldsProps) {
  const texts = useTexts();
  const { t } = texts;
  const hosts = useReader(
    (reader) => reader.all('node').map(({ id, name }) => ({ value: id as string, label: name })),
    [],
    alike,
  );
  const editions = useReader(
    (reader) => editionsFor(reader, act, draft.node),
    [act, draft.node],
    alike,
  );
  // What the host that was chosen last had may be nothing this one has.
  const offered = editions.includes(draft.edition) ? editions : [...editions, draft.edition];
  const host = (key: 'node' | 'target', label: string) => (
    <Select
      label={label}
      value={draft[key] ?? ''}
      options={
        act === 'buy' ? [...hosts, { value: '', label: t('licensingPages:field.noHost') }] : hosts
      }
      onValue={(value) => {
        change({ [key]: value === '' ? null : value });
      }}
    />
  );
  return (
    <div className="dialog-fields">
      {host('node', t(act === 'move' ? 'licensingPages:field.from' : 'licensingPages:field.host'))}
      {act === 'move' ? host('target', t('licensingPages:field.to')) : null}
      <Select<LicensedEdition>
        label={t('licensingPages:field.edition')}
        value={draft.edition}
        options={offered.map((value) => ({ value, label: texts.state(`edition.${value}`) }))}
        onValue={(edition) => {
          change({ edition });
        }}
      />
      <TextField
        label={t('licensingPages:field.count')}
        value={draft.count}
        inputMode="numeric"
        maxLength={3}
        error={countIn(draft) === null ? t('licensingPages:error.count') : null}
        onValue={(count) => {
          change({ count });
        }}
      />
    </div>
  );
}

/** What it costs or where it comes from, and what the host may run then. */
function hintOf(texts: Texts, reader: Reader, act: LicenseAct, draft: LicenseDraft): string {
  const { t } = texts;
  const { licensing } = profileOf(reader);
  const count = countIn(draft) ?? 0;
  const price = priceOf(licensing, draft.edition) ?? 0;
  const from = draft.node && reader.get<'node'>(draft.node);
  const source = {
    buy: t('licensingPages:hint.cost', {
      count,
      price: dollars(texts, price),
      sum: dollars(texts, price * count),
    }),
    assign: t('licensingPages:hint.spare', {
      spare: countOf(worldOf(reader).licensing.spare, draft.edition),
    }),
    move: t('licensingPages:hint.held', {
      held: from ? countOf(from.licenses, draft.edition) : 0,
    }),
  }[act];
  const id = act === 'move' ? draft.target : draft.node;
  const host = id && reader.get<'node'>(id);
  if (!host) return source;
  const added = { edition: draft.edition, count };
  const { machines } = rightsOf(licensing, host, [...host.licenses, added]);
  const after =
    machines === null
      ? t('licensingPages:after.any', { node: host.name })
      : t('licensingPages:after.some', { node: host.name, count: machines });
  return `${source}. ${after}`;
}
