import type { ReactNode } from 'react';
import { SessionContext } from '../store/hooks';
import type { Session } from '../store/session';
import { TextsContext, useCreatedTexts } from '../store/texts';
import { TooltipProvider } from '../ui/tooltip';
import { KitTexts } from './kit-texts';

/** What everything in a window needs around it: a session, words, and the kit's own words. */
export function Surroundings({
  session,
  children,
}: {
  readonly session: Session;
  readonly children: ReactNode;
}) {
  return (
    <SessionContext value={session}>
      <Speaking>{children}</Speaking>
    </SessionContext>
  );
}

function Speaking({ children }: { readonly children: ReactNode }) {
  const texts = useCreatedTexts();
  return (
    <TextsContext value={texts}>
      <KitTexts>
        <TooltipProvider>{children}</TooltipProvider>
      </KitTexts>
    </TextsContext>
  );
}
