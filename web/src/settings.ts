// What a reader chose: language, theme, digits, name. Kept in the browser, told to whoever listens.
import { tell_all, use_told, type Listeners } from './told';

export interface Settings { language: 'ar' | 'en'; theme: 'auto' | 'light' | 'dark'; digits: 'latn' | 'arab'; who: string }

const kDefault: Settings = { language: 'ar', theme: 'auto', digits: 'latn', who: '' };
const listeners: Listeners = new Set();

function load(): Settings {
  try {
    return { ...kDefault, ...JSON.parse(localStorage.getItem('isnad') ?? '{}') };
  } catch {
    return kDefault;
  }
}

let current = load();

export function settings(): Settings {
  return current;
}

export function choose(change: Partial<Settings>): void {
  current = { ...current, ...change };
  localStorage.setItem('isnad', JSON.stringify(current));
  apply();
  tell_all(listeners);
}

export function apply(): void {
  const root = document.documentElement;
  root.lang = current.language;
  root.dir = current.language === 'ar' ? 'rtl' : 'ltr';
  root.dataset.theme = current.theme;
}

export function use_settings(): Settings {
  use_told(listeners, settings);
  return current;
}
