import type { KeyboardEvent } from 'react';
import { useId } from 'react';
import {
  inserted,
  isList,
  isMapping,
  moved,
  pathKey,
  valueAt,
} from '../../../src-shared/lab-editing/change';
import { emptyOf } from '../../../src-shared/lab-editing/empty';
import type {
  DocumentPath,
  FormType,
  LabDocument,
  Plain,
} from '../../../src-shared/lab-editing/form';
import { useTexts } from '../../store/texts';
import { Badge, Button, DropdownMenu, Icon, IconButton } from '../../ui';
import type { MenuEntry } from '../../ui';
import { ConditionField } from './condition-field';
import { Field } from './field';
import { FieldsForm } from './fields-form';
import { ProblemLine } from './problem-line';
import {
  useDocument,
  useEditor,
  useEditorState,
  useProblem,
  useProblemCount,
  useValue,
} from './use-editor';
import { labelOf, summaryOf } from './words';

interface ItemListProps {
  readonly path: DocumentPath;
  readonly type: Extract<FormType, { readonly kind: 'list' }>;
  readonly label: string;
  /** The list is what a page is about. */
  readonly heading?: boolean;
}

/** A list of things that are made of several fields: closed to a line each, opened to a form. */
export function ItemList({ path, type, label, heading = false }: ItemListProps) {
  const texts = useTexts();
  const editor = useEditor();
  const document = useDocument();
  const value = useValue(path);
  const id = useId();
  const items = isList(value) ? value : [];
  const isFull = type.most !== null && items.length >= type.most;
  const add = () => {
    const at = [...path, items.length];
    editor.change(inserted(document, path, items.length, emptyOf(type.of, freeId(path, items))));
    editor.toggle(at, true);
    editor.want(at);
  };
  const Heading = heading ? 'h2' : 'h3';
  return (
    <section className="editor-list" data-path={pathKey(path)} aria-labelledby={id}>
      <header className="editor-list-head">
        <Heading id={id}>
          {label} <span className="secondary numeric">{items.length}</span>
        </Heading>
        <Button
          icon="add"
          aria-label={texts.t('labEditor:addTo', { what: label })}
          disabledReason={isFull ? texts.t('labEditor:full', { number: items.length }) : null}
          onClick={add}
        >
          {texts.t('labEditor:add')}
        </Button>
      </header>
      <ProblemLine text={useProblem(path)} />
      {items.length === 0 ? null : (
        <ol className="editor-items">
          {items.map((_item, index) => (
            <Item key={index} list={path} index={index} type={type.of} count={items.length} />
          ))}
        </ol>
      )}
    </section>
  );
}

/** An id that is not in the list yet, from what the list is called: `checks` gives `check3`. */
function freeId(path: DocumentPath, items: readonly Plain[]): string {
  const word = String(path.at(-1)).replace(/s$/, '');
  const taken = new Set(items.map((item) => (isMapping(item) ? item['id'] : null)));
  let number = items.length + 1;
  while (taken.has(`${word}${String(number)}`)) number += 1;
  return `${word}${String(number)}`;
}

interface ItemProps {
  readonly list: DocumentPath;
  readonly index: number;
  readonly type: FormType;
  readonly count: number;
}

/** Where an entry goes, and what becomes of the focus. */
function useItemActs({ list, index, count }: ItemProps) {
  const editor = useEditor();
  const document = useDocument();
  const isOpen = useEditorState(({ open }) => open.has(pathKey([...list, index])));
  const put = (next: LabDocument, at: number, opened: boolean) => {
    editor.change(next);
    editor.forgetOpen(list);
    if (opened) editor.toggle([...list, at], true);
    editor.want([...list, at]);
  };
  return {
    isOpen,
    toggle: () => editor.toggle([...list, index], !isOpen),
    move: (by: -1 | 1) => {
      const to = index + by;
      if (to >= 0 && to < count) put(moved(document, list, index, to), to, isOpen);
    },
    duplicate: (value: Plain) => {
      const copy = copyOf(value, valueAt(document, list));
      put(inserted(document, list, index + 1, copy), index + 1, true);
    },
    remove: () => {
      editor.set([...list, index], undefined);
      editor.forgetOpen(list);
      editor.want(count > 1 ? [...list, Math.min(index, count - 2)] : list);
    },
  };
}

