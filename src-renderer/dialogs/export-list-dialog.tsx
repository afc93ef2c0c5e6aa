import { useState } from 'react';
import type { Fault } from '../../src-shared/faults';
import type { ListFormat } from '../../src-shared/ipc';
import { listFormats } from '../../src-shared/ipc';
import { saveFile } from '../bridge/files';
import { useSession } from '../store/hooks';
import type { ListCommands } from '../store/list-commands';
import { useTexts } from '../store/texts';
import type { GridTable, TableChoice } from '../ui';
import { Dialog } from '../ui/dialog';
import { RadioGroup } from '../ui/fields';
import { MessageBar } from '../ui/message-bar';
import { useClose } from './use-close';

type Target = ListFormat | 'clipboard';
const targets: readonly Target[] = [...listFormats, 'clipboard'];

/** Writes the list in front to a file or the clipboard: which rows, which columns, in which form. */
export function ExportListDialog() {
  const texts = useTexts();
  const { t } = texts;
  const session = useSession();
  const close = useClose();
  // The list in front, whichever comes there while the dialog is open.
  const [list] = useState<ListCommands | null>(session.list);
  const [rows, setRows] = useState<TableChoice['rows']>('filtered');
  const [columns, setColumns] = useState<TableChoice['columns']>('visible');
  const [target, setTarget] = useState<Target>('csv');
  const { keep, refusal } = useKeep(list, { rows, columns }, target, close);
  const countOf = (wanted: TableChoice['rows']) =>
    list?.table?.({ rows: wanted, columns: 'visible' }).rows.length ?? 0;
  const offered = (['selection', 'filtered', 'all'] as const).map((value) => ({
    value,
    label: t(`console:exportList.rows.${value}`, { count: countOf(value) }),
  }));
  return (
    <Dialog
      open
      onClose={close}
      title={t('console:exportList.title', { list: list?.title ?? '' })}
      action={{
        label: t(target === 'clipboard' ? 'console:exportList.copy' : 'console:report.export'),
        onClick: () => void keep(),
        disabledReason: countOf(rows) === 0 ? t('console:exportList.nothing') : null,
      }}
    >
      <div className="report-choice">
        <RadioGroup
          label={t('console:exportList.rows')}
          value={rows}
          options={offered}
          onValue={setRows}
        />
        <RadioGroup
          label={t('console:exportList.columns')}
          value={columns}
          options={(['visible', 'all'] as const).map((value) => ({
            value,
            label: t(`console:exportList.columns.${value}`),
          }))}
          onValue={setColumns}
        />
        <RadioGroup
          label={t('console:report.format')}
          value={target}
          options={targets.map((value) => ({
            value,
            label: t(`console:exportList.target.${value}`),
          }))}
          onValue={setTarget}
        />
      </div>
      {refusal ? (
        <MessageBar severity="error" word={t('console:level.refusal')} urgent>
          {texts.fault(refusal)}
        </MessageBar>
      ) : null}
    </Dialog>
  );
}

/** Saves what was chosen, or puts it on the clipboard. */
function useKeep(
  list: ListCommands | null,
  wanted: TableChoice,
  target: Target,
  close: () => void,
) {
  const session = useSession();
  const texts = useTexts();
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const keep = async () => {
    const table = list?.table?.(wanted);
    if (!table) return;
    if (target === 'clipboard') {
      await navigator.clipboard.writeText(tabbed(table));
      close();
      return;
    }
    const shown = { title: list?.title ?? '', ...table };
    const args = { list: shown, format: target, language: texts.language };
    const written = await session.call('list.export', args);
    if (!written.ok) {
      setRefusal(written.fault);
      return;
    }
    const fileName = await saveFile(written.value);
    if (fileName === null) return;
    close();
    session.ui.say({ type: 'saved', fileName });
  };
  return { keep, refusal };
}

/** Rows as a spreadsheet takes them from the clipboard. */
function tabbed({ columns, rows }: GridTable): string {
  const lines = [columns.map(({ head }) => head), ...rows];
  return lines.map((line) => line.join('\t')).join('\n');
}
