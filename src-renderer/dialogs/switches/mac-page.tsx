import { useTexts } from '../../store/texts';
import { Meter, TextField } from '../../ui';

export interface MacPageProps {
  readonly from: string;
  readonly to: string;
  readonly room: { readonly size: number; readonly free: number };
  readonly error: string | null;
  readonly onRange: (from: string, to: string) => void;
}

/** MAC Address Range: what dynamic addresses are dealt from, and how many are left. */
export function MacPage({ from, to, room, error, onRange }: MacPageProps) {
  const texts = useTexts();
  const { t } = texts;
  const used = room.size - room.free;
  const said = t('switchPages:macUse', { used, size: room.size });
  return (
    <div className="dialog-fields">
      <h3 className="switch-manager-heading">{t('switchPages:macRange')}</h3>
      <p className="field-hint">{t('switchPages:macNote')}</p>
      <TextField
        label={t('switchPages:macFrom')}
        value={from}
        maxLength={17}
        onValue={(text) => onRange(text, to)}
      />
      <TextField
        label={t('switchPages:macTo')}
        value={to}
        maxLength={17}
        error={error}
        onValue={(text) => onRange(from, text)}
      />
      <p className="field-hint">{said}</p>
      <Meter label={said} parts={[{ id: 'used', share: used / room.size, look: 'used' }]} />
    </div>
  );
}
