import { defaultFilter } from 'cmdk';

/** What a command is found by: its own words, and further ones such as its help. */
export interface Ranked {
  readonly label: string;
  readonly keywords?: readonly string[];
  readonly disabledReason?: string | null | undefined;
}

/** What a command keeps of its rank when it cannot be chosen now: it stands below its equals that can. */
const greyedShare = 0.5;

/**
 * How well a command answers what was typed, from 0 (not at all) to 1. A beginning beats a part, its
 * name beats its help, and only then come letters scattered over the name, as in `cprop` for
 * _Cluster properties_.
 */
export function paletteRank(command: Ranked, typed: string): number {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return 1;
  const rank = rankOf(command, wanted);
  return (command.disabledReason ?? null) === null ? rank : rank * greyedShare;
}

/**
 * The commands that answer what was typed under their headings: the best command first, and the heading
 * of the best command first.
 */
export function paletteAnswers<Command extends Ranked & { readonly group: string }>(
  commands: readonly Command[],
  typed: string,
): readonly (readonly [group: string, commands: readonly Command[]])[] {
  const ranked = commands
    .map((command) => ({ command, rank: paletteRank(command, typed) }))
    .filter(({ rank }) => rank > 0)
    .sort((left, right) => right.rank - left.rank);
  const groups = new Map<string, Command[]>();
  for (const { command } of ranked) {
    const others = groups.get(command.group);
    if (others) others.push(command);
    else groups.set(command.group, [command]);
  }
  return [...groups];
}

function rankOf({ label, keywords = [] }: Ranked, wanted: string): number {
  const name = label.toLowerCase();
  const words = wanted.split(/\s+/);
  const every = (test: (word: string) => boolean) => words.every(test);
  if (name === wanted) return 1;
  if (name.startsWith(wanted)) return 0.95;
  if (every((word) => beginsWord(name, word))) return name.includes(wanted) ? 0.9 : 0.85;
  if (every((word) => name.includes(word))) return 0.7;
  const all = [label, ...keywords].join(' ').toLowerCase();
  if (every((word) => beginsWord(all, word))) return 0.3;
  if (every((word) => all.includes(word))) return 0.2;
  return defaultFilter(label, wanted) * 0.1;
}

function beginsWord(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return true;
  }
  return false;
}
