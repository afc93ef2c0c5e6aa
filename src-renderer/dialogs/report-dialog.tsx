import { useEffect, useRef, useState } from 'react';
import type { Fault } from '../../src-shared/faults';
import type { FileContent, Language, ReportFormat, ReportRequest } from '../../src-shared/ipc';
import { languages, reportFormats } from '../../src-shared/ipc';
import type { ReportKind } from '../../src-shared/report-kinds';
import { isSheet, reportCatalogue, reportKinds, sheetKinds } from '../../src-shared/report-kinds';
import type { Texts } from '../../src-shared/text/index';
import { printPage, saveFile } from '../bridge/files';
import { useReader, useSession } from '../store/hooks';
import { useTexts } from '../store/texts';
import { Dialog } from '../ui/dialog';
import { Checkbox, Select, TextField } from '../ui/fields';
import { MessageBar } from '../ui/message-bar';
import { showReport } from './report-frame';
import { useClose } from './use-close';

type Detail = NonNullable<ReportRequest['detail']>;

const formatKeys = {
  html: 'console:report.formatHtml',
  pdf: 'console:report.formatPdf',
  xlsx: 'console:report.formatXlsx',
  csv: 'console:report.formatCsv',
  json: 'console:report.formatJson',
} as const satisfies Record<ReportFormat, string>;
const languageKeys = {
  en: 'console:report.english',
  de: 'console:report.german',
} as const satisfies Record<Language, string>;
const details = ['1', '2', '3'] as const;

/** `R1 Cluster overview`. */
function kindLabel(texts: Texts, kind: ReportKind): string {
  const { number } = reportCatalogue[kind];
  const title = texts.t(`documents:title.${kind}`);
  return number === null ? title : `${number} – ${title}`;
}

export interface ReportDialogProps {
  readonly report: ReportKind;
  /** A shipped lab whose sheets are meant, instead of what is open. */
  readonly lab?: string | undefined;
}

/** Writes any of the reports, and shows beforehand what it will look like. */
export function ReportDialog({ report: first, lab }: ReportDialogProps) {
  const texts = useTexts();
  const { t } = texts;
  const close = useClose();
  const [learner, setLearner] = useState('');
  const [asked, setRequest] = useState<ReportRequest>({
    report: first,
    format: 'html',
    language: texts.language,
    detail: 2,
    highlightsOnly: false,
    ...(lab !== undefined && { lab }),
  });
  const named = asked.report === 'review' && learner.trim() !== '';
  const request = named ? { ...asked, learner: learner.trim() } : asked;
  const { content, refusal } = useReport(request);
  const keep = useKeep(request, content, close);
  const change = (part: Partial<ReportRequest>) => setRequest({ ...asked, ...part });
  return (
    <Dialog
      open
      onClose={close}
      title={t('console:report.title')}
      description={t(`console:report.about.${request.report}`)}
      width="large"
      action={{
        label: t('console:report.export'),
        onClick: keep.now,
        disabledReason: content && !keep.busy ? null : t('console:report.making'),
      }}
    >
      <ReportChoice request={request} onChange={change} />
      {request.report === 'review' ? (
        <TextField
          label={t('documents:review.learner')}
          value={learner}
          maxLength={100}
          onValue={setLearner}
        />
      ) : null}
      {[refusal, keep.refusal].map((fault) =>
        fault ? (
          <MessageBar key={fault.code} severity="error" word={t('console:level.refusal')} urgent>
            {texts.fault(fault)}
          </MessageBar>
        ) : null,
      )}
      <Preview format={shownAs(request.format)} content={content} />
    </Dialog>
  );
}

function ReportChoice(props: {
  readonly request: ReportRequest;
  readonly onChange: (part: Partial<ReportRequest>) => void;
}) {
  const { request, onChange } = props;
  const texts = useTexts();
  const { t } = texts;
  return (
    <div className="report-choice">
      <Select
        label={t('console:report.kind')}
        value={request.report}
        options={(request.lab === undefined ? reportKinds : sheetKinds).map((value) => ({
          value,
          label: kindLabel(texts, value),
        }))}
        onValue={(report) => onChange({ report })}
      />
      <Select
        label={t('console:report.format')}
        value={request.format}
        options={reportFormats.map((value) => ({ value, label: t(formatKeys[value]) }))}
        onValue={(format) => onChange({ format })}
      />
      <Select
        label={t('console:report.language')}
        value={request.language}
        options={languages.map((value) => ({ value, label: t(languageKeys[value]) }))}
        onValue={(language) => onChange({ language })}
      />
      {isSheet(request.report) ? null : (
        <>
          <Select
            label={t('console:report.detail')}
            value={String(request.detail ?? 2) as (typeof details)[number]}
            options={details.map((value) => ({
              value,
              label: t(`console:report.detail.${value}`),
            }))}
            onValue={(detail) => onChange({ detail: Number(detail) as Detail })}
          />
          <Checkbox
            label={t('console:report.highlightsOnly')}
            checked={request.highlightsOnly ?? false}
            onChecked={(highlightsOnly) => onChange({ highlightsOnly })}
          />
        </>
      )}
      {request.report === 'drift' ? (
        <SinceChoice value={request.sinceMs ?? 0} onValue={(sinceMs) => onChange({ sinceMs })} />
      ) : null}
    </div>
  );
}

