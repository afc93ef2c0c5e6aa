import type { LabMessage, LabRun } from '../../../src-shared/model/world';
import type { Texts } from '../../../src-shared/text/index';
import { useTexts } from '../../store/texts';
import { Icon } from '../../ui';
import type { IconName } from '../../ui';

const icons: Readonly<Record<LabMessage['by'], IconName>> = {
  lab: 'note',
  instructor: 'person',
  call: 'undo',
};

export function senderOf(texts: Texts, { from, by }: LabMessage): string {
  return from ? texts.local(from) : texts.t(`labPages:run.from.${by}`);
}

/** What was said to the learner, the newest first. */
export function Feed({ run, most }: { readonly run: LabRun; readonly most?: number }) {
  const texts = useTexts();
  const newest = run.feed.map((message, index) => ({ message, index })).reverse();
  if (newest.length === 0) {
    return <p className="secondary">{texts.t('labPages:run.feedEmpty')}</p>;
  }
  return (
    <ol className="lab-feed" reversed>
      {newest.slice(0, most).map(({ message, index }) => (
        <li key={index} data-by={message.by}>
          <Icon name={icons[message.by]} size={16} />
          <div>
            <p className="caption secondary lab-meta">
              <span>{senderOf(texts, message)}</span>
              <span className="numeric">
                {texts.labClock(Math.max(0, message.at - (run.startedAt ?? 0)))}
              </span>
            </p>
            <p className="selectable">{texts.local(message.text)}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
