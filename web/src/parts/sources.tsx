// The articles of a story as a tree: texts republished stand together under their first, the others alone.
import type { ArticleHead, Story } from '../types';
import { number } from '../format';
import { words } from '../words/words';
import { ArticleLink, When, outlet_of } from './small';

function Leaf({ article }: { article: ArticleHead }) {
  return (
    <span class="leaf">
      <bdi class="outlet" dir="auto">{outlet_of(article)}</bdi> <When of={article.published} /> <ArticleLink article={article} />
      {article.agencies.length > 0 && <span class="agency"> {'\u2190'} <bdi dir="auto">{article.agencies.join('، ')}</bdi></span>}
    </span>
  );
}

export function Sources({ story, articles }: { story: Story; articles: ArticleHead[] }) {
  const by_id = new Map(articles.map((a) => [a.id, a]));
  const copied = new Set(story.copies.flat());
  const groups = story.copies.map((ids) => ids.map((id) => by_id.get(id)).filter((a): a is ArticleHead => !!a)).filter((g) => g.length > 0);
  return (
    <ul class="tree">
      {groups.map((group) => (
        <li key={group[0].id}>
          <Leaf article={group[0]} /> <span class="badge">{words().copy_of}: {number(group.length)}</span>
          <ul>{group.slice(1).map((a) => <li key={a.id}><Leaf article={a} /></li>)}</ul>
        </li>
      ))}
      {articles.filter((a) => !copied.has(a.id)).map((a) => <li key={a.id}><Leaf article={a} /></li>)}
    </ul>
  );
}
