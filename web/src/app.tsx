// The frame: header, search, the view that the address names, the panel that explains.
import { useEffect, useState } from 'preact/hooks';
import { listen } from './api';
import { go, path_of, use_route } from './route';
import { choose, use_settings } from './settings';
import { words } from './words/words';
import { Explain } from './parts/explain';
import { ReadPanel, use_drop, type Progress } from './parts/read_panel';
import { ArticleView } from './views/article';
import { Corrections } from './views/corrections';
import { EntityView } from './views/entity';
import { LedgerView } from './views/ledger';
import { Search } from './views/search';
import { Stories } from './views/stories';
import { StoryView } from './views/story';

const kViews: Record<string, () => preact.JSX.Element> = {
  stories: Stories, story: StoryView, article: ArticleView, entity: EntityView, search: Search, ledger: LedgerView, corrections: Corrections,
};

function SearchBox() {
  const w = words(), { query } = use_route();
  return (
    <form role="search" onSubmit={(e) => { e.preventDefault(); go(path_of('search', '', { q: new FormData(e.currentTarget).get('q') as string })); }}>
      <input name="q" type="search" dir="auto" aria-label={w.search} placeholder={w.search} key={query.get('q')} defaultValue={query.get('q') ?? ''} />
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

// Progress of a read that runs into the open record; the views ask anew when it is done.
function use_progress(): Progress | null {
  const [progress, set_progress] = useState<Progress | null>(null);
  useEffect(() => listen((event, data) => {
    if (event === 'read') set_progress(JSON.parse(data) as Progress);
    if (event === 'changed') dispatchEvent(new Event('isnad:changed'));
  }), []);
  return progress;
}

export function App() {
  use_settings();
  const w = words(), r = use_route(), progress = use_progress();
  const [reading, set_reading] = useState(false);
  use_drop(() => set_reading(true));
  const View = kViews[r.view] ?? Stories;
  useEffect(() => void (document.title = w.name), [w]);
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
      {reading && <ReadPanel progress={progress} close={() => set_reading(false)} />}
      <div class={r.query.has('item') ? 'with-panel' : ''}>
        <main id="main" tabIndex={-1}><View key={r.view + r.id} /></main>
        <Explain />
      </div>
    </>
  );
}
