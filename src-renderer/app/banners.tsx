import { useConnection, useHost, useIsPast, useSession, useSynced } from '../store/hooks';
import { useTexts } from '../store/texts';
import { Button } from '../ui/button';
import { MessageBar } from '../ui/message-bar';
import { TriedLab } from './tried-lab';

/** What concerns the whole window, not one thing a person did. */
export function Banners() {
  return (
    <>
      <ConnectionBanner />
      <HostBanners />
      <TriedLab />
    </>
  );
}

function ConnectionBanner() {
  const texts = useTexts();
  const { connected } = useConnection();
  const synced = useSynced();
  // Before the first frame nothing was lost: the window has just been opened.
  if (connected || !synced) return null;
  return (
    <MessageBar severity="error" word={texts.t('console:level.warning')} urgent>
      {texts.t('console:banner.disconnected')}
    </MessageBar>
  );
}

function HostBanners() {
  const texts = useTexts();
  const { ui } = useSession();
  const host = useHost();
  const past = useIsPast();
  if (!host) return null;
  if (host.halted) {
    return (
      <MessageBar
        severity="critical"
        word={texts.t('console:level.critical')}
        actions={
          <Button onClick={() => ui.openDialog({ type: 'halted' })}>
            {texts.t('console:banner.details')}
          </Button>
        }
      >
        {texts.t('console:banner.halted', { reason: host.halted.reason })}
      </MessageBar>
    );
  }
  if (host.readOnly) {
    return (
      <MessageBar severity="information" word={texts.t('console:level.information')}>
        {texts.t('console:banner.readOnly')}
      </MessageBar>
    );
  }
  if (past) {
    return (
      <MessageBar severity="information" word={texts.t('console:level.information')}>
        {texts.t('console:bar.past')}
      </MessageBar>
    );
  }
  return null;
}
