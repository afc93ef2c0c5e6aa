import type { Language } from '../../src-shared/ipc';
import { createTexts } from '../../src-shared/text/index';
import { HostFailure } from './thread';

/** Why the host cannot run, as a sentence for the terminal or a message box. */
export function failureText(error: Error, language: Language): string {
  if (!(error instanceof HostFailure)) return error.message;
  return createTexts(language, 'r2').fault(error.fault);
}
