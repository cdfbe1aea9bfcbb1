// Numbers, bounds and days as the reader chose to see them.
import type { Days, Qualifier } from './types';
import { settings } from './settings';
import { words } from './words/words';

function locale(): string {
  return `${settings().language === 'ar' ? 'ar' : 'en-GB'}-u-nu-${settings().digits}`;
}

export function number(value: number): string {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: 2 }).format(value);
}

// `200`, `≥ 200`, `≈ 800`, `20–30`: a sign, so that it reads the same in both directions.
export function bounds(low: number | null, high: number | null, qualifier?: Qualifier): string {
  if (low !== null && high !== null && low !== high) return `${number(low)}–${number(high)}`;
  if (low !== null && high === null) return `${qualifier === 'more_than' ? '>' : '≥'} ${number(low)}`;
  if (low === null && high !== null) return `${qualifier === 'less_than' ? '<' : '≤'} ${number(high)}`;
  if (low === null) return '?';
  return qualifier === 'about' ? `≈ ${number(low)}` : number(low);
}

export function day(iso: string | null, style: 'long' | 'short' = 'short'): string {
  if (!iso) return words().undated;
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(locale(), {
    timeZone: 'UTC', day: 'numeric', month: style === 'long' ? 'long' : 'short', year: 'numeric', weekday: style === 'long' ? 'long' : undefined,
  }).format(date);
}

export function days(value: Days | null | undefined, style: 'long' | 'short' = 'short'): string {
  if (!value || (!value.from && !value.to)) return words().undated;
  if (value.from === value.to) return day(value.from, style);
  if (!value.from) return `≤ ${day(value.to, style)}`;
  if (!value.to) return `≥ ${day(value.from, style)}`;
  return `${day(value.from, style)} – ${day(value.to, style)}`;
}

export function host_of(uri: string): string {
  return /^https?:\/\/([^/]+)/.exec(uri)?.[1] ?? uri;
}
