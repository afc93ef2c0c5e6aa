import type { ActionId, Selection } from '../../src-shared/actions/index';
import type { Texts } from '../../src-shared/text/index';
import { actionLabel, useDispatcher } from '../app/use-actions';
import { nameOf } from '../app/selection';
import { useSession } from '../store/hooks';
import { useTexts } from '../store/texts';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { useClose } from './use-close';

export interface ConfirmDialogProps {
  readonly action: ActionId;
  readonly selection: Selection;
  readonly choice?: string | undefined;
}

/** How many of those left out are named. */
const skippedShown = 20;

/** Asks before something destructive, with what follows from it. Cancel is the safest button. */
export function ConfirmDialog({ action, selection, choice }: ConfirmDialogProps) {
  const texts = useTexts();
  const { replica } = useSession();
  const dispatcher = useDispatcher();
  const close = useClose();
  const plan = dispatcher.plan(action, selection, choice);
  const label = actionLabel(texts, action, null).replace(/…$/, '');
  const [only] = selection.ids;
  const name = selection.ids.length === 1 && only !== undefined ? nameOf(replica.reader, only) : '';
  const confirm = () => {
    close();
    void dispatcher.give(action, selection, choice);
  };
  return (
    <Dialog
      open
      tone="danger"
      onClose={close}
      title={texts.t('actions:confirm.title', { action: label })}
      description={consequence(texts, action, name, plan.commands.length)}
      action={{ label, onClick: confirm }}
    >
      {plan.total > 1 ? (
        <p>
          {plan.skipped.length === 0
            ? texts.t('actions:plan.all', { count: plan.total })
            : texts.t('actions:plan.some', {
                applied: plan.commands.length,
                total: plan.total,
                skipped: plan.skipped.length,
              })}
        </p>
      ) : null}
      {plan.skipped.length > 0 ? (
        <>
          <p className="secondary">{texts.t('console:confirm.skipped')}</p>
          <ul className="skipped-list">
            {plan.skipped.slice(0, skippedShown).map((each) => (
              <li key={each.name}>
                <strong>{each.name}</strong> {texts.fault(each.fault)}
              </li>
            ))}
            {plan.skipped.length > skippedShown ? (
              <li>{texts.t('actions:plan.more', { count: plan.skipped.length - skippedShown })}</li>
            ) : null}
          </ul>
        </>
      ) : null}
      <p className="dialog-note secondary">
        <Icon name="rewind" size={16} />
        {texts.t('console:confirm.rewind')}
      </p>
    </Dialog>
  );
}

function consequence(texts: Texts, action: ActionId, name: string, count: number): string {
  return texts.lookUp(`actions:consequence.${action}`, { name, count }) ?? '';
}
