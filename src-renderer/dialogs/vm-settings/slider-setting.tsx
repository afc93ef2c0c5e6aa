import { Slider } from '../../ui';
import type { NumberSettingProps } from './fields';
import { NumberSetting } from './fields';

export interface SliderSettingProps extends NumberSettingProps {
  /** The field beside the slider, for values between its steps and beyond its end. */
  readonly fineLabel: string;
  readonly slider: { readonly max: number; readonly step: number };
  readonly text: (value: number) => string;
}

/** A slider for the usual values and a field for all of them; a slider that cannot move is not shown. */
export function SliderSetting(props: SliderSettingProps) {
  const { scene, field, label, fineLabel, value, least, slider, locked = null, text } = props;
  return (
    <>
      {locked === null ? (
        <Slider
          label={label}
          value={Math.min(value, slider.max)}
          min={least}
          max={slider.max}
          step={slider.step}
          valueText={text(value)}
          onValue={(moved) => {
            const changes = props.changes(moved);
            scene.enter(field, String(moved), { changes });
          }}
        />
      ) : null}
      <NumberSetting {...props} label={fineLabel} />
    </>
  );
}
