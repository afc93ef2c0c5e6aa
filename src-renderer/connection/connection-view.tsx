import type { ComponentType } from 'react';
import { useMemo, useState } from 'react';
import type { Selection } from '../../src-shared/actions/index';
import type { VmId } from '../../src-shared/model/tables';
import { attention } from '../guest/console-keys';
import { useReader, useSession } from '../store/hooks';
import { useTexts } from '../store/texts';
import { EmptyState, LiveRegion } from '../ui';
import type { MenuBarMenu } from '../ui';
import { useActionItems, useDispatcher } from '../app/use-actions';
import { ClockText } from '../views/common/live-cells';
import { VmRows } from '../views/vms/rows';
import { statusText } from '../views/vms/status-text';
import { mediaEntries } from './media-menu';
import { connectionMenus } from './connection-menus';
import { ConnectionStatus } from './connection-status';
import { ConnectionToolbar } from './connection-toolbar';
import { GuestScreen } from './guest-screen';
import { useConsole } from './use-console';

export interface ConnectionHeadProps {
  readonly vm: VmId;
  readonly menus: readonly MenuBarMenu[];
  readonly title: string;
}

export interface ConnectionViewProps {
  readonly vm: VmId;
  /** The head of a window of its own, which has menus; a page of the console has its own head. */
  readonly head: ComponentType<ConnectionHeadProps>;
  /** What fills the screen in full screen mode: the window, or this part of the page. */
  readonly fullScreenOf: (frame: HTMLElement | null) => HTMLElement | null;
  /** Closes the window or leaves the page. */
  readonly onClose: () => void;
}

/** Whether the whole screen is used, and the way in and out. */
function toggleFullScreen(element: HTMLElement | null): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void element?.requestFullscreen();
}

/**
 * The screen of a virtual machine with what can be done at it. It follows the machine wherever it runs:
 * through boots, moves and failures.
 */
export function ConnectionView(props: ConnectionViewProps) {
  const { vm: id, head: Head, fullScreenOf, onClose } = props;
  const texts = useTexts();
  const { t } = texts;
  const { replica, ui } = useSession();
  const { reader } = replica;
  const dispatcher = useDispatcher();
  const [cache] = useState(() => new VmRows());
  const row = useReader((source) => cache.readOne(source, id), [cache, id]);
  const selection = useMemo((): Selection => ({ kind: 'vm', ids: [id] }), [id]);
  const items = useActionItems(selection);
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const [captured, setCaptured] = useState(false);
  const { stage, press } = useConsole(id);
  const fullScreen = () => toggleFullScreen(fullScreenOf(frame));
  const host = useReader(
    (source) => {
      const node = source.get<'node'>(source.by('worker.vm', id)[0]?.node ?? 'node:none');
      return node?.machine === 'on' ? node.name : null;
    },
    [id],
  );
  if (!row) {
    return <EmptyState icon="desktop" title={t('lens:connection.gone')} />;
  }
  const paused = row.state === 'paused' || row.state === 'pausing' || row.state === 'resuming';
  const attentionReason = stage === null ? t('lens:connection.noAttention') : null;
  // The drivers of the guest let the mouse come and go; firmware and set-up have none of them.
  const mouseIntegrated = row.vm.integrationVersion !== null && stage !== null;
  const giveAttention = () => press(attention);
  const title = t('lens:connection.title', { name: row.name, node: row.host?.name ?? '' });
  const menus = connectionMenus({
    ...{ texts, items, paused, attentionReason, giveAttention, fullScreen },
    media: mediaEntries({
      ...{ texts, reader, vm: row.vm },
      insert: (drive) => ui.openDialog({ type: 'insertDisk', vm: id, drive }),
      give: (command) => void dispatcher.submit(command),
    }),
    close: onClose,
  });
  return (
    <div ref={setFrame} className="connection" data-vm={id}>
      <Head {...{ vm: id, menus, title }} />
      <ConnectionToolbar {...{ items, paused, attentionReason }} onAttention={giveAttention} />
      <div className="connection-stage">
        <GuestScreen
          vm={id}
          captured={captured}
          takesMouse={host !== null && !mouseIntegrated}
          onCapture={setCaptured}
          onKey={press}
          onFullScreen={fullScreen}
        />
      </div>
      <ConnectionStatus
        state={row.state}
        note={<ClockText text={(now) => statusText(texts, row.status, now, reader)} />}
        host={host}
        captured={captured}
        mouseIntegrated={mouseIntegrated}
      />
      <LiveRegion
        text={
          host === null
            ? t('lens:connection.saidNone', { name: row.name })
            : t('lens:connection.saidHost', { name: row.name, node: host })
        }
      />
    </div>
  );
}
