import { useState } from 'react';
import type { Command } from '../../../src-shared/commands/index';
import type { Fault } from '../../../src-shared/faults';
import type { Prices } from '../../../src-shared/licensing/index';
import { pricesOf } from '../../../src-shared/licensing/index';
import { licensedEditions } from '../../../src-shared/model/node';
import { worldOf } from '../../../src-shared/rules/facts';
import { useDispatcher } from '../../app/use-actions';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Dialog, TextField } from '../../ui';
import { RefusalBar } from '../refusal-bar';
import { useClose } from '../use-close';

const alike = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

/** A price as it was typed; null where it is none. */
function priceIn(text: string): number | null {
  return /^\d{1,7}$/.test(text.trim()) && Number(text) <= 1_000_000 ? Number(text) : null;
}

type Typed = Readonly<Record<string, string>>;

/** The command that makes the prices those that were typed; null where one is no price. */
function pricesCommand(typed: Typed): Command | null {
  const entries = Object.entries(typed).map(([edition, text]) => [edition, priceIn(text)] as const);
  if (entries.some(([, price]) => price === null)) return null;
  return { name: 'license.setPrices', args: Object.fromEntries(entries) as Prices };
}

/** What a licence of each edition costs in this lab. */
export function PricesDialog() {
  const texts = useTexts();
  const { t } = texts;
  const close = useClose();
  const dispatcher = useDispatcher();
  const before = useReader((reader) => pricesOf(worldOf(reader)), [], alike);
  const [typed, setTyped] = useState<Typed>(() =>
    Object.fromEntries(Object.entries(before).map(([edition, price]) => [edition, String(price)])),
  );
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const command = pricesCommand(typed);
  const change = async () => {
    if (!command) return;
    const fault = alike(command.args, before) ? null : await dispatcher.submit(command);
    setRefusal(fault);
    if (fault === null) close();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={t('licensingPages:dialog.prices')}
      description={t('licensingPages:dialog.prices.text')}
      action={{
        label: t('licensingPages:dialog.prices.act'),
        onClick: () => void change(),
        disabledReason: command === null ? t('licensingPages:error.price') : null,
      }}
    >
      <div className="dialog-fields">
        {licensedEditions.map((edition) => {
          const text = typed[edition];
          return text === undefined ? null : (
            <TextField
              key={edition}
              label={texts.state(`edition.${edition}`)}
              value={text}
              inputMode="numeric"
              maxLength={7}
              error={priceIn(text) === null ? t('licensingPages:error.price') : null}
              onValue={(value) => {
                setTyped({ ...typed, [edition]: value });
              }}
            />
          );
        })}
      </div>
      <RefusalBar fault={refusal} urgent />
    </Dialog>
  );
}
