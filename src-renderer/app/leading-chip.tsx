import { useSession, useUi } from '../store/hooks';
import { useTexts } from '../store/texts';
import { SimulatedMark } from '../ui/menu-entries';

/** Reminds whoever leads that every command is theirs and not the learner's. */
export function LeadingChip() {
  const texts = useTexts();
  const { ui } = useSession();
  const leads = useUi((state) => state.leads);
  return leads ? (
    <button type="button" className="status-item" onClick={() => ui.goTo('instructor')}>
      <SimulatedMark />
      {texts.t('labPages:instructor.badge')}
    </button>
  ) : null;
}
