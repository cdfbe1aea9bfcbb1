// The page's own addresses: /story/ID, /article/ID?item=…; each can be shared, and the browser's back button works.
import { tell_all, use_told, type Listeners } from './told';

export interface Route { view: string; id: string; query: URLSearchParams }

export function route(): Route {
  const [, view = '', id = ''] = location.pathname.split('/');
  return { view: view || 'stories', id: decodeURIComponent(id), query: new URLSearchParams(location.search) };
}

export function path_of(view: string, id = '', query: Record<string, string | null | undefined> = {}): string {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) parts.set(name, value);
  const tail = parts.toString();
  return `/${view}${id ? `/${encodeURIComponent(id)}` : ''}${tail ? `?${tail}` : ''}`;
}

const listeners: Listeners = new Set();
addEventListener('popstate', () => tell_all(listeners));

export function go(path: string, replace = false): void {
  if (replace) history.replaceState(null, '', path);
  else history.pushState(null, '', path);
  if (!replace) scrollTo(0, 0);
  tell_all(listeners);
}

// Changes some parameters of the address in place.
export function refine(change: Record<string, string | null>, replace = true): void {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(change)) {
    if (value) query.set(name, value);
    else query.delete(name);
  }
  const tail = query.toString();
  go(location.pathname + (tail ? `?${tail}` : ''), replace);
}

export function use_route(): Route {
  use_told(listeners, () => location.href);
  return route();
}

// Links inside the page do not load it again.
export function follow_links(): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest?.('a[href^="/"]');
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    if (link.hasAttribute('download') || link.getAttribute('target') || link.getAttribute('href')!.startsWith('/api/')) return;
    event.preventDefault();
    go(link.getAttribute('href')!);
  });
}
