import { levels, providers } from '../../../src-shared/events';
import type { Level } from '../../../src-shared/events';
import type { ClusterId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import type { Texts } from '../../../src-shared/text/index';
import { useSession, useUi } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { DropdownMenu, IconButton } from '../../ui';
import type { MenuEntry } from '../../ui';
import { quoted } from '../filter/language';
import { termValues, withTerm } from '../filter/terms';

const keysOf = {
  level: ['level', 'ebene'],
  node: ['node', 'knoten'],
  source: ['source', 'quelle', 'provider'],
  after: ['after', 'nach', 'time', 'zeit'],
} as const;
type FilterKey = keyof typeof keysOf;

const any = '*';

interface MenuSources {
  readonly texts: Texts;
  readonly reader: Reader;
  readonly cluster: ClusterId;
  readonly text: string;
  readonly now: number;
  readonly onText: (text: string) => void;
}

/** Level, node, source and time by mouse and keyboard; what is chosen stands in the filter as text. */
export function EventFilterMenu({
  list,
  cluster,
}: {
  readonly list: string;
  readonly cluster: ClusterId;
}) {
  const texts = useTexts();
  const { ui, replica } = useSession();
  const { reader } = replica;
  const text = useUi((state) => state.filters[list] ?? '');
  const entries = () =>
    filterEntries({
      texts,
      reader,
      cluster,
      text,
      now: reader.now,
      onText: (next) => {
        ui.filter(list, next);
      },
    });
  return (
    <DropdownMenu label={texts.t('maintenancePages:events.filter')} entries={entries} align="end">
      <IconButton icon="filter" label={texts.t('maintenancePages:events.filter')} />
    </DropdownMenu>
  );
}

export function filterEntries(sources: MenuSources): readonly MenuEntry[] {
  const { texts, reader, cluster } = sources;
  const { t } = texts;
  const nodes = reader.by('node.cluster', cluster).map(({ name }) => name);
  const sourceNames = Object.entries(providers)
    .filter(([provider]) => provider !== 'simulation')
    .map(([, name]) => name.replace('Microsoft-Windows-', ''));
  return [
    choice(sources, 'level', t('views:column.level'), [
      [any, t('maintenancePages:events.level.any')],
      ['critical,error,warning', t('maintenancePages:events.level.warning')],
      ['critical,error', t('maintenancePages:events.level.error')],
      ['critical', t('maintenancePages:events.level.critical')],
    ]),
    choice(sources, 'node', t('views:column.node'), [
      [any, t('maintenancePages:events.node.any')],
      ...nodes.map((name): readonly [string, string] => [quoted(name), name]),
    ]),
    choice(sources, 'source', t('views:column.source'), [
      [any, t('maintenancePages:events.source.any')],
      ...sourceNames.map((name): readonly [string, string] => [name, name]),
    ]),
    spans(sources),
  ];
}

function choice(
  { text, onText }: MenuSources,
  key: FilterKey,
  label: string,
  options: readonly (readonly [value: string, label: string])[],
): MenuEntry {
  const chosen = termValues(text, keysOf[key]);
  const spoken = chosen && sorted(chosen.map(quoted).join(','));
  const value = options.find(([option]) => sorted(option) === spoken)?.[0];
  return {
    type: 'submenu',
    id: key,
    label,
    entries: [
      {
        type: 'radio',
        id: `${key}/choice`,
        label,
        value: value ?? (chosen === null ? any : ''),
        options: options.map(([option, word]) => ({ value: option, label: word })),
        onValue: (next) => {
          onText(withTerm(text, keysOf[key], next === any ? null : `${key}:${next}`));
        },
      },
    ],
  };
}

const sorted = (values: string) =>
  values
    .toLowerCase()
    .split(',')
    .sort((left, right) => rank(left) - rank(right) || (left < right ? -1 : 1))
    .join(',');
const rank = (value: string) => levels.indexOf(value as Level);

/** A span reaches back from now; the filter holds where it begins. */
function spans({ texts, text, now, onText }: MenuSources): MenuEntry {
  const { t } = texts;
  const entry = (id: string, label: string, spanMs: number | null): MenuEntry => ({
    type: 'action',
    id,
    label,
    run: () => {
      const from = spanMs === null ? null : Math.max(0, Math.floor((now - spanMs) / 1000));
      onText(withTerm(text, keysOf.after, from === null ? null : `after>=${from}s`));
    },
  });
  return {
    type: 'submenu',
    id: 'after',
    label: t('maintenancePages:events.time'),
    entries: [
      entry('any', t('maintenancePages:events.time.any'), null),
      entry('minute', t('maintenancePages:events.time.minute'), 60_000),
      entry('tenMinutes', t('maintenancePages:events.time.tenMinutes'), 600_000),
      entry('hour', t('maintenancePages:events.time.hour'), 3_600_000),
    ],
  };
}