function Item(props: ItemProps) {
  const { list, index, type } = props;
  const texts = useTexts();
  const path = [...list, index];
  const value = useValue(path);
  const acts = useItemActs(props);
  const problems = useProblemCount([path]);
  const summary = summaryOf(texts, type, value) || texts.t('labEditor:untitled');
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    acts.move(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li className="editor-item" data-path={pathKey(path)} onKeyDown={onKeyDown}>
      <div className="editor-item-head">
        <button
          type="button"
          className="editor-item-toggle"
          aria-expanded={acts.isOpen}
          onClick={acts.toggle}
        >
          <Icon name={acts.isOpen ? 'chevronDown' : 'chevronRight'} size={16} />
          <span className="editor-item-number numeric secondary">{index + 1}</span>
          <span className="truncate">{summary}</span>
          <ItemId value={value} />
          {problems > 0 ? (
            <Badge tone="critical">{texts.t('labEditor:problems', { count: problems })}</Badge>
          ) : null}
        </button>
        <DropdownMenu align="end" entries={() => itemMenu(texts.t, props, acts, value)}>
          <IconButton icon="more" label={texts.t('labEditor:item.menu', { number: index + 1 })} />
        </DropdownMenu>
      </div>
      {acts.isOpen ? (
        <div className="editor-item-body">
          <ItemBody path={path} type={type} />
        </div>
      ) : null}
    </li>
  );
}

function ItemId({ value }: { readonly value: Plain | undefined }) {
  const id = isMapping(value) ? value['id'] : undefined;
  return typeof id === 'string' ? <span className="editor-item-id secondary">{id}</span> : null;
}

function ItemBody({ path, type }: { readonly path: DocumentPath; readonly type: FormType }) {
  const texts = useTexts();
  const problem = useProblem(path);
  if (type.kind === 'condition') return <ConditionField path={path} label={labelOf(texts, 'if')} />;
  if (type.kind !== 'fields') {
    return <Field path={path} type={type} label={labelOf(texts, 'text')} required />;
  }
  return (
    <>
      <ProblemLine text={problem} />
      <FieldsForm path={path} fields={type.fields} />
    </>
  );
}

function itemMenu(
  t: ReturnType<typeof useTexts>['t'],
  { index, count }: ItemProps,
  acts: ReturnType<typeof useItemActs>,
  value: Plain | undefined,
): readonly MenuEntry[] {
  const first = index === 0 ? t('labEditor:item.first') : null;
  const last = index === count - 1 ? t('labEditor:item.last') : null;
  return [
    {
      type: 'action',
      id: 'up',
      icon: 'sortUp',
      label: t('labEditor:item.up'),
      shortcut: t('labEditor:item.upKey'),
      disabledReason: first,
      run: () => acts.move(-1),
    },
    {
      type: 'action',
      id: 'down',
      icon: 'sortDown',
      label: t('labEditor:item.down'),
      shortcut: t('labEditor:item.downKey'),
      disabledReason: last,
      run: () => acts.move(1),
    },
    {
      type: 'action',
      id: 'duplicate',
      icon: 'add',
      label: t('labEditor:item.duplicate'),
      run: () => acts.duplicate(value ?? null),
    },
    { type: 'separator', id: 'line' },
    {
      type: 'action',
      id: 'remove',
      icon: 'remove',
      label: t('labEditor:item.remove'),
      run: acts.remove,
    },
  ];
}

/** A copy has an id of its own. */
function copyOf(value: Plain, list: Plain | undefined): Plain {
  if (!isMapping(value) || typeof value['id'] !== 'string') return value;
  const taken = new Set((isList(list) ? list : []).map((each) => isMapping(each) && each['id']));
  let number = 2;
  while (taken.has(`${value['id']}-${String(number)}`)) number += 1;
  return { ...value, id: `${value['id']}-${String(number)}` };
}
