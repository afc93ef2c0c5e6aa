import { useUi } from '../../../store/hooks';
import { useTexts } from '../../../store/texts';
import { MessageBar } from '../../../ui';

/** What is wrong with the record of what was played, if anything is. */
export function ProgressMessages() {
  const texts = useTexts();
  const { damage, unkept } = useUi((state) => state.progress);
  return (
    <>
      {damage ? (
        <MessageBar severity="warning" word={texts.t('progressPages:damage.word')}>
          {texts.t('progressPages:damage.text', { count: damage.lines, file: damage.file })}
        </MessageBar>
      ) : null}
      {unkept ? (
        <MessageBar severity="error" word={texts.t('progressPages:unkept.word')}>
          {texts.fault(unkept)}
        </MessageBar>
      ) : null}
    </>
  );
}
