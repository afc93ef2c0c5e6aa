import { useState } from 'react';
import { actionById } from '../../src-shared/actions/index';
import type { ActionId, Selection } from '../../src-shared/actions/index';
import { actionChoices } from '../../src-shared/actions/state';
import { nameOf } from '../app/selection';
import { actionLabel, useDispatcher } from '../app/use-actions';
import { useReader, useSession } from '../store/hooks';
import { useTexts } from '../store/texts';
import { Dialog } from '../ui/dialog';
import { RadioGroup } from '../ui/fields';
import { useClose } from './use-close';

export interface ChooseDialogProps {
  readonly action: ActionId;
  readonly selection: Selection;
}

/** Asks what an action is to be given with, where it was run by its key or from the toolbar. */
export function ChooseDialog({ action, selection }: ChooseDialogProps) {
  const texts = useTexts();
  const { replica } = useSession();
  const dispatcher = useDispatcher();
  const close = useClose();
  const choices = useReader(
    (reader) => actionChoices({ ...dispatcher.context(selection), reader }, actionById(action)),
    [dispatcher, selection, action],
    (left, right) => JSON.stringify(left) === JSON.stringify(right),
  );
  const first = choices.find(({ state }) => state.enabled)?.choice ?? '';
  const [picked, setPicked] = useState(first);
  const label = actionLabel(texts, action, null).replace(/…$/, '');
  const names = selection.ids.slice(0, 3).map((id) => nameOf(replica.reader, id));
  const fault = choices.find(({ choice }) => choice === picked)?.state.fault ?? null;
  return (
    <Dialog
      open
      onClose={close}
      title={label}
      description={texts.t('console:choose.for', { objects: texts.list(names) })}
      action={{
        label,
        disabledReason: fault ? texts.fault(fault) : null,
        onClick: () => {
          close();
          dispatcher.run(action, selection, picked);
        },
      }}
    >
      <RadioGroup
        label={label}
        value={picked}
        onValue={setPicked}
        options={choices.map(({ choice, state }) => ({
          value: choice,
          label: texts.lookUp(`actions:choice.${choice}`) ?? nameOf(replica.reader, choice),
          note: state.fault ? texts.fault(state.fault) : undefined,
        }))}
      />
    </Dialog>
  );
}
