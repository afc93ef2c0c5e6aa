import { useState } from 'react';
import type { VmId } from '../../../src-shared/model/tables';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Button, Checkbox, TextField } from '../../ui';
import { protectionText } from '../../views/backup/machines-view';
import { machineRows } from '../../views/backup/machine-rows';
import { useMinutes } from '../../views/backup/use-starts-at';

/** A longer list is no help: the filter is. */
const mostShown = 60;

export interface MachinePickerProps {
  readonly chosen: readonly VmId[];
  readonly onChosen: (vms: readonly VmId[]) => void;
}

/** Which machines are backed up, each with how it is protected now. */
export function MachinePicker({ chosen, onChosen }: MachinePickerProps) {
  const texts = useTexts();
  const { t } = texts;
  const [filter, setFilter] = useState('');
  const now = useMinutes(10);
  const rows = useReader((reader) => machineRows(reader, now), [now]);
  const wanted = filter.trim().toLowerCase();
  const found = [...rows]
    .filter((row) => row.vm.name.toLowerCase().includes(wanted))
    .sort((left, right) => texts.compare(left.vm.name, right.vm.name));
  const shown = found.slice(0, mostShown);
  const all = new Set(chosen);
  const set = (vm: VmId, on: boolean) => {
    onChosen(on ? [...chosen, vm] : chosen.filter((each) => each !== vm));
  };
  return (
    <div className="dialog-fields">
      <div className="backup-picker-head">
        <TextField label={t('backupPages:now.filter')} value={filter} onValue={setFilter} />
        <Button onClick={() => onChosen(found.map((row) => row.id))}>
          {t('backupPages:now.all')}
        </Button>
        <Button onClick={() => onChosen([])}>{t('backupPages:now.none')}</Button>
        <span className="secondary numeric" role="status">
          {t('backupPages:now.chosen', { count: chosen.length })}
        </span>
      </div>
      <fieldset className="backup-picker">
        <legend className="visually-hidden">{t('backupPages:now.machinesLabel')}</legend>
        {shown.map((row) => (
          <Checkbox
            key={row.id}
            label={row.vm.name}
            note={protectionText(texts, row)}
            checked={all.has(row.id)}
            onChecked={(on) => set(row.id, on)}
          />
        ))}
        {found.length > shown.length ? (
          <p className="secondary">
            {t('backupPages:now.more', { count: found.length - shown.length })}
          </p>
        ) : null}
      </fieldset>
    </div>
  );
}
