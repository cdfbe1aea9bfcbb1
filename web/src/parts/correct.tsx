// The form that corrects one field of an item. What was seen goes along, so that two people cannot overwrite each other.
import { useState } from 'preact/hooks';
import type { AnyItem, Event, Figure, Ref, Statement } from '../types';
import { Refused, send } from '../api';
import { choose, use_settings } from '../settings';
import { named, words } from '../words/words';

type Field = keyof ReturnType<typeof words>['fields'];

const kFields: Record<AnyItem['type'], Field[]> = {
  figure: ['kind', 'low', 'high', 'place', 'date', 'speaker', 'side', 'status'],
  statement: ['stance', 'speaker'],
  event: ['event_type', 'place', 'date', 'actor', 'target', 'status'],
  name: ['entity', 'kind'],
};

const kLists: Partial<Record<Field, 'statuses' | 'stances' | 'event_types'>> = { status: 'statuses', stance: 'stances', event_type: 'event_types' };

// A field's value as the server compares it: text, a day or a span of days `from/to`, "" for none.
function seen(item: AnyItem, field: Field): string {
  const value = (item as unknown as Record<string, unknown>)[field];
  if (value === null || value === undefined) return '';
  if (field === 'date') {
    const { from, to } = value as NonNullable<Figure['date']>;
    return from === to ? from ?? '' : `${from ?? ''}/${to ?? ''}`;
  }
  return typeof value === 'object' ? (value as Ref).text : String(value);
}

function list_of(item: AnyItem, field: Field): string[] | null {
  const list = field === 'kind' ? (item.type === 'figure' ? 'kinds' : 'name_kinds') : kLists[field];
  return list ? Object.keys(words()[list]) : null;
}

function label(item: AnyItem, field: Field, value: string): string {
  const list = field === 'kind' ? (item.type === 'figure' ? 'kinds' : 'name_kinds') : kLists[field];
  return list ? named(list, value) : value;
}

export function Correct({ item, done }: { item: Figure | Statement | Event | AnyItem; done: () => void }) {
  const w = words(), { who } = use_settings();
  const [field, set_field] = useState<Field>(kFields[item.type][0]);
  const [value, set_value] = useState('');
  const [why, set_why] = useState('');
  const [fault, set_fault] = useState('');
  const options = list_of(item, field);
  const save = async (name: Field, to: string): Promise<void> => {
    try {
      await send('POST', '/corrections', { item: item.id, field: name, was: name === 'rejected' || name === 'accepted' ? null : seen(item, name), value: to, who, why });
      set_fault('');
      done();
      dispatchEvent(new Event_('isnad:changed'));
    } catch (error) {
      set_fault(error instanceof Refused && error.problem.status === 409 ? `${w.conflict} ${error.problem.detail}` : (error as Error).message);
    }
  };
  return (
    <form class="correct" onSubmit={(e) => { e.preventDefault(); void save(field, value); }}>
      <h3>{w.correct}</h3>
      <label>{w.field}
        <select value={field} onChange={(e) => { set_field(e.currentTarget.value as Field); set_value(''); }}>
          {kFields[item.type].map((f) => <option key={f} value={f}>{w.fields[f]}</option>)}
        </select>
      </label>
      <p class="quiet">{w.was}: <bdi dir="auto">{label(item, field, seen(item, field)) || w.unknown}</bdi></p>
      <label>{w.becomes}
        {options
          ? <select required value={value} onChange={(e) => set_value(e.currentTarget.value)}><option value="" />{options.map((o) => <option key={o} value={o}>{label(item, field, o)}</option>)}</select>
          : <input dir="auto" value={value} onInput={(e) => set_value(e.currentTarget.value)} />}
      </label>
      <label>{w.who} <input required dir="auto" value={who} onInput={(e) => choose({ who: e.currentTarget.value })} /></label>
      <label>{w.reason} <input dir="auto" value={why} onInput={(e) => set_why(e.currentTarget.value)} /></label>
      <div class="buttons">
        <button type="submit">{w.save}</button>
        <button type="button" onClick={() => void save('accepted', '1')} disabled={!who}>{w.accept}</button>
        <button type="button" onClick={() => void save('rejected', '1')} disabled={!who}>{w.reject}</button>
      </div>
      {fault && <p class="fault" role="alert"><bdi>{fault}</bdi></p>}
    </form>
  );
}

// The DOM's Event, whose name the record's own events take.
const Event_ = globalThis.Event;
