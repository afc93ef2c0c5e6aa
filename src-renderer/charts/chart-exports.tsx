import { useSession } from '../store/hooks';
import { useTexts } from '../store/texts';
import { IconButton } from '../ui';
import { chartFileName, saveCsv, savePng } from './export';

interface Exported {
  /** What the files are named after. */
  readonly label: string;
  readonly rows: () => readonly (readonly string[])[];
  /** The drawing with its title and a line below it, in base64; null while there is none. */
  readonly picture: (frame: { readonly title: string; readonly clock: string }) => Picture;
}

type Picture = string | null | Promise<string | null>;

/** Buttons that save what a chart shows: its values, and its picture unless the table is looked at. */
export function useChartExports({ label, rows, picture }: Exported) {
  const texts = useTexts();
  const { t } = texts;
  const { ui, replica } = useSession();
  const clock = () => texts.labClock(replica.reader.now);
  const nameOf = (ending: 'png' | 'csv') => chartFileName(label, clock(), ending);
  const saved = (fileName: string | null) => {
    if (fileName !== null) ui.say({ type: 'saved', fileName });
  };
  const exportCsv = async () => {
    saved(await saveCsv(nameOf('csv'), rows(), texts.language));
  };
  const exportPng = async () => {
    const drawn = await picture({ title: label, clock: clock() });
    if (drawn !== null) saved(await savePng(nameOf('png'), drawn));
  };
  return (table: boolean) => (
    <>
      <IconButton
        icon="document"
        iconSize={16}
        label={t('charts:exportCsv')}
        onClick={() => void exportCsv()}
      />
      {table ? null : (
        <IconButton
          icon="exportFile"
          iconSize={16}
          label={t('charts:exportPng')}
          onClick={() => void exportPng()}
        />
      )}
    </>
  );
}
