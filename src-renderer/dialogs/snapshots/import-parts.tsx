import { pathOn, volumesOf } from '../../../src-shared/rules/disk-facts';
import type { CommandArguments } from '../../../src-shared/commands/index';
import type { VolumeId } from '../../../src-shared/model/disks';
import type { NodeId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import { refusalOf } from '../../../src-shared/rules/index';
import type { ImportSource, Incompatibility } from '../../../src-shared/rules/import-facts';
import {
  freeVmName,
  importBytes,
  importSourcesFor,
  incompatibilities,
  missingNetworks,
} from '../../../src-shared/rules/import-facts';
import { mebibyte } from '../../../src-shared/units';
import type { Texts } from '../../../src-shared/text/index';
import { useRecords } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { PropertyList } from '../../ui/parts';

type Importing = CommandArguments<'vm.import'>;

/** What an import was asked for so far. */
export interface ImportChoice {
  readonly node: NodeId;
  readonly source: Importing['source'] | null;
  readonly mode: Importing['mode'];
  readonly duplicate: boolean;
  readonly volume: VolumeId | null;
  /** By a network the host does not have: one of its own; null or absent: none. */
  readonly connections: Readonly<Record<string, string | null>>;
}

export function firstChoice(node: NodeId, version: 'dialog' | 'wizard'): ImportChoice {
  const mode = version === 'dialog' ? 'restore' : 'copy';
  return {
    node,
    source: null,
    mode,
    duplicate: version === 'wizard',
    volume: null,
    connections: {},
  };
}

/** Everything a dialog says of a choice. */
export function importFacts(reader: Reader, choice: ImportChoice) {
  const { node, mode, duplicate } = choice;
  const sources = importSourcesFor(reader, node);
  const source = sources.find(({ id }) => id === choice.source) ?? sources[0];
  const host = reader.get<'node'>(node);
  const missing = source && host ? missingNetworks(host, source.machine) : [];
  const connections = missing.map((from) => ({ from, to: choice.connections[from] ?? null }));
  const volume = duplicate ? choice.volume : null;
  const chosen = { node, mode, duplicate, volume };
  const args: Importing | null = source
    ? { ...chosen, source: source.id, ...(connections.length > 0 ? { connections } : {}) }
    : null;
  return {
    args,
    fault: args && refusalOf(reader, { name: 'vm.import', args }),
    name: source ? freeVmName(reader, source.machine.name) : '',
    sources: sources.map((each) => listed(reader, each)),
    chosen: source && listed(reader, source),
    volumes: volumesOf(reader, node).map((value) => ({
      value: value as string,
      label: pathOn(reader, value, '', ''),
    })),
    missing,
    networks: host?.virtualSwitches.map(({ name }) => name) ?? [],
    found: source && host ? incompatibilities(reader, source.machine, host) : [],
  };
}

export type ImportFacts = ReturnType<typeof importFacts>;

function listed(reader: Reader, source: ImportSource) {
  return {
    id: source.id,
    path: source.path,
    vm: source.machine.name,
    guid: source.machine.guid,
    sizeMiB: Math.ceil(importBytes(reader, source) / mebibyte),
    exportedAt: source.exportedAt,
    disks: source.vhds.length,
    snapshots: source.snapshots.length,
  };
}

/** What is in the chosen folder, and when it was exported. */
export function ImportContent({ facts }: { readonly facts: ImportFacts }) {
  const texts = useTexts();
  const { t } = texts;
  const startsAt = useRecords('world')[0]?.startsAt ?? '';
  const { chosen } = facts;
  if (!chosen) return null;
  const { exportedAt, disks, snapshots } = chosen;
  const size = texts.memory(chosen.sizeMiB);
  return (
    <PropertyList
      properties={[
        {
          id: 'exported',
          name: t('snapshotPages:import.exported'),
          value:
            exportedAt === null
              ? t('snapshotPages:import.never')
              : texts.moment(startsAt, exportedAt),
        },
        {
          id: 'content',
          name: t('snapshotPages:import.content'),
          value: t('snapshotPages:import.contentText', { disks, snapshots, size }),
        },
      ]}
    />
  );
}

/** What 2012 and later report before an import; nothing of it forbids it. */
export function ImportReport({ found }: { readonly found: readonly Incompatibility[] }) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <section aria-label={t('snapshotPages:import.report')}>
      <h3>{t('snapshotPages:import.report')}</h3>
      {found.length === 0 ? (
        <p>{t('snapshotPages:import.fits')}</p>
      ) : (
        <ul>
          {found.map((each) => (
            <li key={JSON.stringify(each)}>{incompatibilityText(texts, each)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function incompatibilityText(texts: Texts, found: Incompatibility): string {
  const { t } = texts;
  if (found.kind === 'network') return t('snapshotPages:import.network', { name: found.name });
  if (found.kind === 'processors') {
    const { processors, limit } = found;
    return t('snapshotPages:import.processors', { processors, limit });
  }
  const { memoryMiB, limitMiB } = found;
  return t('snapshotPages:import.memory', {
    memoryMiB: texts.memory(memoryMiB),
    limitMiB: texts.memory(limitMiB),
  });
}
