// The forms that correct an entity: merged with another, or some of its spellings split off.
import { useState } from 'preact/hooks';
import type { Entity } from '../types';
import { go, path_of } from '../route';
import { named, words } from '../words/words';
import { use_load } from './load';
import { Sign, StandingOf, TroubleNote, use_correcting } from './ruling';

function EntityPicker({ but, chosen, choose }: { but: Entity; chosen: Entity | null; choose: (e: Entity | null) => void }) {
  const w = words();
  const [typed, set_typed] = useState('');
  const loaded = use_load<{ entities: Entity[] }>(typed.trim().length > 1 ? '/entities' : null, { q: typed.trim(), limit: 8 });
  const found = typed.trim().length > 1 ? (loaded.value?.entities ?? []).filter((e) => e.id !== but.id) : [];
  return (
    <div class="picker">
      <label>{w.ruling.find_entity} <input name="other" type="search" dir="auto" value={typed} onInput={(e) => set_typed(e.currentTarget.value)} autocomplete="off" /></label>
      {found.length > 0 && <ul class="found" aria-label={w.ruling.found_entities}>{found.map((e) => (
        <li key={e.id}><button type="button" class="pick" aria-pressed={chosen?.id === e.id} onClick={() => choose(chosen?.id === e.id ? null : e)}><bdi dir="auto">{e.name}</bdi> <span class="quiet">{named('name_kinds', e.kind)}{e.latin && <> · <bdi dir="ltr">{e.latin}</bdi></>}</span></button></li>
      ))}</ul>}
      {chosen && <p>{w.ruling.same_as}: <a href={path_of('entity', chosen.id)}><bdi dir="auto">{chosen.name}</bdi></a></p>}
    </div>
  );
}

export function EntityTools({ entity }: { entity: Entity }) {
  const w = words(), correcting = use_correcting();
  const [picked, set_picked] = useState(new Set<string>());
  const [other, set_other] = useState<Entity | null>(null);
  const [why, set_why] = useState('');
  const [open, set_open] = useState(false);
  const toggle = (s: string): void => set_picked(new Set(picked.has(s) ? [...picked].filter((p) => p !== s) : [...picked, s]));
  const merge = (): void => correcting.send('/corrections', { item: entity.id, field: 'same_as', was: '', value: other!.id, why }, () => go(path_of('entity', other!.id)));
  const split = (): void => correcting.send('/corrections', { item: entity.id, field: 'split', was: '', value: [...picked], why }, () => set_picked(new Set()));
  return (
    <details class="ruling" onToggle={(e) => set_open(e.currentTarget.open)}>
      <summary>{w.ruling.correct_entity}</summary>
      <div class="correct">
        <Sign why={why} set_why={set_why} />
        <EntityPicker but={entity} chosen={other} choose={set_other} />
        <div class="buttons"><button type="button" name="merge" disabled={!other} onClick={merge}>{w.ruling.merge}</button></div>
        {entity.aliases.length > 1 && <>
          <fieldset class="choice"><legend>{w.ruling.choose_spellings}</legend>
            {entity.aliases.map((s) => <label key={s} class="check"><input type="checkbox" name="spelling" value={s} checked={picked.has(s)} onChange={() => toggle(s)} /> <bdi dir="auto">{s}</bdi></label>)}
          </fieldset>
          <div class="buttons"><button type="button" name="split" disabled={picked.size === 0 || picked.size === entity.aliases.length} onClick={split}>{w.ruling.split_off}</button></div>
        </>}
        <TroubleNote of={correcting} />
        {open && <StandingOf chosen={(c) => c.item === entity.id || (c.field === 'same_as' && c.value === entity.id)} />}
      </div>
    </details>
  );
}

