// Numbers, bounds and days as the reader chose to see them.
import type { Days, Qualifier, Reason } from './types';
import { settings } from './settings';
import { words } from './words/words';

function locale(): string {
  return `${settings().language === 'ar' ? 'ar' : 'en-GB'}-u-nu-${settings().digits}`;
}

// A formatter is slow to make and is asked for thousands of times.
const kMade = new Map<string, unknown>();
export function made<T>(key: string, make: () => T): T {
  if (!kMade.has(key)) kMade.set(key, make());
  return kMade.get(key) as T;
}

export function number(value: number): string {
  return made(`number ${locale()}`, () => new Intl.NumberFormat(locale(), { maximumFractionDigits: 2 })).format(value);
}

// `200`, `≥ 200`, `≈ 800`, `20–30`: a sign, so that it reads the same in both directions.
export function bounds(low: number | null, high: number | null, qualifier?: Qualifier): string {
  if (low !== null && high !== null && low !== high) return `${number(low)}–${number(high)}`;
  if (low !== null && high === null) return `${qualifier === 'more_than' ? '>' : '≥'} ${number(low)}`;
  if (low === null && high !== null) return `${qualifier === 'less_than' ? '<' : '≤'} ${number(high)}`;
  if (low === null) return '?';
  return qualifier === 'about' ? `≈ ${number(low)}` : number(low);
}

// The same in words: `أكثر من 200`, `at least 32`.
export function bounds_told(low: number | null, high: number | null, qualifier: Qualifier = 'exact'): string {
  const forms = words().bounds;
  const fill = (form: string, a: number, b = a): string => form.replace('{a}', number(a)).replace('{b}', number(b));
  if (low !== null && high !== null && low !== high) return fill(forms.range, low, high);
  const value = low ?? high;
  if (value === null) return forms.none;
  if (low !== null && high !== null) return fill(qualifier === 'about' || qualifier === 'vague' ? forms[qualifier] : forms.exact, value);
  if (low === null) return fill(qualifier === 'less_than' ? forms.less_than : forms.up_to, value);
  return fill(qualifier === 'more_than' ? forms.more_than : qualifier === 'vague' ? forms.vague : forms.at_least, value);
}

// Why a tally has its verdict, in the reader's language; the record's own words where the code is not known.
export function reason_told(reason: Reason | null, why: string | null): string {
  if (!reason) return why ?? '';
  const [a, b] = reason.values;
  const value = (v: Reason['values'][number] | undefined): string => (v ? bounds_told(v.low, v.high) : '');
  return words().reasons_told[reason.code].replace('{a}', value(a)).replace('{b}', value(b))
    .replace('{x}', day(a?.date ?? null)).replace('{y}', day(b?.date ?? null));
}

export function day(iso: string | null, style: 'long' | 'short' = 'short'): string {
  if (!iso) return words().undated;
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return made(`day ${style} ${locale()}`, () => new Intl.DateTimeFormat(locale(), {
    timeZone: 'UTC', day: 'numeric', month: style === 'long' ? 'long' : 'short', year: 'numeric', weekday: style === 'long' ? 'long' : undefined,
  })).format(date);
}

export function days(value: Days | null | undefined, style: 'long' | 'short' = 'short'): string {
  if (!value || (!value.from && !value.to)) return words().undated;
  if (value.from === value.to) return day(value.from, style);
  if (!value.from) return `≤ ${day(value.to, style)}`;
  if (!value.to) return `≥ ${day(value.from, style)}`;
  return `${day(value.from, style)} – ${day(value.to, style)}`;
}

// The host of an address, the name of a file: `samples/03-news.txt#1` is `03-news.txt#1`.
export function host_of(uri: string): string {
  return /^https?:\/\/([^/]+)/.exec(uri)?.[1] ?? uri.slice(uri.lastIndexOf('/', uri.length - 2) + 1);
}
