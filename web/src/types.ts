// What the API answers: the record's own field names, as the OpenAPI document lists them.

export type Span = [number, number]; // half-open range of UTF-8 bytes
export interface Days { from: string | null; to: string | null }
export interface Ref { text: string; span: Span; entity: string | null }
export interface Outlet { name: string | null; domain: string | null }
export interface Published extends Days { basis: Basis; text: string | null }

export type Basis = 'stated' | 'url' | 'dateline' | 'weekday' | 'story' | 'crawl';
export type Verdict = 'lone' | 'agree' | 'update' | 'contradict' | 'suspect';
export type Qualifier = 'exact' | 'about' | 'at_least' | 'more_than' | 'up_to' | 'less_than' | 'range' | 'vague';
export type NameKind = 'person' | 'place' | 'org';
export type ItemType = 'name' | 'figure' | 'statement' | 'event';

export interface Block { kind: 'title' | 'summary' | 'heading' | 'paragraph' | 'caption'; span: Span; source: Span }
export interface ArticleHead {
  id: string; uri: string; outlet: Outlet | null; title: string | null; byline: string[]; agencies: string[];
  dateline: string[]; published: Published | null; crawled: string | null; language: string | null;
  keywords: string[]; story: string | null; page: string; nth: number;
}
export interface Article extends ArticleHead { text: string; blocks: Block[] }

interface Item { id: string; type: ItemType; article: string; span: Span; text: string; rule: string | null }
export interface Name extends Item { kind: NameKind; entity: string | null }
export interface Figure extends Item {
  low: number | null; high: number | null; qualifier: Qualifier; kind: string; counted: string | null;
  side: Ref | null; place: Ref | null; date: Days | null; speaker: Ref | null; relay: Ref[]; status: string;
  part_of: string | null; suspect: boolean;
}
export interface Statement extends Item {
  speaker: Ref | null; role: string | null; relay: Ref[]; stance: string; direct: boolean; content: Span;
}
export interface Event extends Item {
  event_type: string; actor: Ref | null; target: Ref | null; place: Ref | null; date: Days | null; status: string;
}
export type AnyItem = Name | Figure | Statement | Event;

export interface TallyEntry {
  figure: string; article: string; low: number | null; high: number | null; qualifier: Qualifier;
  date: Days | null; root: string | null; text: string;
}
export type ReasonCode = 'once' | 'compatible' | 'clash' | 'growth' | 'scale' | 'words';
export interface Reason { code: ReasonCode; values: { low: number | null; high: number | null; date: string | null }[] }
export interface Tally {
  id: string; story: string; kind: string; place: string | null; side: string | null; entries: TallyEntry[];
  independent: number; verdict: Verdict; why: string | null; reason: Reason | null;
}
export interface Story extends Days {
  id: string; title: string | null; articles: string[]; copies: string[][]; continues: string | null;
  reuse: { article: string; origin: string; kind: 'same' | 'edited' | 'passages'; passages: { span: Span; origin_span: Span }[] }[];
}
export interface Entity {
  id: string; kind: NameKind; name: string; latin: string | null; aliases: string[]; inferred?: InferredName[];
  codes: Record<string, string>; lat: number | null; lon: number | null;
}

export interface StoryRow extends Days {
  id: string; title: string | null; articles: number; outlets: number; independent: number;
  verdicts: Partial<Record<Verdict, number>>; kinds: string[];
  tallies: { kind: string; place: string | null; verdict: Verdict; low: number | null; high: number | null; independent: number }[];
}
export interface StoriesPage { stories: StoryRow[]; total: number; next: string | null }
export interface RecordInfo {
  counts: Record<string, number>; outlets: { name: string; articles: number }[]; from: string | null; to: string | null;
  meta: Record<string, string>;
}
// A story is asked for in two parts: what one sees first, and what needs every article of it.
export interface StoryPage {
  story: Story; articles: ArticleHead[]; tallies: Tally[]; followed_by: string[];
}
export interface StoryClaims {
  events: Event[]; statements: (Statement & { content_text: string })[]; places: (Entity & { times: number })[];
}
export interface Dropped { span: Span; reason: string; rule: string | null; text: string }
export interface ArticlePage {
  article: Article; names: Name[]; figures: Figure[]; statements: Statement[]; events: Event[];
  page: { id: string; uri: string; media: string | null; bytes: number; dropped: Dropped[] }; story_title: string | null;
}
export interface Explained {
  item: AnyItem; article: ArticleHead; sentence: { span: Span; text: string }; source: { page: string; span: Span; text: string };
  rule: { name: string | null; words: { en: string; ar: string } | null }; chain: string[]; rejected: boolean;
}
export interface EntityPage {
  entity: Entity; articles: (ArticleHead & { times: number })[]; said: (Statement & { content_text: string })[];
  figures: Figure[]; events: Event[];
}
// A short form in an article, with the article of its story that names in full whom it stands for.
export interface InferredName { alias: string; article: string; by: string }
export interface Hit { article: ArticleHead; snippet: string; marks: Span[]; inferred: InferredName[] }
export interface SearchPage { hits: Hit[]; total: number; next: string | null }
export interface Ledger {
  name: string; columns: string[]; rows: string[][]; items: string[][]; reasons: (Reason | null)[]; stories: Record<string, string | null>;
  total: number; next: string | null;
}
export interface PageLine { id: string; uri: string; media: string | null; fault: string | null; bytes: number; articles: number; dropped: number }
export interface Correction {
  key: number; item: string; field: string; was: string | null; value: string | null; who: string; at: string;
  why: string | null; undone: string | null;
}
export interface Judged {
  type: string; kind: string | null; field: string | null; read: number; accepted: number; changed: number; rejected: number; added: number;
}
export interface Conflict { item: string; now: string | null; yours: string | null; who: string | null; at: string | null }
export interface Problem { title: string; status: number; detail: string; conflict?: Conflict }
