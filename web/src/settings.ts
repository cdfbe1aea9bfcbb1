// What a reader chose: language, theme, digits, name. Kept in the browser, told to whoever listens.
import { useEffect, useState } from 'preact/hooks';

export interface Settings { language: 'ar' | 'en'; theme: 'auto' | 'light' | 'dark'; digits: 'latn' | 'arab'; who: string }

const kDefault: Settings = { language: 'ar', theme: 'auto', digits: 'latn', who: '' };
const listeners = new Set<() => void>();

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
  listeners.forEach((tell) => tell());
}

export function apply(): void {
  const root = document.documentElement;
  root.lang = current.language;
  root.dir = current.language === 'ar' ? 'rtl' : 'ltr';
  root.dataset.theme = current.theme;
}

export function use_settings(): Settings {
  const [, again] = useState(0);
  const drawn = current;
  useEffect(() => {
    const tell = (): void => again((n) => n + 1);
    listeners.add(tell);
    if (current !== drawn) tell(); // chosen between drawing and listening
    return () => void listeners.delete(tell);
  }, []);
  return current;
}
