import { useEffect } from 'react';
import type { VmId } from '../../src-shared/model/tables';
import { Messages } from '../app/messages';
import { Surroundings } from '../app/surroundings';
import { useAppearance } from '../app/use-appearance';
import { Dialogs } from '../dialogs/dialogs';
import { useReader, useSynced } from '../store/hooks';
import type { Session } from '../store/session';
import { useTexts } from '../store/texts';
import { EmptyState, MenuBar } from '../ui';
import type { ConnectionHeadProps } from './connection-view';
import { ConnectionView } from './connection-view';

/** A window of its own for one virtual machine: the page that is asked for with `?connect=`. */
export function ConnectionApp({ session, vm }: { readonly session: Session; readonly vm: VmId }) {
  return (
    <Surroundings session={session}>
      <ConnectionWindow vm={vm} />
    </Surroundings>
  );
}

function ConnectionWindow({ vm }: { readonly vm: VmId }) {
  useAppearance();
  const { t } = useTexts();
  const synced = useSynced();
  const name = useReader((reader) => reader.get<'vm'>(vm)?.name ?? null, [vm]);
  const node = useReader(
    (reader) => {
      const machine = reader.get<'vm'>(vm);
      return machine ? (reader.get<'node'>(machine.node)?.name ?? '') : '';
    },
    [vm],
  );
  useEffect(() => {
    if (name !== null) document.title = t('lens:connection.title', { name, node });
  }, [t, name, node]);
  return (
    <>
      <main className="connection-window">
        {synced ? (
          <ConnectionView
            vm={vm}
            head={WindowHead}
            onClose={() => window.close()}
            fullScreenOf={() => document.documentElement}
          />
        ) : (
          <EmptyState icon="hourglass" title={t('lens:connection.loading')} />
        )}
      </main>
      <Dialogs />
    </>
  );
}

function WindowHead({ menus, title }: ConnectionHeadProps) {
  const { t } = useTexts();
  return (
    <header className="connection-head">
      <h1 className="visually-hidden">{title}</h1>
      <MenuBar label={t('console:app.menuBar')} menus={menus} />
      <div data-layer="menus" />
      <Messages />
    </header>
  );
}
