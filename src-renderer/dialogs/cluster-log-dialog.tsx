import { useEffect, useState } from 'react';
import type { Fault } from '../../src-shared/faults';
import type { FileContent } from '../../src-shared/ipc';
import type { ClusterNode } from '../../src-shared/model/node';
import type { ClusterId, NodeId } from '../../src-shared/model/tables';
import { saveFile } from '../bridge/files';
import { useReader, useSession } from '../store/hooks';
import { useTexts } from '../store/texts';
import { Dialog } from '../ui/dialog';
import { RadioGroup, Select } from '../ui/fields';
import { RefusalBar } from './refusal-bar';
import { useClose } from './use-close';

const spans = {
  all: null,
  fiveMinutes: 300_000,
  fifteenMinutes: 900_000,
  hour: 3_600_000,
} as const;
type Span = keyof typeof spans;
const spanNames = ['all', 'fiveMinutes', 'fifteenMinutes', 'hour'] as const satisfies Span[];
const clocks = ['local', 'utc'] as const;
type Clock = (typeof clocks)[number];

/** Exports the log of one node's cluster service, and shows beforehand what it holds. */
export function ClusterLogDialog({
  cluster,
  node: given,
}: {
  readonly cluster: ClusterId;
  readonly node: NodeId | null;
}) {
  const { t } = useTexts();
  const session = useSession();
  const close = useClose();
  const nodes = useReader((reader) => reader.by('node.cluster', cluster), [cluster]);
  const [chosen, setChosen] = useState<NodeId | null>(given);
  const [span, setSpan] = useState<Span>('all');
  const [clock, setClock] = useState<Clock>('local');
  const node = chosen ?? nodes[0]?.id ?? null;
  const { content, refusal } = useLog(node, span, clock);
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
      title={t('maintenancePages:clusterLog.title')}
      description={t('maintenancePages:clusterLog.description')}
      width="large"
      action={{
        label: t('maintenancePages:clusterLog.save'),
        onClick: () => void keep(),
        disabledReason: content ? null : t('maintenancePages:clusterLog.making'),
      }}
    >
      <Choices {...{ nodes, node, span, clock, setSpan, setClock }} setNode={setChosen} />
      <RefusalBar fault={refusal} urgent />
      <pre
        className="report-preview report-text selectable mono"
        tabIndex={0}
        role="region"
        aria-label={t('maintenancePages:clusterLog.preview')}
      >
        {content ? previewOf(content.text, t('maintenancePages:clusterLog.empty')) : ''}
      </pre>
    </Dialog>
  );
}

interface ChoicesProps {
  readonly nodes: readonly ClusterNode[];
  readonly node: NodeId | null;
  readonly span: Span;
  readonly clock: Clock;
  readonly setNode: (node: NodeId) => void;
  readonly setSpan: (span: Span) => void;
  readonly setClock: (clock: Clock) => void;
}

function Choices({ nodes, node, span, clock, setNode, setSpan, setClock }: ChoicesProps) {
  const { t } = useTexts();
  return (
    <div className="report-choice">
      <Select
        label={t('maintenancePages:clusterLog.node')}
        value={node ?? ''}
        options={nodes.map(({ id, name }) => ({ value: id, label: name }))}
        onValue={(next) => {
          setNode(next as NodeId);
        }}
      />
      <Select
        label={t('maintenancePages:clusterLog.span')}
        value={span}
        options={spanNames.map((value) => ({
          value,
          label: t(`maintenancePages:clusterLog.span.${value}`),
        }))}
        onValue={setSpan}
      />
      <RadioGroup
        label={t('maintenancePages:clusterLog.clock')}
        value={clock}
        options={clocks.map((value) => ({
          value,
          label: t(`maintenancePages:clusterLog.clock.${value}`),
        }))}
        onValue={setClock}
      />
    </div>
  );
}

/** The end of the log, which is what happened last; the file holds all of it. */
const shownLines = 300;

function previewOf(text: string, empty: string): string {
  const [head = '', ...lines] = text.trimEnd().split('\r\n');
  if (lines.length === 0) return `${head}\n${empty}`;
  const shown = lines.slice(-shownLines);
  return [head, ...(shown.length < lines.length ? ['…'] : []), ...shown].join('\n');
}

/** The log as the host makes it; null until it is there. */
function useLog(node: NodeId | null, span: Span, clock: Clock) {
  const session = useSession();
  const key = `${node ?? ''}/${span}/${clock}`;
  const [answer, setAnswer] = useState<{
    readonly key: string;
    readonly content: FileContent | null;
    readonly refusal: Fault | null;
  } | null>(null);
  useEffect(() => {
    if (node === null) return undefined;
    let wanted = true;
    const ask = { node, spanMs: spans[span], utc: clock === 'utc' };
    void session.call('clusterLog.export', ask).then((result) => {
      if (!wanted) return;
      setAnswer({
        key: `${node}/${span}/${clock}`,
        content: result.ok ? result.value : null,
        refusal: result.ok ? null : result.fault,
      });
    });
    return () => {
      wanted = false;
    };
  }, [session, node, span, clock]);
  const fresh = answer?.key === key ? answer : null;
  return { content: fresh?.content ?? null, refusal: fresh?.refusal ?? null };
}
