// The frame: header, search, the view that the address names, the panel that explains.
import { useEffect, useRef, useState } from 'preact/hooks';
import { listen } from './api';
import { go, path_of, refine, use_route } from './route';
import { choose, use_settings } from './settings';
import { counted, words } from './words/words';
import { Explain } from './parts/explain';
import { ReadPanel, use_drop, type Progress } from './parts/read_panel';
import { ArticleView } from './views/article';
import { Corrections } from './views/corrections';
import { EntityView } from './views/entity';
import { LedgerView } from './views/ledger';
import { PagesView } from './views/pages';
import { Search } from './views/search';
import { Stories } from './views/stories';
import { StoryView } from './views/story';

const kViews: Record<string, () => preact.JSX.Element> = {
  stories: Stories, story: StoryView, article: ArticleView, entity: EntityView, search: Search, ledger: LedgerView, corrections: Corrections, pages: PagesView,
};

const kPause = 250; // milliseconds after a letter until it is asked for

// Finds while one types: the first letter opens the search, the next ones refine it in place.
function SearchBox() {
  const w = words(), r = use_route(), waiting = useRef(0);
  const asked = r.view === 'search' ? r.query.get('q') ?? '' : '';
  const [typed, set_typed] = useState(asked);
  useEffect(() => set_typed(asked), [asked, r.view]);
  const ask = (q: string): void => {
    clearTimeout(waiting.current);
    if (q === asked) return;
    if (r.view === 'search') refine({ q: q || null });
    else if (q) go(path_of('search', '', { q }));
  };
  const type = (q: string): void => {
    set_typed(q);
    clearTimeout(waiting.current);
    waiting.current = window.setTimeout(() => ask(q.trim()), kPause);
  };
  return (
    <form role="search" onSubmit={(e) => { e.preventDefault(); ask(typed.trim()); }}>
      <input name="q" type="search" dir="auto" aria-label={w.search} placeholder={w.search} value={typed} onInput={(e) => type(e.currentTarget.value)} autocomplete="off" />
    </form>
  );
}

function Choices() {
  const w = words(), s = use_settings();
  const themes = ['auto', 'light', 'dark'] as const;
  return (
    <div class="choices">
      <button type="button" class="plain" lang={s.language === 'ar' ? 'en' : 'ar'} onClick={() => choose({ language: s.language === 'ar' ? 'en' : 'ar' })}>{w.language}</button>
      <button type="button" class="plain" onClick={() => choose({ digits: s.digits === 'latn' ? 'arab' : 'latn' })} title={w.digits} aria-label={`${w.digits}: ${s.digits === 'latn' ? '123' : '١٢٣'}`}>{s.digits === 'latn' ? '123' : '١٢٣'}</button>
      <button type="button" class="plain" onClick={() => choose({ theme: themes[(themes.indexOf(s.theme) + 1) % 3] })} title={w.theme}>{w.theme}: {w[s.theme]}</button>
    </div>
  );
}

const kCalm = 2000; // milliseconds between two renewals while much is written

// Progress of a read that runs into the open record, here or by another program; the views ask anew while it goes on.
function use_progress(): { here: Progress | null; elsewhere: Progress | null } {
  const [here, set_here] = useState<Progress | null>(null);
  const [elsewhere, set_elsewhere] = useState<Progress | null>(null);
  useEffect(() => {
    let waiting = 0;
    const renew = (): void => {
      waiting = 0;
      dispatchEvent(new Event('isnad:changed'));
    };
    const stop = listen((event, data) => {
      const told = JSON.parse(data) as Progress;
      if (event === 'read') set_here(told);
      if (event !== 'changed') return;
      if ('done' in told) set_elsewhere(told.done ? null : told);
      if (!waiting) waiting = window.setTimeout(renew, 'done' in told && !told.done ? kCalm : 50);
    });
    return () => {
      clearTimeout(waiting);
      stop();
    };
  }, []);
  return { here, elsewhere };
}

function Foot() {
  const w = words();
  return (
    <footer class="foot"><a href={path_of('pages')}>{w.pages_read}</a><a href="/api/v1/openapi.json" target="_blank" rel="noreferrer">{w.api}</a><a href="/api/v1/export?format=atom" target="_blank" rel="noreferrer">{w.feed}</a></footer>
  );
}

export function App() {
  use_settings();
  const w = words(), r = use_route(), { here, elsewhere } = use_progress();
  const [reading, set_reading] = useState(false);
  const [dropped, set_dropped] = useState<FileList | null>(null);
  use_drop((files) => { set_reading(true); set_dropped(files); });
  const View = kViews[r.view] ?? Stories;
  useEffect(() => {
    const close = (e: KeyboardEvent): void => { if (e.key === 'Escape') refine({ item: null }); };
    addEventListener('keydown', close);
    return () => removeEventListener('keydown', close);
  }, []);
  const link = (view: string, text: string) => <a href={path_of(view)} aria-current={r.view === view ? 'page' : undefined}>{text}</a>;
  return (
    <>
      <a class="skip" href="#main">{w.skip}</a>
      <header class="top">
        <a class="brand" href="/"><img src="/icon.svg" alt="" width="28" height="28" /><strong>{w.name}</strong><span class="motto">{w.motto}</span></a>
        <nav aria-label={w.menu}>{link('stories', w.stories)}{link('ledger', w.ledgers)}{link('corrections', w.corrections)}</nav>
        <SearchBox />
        <button type="button" class="plain" onClick={() => set_reading(!reading)} aria-expanded={reading}>{w.read}</button>
        <Choices />
      </header>
      {reading && <ReadPanel progress={here} dropped={dropped} close={() => { set_reading(false); set_dropped(null); }} />}
      {elsewhere && !reading && <p class="live" role="status"><span class="pulse" aria-hidden="true" />{w.read_elsewhere}: {counted('page', elsewhere.pages)}، {counted('article', elsewhere.articles)}</p>}
      <div class={r.query.has('item') ? 'with-panel' : ''}>
        <main id="main" tabIndex={-1}><View key={r.view + r.id} /></main>
        <Explain />
      </div>
      <Foot />
    </>
  );
}
