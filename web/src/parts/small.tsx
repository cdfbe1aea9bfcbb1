// Small pieces that many views share.
import type { ComponentChildren } from 'preact';
import type { ArticleHead, Days, InferredName, Qualifier, Ref, Verdict } from '../types';
import { bounds, bounds_told, days, host_of, number } from '../format';
import { path_of, refine } from '../route';
import { named, words } from '../words/words';

export function Verdicted({ verdict }: { verdict: Verdict }) {
  return <span class={`verdict ${verdict}`}>{named('verdicts', verdict)}</span>;
}

export function Bounds({ low, high, qualifier }: { low: number | null; high: number | null; qualifier?: Qualifier }) {
  return <bdi class="number">{bounds(low, high, qualifier)}</bdi>;
}

// In words, as a table shows it.
export function Told({ low, high, qualifier }: { low: number | null; high: number | null; qualifier?: Qualifier }) {
  return <bdi class="told">{bounds_told(low, high, qualifier)}</bdi>;
}

export function When({ of, style }: { of: Days | null | undefined; style?: 'long' | 'short' }) {
  return <time dateTime={of?.from ?? undefined}><bdi>{days(of, style)}</bdi></time>;
}

// A name as the source writes it; leads to its entity where one is known.
export function Named({ of }: { of: Ref | null }) {
  if (!of) return null;
  return of.entity ? <a href={path_of('entity', of.entity)}><bdi dir="auto">{of.text}</bdi></a> : <bdi dir="auto">{of.text}</bdi>;
}

// Names of a chain, drawn.
export function Links({ names, root }: { names: ComponentChildren[]; root: boolean }) {
  return (
    <ol class="chain">
      {names.map((name, i) => (
        <li key={i} class={root && i === names.length - 1 ? 'root' : ''}>{i > 0 && <span class="citing">{words().through}</span>}<span class="link-name"><bdi dir="auto">{name}</bdi></span></li>
      ))}
    </ol>
  );
}

// The chain as it is told: the outlet, citing whom, citing whom; the one who vouches stands last.
export function Chain({ outlet, relay, root, id }: { outlet: string; relay: Ref[]; root: Ref | string | null; id?: string }) {
  const links: ComponentChildren[] = [id ? <Ask id={id} kind="link outlet-link"><bdi dir="auto">{outlet}</bdi></Ask> : <bdi dir="auto">{outlet}</bdi>,
    ...relay.map((r) => <Named of={r} />), ...(root ? [typeof root === 'string' ? <bdi dir="auto">{root}</bdi> : <Named of={root} />] : [])];
  return <Links names={links} root={root !== null} />;
}

// The button behind every number and mark: one click to the sentence.
export function Ask({ id, children, label, kind = 'ask' }: { id: string; children: ComponentChildren; label?: string; kind?: string }) {
  return (
    <button type="button" class={kind} aria-label={label} title={words().explain} onClick={() => refine({ item: id }, false)}>
      {children}
    </button>
  );
}

export function outlet_of(article: ArticleHead): string {
  return article.outlet?.name ?? article.outlet?.domain ?? host_of(article.uri);
}

// Short forms that only another article of the story explains; each leads to that article.
export function InferredNames({ of }: { of: InferredName[] }) {
  const w = words();
  return <>{of.map((i) => <p key={i.alias + i.article} class="meta inferred"><bdi dir="auto">{i.alias}</bdi> · <a href={path_of('article', i.by)}>{w.inferred}</a></p>)}</>;
}

export function ArticleLink({ article }: { article: ArticleHead }) {
  return (
    <a href={path_of('article', article.id)} class="article-link">
      <bdi dir="auto">{article.title ?? article.uri}</bdi>
    </a>
  );
}

export function Section({ id, title, children, count }: { id: string; title: string; children: ComponentChildren; count?: number }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}{count !== undefined && <span class="count"> {number(count)}</span>}</h2>
      {children}
    </section>
  );
}
