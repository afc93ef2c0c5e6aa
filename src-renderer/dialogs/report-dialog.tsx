import { useEffect, useRef, useState } from 'react';
import type { Fault } from '../../src-shared/faults';
import type { FileContent, Language, ReportKind } from '../../src-shared/ipc';
import { languages, reportFormats, reportKinds } from '../../src-shared/ipc';
import { saveFile } from '../bridge/files';
import { useSession } from '../store/hooks';
import { useTexts } from '../store/texts';
import { Dialog } from '../ui/dialog';
import { RadioGroup } from '../ui/fields';
import { MessageBar } from '../ui/message-bar';
import { showReport } from './report-frame';
import { useClose } from './use-close';

type Format = (typeof reportFormats)[number];

const descriptionKeys = {
  whatHappened: 'console:report.description',
  validation: 'console:report.validationDescription',
} as const satisfies Record<ReportKind, string>;
const formatKeys = {
  html: 'console:report.formatHtml',
  csv: 'console:report.formatCsv',
  json: 'console:report.formatJson',
} as const satisfies Record<Format, string>;
const languageKeys = {
  en: 'console:report.english',
  de: 'console:report.german',
} as const satisfies Record<Language, string>;

const kindKeys = {
  whatHappened: 'reports:whatHappened.title',
  validation: 'reports:validation.title',
} as const satisfies Record<ReportKind, string>;

/** Exports what happened or what a validation found, and shows beforehand what it will look like. */
export function ReportDialog({ report: first }: { readonly report: ReportKind }) {
  const texts = useTexts();
  const session = useSession();
  const close = useClose();
  const [format, setFormat] = useState<Format>('html');
  const [language, setLanguage] = useState<Language>(texts.language);
  const [report, setReport] = useState(first);
  const { content, refusal } = useReport(report, format, language);
  const keep = async () => {
    if (!content) return;
    const fileName = await saveFile(content);
    if (fileName === null) return;
    close();
    session.ui.say({ type: 'saved', fileName });
  };
  return (
    <Dialog
      open
      onClose={close}
      title={texts.t('console:report.title')}
      description={texts.t(descriptionKeys[report])}
      width="large"
      action={{
        label: texts.t('console:report.export'),
        onClick: () => void keep(),
        disabledReason: content ? null : texts.t('console:report.making'),
      }}
    >
      <div className="report-choice">
        <RadioGroup
          label={texts.t('console:report.kind')}
          value={report}
          options={reportKinds.map((value) => ({ value, label: texts.t(kindKeys[value]) }))}
          onValue={setReport}
        />
        <RadioGroup
          label={texts.t('console:report.format')}
          value={format}
          options={reportFormats.map((value) => ({ value, label: texts.t(formatKeys[value]) }))}
          onValue={setFormat}
        />
        <RadioGroup
          label={texts.t('console:report.language')}
          value={language}
          options={languages.map((value) => ({ value, label: texts.t(languageKeys[value]) }))}
          onValue={setLanguage}
        />
      </div>
      {refusal ? (
        <MessageBar severity="error" word={texts.t('console:level.refusal')} urgent>
          {texts.fault(refusal)}
        </MessageBar>
      ) : null}
      <Preview format={format} content={content} />
    </Dialog>
  );
}

/** The report in a format and a language, made by the host; null until it is there. */
function useReport(report: ReportKind, format: Format, language: Language) {
  const session = useSession();
  const key = `${report}/${format}/${language}`;
  const [answer, setAnswer] = useState<{
    readonly key: string;
    readonly content: FileContent | null;
    readonly refusal: Fault | null;
  } | null>(null);
  useEffect(() => {
    let wanted = true;
    const ask = { report, format, language };
    void session.call('report.export', ask).then((result) => {
      if (!wanted) return;
      setAnswer({
        key: `${report}/${format}/${language}`,
        content: result.ok ? result.value : null,
        refusal: result.ok ? null : result.fault,
      });
    });
    return () => {
      wanted = false;
    };
  }, [session, report, format, language]);
  const fresh = answer?.key === key ? answer : null;
  return { content: fresh?.content ?? null, refusal: fresh?.refusal ?? null };
}

/** Characters of a table or of data that are shown; the file holds all. */
const shownCharacters = 20_000;

function Preview({
  format,
  content,
}: {
  readonly format: Format;
  readonly content: FileContent | null;
}) {
  const texts = useTexts();
  const frame = useRef<HTMLIFrameElement>(null);
  const html = format === 'html' ? (content?.text ?? null) : null;
  useEffect(() => {
    if (frame.current && html !== null) showReport(frame.current, html);
  }, [html]);
  if (format === 'html') {
    // A sandbox without scripts would also keep the tests' accessibility checker out; the report has
    // no scripts left when it is shown, and the page's own policy allows none in a frame either.
    const title = texts.t('console:report.preview');
    // oxlint-disable-next-line react/iframe-missing-sandbox -- see above
    return <iframe ref={frame} className="report-preview" title={title} />;
  }
  return (
    <pre
      className="report-preview report-text selectable mono"
      tabIndex={0}
      role="region"
      aria-label={texts.t('console:report.preview')}
    >
      {content?.text.slice(0, shownCharacters) ?? ''}
    </pre>
  );
}
