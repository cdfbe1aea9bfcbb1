#include "store/schema.h"

#include <string>

#include "model/names.h"
#include "model/reason.h"
#include "store/spelling.h"

namespace isnad {
namespace {

// Items have keys of their own article, so that an article's items lie together and need no index: key >> 20
// is the article. What stands in a closed list is kept as its place there (`kind_no`), and shown by name.
// Days are ISO 8601 text, spans are UTF-8 bytes, lists are JSON arrays, unknown is NULL.
constexpr const char* kTables = R"sql(
CREATE TABLE meta(          -- format, program, lexicon, options, indexed (last article in the search index), finished, placed
                            -- (articles put into stories one by one since all stories were made)
  name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE page(
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  uri TEXT NOT NULL,
  media TEXT,
  sha256 TEXT,              -- of the bytes as read, before decoding
  size INTEGER NOT NULL,    -- of the bytes as read
  fault TEXT,               -- why it could not be read; then it has no bytes
  bytes BLOB                -- the page in UTF-8, which all source spans point into; one zstd frame beside the texts
                            -- of its articles (`zstd -d --patch-from=TEXTS`)
);
CREATE INDEX page_fault ON page(uri) WHERE fault IS NOT NULL;

CREATE TABLE dropped(       -- what of a page stands in no article
  page INTEGER NOT NULL REFERENCES page(key), nth INTEGER NOT NULL,
  "begin" INTEGER NOT NULL, "end" INTEGER NOT NULL,  -- in the page
  reason TEXT NOT NULL, rule INTEGER REFERENCES rule(key),
  PRIMARY KEY(page, nth)) WITHOUT ROWID;

CREATE TABLE article(
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  page INTEGER NOT NULL REFERENCES page(key),
  nth INTEGER NOT NULL,     -- on its page, from 0
  uri TEXT NOT NULL,
  outlet TEXT, domain TEXT, title TEXT,
  byline TEXT NOT NULL, agencies TEXT NOT NULL, dateline TEXT NOT NULL,
  published_from TEXT, published_to TEXT, published_basis TEXT, published_text TEXT,
  crawled TEXT, language TEXT, keywords TEXT NOT NULL,
  blocks BLOB NOT NULL,     -- blocks_of(blocks) is [[kind, begin, end, source begin, source end], …]
  packed BLOB NOT NULL      -- text_of(packed) is the text
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

CREATE TABLE form_place(    -- where forms are found by their text (store/forms.cc)
  place INTEGER PRIMARY KEY, keys BLOB NOT NULL);

CREATE TABLE name(
  key INTEGER PRIMARY KEY,
  article INTEGER AS (key >> 20) REFERENCES article(key),
  "begin" INTEGER NOT NULL, size INTEGER NOT NULL, "end" INTEGER AS ("begin" + size),
  nth INTEGER NOT NULL,     -- among names of one span
  form INTEGER NOT NULL REFERENCES form(key),
  rule INTEGER REFERENCES rule(key)
);

CREATE TABLE figure(
  key INTEGER PRIMARY KEY,
  article INTEGER AS (key >> 20) REFERENCES article(key),
  "begin" INTEGER NOT NULL, size INTEGER NOT NULL, "end" INTEGER AS ("begin" + size),
  nth INTEGER NOT NULL,
  text TEXT NOT NULL, low REAL, high REAL, qualifier_no INTEGER NOT NULL, kind_no INTEGER NOT NULL, counted TEXT,
  side INTEGER REFERENCES form(key), side_begin INTEGER, side_end INTEGER,
  place INTEGER REFERENCES form(key), place_begin INTEGER, place_end INTEGER,
  date_from TEXT, date_to TEXT,
  speaker INTEGER REFERENCES form(key), speaker_begin INTEGER, speaker_end INTEGER,
  relay TEXT,               -- [[form, begin, end], …], outermost first
  status_no INTEGER NOT NULL, rule INTEGER REFERENCES rule(key),
  part_of INTEGER REFERENCES figure(key),  -- the figure of the same article that counts these among others
  suspect INTEGER NOT NULL DEFAULT 0,      -- 1: hardly meant as written
  qualifier TEXT AS (CASE qualifier_no @Qualifier END), kind TEXT AS (CASE kind_no @FigureKind END),
  status TEXT AS (CASE status_no @Status END)
);

CREATE TABLE statement(
  key INTEGER PRIMARY KEY,
  article INTEGER AS (key >> 20) REFERENCES article(key),
  "begin" INTEGER NOT NULL, size INTEGER NOT NULL, "end" INTEGER AS ("begin" + size),
  nth INTEGER NOT NULL,
  text TEXT NOT NULL,
  speaker INTEGER REFERENCES form(key), speaker_begin INTEGER, speaker_end INTEGER,
  role TEXT, relay TEXT, stance_no INTEGER NOT NULL, direct INTEGER NOT NULL,
  content_begin INTEGER NOT NULL, content_end INTEGER NOT NULL,
  rule INTEGER REFERENCES rule(key),
  stance TEXT AS (CASE stance_no @Stance END)
);

CREATE TABLE event(
  key INTEGER PRIMARY KEY,
  article INTEGER AS (key >> 20) REFERENCES article(key),
  "begin" INTEGER NOT NULL, size INTEGER NOT NULL, "end" INTEGER AS ("begin" + size),
  nth INTEGER NOT NULL,
  text TEXT NOT NULL, event_type_no INTEGER NOT NULL,
  actor INTEGER REFERENCES form(key), actor_begin INTEGER, actor_end INTEGER,
  target INTEGER REFERENCES form(key), target_begin INTEGER, target_end INTEGER,
  place INTEGER REFERENCES form(key), place_begin INTEGER, place_end INTEGER,
  date_from TEXT, date_to TEXT, status_no INTEGER NOT NULL, rule INTEGER REFERENCES rule(key),
  event_type TEXT AS (CASE event_type_no @EventType END), status TEXT AS (CASE status_no @Status END)
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
  key INTEGER PRIMARY KEY, figure INTEGER REFERENCES figure(key),
  root);                    -- key of a form, or a text that only people wrote

CREATE TABLE entry_changed( -- where people changed the figure, or added it
  entry INTEGER PRIMARY KEY REFERENCES entry(key),
  low REAL, high REAL, qualifier_no INTEGER NOT NULL, date_from TEXT, date_to TEXT,
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
CREATE VIRTUAL TABLE search USING fts5(words, content='', tokenize='ascii');

-- Other programs load the extension isnad-sql for text_of and blocks_of, which this view and `said` need.
CREATE VIEW article_text AS
  SELECT key AS article, id, uri, blocks_of(blocks) AS blocks, text_of(packed) AS text FROM article;

CREATE VIEW item AS         -- every item with its id, as the other formats name it
  WITH all_items(type, letter, key, article, "begin", "end", nth, text, rule) AS (
    SELECT 'name', 'n', n.key, n.article, n."begin", n."end", n.nth, f.text, n.rule FROM name n JOIN form f ON f.key = n.form
    UNION ALL SELECT 'figure', 'f', key, article, "begin", "end", nth, text, rule FROM figure
    UNION ALL SELECT 'statement', 's', key, article, "begin", "end", nth, text, rule FROM statement
    UNION ALL SELECT 'event', 'e', key, article, "begin", "end", nth, text, rule FROM event)
  SELECT a.id || '.' || i.letter || i."begin" || '-' || i."end" || iif(i.nth > 0, '~' || i.nth, '') AS id,
         i.type, i.key, i.article, a.page, i."begin", i."end", i.text, r.name AS rule
  FROM all_items i JOIN article a ON a.key = i.article LEFT JOIN rule r ON r.key = i.rule;

CREATE VIEW entity AS
  SELECT printf('e%015x', e.number) AS id, CASE e.kind_no @NameKind END AS kind, @Spelled(e.name) AS name, e.latin,
         (SELECT json_group_array(CASE f.type WHEN 'integer' THEN (SELECT text FROM form WHERE key = f.value) ELSE f.value END)
          FROM json_each(e.forms) f) AS aliases, e.codes, e.lat, e.lon,
         e.times            -- how often each of the aliases is met; NULL where each is once
  FROM entity_forms e;

CREATE VIEW tally_entry AS  -- each of a tally's figures, as it is weighed
  SELECT t.key AS tally, e.key - t.key AS nth, e.figure,
         iif(c.entry IS NULL, f.low, c.low) AS low, iif(c.entry IS NULL, f.high, c.high) AS high,
         CASE iif(c.entry IS NULL, f.qualifier_no, c.qualifier_no) @Qualifier END AS qualifier,
         iif(c.entry IS NULL, f.date_from, c.date_from) AS date_from, iif(c.entry IS NULL, f.date_to, c.date_to) AS date_to,
         @Spelled(e.root) AS root, c.added  -- `added`: the correction, in place of `figure`, of one that a person added
  FROM tally t JOIN entry e ON e.key BETWEEN t.key AND t.key + t.entries - 1
  LEFT JOIN figure f ON f.key = e.figure LEFT JOIN entry_changed c ON c.entry = e.key;

CREATE VIEW said AS         -- who said what, in words
  SELECT a.uri, a.outlet, a.published_from AS published, f.text AS speaker, s.role, s.stance, s.text AS cue,
         CAST(substr(CAST(text_of(a.packed) AS BLOB), s.content_begin + 1, s.content_end - s.content_begin) AS TEXT) AS content
  FROM statement s JOIN article a ON a.key = s.article LEFT JOIN form f ON f.key = s.speaker;

CREATE VIEW counted AS      -- the figures in words
  SELECT a.uri, a.outlet, a.published_from AS published, g.kind, g.low, g.high, g.qualifier, g.text,
         p.text AS place, i.text AS side, s.text AS speaker, g.status
  FROM figure g JOIN article a ON a.key = g.article LEFT JOIN form p ON p.key = g.place
  LEFT JOIN form i ON i.key = g.side LEFT JOIN form s ON s.key = g.speaker;
)sql";

[[noreturn]] void refuse(const Database& database, std::string what) {
    throw SqlFault{{database.path(), std::move(what)}, 0};
}

int64_t format_of(Database& database) {
    const int64_t format = database.number("PRAGMA user_version");
    const int64_t application = database.number("PRAGMA application_id");
    const bool empty = database.number("SELECT count(*) FROM sqlite_schema") == 0;
    if (empty && format == 0) return 0;
    if (application != kApplication) refuse(database, "is an SQLite database, but no record of Isnad");
    if (format > kFormat)
        refuse(database, "has record format " + std::to_string(format) +
                             ", this program knows formats up to " + std::to_string(kFormat) +
                             "; use a newer Isnad");
    if (format < kFormat)
        refuse(database, "has the older record format " + std::to_string(format) +
                             ", which this program does not know; read its pages into a new record");
    return format;
}

// Puts the names of E in place of `mark`: WHEN 0 THEN 'killed' …
template <class E>
void spell(std::string_view mark, std::string& sql) {
    std::string cases;
    for (size_t i = 0; i < count_of_names<E>(); ++i)
        cases += (i ? " WHEN " : "WHEN ") + std::to_string(i) + " THEN '" +
                 std::string(name_of(static_cast<E>(i))) + "'";
    for (size_t at = 0; (at = sql.find(mark, at)) != std::string::npos;) sql.replace(at, mark.size(), cases);
}

// Puts the text of a column that holds a spelling in place of `@Spelled(column)`.
void spell_texts(std::string& sql) {
    constexpr std::string_view kMark = "@Spelled(";
    for (size_t at = 0; (at = sql.find(kMark, at)) != std::string::npos;) {
        const size_t from = at + kMark.size(), end = sql.find(')', from);
        sql.replace(at, end + 1 - at, spelled(sql.substr(from, end - from)));
    }
}

// The usual reasons of verdicts in place of `@Reason`.
void spell_reasons(std::string& sql) {
    std::string cases;
    for (const Verdict verdict : {Verdict::lone, Verdict::agree})
        cases += " WHEN " + std::to_string(place_of(verdict)) + " THEN '" + usual_reason(verdict) + "'";
    const std::string_view mark = " @Reason";
    sql.replace(sql.find(mark), mark.size(), cases);
}

void make_tables(Database& database) {
    std::string tables = kTables;
    spell_texts(tables);
    spell_reasons(tables);
    spell<Qualifier>("@Qualifier", tables);
    spell<FigureKind>("@FigureKind", tables);
    spell<Status>("@Status", tables);
    spell<Stance>("@Stance", tables);
    spell<EventType>("@EventType", tables);
    spell<Verdict>("@Verdict", tables);
    spell<NameKind>("@NameKind", tables);
    database.run(tables);
    database.run("PRAGMA application_id = " + std::to_string(kApplication));
    database.run("PRAGMA user_version = " + std::to_string(kFormat));
}

}  // namespace

void check_format(Database& database) {
    if (format_of(database) == 0) refuse(database, "is no record: it is empty");
}

int64_t check_writable(Database& database) { return format_of(database); }

void prepare_format(Database& database) {
    if (format_of(database) == kFormat) return;
    Transaction transaction(database);
    make_tables(database);
    transaction.commit();
}

}  // namespace isnad
