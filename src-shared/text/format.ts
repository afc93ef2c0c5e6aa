import type { Language } from '../ipc';
import type { SimMs } from '../units';

/** Numbers, sizes, durations and dates as a language writes them. */
export interface Formats {
  /** `12,345.6`; `digits` is the exact number of decimals, 0 where it is left out. */
  readonly number: (value: number, digits?: number) => string;
  /** Permille as percent: `percent(125)` is `13 %` in German; `digits` as in `number`. */
  readonly percent: (permille: number, digits?: number) => string;
  /** Memory the way Hyper-V Manager writes it: whole megabytes. */
  readonly memory: (memoryMiB: number) => string;
  /** Memory in gigabytes with up to one decimal, for narrow places. */
  readonly memoryInGigabytes: (memoryMiB: number) => string;
  /** A span in its two largest units: `5.3 s`, `2 min 4 s`, `1 h 5 min`. */
  readonly duration: (ms: SimMs) => string;
  /** Seconds with one decimal: `5.4 s`. */
  readonly seconds: (ms: SimMs) => string;
  /** The clock inside a lab with tenths of a second: `00:01:35.2`. */
  readonly labClock: (ms: SimMs) => string;
  /** The date and time of day that stand for a simulated moment, in the lab's own time zone. */
  readonly moment: (startsAt: string, ms: SimMs) => string;
  /** The time of day alone, with milliseconds. */
  readonly timeOfDay: (startsAt: string, ms: SimMs) => string;
  /** Date and time of an ISO 8601 text in its own offset, with that offset: `2026-03-02 09:00:00 UTC+01:00`. */
  readonly momentWithOffset: (iso: string) => string;
  /** `a, b and c`. */
  readonly list: (items: readonly string[]) => string;
  /** Compares names the way people sort them: HV2 before HV10. */
  readonly compare: (left: string, right: string) => number;
}

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' };

/** The offset an ISO 8601 text ends with, in milliseconds; `Z` and none count as zero. */
export function offsetMs(iso: string): number {
  const match = /([+-])(\d{2}):?(\d{2})$/.exec(iso);
  if (!match) return 0;
  const size = (Number(match[2]) * 60 + Number(match[3])) * 60_000;
  return match[1] === '-' ? -size : size;
}

/** A simulated moment as ISO 8601 with milliseconds in the offset of the lab's start. */
export function isoMoment(startsAt: string, ms: SimMs): string {
  const offset = offsetMs(startsAt);
  const local = new Date(Date.parse(startsAt) + ms + offset).toISOString().slice(0, -1);
  return local + offsetText(offset);
}

function offsetText(offset: number): string {
  if (offset === 0) return 'Z';
  const minutes = Math.abs(offset) / 60_000;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

export function createFormats(language: Language): Formats {
  const locale = locales[language];
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const listFormat = new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' });
  const number = numberFormatter(locale);
  const moments = momentFormatters(locale);
  const unit = (value: number, name: string, digits = 0) => `${number(value, digits)}\u00a0${name}`;

  return {
    number,
    percent: (permille, digits = 0) =>
      new Intl.NumberFormat(locale, {
        style: 'percent',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }).format(permille / 1000),
    memory: (memoryMiB) => unit(memoryMiB, 'MB'),
    memoryInGigabytes: (memoryMiB) =>
      unit(memoryMiB / 1024, 'GB', memoryMiB % 1024 === 0 || memoryMiB >= 100 * 1024 ? 0 : 1),
    duration: (ms) => duration(ms, unit),
    seconds: (ms) => unit(Math.floor(ms / 100) / 10, 's', 1),
    labClock: (ms) => labClock(ms, language),
    moment: (startsAt, ms) => moments.dateTime.format(shifted(startsAt, ms)),
    timeOfDay: (startsAt, ms) => moments.time.format(shifted(startsAt, ms)),
    momentWithOffset: (iso) => {
      const offset = offsetMs(iso);
      const shown = moments.dateTime.format(shifted(iso, 0));
      return `${shown} UTC${offset === 0 ? '' : offsetText(offset)}`;
    },
    list: (items) => listFormat.format(items),
    compare: (left, right) => collator.compare(left, right),
  };
}

/** Formatters are costly to make and cheap to use. */
function numberFormatter(locale: string): (value: number, digits?: number) => string {
  const made = new Map<number, Intl.NumberFormat>();
  return (value, digits = 0) => {
    let format = made.get(digits);
    if (!format) {
      format = new Intl.NumberFormat(locale, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      });
      made.set(digits, format);
    }
    return format.format(value);
  };
}

/*
 * The lab's own offset is applied by hand and the result is read as UTC: a lab shows the same times
 * of day wherever it is played.
 */
function shifted(startsAt: string, ms: SimMs): number {
  return Date.parse(startsAt) + offsetMs(startsAt) + ms;
}

function momentFormatters(locale: string): {
  dateTime: Intl.DateTimeFormat;
  time: Intl.DateTimeFormat;
} {
  const clock = {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  } as const;
  return {
    dateTime: new Intl.DateTimeFormat(locale, {
      ...clock,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      timeZone: 'UTC',
    }),
    time: new Intl.DateTimeFormat(locale, { ...clock, fractionalSecondDigits: 3, timeZone: 'UTC' }),
  };
}

type UnitFormat = (value: number, name: string, digits?: number) => string;

/* Rest is cut off, never rounded, so that a duration agrees with the clocks it lies between. */
function duration(ms: SimMs, unit: UnitFormat): string {
  if (ms < 1000) return unit(ms, 'ms');
  if (ms < 60_000) return unit(Math.floor(ms / 100) / 10, 's', 1);
  const seconds = Math.floor(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return two(unit(minutes, 'min'), seconds % 60, 's', unit);
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return two(unit(hours, 'h'), minutes % 60, 'min', unit);
  return two(unit(Math.floor(hours / 24), 'd'), hours % 24, 'h', unit);
}

function two(first: string, rest: number, name: string, unit: UnitFormat): string {
  return rest === 0 ? first : `${first} ${unit(rest, name)}`;
}

function labClock(ms: SimMs, language: Language): string {
  const tenths = Math.floor(ms / 100);
  const pad = (value: number) => String(value).padStart(2, '0');
  const seconds = Math.floor(tenths / 10);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${clock.map(pad).join(':')}${language === 'de' ? ',' : '.'}${tenths % 10}`;
}
