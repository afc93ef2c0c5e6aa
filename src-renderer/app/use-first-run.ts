import { useEffect } from 'react';
import { useConnection, useSession, useSynced, useUi } from '../store/hooks';

/** Shows the pages of the first start once, as soon as the settings say that nobody has seen them. */
export function useFirstRun(): void {
  const { ui } = useSession();
  const welcomed = useUi((state) => state.settings.welcomed);
  const free = useUi((state) => state.dialog === null);
  const synced = useSynced();
  const { shell } = useConnection();
  // The greeting comes after the settings were read, so that nobody is asked because of a late file.
  const ready = synced && shell !== null;
  useEffect(() => {
    if (ready && free && !welcomed) ui.openDialog({ type: 'firstRun' });
  }, [ready, free, welcomed, ui]);
}
