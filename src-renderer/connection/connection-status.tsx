import type { ReactNode } from 'react';
import type { VmState } from '../../src-shared/model/vm';
import { useUi } from '../store/hooks';
import { useTexts } from '../store/texts';
import { Icon, StateLabel } from '../ui';
import type { IconName } from '../ui';
import { vmTone } from '../views/common/tones';

export interface ConnectionStatusProps {
  readonly state: VmState;
  /** What it is doing beside its state, in words. */
  readonly note: ReactNode;
  /** The host whose picture is shown; null: nobody sends one. */
  readonly host: string | null;
  readonly captured: boolean;
  /** Whether the guest's integration services let the mouse come and go. */
  readonly mouseIntegrated: boolean;
}

function Sign({
  icon,
  word,
  on,
}: {
  readonly icon: IconName;
  readonly word: string;
  readonly on: boolean;
}) {
  return (
    <span className="connection-sign" data-on={on || undefined}>
      <Icon name={icon} size={16} />
      {word}
    </span>
  );
}

/** State, and the three signs of the window: keyboard, mouse, security of the connection (ux §4.4). */
export function ConnectionStatus(props: ConnectionStatusProps) {
  const { state, note, host, captured, mouseIntegrated } = props;
  const texts = useTexts();
  const { t } = texts;
  const releaseKey = useUi((ui) => ui.settings.releaseKey);
  const mouse = mouseIntegrated ? 'mouseIntegrated' : captured ? 'mouseCaptured' : 'mouseFree';
  return (
    <div className="connection-status" role="group" aria-label={t('lens:connection.status')}>
      <StateLabel tone={vmTone[state]} word={texts.state(`vm.${state}`)} />
      <span className="connection-note secondary truncate">{note}</span>
      {captured ? (
        <span className="connection-release secondary">
          {t('lens:connection.release', { keys: t(`hyperVSettings:release.${releaseKey}`) })}
        </span>
      ) : null}
      <Sign
        icon="keyboard"
        word={t(captured ? 'lens:connection.keyboardCaptured' : 'lens:connection.keyboardFree')}
        on={captured}
      />
      <Sign icon="target" word={t(`lens:connection.${mouse}`)} on={captured && !mouseIntegrated} />
      <Sign
        icon={host === null ? 'unlink' : 'lock'}
        word={
          host === null ? t('lens:connection.none') : t('lens:connection.secure', { node: host })
        }
        on={host !== null}
      />
    </div>
  );
}
