import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import type { Action, Selection } from '../../src-shared/actions/index';
import { offeredActions } from '../../src-shared/actions/state';
import type { Reader } from '../../src-shared/reader';
import { useReader, useSession, useUi } from '../store/hooks';
import { useTexts } from '../store/texts';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { DropdownMenu } from '../ui/menu';
import { SimulatedMark } from '../ui/menu-entries';
import { choiceEntries } from './action-entries';
import { nameOf, sameSelection, selectionOfPlace } from './selection';
import { useActionItems, usePresentSelection } from './use-actions';
import type { ActionItem } from './use-actions';

/** The Actions pane of a management console: the place's block, and below it the selection's. */
export function ActionsPane() {
  const texts = useTexts();
  const place = useUi((state) => state.place);
  const scope = selectionOfPlace(place);
  const selection = usePresentSelection();
  const distinct = selection.kind !== 'none' && !sameSelection(selection, scope);
  const pane = useRef<HTMLElement>(null);
  const shown = useRef(place);
  // Another place begins at the top; only then may its selection scroll itself into sight.
  useLayoutEffect(() => {
    if (shown.current !== place) pane.current?.scrollTo({ top: 0 });
    shown.current = place;
  }, [place]);
  return (
    <nav ref={pane} className="actions-pane" aria-label={texts.t('console:app.actions')}>
      <ActionBlock selection={scope} part="place" />
      {distinct ? <ActionBlock selection={selection} part="selection" /> : null}
    </nav>
  );
}

/**
 * The ids of what a block offers, in groups, as one text: cheap to compare with every frame. What is
 * about the object comes first; what is about the console stands together at the end, and without a
 * task the lab's own actions would only be grey.
 */
function offeredIds(reader: Reader, selection: Selection, part: 'place' | 'selection'): string {
  const groups = offeredActions({ reader, selection }, 'actionsPane');
  const played = reader.get<'run'>('run:lab') !== undefined;
  const isOwn = ({ appliesTo, standsWith }: Action) =>
    appliesTo.length > 0 || (standsWith !== undefined && standsWith === selection.kind);
  const own = groups.map((group) => group.filter(isOwn));
  const general = groups
    .flat()
    .filter((action) => !isOwn(action))
    .filter((action) => played || !('needs' in action) || action.needs !== 'lab')
    .filter((action) => played || action.kind === 'console');
  return [...own, part === 'place' ? general : []]
    .map((group) => group.map((action) => action.id).join(' '))
    .filter(Boolean)
    .join('|');
}

interface BlockProps {
  readonly selection: Selection;
  readonly part: 'place' | 'selection';
}

function ActionBlock({ selection, part }: BlockProps) {
  const id = useId();
  const items = useActionItems(selection);
  const offered = useReader(
    (reader) => offeredIds(reader, selection, part),
    [selection.kind, selection.ids.join(), part],
  );
  const title = useBlockTitle(selection);
  const block = useSelectedInSight(part, selection);
  return (
    <section ref={block} className="action-block" aria-labelledby={id}>
      <h2 id={id} className="action-block-title truncate" title={title}>
        {title}
      </h2>
      {offered.split('|').map((group) => (
        <ul key={group} className="action-group">
          {group.split(' ').map((action) => (
            <li key={action}>
              <ActionButton item={items[action as keyof typeof items]} />
            </li>
          ))}
        </ul>
      ))}
    </section>
  );
}

/**
 * What can be done with the selection comes into sight with it: below a cluster's own long block nobody
 * would look for it.
 */
function useSelectedInSight(part: BlockProps['part'], selection: Selection) {
  const block = useRef<HTMLElement>(null);
  const seen = useRef('');
  const selected = selection.ids.join();
  useEffect(() => {
    if (seen.current === selected) return;
    seen.current = selected;
    const pane = block.current?.closest('.actions-pane');
    if (part !== 'selection' || !pane || !block.current) return;
    const { top } = block.current.getBoundingClientRect();
    pane.scrollTop += top - pane.getBoundingClientRect().top;
  });
  return block;
}

function ActionButton({ item }: { readonly item: ActionItem | undefined }) {
  if (!item) return null;
  const chooses = item.choices !== null;
  const button = (
    <Button
      kind="subtle"
      icon={item.icon}
      className="action-button"
      disabledReason={chooses ? null : item.reason}
      aria-description={item.reason ?? undefined}
      title={item.reason === null ? item.help : undefined}
      onClick={chooses ? undefined : item.run}
    >
      {item.label}
      {item.action.simulated ? <SimulatedMark /> : null}
      {chooses ? <Icon name="chevronRight" size={12} className="action-chevron" /> : null}
    </Button>
  );
  if (!chooses) return button;
  return (
    <DropdownMenu label={item.label} side="left" entries={choiceEntries(item)}>
      {button}
    </DropdownMenu>
  );
}

function useBlockTitle(selection: Selection): string {
  const texts = useTexts();
  const { replica } = useSession();
  const lab = useReader((reader) => reader.get<'world'>('world:lab')?.title ?? null, []);
  const count = selection.ids.length;
  const [first] = selection.ids;
  if (first === undefined) return lab ? texts.local(lab) : texts.t('console:pane.console');
  if (count === 1) {
    return selection.kind === 'event'
      ? texts.t('console:pane.event', { number: String(first) })
      : nameOf(replica.reader, first);
  }
  switch (selection.kind) {
    case 'vm':
      return texts.t('console:pane.selectedVms', { count });
    case 'node':
      return texts.t('console:pane.selectedNodes', { count });
    case 'event':
      return texts.t('console:pane.selectedEvents', { count });
    case 'cluster':
      return texts.t('console:pane.selectedClusters', { count });
    default:
      return texts.t('views:details.several', { count });
  }
}
