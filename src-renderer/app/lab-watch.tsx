import { useFirstRun } from './use-first-run';
import { useLabLooks } from './use-lab-looks';
import { useLabProgress } from './use-lab-progress';

/**
 * What follows the lab and the person without showing anything. It is a component of its own because
 * it changes with every selection, and the console around it must not.
 */
export function LabWatch() {
  useFirstRun();
  useLabLooks();
  useLabProgress();
  return null;
}
