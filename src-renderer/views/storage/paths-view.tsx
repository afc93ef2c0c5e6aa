import { useMemo, useState } from 'react';
import type { ArrayId } from '../../../src-shared/model/tables';
import type { Texts } from '../../../src-shared/text/index';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { StateLabel } from '../../ui';
import type { GridColumn } from '../../ui';
import { textColumn } from '../common/columns';
import { ListView } from '../common/list-view';
import { RowCache } from '../common/row-cache';
import { objectName } from '../common/words';
import type { FilterField } from '../filter/language';
import { pathRows, pathTone } from './array-rows';
import type { PathRow, PathState } from './array-rows';

const byNode = { column: 'node', descending: false } as const;
const idOf = (row: PathRow) => row.id;
const plainText = (row: PathRow) => `${row.node} ${row.controller}`.toLowerCase();
const states: readonly PathState[] = ['works', 'cut', 'controllerDown', 'arrayDown', 'nodeOff'];

function pathColumns(texts: Texts): readonly GridColumn<PathRow>[] {
  const { t } = texts;
  const status = (row: PathRow) => t(`storagePages:path.${row.state}`);
  return [
    { ...textColumn('node', t('views:column.node'), 160, (row) => row.node), names: true },
    textColumn('controller', t('storagePages:column.controller'), 136, (row) => row.controller),
    {
      ...textColumn('status', t('views:column.status'), 200, status),
      minWidth: 152,
      render: (row) => <StateLabel tone={pathTone[row.state]} word={status(row)} />,
    },
  ];
}

function pathFields(texts: Texts): readonly FilterField<PathRow>[] {
  const { t } = texts;
  return [
    {
      key: 'state',
      aliases: ['status', 'zustand'],
      label: t('views:column.status'),
      kind: 'words',
      words: states.map((value) => ({ value, label: t(`storagePages:path.${value}`) })),
      read: (row) => row.state,
    },
    {
      key: 'node',
      aliases: ['knoten'],
      label: t('views:column.node'),
      kind: 'text',
      read: (row) => row.node,
    },
  ];
}

export interface PathsViewProps {
  readonly list: string;
  readonly array: ArrayId;
}

/** One array: the ways the nodes have to its controllers. */
export function PathsView({ list, array }: PathsViewProps) {
  const texts = useTexts();
  const [cache] = useState(() => new RowCache<PathRow>());
  const rows = useReader((reader) => cache.keep(pathRows(reader, array)), [cache, array]);
  const name = useReader((reader) => objectName(reader, array), [array]);
  const columns = useMemo(() => pathColumns(texts), [texts]);
  const fields = useMemo(() => pathFields(texts), [texts]);
  return (
    <ListView
      {...{ list, columns, rows, fields, plainText }}
      title={texts.t('storagePages:list.paths', { array: name })}
      layoutKey="paths"
      rowId={idOf}
      filterExample="state:works"
      defaultSort={byNode}
      empty={{ icon: 'path', title: texts.t('storagePages:empty.paths') }}
    />
  );
}
