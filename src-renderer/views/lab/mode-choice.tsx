import { labModes } from '../../../src-shared/model/world';
import type { LabMode } from '../../../src-shared/model/world';
import { useTexts } from '../../store/texts';
import { RadioGroup } from '../../ui';

export interface ModeChoiceProps {
  readonly mode: LabMode;
  readonly onMode: (mode: LabMode) => void;
}

/** The three ways to play a lab (ux §2.1). */
export function ModeChoice({ mode, onMode }: ModeChoiceProps) {
  const texts = useTexts();
  return (
    <RadioGroup
      label={texts.t('labPages:run.mode')}
      labelHidden
      value={mode}
      options={labModes.map((value) => ({
        value,
        label: texts.t(`labPages:run.mode.${value}`),
        note: texts.t(`labPages:run.mode.${value}Note`),
      }))}
      onValue={onMode}
    />
  );
}
