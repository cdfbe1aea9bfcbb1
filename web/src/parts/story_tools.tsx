// The forms that correct a story: articles moved, split off, marked as copies; the whole story joined with another.
import { useState } from 'preact/hooks';
import type { ArticleHead, StoriesPage, StoryRow, Story } from '../types';
import { go, path_of } from '../route';
import { counted, words } from '../words/words';
import { use_load } from './load';
import { Sign, StandingOf, TroubleNote, use_correcting, type Kept } from './ruling';
import { outlet_of, When } from './small';

// Finds another story by words of its title.
function StoryPicker({ but, chosen, choose }: { but: string; chosen: StoryRow | null; choose: (s: StoryRow | null) => void }) {
  const w = words();
  const [typed, set_typed] = useState('');
  const loaded = use_load<StoriesPage>(typed.trim() ? '/stories' : null, { q: typed.trim(), limit: 8 });
  const found = typed.trim() ? (loaded.value?.stories ?? []).filter((s) => s.id !== but) : [];
  return (
    <div class="picker">
      <label>{w.ruling.find_story} <input name="other" type="search" dir="auto" value={typed} onInput={(e) => set_typed(e.currentTarget.value)} autocomplete="off" /></label>
      {found.length > 0 && <ul class="found" aria-label={w.ruling.found_stories}>{found.map((s) => (
        <li key={s.id}><button type="button" class="pick" aria-pressed={chosen?.id === s.id} onClick={() => choose(chosen?.id === s.id ? null : s)}><bdi dir="auto">{s.title ?? s.id}</bdi> <span class="quiet">{counted('article', s.articles)}</span></button></li>
      ))}</ul>}
      {chosen && <p>{w.ruling.chosen_story}: <a href={path_of('story', chosen.id)}><bdi dir="auto">{chosen.title ?? chosen.id}</bdi></a></p>}
    </div>
  );
}

// The article that this one is a copy of, as the page shows it: the first of its group.
function original_of(story: Story, article: string): string {
  return story.copies.find((group) => group.includes(article))?.[0] ?? '';
}

function Choice({ articles, picked, toggle }: { articles: ArticleHead[]; picked: Set<string>; toggle: (id: string) => void }) {
  return (
    <fieldset class="choice"><legend>{words().ruling.choose_articles}</legend>
      {articles.map((a) => <label key={a.id} class="check"><input type="checkbox" name="article" value={a.id} checked={picked.has(a.id)} onChange={() => toggle(a.id)} /> <bdi dir="auto" class="outlet">{outlet_of(a)}</bdi> <span class="quiet"><When of={a.published} /></span> <bdi dir="auto">{a.title ?? a.uri}</bdi></label>)}
    </fieldset>
  );
}

export function StoryTools({ story, articles }: { story: Story; articles: ArticleHead[] }) {
  const w = words(), correcting = use_correcting();
  const [picked, set_picked] = useState(new Set<string>());
  const [other, set_other] = useState<StoryRow | null>(null);
  const [original, set_original] = useState('');
  const [why, set_why] = useState('');
  const [open, set_open] = useState(false);
  const chosen = articles.filter((a) => picked.has(a.id)), first = chosen[0];
  const toggle = (id: string): void => set_picked(new Set(picked.has(id) ? [...picked].filter((p) => p !== id) : [...picked, id]));
  const done = (kept: Kept): void => {
    set_picked(new Set());
    if (kept.story && kept.story !== story.id) go(path_of('story', kept.story));
  };
  const rule = (item: string, field: string, was: string, value: string | string[], then?: (kept: Kept) => void): void => correcting.send('/corrections', { item, field, was, value, why }, then ?? done);
  const mark = (of: string): void => chosen.forEach((a) => rule(a.id, 'copy_of', original_of(story, a.id), of, () => set_picked(new Set())));
  // One article goes by itself; several become a story first, which then is one with the other.
  const move = (to: string): void => {
    if (chosen.length === 1) rule(first.id, 'story', story.id, to);
    else if (chosen.length === articles.length) rule(story.id, 'same_story', story.id, to);
    else rule(first.id, 'new_story', story.id, chosen.map((a) => a.id), (kept) => rule(kept.story!, 'same_story', kept.story!, to));
  };
  const one_left = chosen.length > 0 && chosen.length < articles.length;
  return (
    <details class="ruling" onToggle={(e) => set_open(e.currentTarget.open)}>
      <summary>{w.ruling.correct_story}</summary>
      <div class="correct">
        <Choice articles={articles} picked={picked} toggle={toggle} />
        <Sign why={why} set_why={set_why} />
        <div class="buttons"><button type="button" name="split" disabled={!one_left} onClick={() => rule(first.id, 'new_story', story.id, chosen.map((a) => a.id))}>{w.ruling.own_story}</button>
          <button type="button" name="independent" disabled={chosen.length === 0 || chosen.every((a) => !original_of(story, a.id))} onClick={() => mark('')}>{w.ruling.independent}</button></div>
        <label>{w.ruling.copy_of} <select name="original" value={original} onChange={(e) => set_original(e.currentTarget.value)}><option value="" />{articles.filter((a) => !picked.has(a.id)).map((a) => <option key={a.id} value={a.id}>{outlet_of(a)}: {a.title ?? a.uri}</option>)}</select></label>
        <div class="buttons"><button type="button" name="copy" disabled={!original || chosen.length === 0} onClick={() => mark(original)}>{w.ruling.copy_of}</button></div>
        <StoryPicker but={story.id} chosen={other} choose={set_other} />
        <div class="buttons">
          <button type="button" name="move" disabled={!other || chosen.length === 0} onClick={() => move(other!.id)}>{w.ruling.move_to}</button>
          <button type="button" name="join" disabled={!other} onClick={() => rule(story.id, 'same_story', story.id, other!.id)}>{w.ruling.join_with}</button>
        </div>
        <TroubleNote of={correcting} />
        {open && <StandingOf chosen={(c) => articles.some((a) => a.id === c.item)} />}
      </div>
    </details>
  );
}
