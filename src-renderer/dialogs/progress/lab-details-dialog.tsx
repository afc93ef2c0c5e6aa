import type { LabSummary } from '../../../src-shared/ipc';
import { pathOf, topicOf } from '../../../src-shared/lab-catalogue';
import type { LabStanding } from '../../../src-shared/lab-progress';
import { sheetKinds } from '../../../src-shared/report-kinds';
import type { Texts } from '../../../src-shared/text/index';
import { useSession, useUi } from '../../store/hooks';
import { useLabList } from '../../store/lab-list';
import { openOrSay } from '../../store/opening';
import { useTexts } from '../../store/texts';
import type { Property } from '../../ui';
import { Dialog, PropertyList } from '../../ui';
import { useClose } from '../use-close';
import { AttemptHistory } from './attempt-history';

/** What is known of a scenario, every attempt at it, and its sheets to print. */
export function LabDetailsDialog({ lab: name }: { readonly lab: string }) {
  const texts = useTexts();
  const session = useSession();
  const close = useClose();
  const lab = useLabList()?.find((each) => each.name === name);
  const standing = useUi((state) => state.standings[name]);
  if (!lab) return null;
  const open = () => {
    close();
    void openOrSay(session, { type: 'lab', name });
  };
  return (
    <Dialog
      open
      onClose={close}
      title={`${name} ${texts.local(lab.title)}`}
      description={texts.local(lab.description)}
      width="large"
      extra={sheetKinds.map((report) => ({
        label: texts.t(`progressPages:sheet.${report}`),
        onClick: () => session.ui.openDialog({ type: 'exportReport', report, lab: name }),
      }))}
      action={{ label: texts.t('progressPages:details.open'), onClick: open }}
    >
      <PropertyList properties={factsOf(lab, standing, texts)} />
      <AttemptHistory standing={standing} />
    </Dialog>
  );
}

function factsOf(
  { name, level, minutes, exams }: LabSummary,
  standing: LabStanding | undefined,
  texts: Texts,
): readonly Property[] {
  const { t } = texts;
  const topic = topicOf(name);
  const path = pathOf(name);
  const facts = [
    ['level', t('labPages:catalogue.level'), level === null ? null : String(level)],
    [
      'minutes',
      t('progressPages:column.time'),
      minutes === null ? null : t('labPages:catalogue.minutes', { minutes }),
    ],
    ['topic', t('labPages:catalogue.topic'), topic && t(`labPages:topic.${topic}`)],
    ['path', t('progressPages:details.fact.path'), path && t(`labPages:path.${path}`)],
    ['exams', t('progressPages:details.fact.exams'), exams.length > 0 ? exams.join(', ') : null],
    [
      'best',
      t('progressPages:details.fact.best'),
      standing
        ? t('labPages:certificate.score', { score: standing.best })
        : t('labPages:catalogue.notPlayed'),
    ],
  ] as const;
  return facts.flatMap(([id, label, value]) => (value === null ? [] : { id, name: label, value }));
}
