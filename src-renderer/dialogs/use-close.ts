import { useCallback } from 'react';
import { useSession } from '../store/hooks';

/** Closes the dialog that is open. */
export function useClose(): () => void {
  const { ui } = useSession();
  return useCallback(() => ui.closeDialog(), [ui]);
}
