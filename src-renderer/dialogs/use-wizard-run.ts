import { useState } from 'react';
import type { Command } from '../../src-shared/commands/index';
import type { Fault } from '../../src-shared/faults';
import { useDispatcher } from '../app/use-actions';
import { useTexts } from '../store/texts';

/** Which page a wizard shows and what became of its act, for a wizard that is over once it acted. */
export interface WizardRun<Page extends string> {
  readonly page: Page;
  /** Shows a page; what was refused is said no longer. */
  readonly show: (page: Page) => void;
  readonly refusal: string | null;
  /** Gives the command and shows the last page, or why it was refused; nothing is given for null. */
  readonly give: (command: Command | null) => Promise<void>;
}

export function useWizardRun<Page extends string>(first: Page, last: Page): WizardRun<Page> {
  const texts = useTexts();
  const dispatcher = useDispatcher();
  const [page, setPage] = useState(first);
  const [fault, setFault] = useState<Fault | null>(null);
  const show = (next: Page) => {
    setFault(null);
    setPage(next);
  };
  const give = async (command: Command | null) => {
    if (command === null) return;
    const answer = await dispatcher.submit(command);
    if (answer) setFault(answer);
    else show(last);
  };
  return { page, show, refusal: fault && texts.fault(fault), give };
}
