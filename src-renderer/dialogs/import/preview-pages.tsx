import { useState } from 'react';
import type { ImportDefaultField, ImportPreview } from '../../../src-shared/import/preview';
import type { Texts } from '../../../src-shared/text/index';
import { useTexts } from '../../store/texts';
import { Checkbox, Select } from '../../ui';
import type { ObjectKind } from './object-rows';
import { objectKinds, objectRows } from './object-rows';
import { ObjectTable } from './object-table';
import { countsText } from './sources-page';

interface PreviewProps {
  readonly preview: ImportPreview;
}

/** The objects that were found, one kind at a time. */
export function ObjectsPage({ preview }: PreviewProps) {
  const texts = useTexts();
  const { t } = texts;
  const [kind, setKind] = useState<ObjectKind>('vms');
  const table = objectRows(texts, preview.inventory, kind);
  const options = objectKinds.map((value) => ({
    value,
    label: `${t(`imports:kind.${value}`)} (${texts.number(preview.inventory[value].length)})`,
  }));
  return (
    <>
      <p>{countsText(texts, preview)}</p>
      <Select label={t('imports:preview.of')} value={kind} options={options} onValue={setKind} />
      <ObjectTable label={t(`imports:kind.${kind}`)} {...table} />
    </>
  );
}

/** What became of each column. */
export function MappingPage({ preview }: PreviewProps) {
  const texts = useTexts();
  const { t } = texts;
  const [ignoredToo, setIgnoredToo] = useState(false);
  const { mapping } = preview.inventory;
  const mapped = mapping.filter(({ field }) => field !== null);
  const shown = ignoredToo ? mapping : mapped;
  const label = t('imports:step.mapping');
  return (
    <>
      <p>
        {t('imports:mapping.note', {
          mapped: mapped.length,
          ignored: mapping.length - mapped.length,
        })}
      </p>
      <Checkbox
        label={t('imports:mapping.filter')}
        checked={ignoredToo}
        onChecked={setIgnoredToo}
      />
      <ObjectTable
        label={label}
        columns={[
          t('imports:column.column'),
          t('imports:column.table'),
          t('imports:column.becomes'),
          t('imports:column.file'),
        ]}
        rows={shown.map(({ column, table, field, file }) => [
          column,
          table,
          fieldText(texts, field),
          file,
        ])}
      />
    </>
  );
}

function fieldText({ t, lookUp }: Texts, field: string | null): string {
  if (field === null) return t('imports:mapping.ignored');
  const [object = '', property = ''] = field.split('.');
  return t('imports:mapping.target', {
    object: lookUp(`imports:object.${object}`) ?? object,
    property: lookUp(`imports:property.${property}`) ?? property,
  });
}

/** What was left out and why, and what was assumed. */
export function LeftPage({ preview }: PreviewProps) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <>
      <h4 className="field-label">{t('imports:issues.title')}</h4>
      {preview.issues.length === 0 ? (
        <p className="secondary">{t('imports:issues.none')}</p>
      ) : (
        <ObjectTable
          label={t('imports:issues.title')}
          columns={[t('imports:column.about'), t('imports:column.what'), t('imports:column.value')]}
          rows={preview.issues.map(({ code, about, value }) => [
            about,
            t(`imports:issue.${code}`),
            value,
          ])}
        />
      )}
      <h4 className="field-label">{t('imports:defaults.title')}</h4>
      {preview.defaults.length === 0 ? (
        <p className="secondary">{t('imports:defaults.none')}</p>
      ) : (
        <ObjectTable
          label={t('imports:defaults.title')}
          columns={[
            t('imports:column.what'),
            t('imports:column.value'),
            t('imports:column.evidence'),
            t('imports:column.count'),
          ]}
          rows={preview.defaults.map(({ field, value, evidence, objects }) => [
            t(`imports:default.${field}`),
            valueText(texts, field, value),
            texts.state(`evidence.${evidence}`),
            texts.number(objects.length),
          ])}
        />
      )}
    </>
  );
}

/** Words for the values that are keys; the others are names and sizes. */
function valueText({ lookUp }: Texts, field: ImportDefaultField, value: string): string {
  const keys: Partial<Record<ImportDefaultField, string>> = {
    profile: 'profile:name.',
    edition: 'states:edition.',
    quorum: 'states:quorumMode.',
    vmState: 'states:vm.',
  };
  return lookUp(`${keys[field] ?? ''}${value}`) ?? value;
}

/** What differs from the twin in front. */
export function ChangesPage({
  differences,
}: {
  readonly differences: NonNullable<ImportPreview['differences']>;
}) {
  const { t } = useTexts();
  const count = (change: 'added' | 'removed' | 'changed') =>
    differences.filter((each) => each.change === change).length;
  if (differences.length === 0) return <p>{t('imports:changes.same')}</p>;
  return (
    <>
      <p>{t('imports:changes.note')}</p>
      <p>
        {t('imports:changes.counts', {
          added: count('added'),
          removed: count('removed'),
          changed: count('changed'),
        })}
      </p>
      <ObjectTable
        label={t('imports:step.changes')}
        columns={[
          t('imports:column.name'),
          t('imports:column.type'),
          t('imports:column.change'),
          t('imports:column.setting'),
          t('imports:column.before'),
          t('imports:column.after'),
        ]}
        rows={differences.map((each) => [
          each.name,
          t(`imports:object.${each.kind}`),
          t(`imports:change.${each.change}`),
          each.setting ?? '',
          each.before ?? '',
          each.after ?? '',
        ])}
      />
    </>
  );
}
