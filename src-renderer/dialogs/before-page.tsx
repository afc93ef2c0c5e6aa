import { useSession, useUi } from '../store/hooks';
import { useTexts } from '../store/texts';
import { Checkbox } from '../ui';

/** Whether *Before You Begin* of a wizard was hidden by its reader. */
export function useSkipsBefore(wizard: string): boolean {
  return useUi((state) => state.settings.hiddenPages.includes(`${wizard}/before`));
}

/** *Before You Begin*, which can be hidden from then on. */
export function BeforePage({ wizard, text }: { readonly wizard: string; readonly text: string }) {
  const { t } = useTexts();
  const { ui } = useSession();
  const page = `${wizard}/before`;
  const hidden = useUi((state) => state.settings.hiddenPages);
  return (
    <div className="dialog-fields">
      <p>{text}</p>
      <Checkbox
        label={t('newVm:hideBefore')}
        checked={hidden.includes(page)}
        onChecked={(on) =>
          ui.changeSettings({
            hiddenPages: on ? [...hidden, page] : hidden.filter((each) => each !== page),
          })
        }
      />
    </div>
  );
}
