import type { VmId } from '../../src-shared/model/tables';
import { openConnectionWindow } from '../bridge/windows';
import { useReader, useSession } from '../store/hooks';
import { useTexts } from '../store/texts';
import { Button } from '../ui';
import { ConnectionView } from './connection-view';

/** The connection inside the console: for who prefers one window, or whose browser opens no other. */
export function ConnectionPage({ vm }: { readonly vm: VmId }) {
  const { t } = useTexts();
  const { ui } = useSession();
  const node = useReader((reader) => reader.get<'vm'>(vm)?.node ?? null, [vm]);
  return (
    <ConnectionView
      vm={vm}
      head={(_menus, title) => (
        <header className="connection-head connection-page-head">
          <h1 className="truncate">{title}</h1>
          <Button
            kind="subtle"
            icon="open"
            onClick={() => {
              if (openConnectionWindow(vm) && node) ui.goTo(`host/${node}`);
            }}
          >
            {t('lens:connection.inWindow')}
          </Button>
        </header>
      )}
      onClose={() => ui.goTo(node ? `host/${node}` : 'vms')}
      fullScreenOf={(frame) => frame}
    />
  );
}
