import type { Fault } from '../../../src-shared/faults';
import { useTexts } from '../../store/texts';
import { MessageBar } from '../../ui/message-bar';

/** Why what the dialog would do is refused; nothing where it is not. */
export function RefusalBar({ fault }: { readonly fault: Fault | null | undefined }) {
  const texts = useTexts();
  if (!fault) return null;
  return (
    <MessageBar severity="error" word={texts.t('console:level.refusal')}>
      {texts.fault(fault)}
    </MessageBar>
  );
}
