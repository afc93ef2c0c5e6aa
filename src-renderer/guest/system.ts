import { isoMoment } from '../../src-shared/text/format';

/**
 * What the screen of a guest looks like: text mode with its kernel's messages, or one of the looks
 * that the versions of Windows had.
 */
export type GuestLook = 'linux' | 'classic' | 'glass' | 'flat' | 'dark';

const looks: readonly (readonly [RegExp, GuestLook])[] = [
  [/linux|debian|ubuntu|centos|red hat|suse|fedora|oracle|bsd/i, 'linux'],
  [/2003|2000|xp\b|\bnt\b/i, 'classic'],
  [/2008|vista|windows 7/i, 'glass'],
  [/2012|windows 8/i, 'flat'],
];

/** The look of an operating system by its name; the newest where the name says nothing. */
export function lookOf(system: string): GuestLook {
  return looks.find(([pattern]) => pattern.test(system))?.[1] ?? 'dark';
}

/** A number that is the same for a name everywhere: it chooses what two guests do not share. */
export function traitOf(text: string): number {
  let hash = 0;
  for (const letter of text) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return hash;
}

/** The clock on a guest's screen: time of day and date in the lab's own time zone, as English guests write them. */
export interface GuestClock {
  readonly time: string;
  readonly date: string;
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

export function guestClock(startsAt: string, now: number): GuestClock {
  const local = isoMoment(startsAt, now);
  const day = new Date(`${local.slice(0, 10)}T00:00:00Z`);
  const weekday = weekdays[day.getUTCDay()] ?? '';
  const month = months[day.getUTCMonth()] ?? '';
  return {
    time: local.slice(11, 16),
    date: `${weekday}, ${month} ${String(day.getUTCDate())}`,
  };
}
