import { useState } from 'react';
import { isActionId } from '../../src-shared/actions/index';
import type { Texts } from '../../src-shared/text/index';
import { useSession, useUi } from '../store/hooks';
import { useTexts } from '../store/texts';
import type { Message, MessageContent } from '../store/ui';
import { Button } from '../ui/button';
import { MessageBar } from '../ui/message-bar';
import { actionLabel } from './use-actions';

type Partial = Extract<MessageContent, { type: 'partial' }>;

/** Answers to what a person did, above the list they did it in. */
export function Messages() {
  const { ui } = useSession();
  const messages = useUi((state) => state.messages);
  return messages.map((message) => (
    <InlineMessage key={message.id} message={message} onDismiss={() => ui.dismiss(message.id)} />
  ));
}

interface InlineMessageProps {
  readonly message: Message;
  readonly onDismiss: () => void;
}

function InlineMessage({ message, onDismiss }: InlineMessageProps) {
  const texts = useTexts();
  const { content } = message;
  if (content.type === 'partial') return <PartialMessage content={content} onDismiss={onDismiss} />;
  if (content.type === 'saved') {
    return (
      <MessageBar severity="success" word={texts.t('console:level.done')} onDismiss={onDismiss}>
        {texts.t('console:message.saved', { file: content.fileName })}
      </MessageBar>
    );
  }
  const action = content.action === null ? null : named(texts, content.action);
  const reason = texts.fault(content.fault);
  return (
    <MessageBar
      severity="error"
      word={texts.t('console:level.refusal')}
      urgent
      onDismiss={onDismiss}
    >
      {action === null ? reason : texts.t('console:message.refused', { action, reason })}
    </MessageBar>
  );
}

function named(texts: Texts, action: string): string {
  return isActionId(action) ? actionLabel(texts, action, null).replace(/…$/, '') : action;
}

/** How many names a sentence holds before it says how many more there are. */
const namesShown = 3;

function PartialMessage({
  content,
  onDismiss,
}: {
  readonly content: Partial;
  readonly onDismiss: () => void;
}) {
  const texts = useTexts();
  const [open, setOpen] = useState(false);
  const { skipped } = content;
  const names = skipped.slice(0, namesShown).map((each) => each.name);
  const more = skipped.length - names.length;
  if (more > 0) names.push(texts.t('console:message.andMore', { count: more }));
  return (
    <MessageBar
      severity="warning"
      word={texts.t('console:level.partial')}
      urgent
      onDismiss={onDismiss}
      actions={
        <Button kind="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {texts.t(open ? 'console:message.hideSkipped' : 'console:message.showSkipped')}
        </Button>
      }
    >
      {texts.t('console:message.partial', {
        action: named(texts, content.action),
        done: content.done,
        total: content.total,
        skipped: texts.list(names),
      })}
      {open ? (
        <ul className="skipped-list">
          {skipped.slice(0, 100).map((each) => (
            <li key={each.name}>
              <strong>{each.name}</strong> {texts.fault(each.fault)}
            </li>
          ))}
        </ul>
      ) : null}
    </MessageBar>
  );
}
