import type { SampleColumn, SampleValues } from '../../../src-shared/ipc';
import { sampleAt } from '../../../src-shared/ipc';
import type { NodeId, RecordId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import type { ReportKind } from '../../../src-shared/report-kinds';
import { reportCatalogue } from '../../../src-shared/report-kinds';
import { worldOf } from '../../../src-shared/rules/facts';
import type { Texts } from '../../../src-shared/text/index';
import { isoMoment } from '../../../src-shared/text/index';
import { mebibyte } from '../../../src-shared/units';
import type {
  CellKind,
  Column,
  Detail,
  Fact,
  Grade,
  ReportDocument,
  Section,
  Verdict,
} from '../document';
import type { ReportLimits } from '../model';
import type { ReportInput } from '../what-happened';

/** What a model is made of: the records, what moves, what happened, and the words. */
export interface ReportContext extends ReportInput {
  readonly texts: Texts;
  readonly version: string;
  /** The records at the earlier moment of a comparison; null where none is compared. */
  readonly past: Reader | null;
  readonly learner: string | null;
  readonly limits: ReportLimits;
}

/** What a model says; the rest of the document is the same for all. */
export interface ReportBody {
  readonly subject: string;
  /** Its own cover, where the usual one does not fit. */
  readonly cover?: readonly Fact[];
  readonly highlights: readonly Verdict[];
  readonly sections: readonly Section[];
}

export type ReportModel = (context: ReportContext) => ReportBody;

export function documentOf(
  kind: ReportKind,
  body: ReportBody,
  context: ReportContext,
): ReportDocument {
  const { name } = reportCatalogue[kind];
  const document = titled(name, context.texts.t(`documents:title.${kind}`), body, context);
  return { ...document, schemaVersion: schemaVersions[kind] ?? 1 };
}

/** Hyperlab 0.2 wrote these in shapes of their own. */
const schemaVersions: Partial<Record<ReportKind, number>> = { whatHappened: 2, validation: 2 };

/** A document of a name and a title of its own. */
export function titled(
  name: string,
  title: string,
  body: ReportBody,
  context: ReportContext,
): ReportDocument {
  const { texts, version, writtenAt } = context;
  return {
    schema: `hyperlab/${name}`,
    schemaVersion: 1,
    language: texts.language,
    generatedAt: writtenAt,
    source: { product: 'Hyperlab', version, simulated: true },
    title,
    subject: body.subject,
    cover: body.cover ?? coverFacts(context),
    highlights: byGrade(body.highlights),
    sections: body.sections,
  };
}

const ranks: Readonly<Record<Grade, number>> = {
  critical: 0,
  warning: 1,
  information: 2,
  good: 3,
  notRun: 4,
};

function byGrade(verdicts: readonly Verdict[]): readonly Verdict[] {
  return verdicts.toSorted((left, right) => ranks[left.grade] - ranks[right.grade]);
}

function coverFacts({ reader, texts, version, ...input }: ReportContext): readonly Fact[] {
  const { t } = texts;
  const world = worldOf(reader);
  const clusters = reader.all('cluster').map(({ name }) => name);
  const nodes = t('reports:cover.scope.nodes', { count: reader.all('node').length });
  const vms = t('reports:cover.scope.vms', { count: reader.all('vm').length });
  return [
    fact('lab', t('reports:cover.lab'), `${world.lab}: ${texts.local(world.title)}`),
    fact(
      'cluster',
      t('reports:cover.cluster'),
      clusters.length === 0 ? t('reports:cover.standAlone') : texts.list(clusters),
    ),
    fact('scope', t('reports:cover.scope'), texts.list([nodes, vms])),
    fact('profile', t('reports:cover.profile'), world.values.name),
    fact('seed', t('reports:cover.seed'), String(world.seed)),
    fact('attempt', t('reports:cover.attempt'), String(input.attempt)),
    fact(
      'span',
      t('reports:cover.span'),
      t('reports:cover.span.value', {
        duration: texts.duration(reader.now),
        moment: texts.moment(world.startsAt, 0),
      }),
    ),
    fact('generatedAt', t('reports:cover.generatedAt'), texts.momentWithOffset(input.writtenAt)),
    fact(
      'version',
      t('reports:cover.version'),
      t('reports:cover.version.value', { version, model: input.modelVersion }),
    ),
  ];
}

function fact(id: string, label: string, value: string): Fact {
  return { id, label, value };
}

export function column(
  id: string,
  head: string,
  kind: CellKind = 'text',
  detail: Detail = 1,
): Column {
  return { id, head, kind, detail };
}

export function section(
  id: string,
  title: string,
  blocks: Section['blocks'],
  detail: Detail = 1,
): Section {
  return { id, title, detail, blocks };
}

export function verdict(grade: Grade, text: string): Verdict {
  return { grade, text };
}

export const bytesOf = (mebibytes: number) => mebibytes * mebibyte;

/** The name a person knows a record by; empty for none. */
export function nameOf(reader: Reader, id: RecordId | null): string {
  if (id === null) return '';
  const record = reader.get(id);
  return record && 'name' in record ? record.name : id.slice(id.indexOf(':') + 1);
}

export function namesOf(reader: Reader, ids: readonly NodeId[]): string {
  return ids.map((id) => nameOf(reader, id)).join(', ');
}

/** A simulated moment as the cell of a date. */
export function dateOf(reader: Reader, at: number | null): string | null {
  return at === null ? null : isoMoment(worldOf(reader).startsAt, at);
}

/** The clusters, else the hosts: what a report is about. */
export function subjectOf(reader: Reader): string {
  const clusters = reader.all('cluster').map(({ name }) => name);
  const names = clusters.length > 0 ? clusters : reader.all('node').map(({ name }) => name);
  return names.join(', ');
}

/** A moving number of a row now; null where nothing moves or it has none. */
export function sampleOf(
  { sample }: Pick<ReportInput, 'sample'>,
  name: SampleColumn,
  row: number,
): number | null {
  const values: SampleValues | null = sample?.(name) ?? null;
  return values === null ? null : sampleAt(values, row);
}

export function yesNo(texts: Texts, holds: boolean): string {
  return texts.state(holds ? 'yes' : 'no');
}
