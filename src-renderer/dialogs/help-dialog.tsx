import { useState } from 'react';
import { actions, menus, plainLabel } from '../../src-shared/actions/index';
import type { Texts } from '../../src-shared/text/index';
import { shortcutLabel } from '../app/shortcut';
import { actionLabel } from '../app/use-actions';
import { useTexts } from '../store/texts';
import { useUi } from '../store/hooks';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/fields';
import { Icon } from '../ui/icon';
import { EvidenceLegend } from './about-dialog';
import { helpTopics, topicOf } from './help-topics';
import type { HelpTopic } from './help-topics';
import { useClose } from './use-close';

const basics = ['start', 'time', 'filter', 'why'] as const;

/**
 * Help without a network: the topic of the view in front, the other topics, and every action with what
 * it does.
 */
export function HelpDialog() {
  const texts = useTexts();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const matches = (...words: readonly string[]) =>
    words.some((word) => word.toLowerCase().includes(wanted));
  const here = useUi((state) => topicOf(state.place));
  const shownTopics = helpTopics.filter((topic) =>
    matches(texts.t(`helpTopics:${topic}.title`), texts.t(`helpTopics:${topic}.text`)),
  );
  const shownBasics = basics.filter((topic) =>
    matches(texts.t(`console:help.${topic}`), texts.t(`console:help.${topic}Text`)),
  );
  const shownActions = actions.filter((action) =>
    matches(actionLabel(texts, action.id, null), texts.t(action.helpKey)),
  );
  return (
    <Dialog open onClose={useClose()} title={texts.t('console:help.title')} width="large">
      <TextField
        label={texts.t('console:help.search')}
        labelHidden
        placeholder={texts.t('console:help.search')}
        value={search}
        onValue={setSearch}
      />
      <div className="dialog-text help-text selectable">
        {here !== null && shownTopics.includes(here) ? (
          <div className="help-here">
            <p className="caption secondary">{texts.t('helpTopics:here')}</p>
            <Topic texts={texts} topic={here} />
          </div>
        ) : null}
        {shownBasics.map((topic) => (
          <section key={topic}>
            <h3>{texts.t(`console:help.${topic}`)}</h3>
            <p>{texts.t(`console:help.${topic}Text`)}</p>
          </section>
        ))}
        {shownTopics
          .filter((topic) => topic !== here)
          .map((topic) => (
            <Topic key={topic} texts={texts} topic={topic} />
          ))}
        {wanted === '' ? (
          <section>
            <h3>{texts.t('console:help.evidence')}</h3>
            <EvidenceLegend />
          </section>
        ) : null}
        {shownActions.length > 0 ? (
          <section>
            <h3>{texts.t('console:help.allActions')}</h3>
            {menus.map((menu) => (
              <HelpOfMenu
                key={menu}
                texts={texts}
                title={plainLabel(texts.t(`actions:menu.${menu}`))}
                shown={shownActions.filter((action) => action.menu === menu)}
              />
            ))}
          </section>
        ) : null}
        {shownTopics.length + shownBasics.length + shownActions.length === 0 ? (
          <p>{texts.t('console:help.nothing', { text: search })}</p>
        ) : null}
      </div>
    </Dialog>
  );
}

function Topic({ texts, topic }: { readonly texts: Texts; readonly topic: HelpTopic }) {
  return (
    <section data-topic={topic}>
      <h3>{texts.t(`helpTopics:${topic}.title`)}</h3>
      <p>{texts.t(`helpTopics:${topic}.text`)}</p>
    </section>
  );
}

interface HelpOfMenuProps {
  readonly texts: Texts;
  readonly title: string;
  readonly shown: typeof actions;
}

function HelpOfMenu({ texts, title, shown }: HelpOfMenuProps) {
  if (shown.length === 0) return null;
  return (
    <dl className="help-actions">
      <dt className="help-menu">{title}</dt>
      {shown.map((action) => (
        <dd key={action.id}>
          <Icon name={action.icon} size={16} />
          <span>
            <strong>{actionLabel(texts, action.id, null)}</strong>{' '}
            <span className="secondary">{texts.t(action.helpKey)}</span>
          </span>
          {action.shortcuts?.[0] ? <kbd>{shortcutLabel(texts, action.shortcuts[0])}</kbd> : null}
        </dd>
      ))}
    </dl>
  );
}