const minute = 60_000;
const spans = [0, 10 * minute, 60 * minute, 24 * 60 * minute];

/** The earlier moment of the comparison: the beginning, or so long ago. */
function SinceChoice(props: {
  readonly value: number;
  readonly onValue: (sinceMs: number) => void;
}) {
  const texts = useTexts();
  const { t } = texts;
  const now = useReader((reader) => Math.floor(reader.now / minute) * minute, []);
  const [span, setSpan] = useState('0');
  return (
    <Select
      label={t('console:report.since')}
      value={span}
      options={spans
        .filter((ms) => ms === 0 || ms <= now)
        .map((ms) => ({
          value: String(ms),
          label:
            ms === 0
              ? t('console:report.sinceBeginning')
              : t('console:report.sinceSpan', { duration: texts.duration(ms) }),
        }))}
      onValue={(value) => {
        setSpan(value);
        props.onValue(value === '0' ? 0 : Math.max(0, now - Number(value)));
      }}
    />
  );
}

/** What a preview shows: a printed page and a workbook are shown as the page they are made of. */
function shownAs(format: ReportFormat): ReportFormat {
  return format === 'pdf' || format === 'xlsx' ? 'html' : format;
}

/** Saves the report as it was asked for, and tells a running lab. */
function useKeep(request: ReportRequest, shown: FileContent | null, close: () => void) {
  const session = useSession();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const keep = async () => {
    if (!shown) return;
    setBusy(true);
    setRefusal(null);
    const saved = await savedReport(session, request, shown);
    setBusy(false);
    if (!saved.ok) {
      setRefusal(saved.fault);
      return;
    }
    if (saved.value === null) return;
    const run = session.replica.reader.all('run')[0];
    const { number, name } = reportCatalogue[request.report];
    if (run?.phase === 'running' && request.lab === undefined) {
      const command = { name: 'lab.exported', args: { report: number ?? name } } as const;
      void session.call('command.submit', { command });
    }
    close();
    session.ui.say({ type: 'saved', fileName: saved.value });
  };
  return { now: () => void keep(), busy, refusal };
}

type Session = ReturnType<typeof useSession>;

/** Null where the person cancelled. */
async function savedReport(session: Session, request: ReportRequest, shown: FileContent) {
  if (request.format === shownAs(request.format)) {
    return { ok: true, value: await saveFile(shown) } as const;
  }
  if (request.format === 'pdf') {
    const printed = await printPage(shown);
    if (printed !== 'host') return printed;
  }
  const written = await session.call('report.export', request);
  return written.ok ? ({ ok: true, value: await saveFile(written.value) } as const) : written;
}

/** The report as it is shown, made by the host; null until it is there. */
function useReport(request: ReportRequest) {
  const session = useSession();
  const ask = { ...request, format: shownAs(request.format) };
  const key = JSON.stringify(ask);
  const [answer, setAnswer] = useState<{
    readonly key: string;
    readonly content: FileContent | null;
    readonly refusal: Fault | null;
  } | null>(null);
  useEffect(() => {
    let wanted = true;
    void session.call('report.export', JSON.parse(key) as ReportRequest).then((result) => {
      if (!wanted) return;
      setAnswer({
        key,
        content: result.ok ? result.value : null,
        refusal: result.ok ? null : result.fault,
      });
    });
    return () => {
      wanted = false;
    };
  }, [session, key]);
  const fresh = answer?.key === key ? answer : null;
  return { content: fresh?.content ?? null, refusal: fresh?.refusal ?? null };
}

/** Characters of a table or of data that are shown; the file holds all. */
const shownCharacters = 20_000;

function Preview({
  format,
  content,
}: {
  readonly format: ReportFormat;
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
