import { z } from 'zod';
import type { Fault } from '../faults';
import type { Result } from '../result';
import { ok, refused } from '../result';
import { disksCommands } from './disks';
import { backupCommands } from './backup';
import { faultCommands } from './fault';
import { groupsCommands } from './groups';
import { labCommands } from './lab';
import { licensingCommands } from './licensing';
import { machinesCommands } from './machines';
import { maintenanceCommands } from './maintenance';
import { memoryCommands } from './memory';
import { migrationCommands } from './migration';
import { networkCommands } from './network';
import { nodeCommands } from './node';
import { processorCommands } from './processor';
import { quorumCommands } from './quorum';
import { snapshotsCommands } from './snapshots';
import { storageCommands } from './storage';
import { switchesCommands } from './switches';
import { vmCommands } from './vm';

/** Every command: one line gives its type, its run-time check and its journal format. */
export const commandSchemas = {
  ...vmCommands,
  ...nodeCommands,
  ...processorCommands,
  ...faultCommands,
  ...networkCommands,
  ...quorumCommands,
  ...groupsCommands,
  ...storageCommands,
  ...disksCommands,
  ...switchesCommands,
  ...snapshotsCommands,
  ...migrationCommands,
  ...maintenanceCommands,
  ...licensingCommands,
  ...memoryCommands,
  ...machinesCommands,
  ...backupCommands,
  ...labCommands,
} as const;

type Schemas = typeof commandSchemas;
export type CommandName = keyof Schemas;
export type CommandArguments<N extends CommandName> = z.infer<Schemas[N]>;

/** A command with its arguments, as it is journaled and as it crosses the bridge. */
export type Command = {
  [N in CommandName]: { readonly name: N; readonly args: CommandArguments<N> };
}[CommandName];

/** Who gave it. The lab's runner is replayed from the journal, never run again. */
export const origins = ['user', 'lab', 'cli', 'instructor'] as const;
export type Origin = (typeof origins)[number];

export const commandNames = Object.keys(commandSchemas) as CommandName[];

const envelope = z.strictObject({ name: z.string().max(60), args: z.unknown() });

/** Checks the shape of something that claims to be a command. Never throws. */
export function parseCommand(input: unknown): Result<Command, Fault> {
  const outer = envelope.safeParse(input);
  if (!outer.success) return malformed('?', outer.error);
  const { name, args } = outer.data;
  if (!Object.hasOwn(commandSchemas, name)) {
    return refused({ code: 'request.unknown', call: name.slice(0, 60) });
  }
  // By way of unknown: whether two hundred shapes are schemas takes the type checker seconds to find out.
  const schemas = commandSchemas as unknown as Readonly<Record<string, z.ZodType>>;
  const schema = schemas[name] as z.ZodType;
  const inner = schema.safeParse(args);
  if (!inner.success) return malformed(name, inner.error);
  return ok({ name, args: inner.data } as Command);
}

function malformed(command: string, error: z.ZodError): Result<Command, Fault> {
  const issue = error.issues[0];
  return refused({
    code: 'command.malformed',
    command,
    path: issue?.path.join('.') ?? '',
    reason: issue?.message ?? '',
  });
}
