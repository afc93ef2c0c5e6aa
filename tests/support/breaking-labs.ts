import { labSource } from '../../src-main/host/labs';
import type { HostPorts, OpenLab } from '../../src-main/host/ports';
import { AssertionFailure } from '../../src-shared/assert';
import { ok } from '../../src-shared/result';
import { testLabFiles } from './host';

/** The shipped labs with an engine that breaks a promise of its own as soon as a node is paused. */
export function breakingLabs(): HostPorts['labs'] {
  const labs = labSource(testLabFiles);
  const withFailure = (lab: OpenLab): OpenLab => ({
    ...lab,
    start: (from) => {
      const running = lab.start(from);
      const submit = running.submit.bind(running);
      running.submit = (command, origin) => {
        if (command.name === 'node.pause') throw new AssertionFailure('no node runs twice');
        return submit(command, origin);
      };
      return running;
    },
  });
  return {
    ...labs,
    open: (name: string) => {
      const lab = labs.open(name);
      return lab.ok ? ok(withFailure(lab.value)) : lab;
    },
  };
}
