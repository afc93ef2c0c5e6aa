import type { Fault } from '../../src-shared/faults';
import { useTexts } from '../store/texts';
import { MessageBar } from '../ui/message-bar';

interface RefusalBarProps {
  readonly fault: Fault | null | undefined;
  /** It answers an act, so that a screen reader says it at once. */
  readonly urgent?: boolean;
}

/** Why what the dialog would do, or was to do, is refused; nothing where it is not. */
export function RefusalBar({ fault, urgent = false }: RefusalBarProps) {
  const texts = useTexts();
  if (!fault) return null;
  return (
    <MessageBar severity="error" word={texts.t('console:level.refusal')} urgent={urgent}>
      {texts.fault(fault)}
    </MessageBar>
  );
}
