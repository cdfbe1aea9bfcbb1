// The words of the chosen language, and the names of closed lists, which fall back to the record's own names.
import { settings } from '../settings';
import { ar } from './ar';
import { en, type Words } from './en';

export function words(): Words {
  return settings().language === 'ar' ? ar : en;
}

type Lists = { [K in keyof Words]: Words[K] extends Record<string, string> ? K : never }[keyof Words];

export function named(list: Lists, value: string | null | undefined): string {
  if (!value) return words().unknown;
  return (words()[list] as Record<string, string>)[value] ?? value;
}
