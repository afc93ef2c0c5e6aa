/*
 * How values are written by the programs inventories come from: numbers as text with separators, enumerations
 * as numbers or words, dates and time spans of Windows PowerShell.
 */

export type Row = Readonly<Record<string, unknown>>;

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A number, also as text with separators of either language: `16,384`, `16.384`, `1 024,5`. One group of
 * three digits after a separator is taken for thousands, since sizes here are whole.
 */
export function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string') return null;
  const text = value.trim().replaceAll(/[\s\u00a0\u202f'’%]/g, '');
  if (/^-?\d+$/.test(text)) return Number(text);
  if (/^-?\d{1,3}([.,]\d{3})+$/.test(text)) return Number(text.replaceAll(/[.,]/g, ''));
  const match = /^(-?[\d.,]*?)[.,](\d+)$/.exec(text);
  if (match) {
    const whole = (match[1] ?? '').replaceAll(/[.,]/g, '');
    const number = Number(`${whole === '' ? '0' : whole}.${match[2] ?? ''}`);
    return Number.isFinite(number) ? number : null;
  }
  return /^-?\d+(\.\d+)?e[+-]?\d{1,3}$/i.test(text) ? Number(text) : null;
}

/** A number that is one as it stands, `1.024` being little more than one: what JSON holds as text. */
export function wholeOf(value: unknown): number | null {
  const number = numberOf(value);
  return number !== null && number >= 0 ? Math.round(number) : null;
}

export function textOf(value: unknown): string | null {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  // Objects PowerShell nests stand for their name: an owner node, an enumeration with its word.
  if (isRow(value)) return textOf(value['Name'] ?? value['Value'] ?? value['value'] ?? null);
  return null;
}

export function booleanOf(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  const text = textOf(value)?.toLowerCase();
  if (text === undefined) return null;
  if (['true', 'yes', '1', 'wahr', 'ja', 'enabled', 'on'].includes(text)) return true;
  return ['false', 'no', '0', 'falsch', 'nein', 'disabled', 'off'].includes(text) ? false : null;
}

/** A list; Windows PowerShell writes one of one element as the element, and some as `{ value, Count }`. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (isRow(value) && Array.isArray(value['value']) && 'Count' in value) return value['value'];
  return value === null || value === undefined || value === '' ? [] : [value];
}

/** Words of a list, also as one text with separators. */
export function wordsOf(value: unknown): readonly string[] {
  return listOf(value)
    .flatMap((each) => (typeof each === 'string' ? each.split(/[;,]/) : [textOf(each)]))
    .flatMap((each) => (each === null || each.trim() === '' ? [] : [each.trim()]));
}

/** `/Date(1290412800000)/`, an ISO date, or an object with either. */
export function momentOf(value: unknown): string | null {
  const text = isRow(value) ? textOf(value['DateTime'] ?? value['value']) : textOf(value);
  if (text === null) return null;
  const stamp = /^\/Date\((-?\d{1,15})([+-]\d{4})?\)\/$/.exec(text)?.[1];
  const date = new Date(stamp === undefined ? text : Number(stamp));
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** Milliseconds of a time span: an object with its ticks, `PT5M`, `1.02:03:04`, or a number of milliseconds. */
export function spanMsOf(value: unknown): number | null {
  if (isRow(value)) {
    const ticks = numberOf(value['Ticks']);
    if (ticks !== null) return Math.round(ticks / 10_000);
    return numberOf(value['TotalMilliseconds']);
  }
  if (typeof value === 'number') return value;
  const text = textOf(value) ?? '';
  const iso = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?)?$/.exec(text);
  const clock = /^(?:(\d+)\.)?(\d{1,2}):(\d{2}):(\d{2})/.exec(text);
  const parts = iso ?? clock;
  if (!parts) return numberOf(text);
  const [days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  return ((((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1000;
}

/** Bytes as whole MiB, rounded up: what is there has room. */
export function mibOfBytes(value: unknown): number | null {
  const bytes = numberOf(value);
  return bytes === null || bytes < 0 ? null : Math.ceil(bytes / 1_048_576);
}

export function mibOfGb(value: unknown): number | null {
  const gigabytes = numberOf(value);
  return gigabytes === null || gigabytes < 0 ? null : Math.round(gigabytes * 1024);
}

/** States of a machine by word, by the number of `Get-VM`, or of WMI (hyperv-host, `EnabledState`). */
export function stateOf(value: unknown): 'running' | 'off' | 'saved' | 'paused' | null {
  const text = textOf(value)?.toLowerCase().replaceAll(/\s/g, '') ?? '';
  if (
    /^(running|poweredon|on|2|starting|10|4|stopping|32770|32774|32777|resuming|reset|11|wirdausgeführt)$/.test(
      text,
    )
  ) {
    return 'running';
  }
  if (/^(off|poweredoff|3|stopped|aus|ausgeschaltet)$/.test(text)) return 'off';
  if (/^(saved|suspended|6|32769|32773|saving|fastsaved|32779|32780|gespeichert)/.test(text))
    return 'saved';
  if (/^(paused|9|32768|32776|pausing|angehalten)$/.test(text)) return 'paused';
  return null;
}

/** A subnet of 24 bits of an address with any mask; null where it is none of version 4. */
export function subnetOf(value: unknown): string | null {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}/.exec(textOf(value) ?? '');
  if (!match || match.slice(1, 4).some((part) => Number(part) > 255)) return null;
  return `${Number(match[1])}.${Number(match[2])}.${Number(match[3])}.0/24`;
}
