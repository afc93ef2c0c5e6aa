import type { Texts } from '../../../src-shared/text/index';
import type { ReportDocument } from '../document';
import type { PlainTable } from './numbers';

/** What a report is, of what, and what matters in it, for formats that hold nothing but tables. */
export function metaData(document: ReportDocument, texts: Texts): PlainTable {
  const { t } = texts;
  const facts = document.cover.map(({ label, value }) => [label, value]);
  const simulated = document.source.simulated
    ? [[t('reports:simulated'), t('reports:simulated.note')]]
    : [];
  return {
    id: 'MetaData',
    title: 'MetaData',
    columns: [
      { id: 'property', head: t('documents:meta.property'), kind: 'text' },
      { id: 'value', head: t('documents:meta.value'), kind: 'text' },
    ],
    rows: [
      ...simulated,
      [t('documents:meta.report'), document.title],
      ...facts,
      [t('documents:meta.schema'), `${document.schema} ${document.schemaVersion}`],
      ...document.highlights.map(({ text }) => [t('reports:highlights.heading'), text]),
    ],
  };
}
