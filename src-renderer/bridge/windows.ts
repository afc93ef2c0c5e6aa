import { connectParameter } from '../../src-shared/desktop';
import type { VmId } from '../../src-shared/model/tables';
import { desktop } from './desktop';

const size = { width: 1064, height: 916 } as const;

/**
 * Opens the window of a virtual machine: one of the desktop shell, or one of the browser. False where
 * the browser does not let a page open windows.
 */
export function openConnectionWindow(vm: VmId): boolean {
  const shell = desktop();
  if (shell) {
    shell.openConnection(vm);
    return true;
  }
  const features = `popup,width=${String(size.width)},height=${String(size.height)}`;
  const address = `/?${connectParameter}=${encodeURIComponent(vm)}`;
  // A window that is open already is brought to the front: its name is that of the machine.
  const opened = window.open(address, `hyperlab ${vm}`, features);
  opened?.focus();
  return opened !== null;
}

/** The machine this page is the window of; null for the console itself. */
export function connectedVm(search: string): VmId | null {
  const wanted = new URLSearchParams(search).get(connectParameter);
  return wanted?.startsWith('vm:') ? (wanted as VmId) : null;
}
