import type { Language } from '../../src-shared/ipc';
import { createTexts } from '../../src-shared/text/index';
import { LabFolder } from '../host/lab-files';
import type { Environment, ExitCode } from './environment';
import { exitCodes } from './environment';

/** `hyperlab labs`: the shipped labs by name. */
export function labsCommand(environment: Environment, language: Language): ExitCode {
  const texts = createTexts(language, 'r2');
  const labs = new LabFolder(environment.labsDir).list();
  const width = Math.max(...labs.map((lab) => lab.name.length));
  for (const lab of labs) {
    const nodes = texts.t('reports:cover.scope.nodes', { count: lab.nodes });
    const size = `${nodes}, ${texts.t('reports:cover.scope.vms', { count: lab.vms })}`;
    const graded =
      lab.level === null || lab.minutes === null
        ? ''
        : `; ${texts.t('cli:labs.graded', { level: lab.level, minutes: lab.minutes })}`;
    environment.out(`${lab.name.padEnd(width)}  ${texts.local(lab.title)} (${size}${graded})\n`);
  }
  return exitCodes.done;
}
