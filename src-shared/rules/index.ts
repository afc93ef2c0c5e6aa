import type { Command } from '../commands/index';
import type { Fault } from '../faults';
import type { Reader } from '../reader';
import { faultRules } from './fault';
import { labRules } from './lab';
import { nodeRules } from './node';
import type { Rules } from './rule';
import { vmRules } from './vm';

/** Why not, or null, for every command. Pure; the engine and the console ask the same. */
export const rules: Rules = { ...vmRules, ...nodeRules, ...faultRules, ...labRules };

/** The verdict on one command. */
export function refusalOf(reader: Reader, command: Command): Fault | null {
  const rule = rules[command.name] as (reader: Reader, args: unknown) => Fault | null;
  return rule(reader, command.args);
}
