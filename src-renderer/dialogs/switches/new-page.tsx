import { useState } from 'react';
import type { SwitchType } from '../../../src-shared/model/switches';
import { switchTypes } from '../../../src-shared/model/switches';
import { useTexts } from '../../store/texts';
import { Button, RadioGroup } from '../../ui';

/** What kind of network is to be made; the button adds it to the list on the left. */
export function NewPage({ onAdd }: { readonly onAdd: (type: SwitchType) => void }) {
  const { t } = useTexts();
  const [type, setType] = useState<SwitchType>('external');
  return (
    <div className="dialog-fields">
      <h3 className="switch-manager-heading">{t('switchPages:new')}</h3>
      <RadioGroup<SwitchType>
        label={t('switchPages:whatType')}
        value={type}
        options={switchTypes.map((each) => ({
          value: each,
          label: t(`switchPages:type.${each}`),
          note: t(`switchPages:typeNote.${each}`),
        }))}
        onValue={setType}
      />
      <div>
        <Button onClick={() => onAdd(type)}>{t('switchPages:add')}</Button>
      </div>
    </div>
  );
}
