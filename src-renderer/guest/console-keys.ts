import type { ConsoleState } from './console-store';
import type { GuestLook } from './system';

/** The three keys that only the system itself hears. */
export const attention = 'Ctrl+Alt+Delete';

type Typed = Pick<ConsoleState, 'stage' | 'typed'>;

/** What the security screen's letters do (`securityEntries`). */
function atSecurity(state: Typed, key: string): Typed {
  switch (key) {
    case 'l':
    case 'o':
      return { stage: 'locked', typed: 0 };
    case 't':
    case 'Escape':
    case 'Enter':
      return { stage: 'desktop', typed: 0 };
    default:
      return state;
  }
}

function atLogon(state: Typed, key: string): Typed {
  if (key === 'Enter') return { stage: 'welcome', typed: 0 };
  if (key === 'Escape') return { stage: 'locked', typed: 0 };
  if (key === 'Backspace') return { ...state, typed: Math.max(0, state.typed - 1) };
  return key.length === 1 ? { ...state, typed: Math.min(60, state.typed + 1) } : state;
}

/** What a key does at the console of a guest that runs; a guest answers in its own way. */
export function keyAtConsole(state: Typed, key: string, look: GuestLook): Typed {
  const { stage } = state;
  if (look === 'linux') {
    if (stage === 'locked')
      return key === 'Enter' || key === attention ? { stage: 'logon', typed: 0 } : state;
    return stage === 'logon' ? atLogon(state, key) : state;
  }
  if (key === attention) {
    if (stage === 'locked') return { stage: 'logon', typed: 0 };
    return stage === 'desktop' ? { stage: 'security', typed: 0 } : state;
  }
  if (stage === 'logon') return atLogon(state, key);
  if (stage === 'security') return atSecurity(state, key.length === 1 ? key.toLowerCase() : key);
  return state;
}
