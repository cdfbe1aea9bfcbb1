// An article's text with names, figures, statements and events marked where they stand.
import type { Article, Block, ItemType, AnyItem } from '../types';
import { Bytes, parts_of } from '../bytes';
import { refine } from '../route';
import { named } from '../words/words';

function label_of(item: AnyItem): string {
  switch (item.type) {
    case 'figure': return named('kinds', (item as { kind: string } & AnyItem).kind);
    case 'event': return named('event_types', (item as unknown as { event_type: string }).event_type);
    case 'statement': return named('stances', (item as unknown as { stance: string }).stance);
    case 'name': return named('name_kinds', (item as { kind: string } & AnyItem).kind);
  }
}

const kTags = { title: 'h1', heading: 'h2', summary: 'p', paragraph: 'p', caption: 'p' } as const;

// The innermost mark takes the click; every mark shows.
function MarkedPart({ text, marks, chosen }: { text: string; marks: AnyItem[]; chosen: string }) {
  if (marks.length === 0) return <>{text}</>;
  const inner = [...marks].sort((a, b) => (a.span[1] - a.span[0]) - (b.span[1] - b.span[0]))[0];
  const kinds = [...new Set(marks.map((m) => m.type))].join(' ');
  return (
    <button type="button" class={`mark ${kinds}${marks.some((m) => m.id === chosen) ? ' chosen' : ''}`} title={marks.map(label_of).join(' · ')}
      onClick={() => refine({ item: inner.id }, false)}>{text}</button>
  );
}

export function MarkedText({ article, items, shown, chosen }: { article: Article; items: AnyItem[]; shown: Set<ItemType>; chosen: string }) {
  const bytes = new Bytes(article.text);
  const marks = items.filter((i) => shown.has(i.type));
  return (
    <article class="text" lang={article.language ?? undefined} dir="auto">
      {article.blocks.map((block: Block) => {
        const Tag = kTags[block.kind];
        return (
          <Tag key={block.span[0]} class={block.kind} dir="auto" data-begin={block.span[0]}>
            {parts_of(block.span, marks).map((part) => (
              <MarkedPart key={part.span[0]} text={bytes.slice(part.span)} marks={part.marks} chosen={chosen} />
            ))}
          </Tag>
        );
      })}
    </article>
  );
}
