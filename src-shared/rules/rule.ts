import type { Command, CommandArguments, CommandName } from '../commands/index';
import type { Fault } from '../faults';
import type { Reader } from '../reader';

/** Why a command may not be given now, or null. Pure; runs in the engine and in the console. */
export type Rule<N extends CommandName> = (
  reader: Reader,
  args: CommandArguments<N>,
) => Fault | null;

/** One rule a command: a command without a rule does not compile. */
export type Rules<N extends CommandName = CommandName> = { readonly [K in N]: Rule<K> };

export type CommandsOf<Prefix extends string> = Extract<CommandName, `${Prefix}.${string}`>;
export type { Command };
