// The words of the chosen language, and the names of closed lists, which fall back to the record's own names.
import { made, number } from '../format';
import { settings } from '../settings';
import { ar } from './ar';
import { en, type Words } from './en';

export function words(): Words {
  return settings().language === 'ar' ? ar : en;
}

// Why the server refused, in the reader's language; its own words stand behind where they say more.
export function refusal_told(problem: { status: number; title: string; detail: string }): string {
  const told = (words().refusals as Record<number, string>)[problem.status];
  if (!told) return problem.detail || problem.title;
  return told.endsWith(': ') ? told + problem.detail : told;
}

// `3 articles` with the forms that the language's numbers take.
export function counted(noun: keyof Words['nouns'], n: number): string {
  const forms = words().nouns[noun], { language } = settings();
  const rule = made(`plural ${language}`, () => new Intl.PluralRules(language)).select(n);
  const place = n <= 2 ? n : { zero: 0, one: 1, two: 2, few: 3, many: 4, other: 5 }[rule];
  return forms[place].replace('#', number(n)).replace(/^1 /, `${number(1)} `);
}

type Lists = { [K in keyof Words]: Words[K] extends Record<string, string> ? K : never }[keyof Words];

export function named(list: Lists, value: string | null | undefined): string {
  if (!value) return words().unknown;
  return (words()[list] as Record<string, string>)[value] ?? value;
}
