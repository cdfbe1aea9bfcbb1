#include "store/schema_text.h"

namespace isnad {

// Items have keys of their own article, so that an article's items lie together and need no index: key >> 20
// is the article. What stands in a closed list is kept as its place there (`kind_no`), and shown by name.
// Days are ISO 8601 text, spans are UTF-8 bytes, lists are JSON arrays, unknown is NULL.
const char* const kTables = R"sql(
CREATE TABLE meta(          -- format, program, lexicon, options, indexed (last article in the search index), finished, placed
                            -- (articles put into stories one by one since all stories were made)
  name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE page(
  key INTEGER PRIMARY KEY,
  number INTEGER NOT NULL,  -- of the id
  uri TEXT NOT NULL,
  media_kept,               -- a place in the list of the usual ones, or the text of another
  hash,                     -- sha256, as bytes
  size INTEGER NOT NULL,    -- of the bytes as read
  fault TEXT,               -- why it could not be read; then it has no bytes
  bytes BLOB,               -- the page in UTF-8, which all source spans point into; one zstd frame beside START and
                            -- the texts of its articles (`zstd -d --patch-from=START+TEXTS`; START: store/packed.h)
  id TEXT UNIQUE AS (printf('%016x', number)),
  media TEXT AS (CASE media_kept @Media ELSE media_kept END),
  sha256 TEXT AS (iif(typeof(hash) = 'blob', lower(hex(hash)), hash))  -- of the bytes as read, before decoding
);
CREATE INDEX page_fault ON page(uri) WHERE fault IS NOT NULL;

CREATE TABLE dropped(       -- what of a page stands in no article
  page INTEGER NOT NULL REFERENCES page(key), nth INTEGER NOT NULL,
  "begin" INTEGER NOT NULL, "end" INTEGER NOT NULL,  -- in the page
  reason TEXT NOT NULL, rule INTEGER REFERENCES rule(key),
  PRIMARY KEY(page, nth)) WITHOUT ROWID;

CREATE TABLE article(
  key INTEGER PRIMARY KEY,
  number INTEGER NOT NULL,  -- of its page's id
  page INTEGER NOT NULL REFERENCES page(key),
  nth INTEGER NOT NULL,     -- on its page, from 0
  uri TEXT NOT NULL,
  outlet TEXT, domain TEXT, title TEXT,
  byline TEXT NOT NULL, agencies TEXT NOT NULL, dateline TEXT NOT NULL,
  from_no INTEGER, to_no INTEGER, basis_no INTEGER,  -- days since 1970-01-01; a place in the list
  published_as TEXT,        -- published_text, where it is not just published_from
  crawled TEXT, language TEXT, keywords TEXT NOT NULL,
  blocks BLOB NOT NULL,     -- blocks_of(blocks) is [[kind, begin, end, source begin, source end], …]
  packed BLOB NOT NULL,     -- text_of(packed) is the text
  id TEXT UNIQUE AS (printf('%016x.%d', number, nth)),
  published_from TEXT AS (@Day(from_no)), published_to TEXT AS (@Day(to_no)),
  published_basis TEXT AS (CASE basis_no @DateBasis END),
  published_text TEXT AS (nullif(coalesce(published_as, @Day(from_no)), ''))
);
CREATE INDEX article_page ON article(page);

CREATE TABLE text_dictionary(  -- what many texts have in common; each packed text names one, or none, by its key
  key INTEGER PRIMARY KEY, bytes BLOB NOT NULL);

CREATE TABLE rule(key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

CREATE TABLE form(          -- each way in which someone or something is written
  key INTEGER PRIMARY KEY,
  text TEXT NOT NULL,
  kind_no INTEGER,
  entity_read_no INTEGER, entity_no INTEGER,  -- the numbers of entity_read and entity
  kind TEXT AS (CASE kind_no @NameKind END),  -- person, place, org; NULL where only claims point to it
  entity_read TEXT AS (iif(entity_read_no IS NULL, NULL, printf('e%015x', entity_read_no))),  -- as the article alone tells it
  entity TEXT AS (iif(entity_no IS NULL, NULL, printf('e%015x', entity_no)))  -- as the whole record does, where that differs
);

CREATE TABLE form_place(    -- where forms are found by their folded text (store/forms.cc)
  place INTEGER PRIMARY KEY, keys BLOB NOT NULL);

CREATE TABLE name_list(     -- the names of an article, five characters each, which the view `name` reads
  article INTEGER PRIMARY KEY REFERENCES article(key), names TEXT NOT NULL);

-- Figures, statements and events as they are kept; the views of these names say them in full. Where something
-- ends follows from the text of its form.
CREATE TABLE figure_kept(
  key INTEGER PRIMARY KEY, "begin" INTEGER NOT NULL,
  nth INTEGER NOT NULL,     -- among figures of one span
  text TEXT NOT NULL, low REAL, high REAL, qualifier_no INTEGER NOT NULL, kind_no INTEGER NOT NULL,
  counted INTEGER REFERENCES form(key),
  side INTEGER REFERENCES form(key), side_begin INTEGER,
  place INTEGER REFERENCES form(key), place_begin INTEGER,
  from_no INTEGER, to_no INTEGER,  -- days since 1970-01-01
  speaker INTEGER REFERENCES form(key), speaker_begin INTEGER,
  relay TEXT,               -- [[form, begin, end], …], outermost first
  status_no INTEGER NOT NULL, rule INTEGER REFERENCES rule(key),
  part_of INTEGER REFERENCES figure_kept(key),  -- the figure of the same article that counts these among others
  suspect INTEGER NOT NULL  -- 1: hardly meant as written
);

CREATE TABLE statement_kept(
  key INTEGER PRIMARY KEY, "begin" INTEGER NOT NULL, nth INTEGER NOT NULL,
  cue INTEGER NOT NULL REFERENCES form(key),
  speaker INTEGER REFERENCES form(key), speaker_begin INTEGER,
  role INTEGER REFERENCES form(key), relay TEXT, stance_no INTEGER NOT NULL, direct INTEGER NOT NULL,
  content_begin INTEGER NOT NULL, content_size INTEGER NOT NULL,
  rule INTEGER REFERENCES rule(key)
);

CREATE TABLE event_kept(
  key INTEGER PRIMARY KEY, "begin" INTEGER NOT NULL, nth INTEGER NOT NULL,
  cue INTEGER NOT NULL REFERENCES form(key), event_type_no INTEGER NOT NULL,
  actor INTEGER REFERENCES form(key), actor_begin INTEGER,
  target INTEGER REFERENCES form(key), target_begin INTEGER,
  place INTEGER REFERENCES form(key), place_begin INTEGER,
  from_no INTEGER, to_no INTEGER, status_no INTEGER NOT NULL, rule INTEGER REFERENCES rule(key)
);

CREATE TABLE entity_forms(  -- entities: what the view `entity` is made of
  number INTEGER PRIMARY KEY,  -- of the id
  kind_no INTEGER NOT NULL,
  name NOT NULL,            -- key of a form, or a text that only people wrote
  forms NOT NULL,           -- its aliases: key of the only one, or [key, …, "text that only people wrote", …]
  times TEXT, latin TEXT, codes TEXT, lat REAL, lon REAL);

CREATE TABLE story(
  key INTEGER PRIMARY KEY REFERENCES article(key),  -- the article that it is named by
  number INTEGER NOT NULL,  -- of the id
  title TEXT, "from" TEXT, "to" TEXT, continues INTEGER REFERENCES story(key),
  id TEXT UNIQUE AS (printf('s%015x', number)));

CREATE TABLE story_article( -- which story an article belongs to, and what the story says of its day
  article INTEGER PRIMARY KEY REFERENCES article(key),
  story INTEGER NOT NULL REFERENCES story(key), nth INTEGER NOT NULL,
  copy INTEGER,             -- articles of a story with the same number are one text republished
  published_from TEXT, published_to TEXT,
  story_read TEXT,          -- id of the story that the machine put it into, where people put it elsewhere
  follows INTEGER REFERENCES article(key)  -- of an article that a story is named by: the like of the one it continues
);
CREATE INDEX story_article_story ON story_article(story, nth);
CREATE INDEX story_article_read ON story_article(story_read) WHERE story_read IS NOT NULL;
CREATE INDEX story_article_follows ON story_article(follows) WHERE follows IS NOT NULL;

CREATE TABLE reuse(         -- which article repeats text of which other, its likely origin
  article INTEGER PRIMARY KEY REFERENCES article(key),
  origin INTEGER NOT NULL REFERENCES article(key),
  kind TEXT NOT NULL,       -- same, edited, passages
  passages TEXT NOT NULL    -- [[begin, end, begin in the origin, end in the origin], …]
);

CREATE TABLE inferred(      -- short forms that stand for whom another article of their story names in full
  article INTEGER NOT NULL REFERENCES article(key),
  entity_read_no INTEGER NOT NULL,  -- the number of the entity that the article alone makes of it
  form NOT NULL,            -- key of a form, or a text that only people wrote
  times INTEGER NOT NULL,
  entity_no INTEGER NOT NULL,       -- of the entity that the story makes of it
  "by" INTEGER NOT NULL REFERENCES article(key),  -- the first article that names it in full
  PRIMARY KEY(article, entity_read_no, form)) WITHOUT ROWID;
CREATE INDEX inferred_entity ON inferred(entity_no);
CREATE INDEX inferred_read ON inferred(entity_read_no);

CREATE TABLE tally(         -- key >> 20 is its story
  key INTEGER PRIMARY KEY,  -- of its first entry
  number INTEGER NOT NULL,  -- of the id
  entries INTEGER NOT NULL, -- how many it has: with keys from `key` on
  kind_no INTEGER NOT NULL,
  place, side,              -- key of a form, or a text that only people wrote
  independent INTEGER NOT NULL, verdict_no INTEGER NOT NULL,
  reason TEXT,              -- where it is not the usual one of its verdict
  story INTEGER AS (key >> 20) REFERENCES story(key),
  id TEXT AS (printf('t%015x', number)),
  kind TEXT AS (CASE kind_no @FigureKind END), verdict TEXT AS (CASE verdict_no @Verdict END),
  why TEXT AS (coalesce(reason, CASE verdict_no @Reason END)));

CREATE TABLE entry(         -- what tallies weigh; the view `tally_entry` says it in full
  key INTEGER PRIMARY KEY, figure INTEGER REFERENCES figure_kept(key),
  root);                    -- key of a form, or a text that only people wrote

CREATE TABLE entry_changed( -- where people changed the figure, or added it
  entry INTEGER PRIMARY KEY REFERENCES entry(key),
  low REAL, high REAL, qualifier_no INTEGER NOT NULL, from_no INTEGER, to_no INTEGER,
  added INTEGER REFERENCES correction(key));

CREATE TABLE digest(        -- what the story room keeps of an article, so that stories grow with the record
  article INTEGER PRIMARY KEY REFERENCES article(key), bytes BLOB NOT NULL);

CREATE TABLE digest_words(  -- words by which digests are told: five bytes each, from number `first` on
  first INTEGER PRIMARY KEY, bytes BLOB NOT NULL);

CREATE TABLE learned(       -- what the last making of all stories learned, so that single articles can be placed
  name TEXT PRIMARY KEY, bytes BLOB NOT NULL);  -- weights: one zstd frame, how rare words are

CREATE TABLE correction(    -- what a person changed; reading pages never touches it
  key INTEGER PRIMARY KEY, item TEXT NOT NULL, field TEXT NOT NULL, was TEXT, value TEXT,
  who TEXT NOT NULL, at TEXT NOT NULL, why TEXT, undone TEXT);
CREATE INDEX correction_item ON correction(item);

-- Full text: rowid is article.key; words are folded (one letter for all its spellings), so fold what you ask for.
-- It knows in which articles a word is, not where; `more` are pairs and counts of what is met often (`often`).
CREATE VIRTUAL TABLE search USING fts5(words, more, content='', tokenize='ascii', detail=none);

CREATE TABLE often(         -- terms met often when the index was made: words, and pairs of words with a tatweel between
  term TEXT PRIMARY KEY,
  paired INTEGER NOT NULL   -- 1: `search` also holds the pairs of this word with other such words beside it
) WITHOUT ROWID;
)sql";

}  // namespace isnad
