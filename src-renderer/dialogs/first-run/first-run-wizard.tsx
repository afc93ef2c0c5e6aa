import { useState } from 'react';
import { chooseFile } from '../../bridge/files';
import { useSession, useUi } from '../../store/hooks';
import { nextLabs, useLabList } from '../../store/lab-list';
import { openOrSay } from '../../store/opening';
import { useTexts } from '../../store/texts';
import { Wizard } from '../../ui';
import { useClose } from '../use-close';
import type { Beginning } from './first-run-pages';
import { BeginPage, LanguagePage, LookPage, TourPage } from './first-run-pages';

type Page = 'language' | 'look' | 'begin' | 'tour';

/** Four pages for somebody who is here for the first time (ux §4.10); Help shows them again. */
export function FirstRunWizard() {
  const texts = useTexts();
  const session = useSession();
  const { ui } = session;
  const labs = useLabList() ?? [];
  const results = useUi((state) => state.standings);
  const [page, setPage] = useState<Page>('language');
  const [beginning, setBeginning] = useState<Beginning>('sample');
  const closeDialog = useClose();
  const close = () => {
    ui.changeSettings({ welcomed: true });
    closeDialog();
  };
  const first = nextLabs(
    labs.filter((lab) => lab.graded),
    results,
  )[0];
  const begin = async () => {
    close();
    if (beginning === 'lab' && first) await openOrSay(session, { type: 'lab', name: first.name });
    if (beginning === 'catalogue') ui.goTo('catalogue');
    if (beginning === 'inventory') ui.openDialog({ type: 'importInventory' });
    if (beginning === 'file') {
      const file = await chooseFile();
      if (file) await openOrSay(session, { type: 'file', ...file });
    }
  };
  const titleOf = (id: Page) => texts.t(`labPages:firstRun.${id}`);
  return (
    <Wizard<Page>
      title={texts.t('labPages:firstRun.title')}
      page={page}
      onPage={setPage}
      onClose={close}
      act={{ label: texts.t('labPages:firstRun.act'), onClick: () => void begin() }}
      pages={[
        { id: 'language', title: titleOf('language'), content: <LanguagePage /> },
        { id: 'look', title: titleOf('look'), content: <LookPage /> },
        {
          id: 'begin',
          title: titleOf('begin'),
          content: (
            <BeginPage
              beginning={beginning}
              lab={first ? texts.local(first.title) : null}
              onBeginning={setBeginning}
            />
          ),
        },
        { id: 'tour', title: titleOf('tour'), kind: 'confirm', content: <TourPage /> },
      ]}
    />
  );
}
