import { useState } from 'react';
import type { Command } from '../../../src-shared/commands/index';
import type { Fault } from '../../../src-shared/faults';
import type { ClusterNode, ParkingSettings, PowerPlan } from '../../../src-shared/model/node';
import { powerPlans } from '../../../src-shared/model/node';
import { parkingOfPlan } from '../../../src-shared/profiles/sections/processor';
import { profileOf } from '../../../src-shared/rules/facts';
import { refusalOf } from '../../../src-shared/rules/index';
import { useDispatcher } from '../../app/use-actions';
import { useReader, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Button, MessageBar, Select, TextField } from '../../ui';

/** The parameters with the bounds the command takes. */
const parameters = [
  ['minimumPercent', 0, 100],
  ['maximumPercent', 1, 100],
  ['increaseChecks', 1, 600],
  ['decreaseChecks', 1, 600],
  ['concurrencyPercent', 1, 100],
  ['distributionPercent', 1, 100],
  ['headroomPercent', 1, 100],
] as const satisfies readonly (readonly [keyof ParkingSettings, number, number])[];

type Texts = Readonly<Record<keyof ParkingSettings, string>>;

const textsOf = (settings: ParkingSettings): Texts =>
  Object.fromEntries(
    parameters.map(([name]) => [name, String(settings[name])]),
  ) as unknown as Texts;

const isWhole = (text: string, least: number, most: number) =>
  /^\d{1,3}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;

const settingsOf = (texts: Texts): ParkingSettings =>
  Object.fromEntries(
    parameters.map(([name]) => [name, Number(texts[name])]),
  ) as unknown as ParkingSettings;

/** The power plan of a host and the parameters of core parking (hyperv-host §3.4). */
export function PowerSettings({ node }: { readonly node: ClusterNode }) {
  const texts = useTexts();
  const { t } = texts;
  const dispatcher = useDispatcher();
  const { replica } = useSession();
  const profile = useReader(profileOf, []);
  const [plan, setPlan] = useState<PowerPlan>(node.powerPlan);
  const [fields, setFields] = useState(() => textsOf(node.parking));
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const choose = (next: PowerPlan) => {
    setPlan(next);
    // A plan brings its own parameters; what stands in the fields was the other one's.
    const own =
      next === node.powerPlan ? node.parking : parkingOfPlan(profile, next, node.processor);
    setFields(textsOf(own));
  };
  const whole = parameters.every(([name, least, most]) => isWhole(fields[name], least, most));
  const command: Command = {
    name: 'node.setPower',
    args: { node: node.id, powerPlan: plan, parking: settingsOf(fields) },
  };
  const forbidden = whole ? refusalOf(replica.reader, command) : null;
  const apply = async () => setRefusal(await dispatcher.submit(command));
  const shown = refusal ?? (forbidden?.code === 'node.powerUnchanged' ? null : forbidden);
  return (
    <section className="power-settings" aria-label={t('processors:settings')}>
      <h3>{t('processors:settings')}</h3>
      {shown ? (
        <MessageBar severity="error" word={t('console:level.refusal')}>
          {texts.fault(shown)}
        </MessageBar>
      ) : null}
      <Select<PowerPlan>
        label={t('processors:plan')}
        value={plan}
        options={powerPlans.map((value) => ({ value, label: texts.state(`powerPlan.${value}`) }))}
        onValue={choose}
      />
      <div className="power-fields">
        {parameters.map(([name, least, most]) => (
          <TextField
            key={name}
            label={t(`processors:${name}`)}
            inputMode="numeric"
            value={fields[name]}
            error={
              isWhole(fields[name], least, most) ? null : t('processors:notWhole', { least, most })
            }
            onValue={(value) => setFields({ ...fields, [name]: value })}
          />
        ))}
      </div>
      <p className="secondary">{t('processors:settingsHint')}</p>
      <Button
        onClick={() => void apply()}
        disabledReason={forbidden ? texts.fault(forbidden) : null}
      >
        {t('processors:apply')}
      </Button>
    </section>
  );
}
