// Who said what, by speaker, with the chain drawn; and the positions that speakers take, laid side by side.
import type { ArticleHead, Statement } from '../types';
import { number } from '../format';
import { named, words } from '../words/words';
import { Empty } from './load';
import { Ask, Chain, Named, outlet_of } from './small';

type Articles = Map<string, ArticleHead>;
export type Saying = Statement & { content_text: string };

const kOpen = 6; // speakers whose words are shown at once

function by_speaker(statements: Saying[]): [string, Saying[]][] {
  const groups = new Map<string, Saying[]>();
  for (const s of statements) {
    const key = s.speaker?.entity ?? s.speaker?.text ?? '';
    groups.set(key, [...(groups.get(key) ?? []), s]);
  }
  return [...groups.entries()].sort((a, b) => Number(b[0] !== '') - Number(a[0] !== '') || b[1].length - a[1].length);
}

// The same words carried by several outlets stand once, each with its chain.
function by_words(list: Saying[]): Saying[][] {
  const groups = new Map<string, Saying[]>();
  for (const s of list) {
    const key = `${s.stance}|${s.content_text.trim()}`;
    groups.set(key, [...(groups.get(key) ?? []), s]);
  }
  return [...groups.values()];
}

function Words({ group, articles }: { group: Saying[]; articles: Articles }) {
  const first = group[0];
  return (
    <li>
      <Ask id={first.id}><span class={`stance ${first.stance}`}>{named('stances', first.stance)}</span></Ask>{' '}
      <span class={first.direct && !/^["“«]/.test(first.content_text) ? 'quote' : ''} dir="auto">{first.content_text}</span>
      {group.map((s) => {
        const article = articles.get(s.article);
        return <div key={s.id}><Chain outlet={article ? outlet_of(article) : ''} relay={s.relay} root={s.speaker} id={s.id} /></div>;
      })}
    </li>
  );
}

export function SaidList({ statements, articles }: { statements: Saying[]; articles: Articles }) {
  if (statements.length === 0) return <Empty />;
  return (
    <div class="said">
      {by_speaker(statements).map(([key, list], i) => {
        const role = list.find((s) => s.role)?.role;
        return (
          <details key={key} open={i < kOpen}>
            <summary><bdi dir="auto">{list[0].speaker?.text ?? words().unknown}</bdi>{role && <span class="quiet">، <bdi dir="auto">{role}</bdi></span>} <span class="count">{number(list.length)}</span></summary>
            <ul>{by_words(list).map((group) => <Words key={group[0].id} group={group} articles={articles} />)}</ul>
          </details>
        );
      })}
    </div>
  );
}

const kTaken = ['demand', 'accuse', 'reject', 'agree', 'deny', 'threaten', 'promise', 'warn'];

export function Positions({ statements }: { statements: Saying[] }) {
  const w = words();
  const taken = statements.filter((s) => kTaken.includes(s.stance) && s.speaker);
  if (taken.length === 0) return <Empty />;
  const stances = kTaken.filter((k) => taken.some((s) => s.stance === k));
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={w.positions}>
      <table class="positions">
        <thead><tr><th scope="col">{w.party}</th>{stances.map((k) => <th key={k} scope="col">{named('stances', k)}</th>)}</tr></thead>
        <tbody>{by_speaker(taken).map(([key, list]) => (
          <tr key={key}>
            <th scope="row"><Named of={list[0].speaker} /></th>
            {stances.map((k) => <td key={k}>{by_words(list.filter((s) => s.stance === k)).map(([s]) => <Ask key={s.id} id={s.id} kind="ask quotation"><span dir="auto">{s.content_text}</span></Ask>)}</td>)}
          </tr>
        ))}</tbody>
      </table>
    </div>
  );
}
