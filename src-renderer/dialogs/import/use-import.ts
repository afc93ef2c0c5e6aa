import { useRef, useState } from 'react';
import type { Fault } from '../../../src-shared/faults';
import type { ImportOptions, ImportPreview } from '../../../src-shared/import/preview';
import type { Result } from '../../../src-shared/result';
import { contentOf } from '../../bridge/import-files';
import { useSession } from '../../store/hooks';

/** The files of an import, what the host read of them, and the options tried. The last request counts. */
export function useImport() {
  const session = useSession();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [options, setOptions] = useState<ImportOptions>({ profile: null, anonymise: false });
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const [reading, setReading] = useState(false);
  const latest = useRef(0);

  const ask = async (
    chosen: readonly File[] | null,
    wanted: ImportOptions,
  ): Promise<Result<ImportPreview, Fault>> => {
    const content = chosen === null ? null : await contentOf(chosen);
    if (content && !content.ok) return content;
    return session.call('import.preview', { files: content?.value ?? null, options: wanted });
  };

  const show = async (chosen: readonly File[] | null, wanted: ImportOptions) => {
    latest.current += 1;
    const request = latest.current;
    setReading(true);
    const answer = await ask(chosen, wanted);
    if (request !== latest.current) return;
    setReading(false);
    setRefusal(answer.ok ? null : answer.fault);
    setPreview(answer.ok ? answer.value : null);
  };

  return {
    files,
    options,
    preview,
    refusal,
    reading,
    setRefusal,
    read: (chosen: readonly File[]) => {
      setFiles(chosen);
      setPreview(null);
      setRefusal(null);
      if (chosen.length > 0) void show(chosen, options);
    },
    tryOptions: (wanted: ImportOptions) => {
      setOptions(wanted);
      void show(null, wanted);
    },
    /** The lab file with names replaced, whatever the options say. */
    forOthers: () => ask(null, { ...options, anonymise: true }),
  };
}
