import type { DragEvent } from 'react';
import { useState } from 'react';
import type { ImportPreview } from '../../../src-shared/import/preview';
import { chooseInventory } from '../../bridge/import-files';
import { useTexts } from '../../store/texts';
import { Button, IconButton, LiveRegion } from '../../ui';
import { Collector } from './collector';

interface SourcesPageProps {
  readonly files: readonly File[];
  readonly preview: ImportPreview | null;
  readonly reading: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The files of the inventory, chosen or dropped, and the script that writes one. */
export function SourcesPage({ files, preview, reading, onFiles }: SourcesPageProps) {
  const texts = useTexts();
  const { t } = texts;
  const add = (more: readonly File[]) => {
    const names = new Set(more.map(({ name }) => name));
    if (more.length > 0) onFiles([...files.filter(({ name }) => !names.has(name)), ...more]);
  };
  return (
    <>
      <p>{t('imports:description')}</p>
      <DropArea onFiles={add} />
      <p className="secondary caption">{t('imports:sources.kinds')}</p>
      {files.length === 0 ? (
        <p className="secondary">{t('imports:sources.none')}</p>
      ) : (
        <ul className="import-files" aria-label={t('imports:sources.list')}>
          {files.map((file, index) => (
            <li key={file.name}>
              <span>{file.name}</span>
              <span className="secondary caption">
                {preview?.sources[index]
                  ? t(`imports:format.${preview.sources[index].format}`)
                  : null}
              </span>
              <IconButton
                icon="dismiss"
                label={t('imports:sources.remove', { file: file.name })}
                onClick={() => onFiles(files.filter((each) => each !== file))}
              />
            </li>
          ))}
        </ul>
      )}
      <LiveRegion text={reading ? t('imports:sources.reading') : countsText(texts, preview)} />
      {preview ? <p>{countsText(texts, preview)}</p> : null}
      <Collector />
    </>
  );
}

export function countsText(
  { t }: ReturnType<typeof useTexts>,
  preview: ImportPreview | null,
): string {
  if (!preview) return '';
  const { hosts, clusters, vms, volumes, snapshots } = preview.inventory;
  return t('imports:preview.counts', {
    hosts: hosts.length,
    clusters: clusters.length,
    vms: vms.length,
    volumes: volumes.length,
    snapshots: snapshots.length,
  });
}

function DropArea({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const { t } = useTexts();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      className="file-drop import-drop"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Button icon="folderOpen" onClick={() => void chooseInventory().then(onFiles)}>
        {t('imports:sources.choose')}
      </Button>
      <span className="secondary">{t('imports:sources.drop')}</span>
    </div>
  );
}
