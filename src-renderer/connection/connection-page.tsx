import type { VmId } from '../../src-shared/model/tables';
import { openConnectionWindow } from '../bridge/windows';
import { useReader, useSession } from '../store/hooks';
import { useTexts } from '../store/texts';
import { Button } from '../ui';
import type { ConnectionHeadProps } from './connection-view';
import { ConnectionView } from './connection-view';

/** Leaves the page for the list the machine stands in. */
function useLeave(vm: VmId): () => void {
  const { ui } = useSession();
  const node = useReader((reader) => reader.get<'vm'>(vm)?.node ?? null, [vm]);
  return () => ui.goTo(node ? `host/${node}` : 'vms');
}

/** The connection inside the console: for who prefers one window, or whose browser opens no other. */
export function ConnectionPage({ vm }: { readonly vm: VmId }) {
  const leave = useLeave(vm);
  return <ConnectionView vm={vm} head={PageHead} onClose={leave} fullScreenOf={(frame) => frame} />;
}

function PageHead({ vm, title }: ConnectionHeadProps) {
  const { t } = useTexts();
  const leave = useLeave(vm);
  return (
    <header className="connection-head connection-page-head">
      <h1 className="truncate">{title}</h1>
      <Button
        kind="subtle"
        icon="open"
        onClick={() => {
          if (openConnectionWindow(vm)) leave();
        }}
      >
        {t('lens:connection.inWindow')}
      </Button>
    </header>
  );
}
