import { useEffect } from 'react';
import { Dialogs } from '../dialogs/dialogs';
import { useSession } from '../store/hooks';
import type { Session } from '../store/session';
import { TaskAnnouncer } from '../views/tasks/task-announcer';
import { noteFocus, notePane } from './panes';
import { Frame } from './frame';
import { LabWatch } from './lab-watch';
import { Palette } from './palette';
import { Surroundings } from './surroundings';
import { useAppearance } from './use-appearance';
import { useDesktopMenu } from './use-desktop-menu';
import { useLabArrival } from './use-lab-arrival';
import { useShortcuts } from './use-shortcuts';
import { useWindowTitle } from './use-window-title';
import './app.css';

/** The console over one session. */
export function App({ session }: { readonly session: Session }) {
  return (
    <Surroundings session={session}>
      <Running />
    </Surroundings>
  );
}

function Running() {
  useAppearance();
  useShortcuts();
  useDesktopMenu();
  useLabArrival();
  useWindowTitle();
  useFocusNotes();
  return (
    <>
      <Frame />
      <Dialogs />
      <Palette />
      <TaskAnnouncer />
      <LabWatch />
    </>
  );
}

/** Notes which pane is used, for F6 and for what actions are about. */
function useFocusNotes(): void {
  const { ui } = useSession();
  useEffect(() => {
    const focused = (event: FocusEvent) => {
      if (event.target) noteFocus(ui, event.target);
    };
    const pressed = (event: PointerEvent) => {
      if (event.target) notePane(ui, event.target);
    };
    window.addEventListener('focusin', focused);
    window.addEventListener('pointerdown', pressed, true);
    return () => {
      window.removeEventListener('focusin', focused);
      window.removeEventListener('pointerdown', pressed, true);
    };
  }, [ui]);
}
