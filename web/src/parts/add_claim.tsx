// What the machine missed, added by hand: the words that say so, what they say, and who signs.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article, ItemType } from '../types';
import { refine } from '../route';
import { words } from '../words/words';
import { kFields, ValueInput, type Field } from './correct';
import { Sign, TroubleNote, use_correcting } from './ruling';

const kNeeded: Partial<Record<ItemType, Field[]>> = { figure: ['kind', 'value'], statement: ['stance'], event: ['event_type'], name: ['kind'] };
const encoder = new TextEncoder();

function bytes_before(text: string, at: number): number {
  return encoder.encode(text.slice(0, at)).length;
}

// Where the words stand, in bytes: where they were selected, else where they stand first.
function span_of(text: string, wanted: string, selected: number): [number, number] | null {
  const here = selected >= 0 && text.startsWith(wanted, selected) ? selected : text.indexOf(wanted);
  if (!wanted || here < 0) return null;
  const begin = bytes_before(text, here);
  return [begin, begin + encoder.encode(wanted).length];
}

// The selection within the article's text: its words, and where they begin. Blocks of the page know their first byte.
interface Selected { words: string; at: number }

function selection_in(article: Article): Selected | null {
  const picked = getSelection();
  if (!picked || picked.rangeCount === 0 || picked.isCollapsed) return null;
  const range = picked.getRangeAt(0), block = range.startContainer.parentElement?.closest<HTMLElement>('.text [data-begin]');
  if (!block || !block.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(block);
  before.setEnd(range.startContainer, range.startOffset);
  const raw = range.toString(), first = raw.length - raw.trimStart().length;
  const bytes = encoder.encode(article.text).slice(0, Number(block.dataset.begin));
  return { words: raw.trim(), at: new TextDecoder().decode(bytes).length + before.toString().length + first };
}

export function AddClaim({ article }: { article: Article }) {
  const w = words(), correcting = use_correcting();
  const [type, set_type] = useState<ItemType>('figure');
  const [wanted, set_wanted] = useState('');
  const [selected, set_selected] = useState(-1);
  const [content, set_content] = useState('');
  const [values, set_values] = useState<Partial<Record<Field, string>>>({});
  const [why, set_why] = useState('');
  const [lost, set_lost] = useState(false);
  const fields = type === 'name' ? (['kind'] as Field[]) : kFields[type];
  // The last selection in the article; a click elsewhere takes it away before it can be asked for.
  const last = useRef<Selected | null>(null);
  useEffect(() => {
    const note = (): void => void (last.current = selection_in(article) ?? last.current);
    document.addEventListener('selectionchange', note);
    return () => document.removeEventListener('selectionchange', note);
  }, [article]);
  const take_selection = (): void => {
    if (last.current) set_wanted(last.current.words), set_selected(last.current.at);
  };
  const add = (): void => {
    const span = span_of(article.text, wanted, selected), said = type === 'statement' ? span_of(article.text, content, -1) : null;
    set_lost(!span || (type === 'statement' && !said));
    if (!span || (type === 'statement' && !said)) return;
    const given = Object.fromEntries(fields.filter((f) => values[f]).map((f) => [f, values[f]!]));
    correcting.send(`/articles/${encodeURIComponent(article.id)}/claims`, { type, begin: span[0], end: span[1], why, ...given, ...(said ? { content: said.join('-') } : {}) }, (kept) => {
      set_values({});
      set_wanted('');
      refine({ item: kept.item }, false);
    });
  };
  return (
    <details class="ruling add-claim" onToggle={(e) => { if (e.currentTarget.open && !wanted) take_selection(); }}>
      <summary>{w.ruling.add_claim}</summary>
      <form class="correct" onSubmit={(e) => { e.preventDefault(); add(); }}>
        <label>{w.ruling.words_in} <input name="words" required dir="auto" value={wanted} onInput={(e) => { set_wanted(e.currentTarget.value); set_selected(-1); }} /></label>
        <div class="buttons"><button type="button" onClick={take_selection}>{w.ruling.use_selection}</button></div>
        <label>{w.ruling.type} <select name="type" value={type} onChange={(e) => { set_type(e.currentTarget.value as ItemType); set_values({}); }}>{(['figure', 'statement', 'event', 'name'] as const).map((t) => <option key={t} value={t}>{w.ruling.types[t]}</option>)}</select></label>
        {type === 'statement' && <label>{w.ruling.said_words} <textarea name="content" required dir="auto" value={content} onInput={(e) => set_content(e.currentTarget.value)} /></label>}
        {fields.map((f) => <label key={type + f}>{w.fields[f]} <ValueInput type={type} field={f} value={values[f] ?? ''} set_value={(v) => set_values({ ...values, [f]: v })} article={article.id} required={kNeeded[type]?.includes(f)} /></label>)}
        <Sign why={why} set_why={set_why} />
        <div class="buttons"><button type="submit">{w.ruling.add}</button></div>
        {lost && <p class="fault" role="alert">{w.ruling.not_found}</p>}
        <TroubleNote of={correcting} />
      </form>
    </details>
  );
}
