import { useMemo, useState } from 'react';
import { actions } from '../../../../src-shared/actions/index';
import type { Selection } from '../../../../src-shared/actions/index';
import { useActionItems } from '../../../app/use-actions';
import { useReader } from '../../../store/hooks';
import { useTexts } from '../../../store/texts';
import { Button, Select, SimulatedMark } from '../../../ui';
import { objectsOf, sameObjects } from './fault-objects';
import type { FaultObject } from './fault-objects';

const faultActions = actions.filter((action) => action.submenu === 'faults');

/** Any fault for any object, in two steps. */
export function FaultPicker() {
  const texts = useTexts();
  const objects = useReader(objectsOf, [], sameObjects);
  const [chosen, setChosen] = useState<string | null>(null);
  const object = objects.find(({ id }) => id === chosen) ?? objects[0];
  if (!object) return <p className="secondary">{texts.t('labPages:instructor.noObjects')}</p>;
  return (
    <div className="instructor-faults">
      <Select
        label={texts.t('labPages:instructor.object')}
        value={object.id}
        options={objects.map(({ id, kind, name }) => ({
          value: id,
          label: texts.t('labPages:instructor.objectNamed', {
            kind: texts.t(`labPages:kind.${kind}`),
            name,
          }),
        }))}
        onValue={setChosen}
      />
      <Faults key={object.id} object={object} />
    </div>
  );
}

/** The faults of one object; what the faults menu offers for it, with the same words and refusals. */
function Faults({ object }: { readonly object: FaultObject }) {
  const selection = useMemo(
    () => ({ kind: object.kind, ids: [object.id] }) as unknown as Selection,
    [object],
  );
  const items = useActionItems(selection);
  return (
    <ul>
      {faultActions
        .filter((action) => action.appliesTo.includes(object.kind))
        .map(({ id }) => (
          <li key={id}>
            <Button
              kind="subtle"
              icon={items[id].icon}
              title={items[id].help}
              disabledReason={items[id].reason}
              onClick={items[id].run}
            >
              {items[id].label}
            </Button>
            <SimulatedMark />
          </li>
        ))}
    </ul>
  );
}
