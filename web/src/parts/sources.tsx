// The articles of a story as a tree: a text that was republished with its copies below it, then the independent reports.
import type { ArticleHead, Story } from '../types';
import { counted, words } from '../words/words';
import { ArticleLink, When, outlet_of } from './small';

function Leaf({ article }: { article: ArticleHead }) {
  return (
    <span class="leaf">
      <bdi class="outlet" dir="auto">{outlet_of(article)}</bdi> <span class="quiet"><When of={article.published} /></span> <ArticleLink article={article} />
      {article.agencies.length > 0 && <span class="quiet"> ({words().through} <bdi dir="auto">{article.agencies.join('، ')}</bdi>)</span>}
    </span>
  );
}

export function Sources({ story, articles }: { story: Story; articles: ArticleHead[] }) {
  const w = words(), by_id = new Map(articles.map((a) => [a.id, a])), copied = new Set(story.copies.flat());
  const groups = story.copies.map((ids) => ids.map((id) => by_id.get(id)).filter((a): a is ArticleHead => !!a)).filter((g) => g.length > 1);
  const alone = articles.filter((a) => !copied.has(a.id));
  return (
    <div class="sources">
      {groups.map((group) => (
        <div key={group[0].id}>
          <h3>{w.copy_of} <span class="count">{counted('article', group.length)}</span></h3>
          <ul class="tree"><li><Leaf article={group[0]} /> <span class="badge">{w.first_of}</span>
            <ul>{group.slice(1).map((a) => <li key={a.id}><Leaf article={a} /></li>)}</ul>
          </li></ul>
        </div>
      ))}
      {alone.length > 0 && <><h3>{w.reports} <span class="count">{counted('article', alone.length)}</span></h3><ul class="tree">{alone.map((a) => <li key={a.id}><Leaf article={a} /></li>)}</ul></>}
    </div>
  );
}
