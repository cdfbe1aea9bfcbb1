// The form that corrects one field of an item. What was seen goes along, so that two people cannot overwrite each other.
import { useState } from 'preact/hooks';
import type { AnyItem, ArticlePage, Figure, Ref } from '../types';
import { use_settings } from '../settings';
import { named, words } from '../words/words';
import { use_load } from './load';
import { Sign, Standing, TroubleNote, use_correcting } from './ruling';

export type Field = keyof ReturnType<typeof words>['fields'];

export const kFields: Record<AnyItem['type'], Field[]> = {
  figure: ['value', 'kind', 'place', 'date', 'speaker', 'side', 'status'],
  statement: ['stance', 'speaker', 'role'],
  event: ['event_type', 'place', 'date', 'actor', 'target', 'status'],
  name: ['entity', 'kind'],
};

type List = 'kinds' | 'name_kinds' | 'statuses' | 'stances' | 'event_types';
const kLists: Partial<Record<Field, List>> = { status: 'statuses', stance: 'stances', event_type: 'event_types' };
const kParties: Field[] = ['place', 'speaker', 'side', 'actor', 'target'];

export function list_of(type: AnyItem['type'], field: Field): List | null {
  return field === 'kind' ? (type === 'figure' ? 'kinds' : 'name_kinds') : kLists[field] ?? null;
}

// A field's value as the server compares it: text, a day or a span of days `from/to`, "" for none.
function seen(item: AnyItem, field: Field): string {
  if (field === 'value') {
    const { low, high } = item as Figure;
    return low === high ? String(low ?? '') : `${low ?? ''}/${high ?? ''}`;
  }
  const value = (item as unknown as Record<string, unknown>)[field];
  if (value === null || value === undefined) return '';
  if (field === 'date') {
    const { from, to } = value as NonNullable<Figure['date']>;
    return from === to ? from ?? '' : `${from ?? ''}/${to ?? ''}`;
  }
  return typeof value === 'object' ? (value as Ref).text : String(value);
}

// Asks for the value of a field: one of a closed list, a name that the article has or any other, a number, a day.
export function ValueInput({ type, field, value, set_value, article, required }: { type: AnyItem['type']; field: Field; value: string; set_value: (v: string) => void; article: string; required?: boolean }) {
  const w = words(), list = list_of(type, field), id = `names-${field}`;
  const names = use_load<ArticlePage>(kParties.includes(field) ? `/articles/${encodeURIComponent(article)}` : null);
  if (list) {
    return (
      <select name={field} required={required} value={value} onChange={(e) => set_value(e.currentTarget.value)}>
        <option value="" />{Object.keys(w[list]).map((o) => <option key={o} value={o}>{named(list, o)}</option>)}
      </select>
    );
  }
  const known = [...new Set((names.value?.names ?? []).map((n) => n.text))];
  return (
    <>
      <input name={field} dir="auto" placeholder={field === 'date' ? w.ruling.day_hint : field === 'value' ? w.ruling.value_hint : undefined} list={known.length > 0 ? id : undefined} required={required} value={value} onInput={(e) => set_value(e.currentTarget.value)} />
      {known.length > 0 && <datalist id={id}>{known.map((n) => <option key={n} value={n} />)}</datalist>}
    </>
  );
}

export function Correct({ item, rejected }: { item: AnyItem; rejected: boolean }) {
  const w = words(), { who } = use_settings(), correcting = use_correcting();
  const [field, set_field] = useState<Field>(kFields[item.type][0]);
  const [value, set_value] = useState('');
  const [before, set_before] = useState<string | null>(null); // what stood there when its correction was begun, whatever others do meanwhile
  const [why, set_why] = useState('');
  const list = list_of(item.type, field), was = before ?? seen(item, field);
  const begin = (to: string): void => {
    if (before === null) set_before(seen(item, field));
    set_value(to);
  };
  const clear = (): void => {
    set_value('');
    set_before(null);
  };
  const save = (name: Field, to: string): void => correcting.send('/corrections', { item: item.id, field: name, was: name === 'rejected' || name === 'accepted' ? null : was, value: to, why }, clear);
  if (rejected) return <div class="correct"><p class="fault">{w.ruling.rejected_note}</p><Standing item={item.id} /></div>;
  return (
    <form class="correct" onSubmit={(e) => { e.preventDefault(); save(field, value); }}>
      <h3>{w.correct}</h3>
      <label>{w.field}
        <select name="field" value={field} onChange={(e) => { set_field(e.currentTarget.value as Field); clear(); }}>
          {kFields[item.type].map((f) => <option key={f} value={f}>{w.fields[f]}</option>)}
        </select>
      </label>
      <p class="quiet">{w.was}: <bdi dir="auto">{was ? (list ? named(list, was) : was) : w.unknown}</bdi></p>
      <label>{w.becomes} <ValueInput type={item.type} field={field} value={value} set_value={begin} article={item.article} required={list !== null} /></label>
      <Sign why={why} set_why={set_why} />
      <div class="buttons">
        <button type="submit">{w.save}</button>
        <button type="button" onClick={() => save('accepted', '1')} disabled={!who}>{w.accept}</button>
        <button type="button" onClick={() => save('rejected', '1')} disabled={!who}>{w.reject}</button>
      </div>
      <TroubleNote of={correcting} />
      <Standing item={item.id} />
    </form>
  );
}
