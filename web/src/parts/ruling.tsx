// What every form that corrects has: who signs, a conflict shown with both values, the corrections that stand.
import { useState } from 'preact/hooks';
import type { Correction } from '../types';
import { Refused, send } from '../api';
import { choose, use_settings } from '../settings';
import { path_of } from '../route';
import { counted, words } from '../words/words';
import { use_load } from './load';

export interface Kept { key: number; item: string; story: string | null }
export type Body = Record<string, string | string[] | number | null>;

interface Trouble { text: string; now: string | null; yours: string | null; who: string | null; at: string | null; again: (() => void) | null }

export interface Correcting { send: (path: string, body: Body, done?: (kept: Kept) => void) => void; trouble: Trouble | null; clear: () => void }

// The record changes for all who look; those who listen hear it from the server, this page at once.
function tell(): void {
  dispatchEvent(new Event('isnad:changed'));
}

export function use_correcting(): Correcting {
  const [trouble, set_trouble] = useState<Trouble | null>(null);
  const { who } = use_settings();
  const run = async (path: string, body: Body, done?: (kept: Kept) => void): Promise<void> => {
    if (!who) return set_trouble({ text: words().ruling.name_first, now: null, yours: null, who: null, at: null, again: null });
    try {
      const kept = await send<Kept>('POST', path, { ...body, who });
      set_trouble(null);
      done?.(kept);
      tell();
    } catch (error) {
      const conflict = error instanceof Refused ? error.problem.conflict : undefined;
      if (!conflict) return set_trouble({ text: (error as Error).message, now: null, yours: null, who: null, at: null, again: null });
      const again = body.value === undefined || conflict.now === 'undone' || conflict.now === 'rejected' ? null : () => void run(path, { ...body, was: conflict.now }, done);
      set_trouble({ text: words().conflict, ...conflict, again });
      tell();
    }
  };
  return { send: (path, body, done) => void run(path, body, done), trouble, clear: () => set_trouble(null) };
}

// Both values and whose they are; the reader decides.
export function TroubleNote({ of }: { of: Correcting }) {
  const w = words(), t = of.trouble;
  if (!t) return null;
  if (!t.who) return <p class="fault" role="alert"><bdi>{t.text}</bdi></p>;
  return (
    <div class="conflict" role="alert">
      <p class="fault">{t.text}</p>
      <p>{w.ruling.theirs}: <bdi dir="auto"><strong>{t.now ?? w.ruling.nobody}</strong></bdi> · {w.ruling.by} <bdi dir="auto">{t.who}</bdi>{t.at && <> · <bdi dir="ltr">{t.at}</bdi></>}</p>
      {t.again && <p>{w.ruling.yours}: <bdi dir="auto"><strong>{t.yours ?? w.ruling.nobody}</strong></bdi></p>}
      <div class="buttons">
        {t.again && <button type="button" onClick={t.again}>{w.ruling.keep_mine}</button>}
        <button type="button" onClick={of.clear}>{w.ruling.keep_theirs}</button>
      </div>
    </div>
  );
}

// Who signs, and why.
export function Sign({ why, set_why }: { why: string; set_why: (text: string) => void }) {
  const w = words(), { who } = use_settings();
  return (
    <>
      <label>{w.who} <input required dir="auto" name="who" value={who} onInput={(e) => choose({ who: e.currentTarget.value })} /></label>
      <label>{w.reason} <input dir="auto" name="why" value={why} onInput={(e) => set_why(e.currentTarget.value)} /></label>
    </>
  );
}

export function field_name(field: string): string {
  return (words().fields as Record<string, string>)[field] ?? field;
}

// A value as a reader can use it: articles and stories lead there, lists are counted.
export function Value({ of, value }: { of: Correction; value: string | null }) {
  const w = words();
  if (of.field === 'rejected' || of.field === 'accepted') return null;
  if (value === null) return <span class="quiet">{w.unknown}</span>;
  if (/^s[0-9a-f]{15}$/.test(value)) return <a href={path_of('story', value)}><bdi dir="ltr">{value}</bdi></a>;
  if (/^e[0-9a-f]{15}$/.test(value)) return <a href={path_of('entity', value)}><bdi dir="ltr">{value}</bdi></a>;
  if (/^[0-9a-f]{16}\.\d+$/.test(value)) return <a href={path_of('article', value)}><bdi dir="ltr">{value}</bdi></a>;
  if (of.field === 'new_story') return <>{counted('article', (JSON.parse(value) as string[]).length)}</>;
  if (of.field === 'split') return <bdi dir="auto">{(JSON.parse(value) as string[]).join('، ')}</bdi>;
  if (of.field === 'added') return <bdi dir="auto">{Object.entries(JSON.parse(value) as Record<string, string>).map(([k, v]) => `${field_name(k)}: ${v}`).join('، ')}</bdi>;
  return <bdi dir="auto">{value}</bdi>;
}

// One correction in a line: what it was, what it became, who and when; one click undoes it.
export function CorrectionLine({ of, undo }: { of: Correction; undo: Correcting }) {
  const w = words();
  const verdict = of.field === 'rejected' || of.field === 'accepted' || of.field === 'added';
  return (
    <li>
      <strong>{field_name(of.field)}</strong>{!verdict && <>: <span class="quiet"><Value of={of} value={of.was} /></span> <span class="flow" aria-hidden="true" /> <Value of={of} value={of.value} /></>}
      <span class="quiet"> · <bdi dir="auto">{of.who}</bdi> · <bdi dir="ltr">{of.at.slice(0, 10)}</bdi>{of.why && <> · <bdi dir="auto">{of.why}</bdi></>}</span>{' '}
      <button type="button" class="undo" onClick={() => undo.send(`/corrections/${of.key}/undo`, {})}>{w.undo}</button>
    </li>
  );
}

function Lines({ all, undo }: { all: Correction[]; undo: Correcting }) {
  if (all.length === 0) return <TroubleNote of={undo} />;
  return (
    <div class="standing">
      <h3>{words().ruling.standing}</h3>
      <ul>{all.map((c) => <CorrectionLine key={c.key} of={c} undo={undo} />)}</ul>
      <TroubleNote of={undo} />
    </div>
  );
}

// What stands of the corrections of a thing.
export function Standing({ item }: { item: string }) {
  const undo = use_correcting();
  const loaded = use_load<{ corrections: Correction[] }>('/corrections', { item, standing: '1' });
  return <Lines all={(loaded.value?.corrections ?? []).filter((c) => c.item === item)} undo={undo} />;
}

// Of several things, asked for at once.
export function StandingOf({ chosen }: { chosen: (c: Correction) => boolean }) {
  const undo = use_correcting();
  const loaded = use_load<{ corrections: Correction[] }>('/corrections', { standing: '1', limit: 1000 });
  return <Lines all={(loaded.value?.corrections ?? []).filter(chosen)} undo={undo} />;
}
