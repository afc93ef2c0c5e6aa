import { useState } from 'react';
import type { ImportPreview } from '../../../src-shared/import/preview';
import { saveFile } from '../../bridge/files';
import { useSession } from '../../store/hooks';
import { openOrAsk } from '../../store/opening';
import { useTexts } from '../../store/texts';
import type { WizardPage } from '../../ui';
import { Wizard } from '../../ui';
import { useClose } from '../use-close';
import { LabPage } from './lab-page';
import { ChangesPage, LeftPage, MappingPage, ObjectsPage } from './preview-pages';
import { SourcesPage } from './sources-page';
import { useImport } from './use-import';

type Page = 'sources' | 'preview' | 'mapping' | 'left' | 'changes' | 'lab';

/** Builds a lab from the inventory of real hosts: files, what was found, what was left out, and the lab. */
export function ImportWizard() {
  const texts = useTexts();
  const { t } = texts;
  const session = useSession();
  const close = useClose();
  const inventory = useImport();
  const { preview, refusal } = inventory;
  const [page, setPage] = useState<Page>('sources');
  const create = async () => {
    if (!preview) return;
    const { fileName, text } = preview;
    const answer = await openOrAsk(session, { type: 'file', fileName, text, show: 'whatIf' });
    // Where it is asked first, the question has taken this wizard's place.
    if (!answer.ok) inventory.setRefusal(answer.fault);
    else if (session.ui.state.dialog?.type === 'importInventory') close();
  };
  const keep = async ({ fileName, text }: ImportPreview) => {
    const kept = await saveFile({ fileName, mediaType: 'application/yaml', text });
    if (kept !== null) session.ui.say({ type: 'saved', fileName: kept });
  };
  const share = async () => {
    const answer = await inventory.forOthers();
    if (answer.ok) await keep(answer.value);
    else inventory.setRefusal(answer.fault);
  };
  return (
    <Wizard<Page>
      title={t('imports:title')}
      page={page}
      onPage={setPage}
      onClose={close}
      act={{ label: t('imports:create'), onClick: () => void create() }}
      refusal={refusal ? texts.fault(refusal) : null}
      extra={
        page === 'lab' && preview
          ? [
              { label: t('imports:lab.save'), onClick: () => void keep(preview) },
              { label: t('imports:lab.share'), onClick: () => void share() },
            ]
          : []
      }
      pages={pagesOf(t, inventory)}
    />
  );
}

function pagesOf(
  t: ReturnType<typeof useTexts>['t'],
  inventory: ReturnType<typeof useImport>,
): readonly WizardPage<Page>[] {
  const { files, options, preview, reading } = inventory;
  const missing = reading ? t('imports:sources.reading') : t('imports:sources.none');
  const sources: WizardPage<Page> = {
    id: 'sources',
    title: t('imports:step.sources'),
    problem: preview ? null : missing,
    content: (
      <SourcesPage files={files} preview={preview} reading={reading} onFiles={inventory.read} />
    ),
  };
  if (!preview) return [sources];
  const pages: WizardPage<Page>[] = [
    sources,
    {
      id: 'preview',
      title: t('imports:step.preview'),
      content: <ObjectsPage preview={preview} />,
    },
    {
      id: 'mapping',
      title: t('imports:step.mapping'),
      content: <MappingPage preview={preview} />,
    },
    { id: 'left', title: t('imports:step.left'), content: <LeftPage preview={preview} /> },
  ];
  const { differences } = preview;
  if (differences) {
    pages.push({
      id: 'changes',
      title: t('imports:step.changes'),
      content: <ChangesPage differences={differences} />,
    });
  }
  pages.push({
    id: 'lab',
    title: t('imports:step.lab'),
    kind: 'confirm',
    problem: reading ? t('imports:sources.reading') : null,
    content: <LabPage preview={preview} options={options} onOptions={inventory.tryOptions} />,
  });
  return pages;
}
