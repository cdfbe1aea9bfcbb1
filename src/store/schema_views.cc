#include "store/schema_text.h"

namespace isnad {

// What people and other programs read; each says in words what a table keeps in numbers.
const char* const kViews = R"sql(
-- Other programs load the extension isnad-sql for text_of and blocks_of, which this view and `said` need.
CREATE VIEW article_text AS
  SELECT key AS article, id, uri, blocks_of(blocks) AS blocks, text_of(packed) AS text FROM article;

CREATE VIEW name AS
  SELECT (n.article << 20) + n.nth_in_article AS key, n.article, n."begin", @Size(n.form) AS size,
         n."begin" + @Size(n.form) AS "end", 0 AS nth, n.form, n.rule,
         (SELECT printf('e%015x', i.entity_no) FROM inferred i JOIN form f ON f.key = n.form
          WHERE i.article = n.article AND i.entity_read_no = coalesce(f.entity_no, f.entity_read_no) LIMIT 1)
           AS entity_story  -- whom its story tells that it means, in place of the form's entity
  FROM (SELECT l.article, c.key AS nth_in_article,
               (unicode(substr(l.names, 5 * c.key + 1, 1)) - 1 << 15) + unicode(substr(l.names, 5 * c.key + 2, 1)) - 1 AS "begin",
               (unicode(substr(l.names, 5 * c.key + 3, 1)) - 1 << 15) + unicode(substr(l.names, 5 * c.key + 4, 1)) - 1 AS form,
               nullif(unicode(substr(l.names, 5 * c.key + 5, 1)) - 1, 0) AS rule
        FROM name_list l, json_each('[' || substr(replace(hex(zeroblob(length(l.names) / 5)), '00', ',0'), 2) || ']') c) n;

CREATE VIEW figure AS
  SELECT key, key >> 20 AS article, "begin", length(CAST(text AS BLOB)) AS size, "begin" + length(CAST(text AS BLOB)) AS "end", nth,
         text, low, high, @Text(counted) AS counted, side, side_begin, side_begin + @Size(side) AS side_end,
         place, place_begin, place_begin + @Size(place) AS place_end, @Day(from_no) AS date_from, @Day(to_no) AS date_to,
         speaker, speaker_begin, speaker_begin + @Size(speaker) AS speaker_end, relay, rule, part_of, suspect,
         qualifier_no, kind_no, status_no,
         CASE qualifier_no @Qualifier END AS qualifier, CASE kind_no @FigureKind END AS kind, CASE status_no @Status END AS status
  FROM figure_kept;

CREATE VIEW statement AS
  SELECT key, key >> 20 AS article, "begin", @Size(cue) AS size, "begin" + @Size(cue) AS "end", nth, @Text(cue) AS text,
         speaker, speaker_begin, speaker_begin + @Size(speaker) AS speaker_end, @Text(role) AS role, relay, direct,
         content_begin, content_begin + content_size AS content_end, rule, stance_no, CASE stance_no @Stance END AS stance
  FROM statement_kept;

CREATE VIEW event AS
  SELECT key, key >> 20 AS article, "begin", @Size(cue) AS size, "begin" + @Size(cue) AS "end", nth, @Text(cue) AS text,
         actor, actor_begin, actor_begin + @Size(actor) AS actor_end, target, target_begin, target_begin + @Size(target) AS target_end,
         place, place_begin, place_begin + @Size(place) AS place_end, @Day(from_no) AS date_from, @Day(to_no) AS date_to, rule,
         event_type_no, status_no, CASE event_type_no @EventType END AS event_type, CASE status_no @Status END AS status
  FROM event_kept;

CREATE VIEW item AS         -- every item with its id, as the other formats name it
  WITH all_items(type, letter, key, article, "begin", "end", nth, text, rule) AS (
    SELECT 'name', 'n', n.key, n.article, n."begin", n."end", n.nth, f.text, n.rule FROM name n JOIN form f ON f.key = n.form
    UNION ALL SELECT 'figure', 'f', key, article, "begin", "end", nth, text, rule FROM figure
    UNION ALL SELECT 'statement', 's', key, article, "begin", "end", nth, text, rule FROM statement
    UNION ALL SELECT 'event', 'e', key, article, "begin", "end", nth, text, rule FROM event)
  SELECT a.id || '.' || i.letter || i."begin" || '-' || i."end" || iif(i.nth > 0, '~' || i.nth, '') AS id,
         i.type, i.key, i.article, a.page, i."begin", i."end", i.text, r.name AS rule
  FROM all_items i JOIN article a ON a.key = i.article LEFT JOIN rule r ON r.key = i.rule;

CREATE VIEW entity_told AS  -- spellings, and how often each is met, of entities of which stories tell otherwise than articles alone
  SELECT number, text, sum(times) AS times FROM (
    SELECT e.number, CASE f.type WHEN 'integer' THEN (SELECT text FROM form WHERE key = f.value) ELSE f.value END AS text,
           coalesce(json_extract(e.times, '$[' || coalesce(f.key, 0) || ']'), 1) AS times
    FROM entity_forms e, json_each(e.forms) f WHERE e.number IN (SELECT entity_no FROM inferred UNION SELECT entity_read_no FROM inferred)
    UNION ALL SELECT entity_no, @Spelled(form), times FROM inferred
    UNION ALL SELECT entity_read_no, @Spelled(form), -times FROM inferred)
  GROUP BY number, text HAVING sum(times) > 0;

CREATE VIEW entity AS
  WITH told AS MATERIALIZED (SELECT * FROM entity_told),
       lists(number, aliases, times) AS MATERIALIZED (
         SELECT number, json_group_array(text), iif(max(times) = 1, NULL, json_group_array(times)) FROM told GROUP BY number)
  SELECT printf('e%015x', e.number) AS id, CASE e.kind_no @NameKind END AS kind,
         iif(l.number IS NULL OR EXISTS (SELECT 1 FROM told t WHERE t.number = e.number AND t.text = @Spelled(e.name)), @Spelled(e.name),
             (SELECT text FROM told t WHERE t.number = e.number ORDER BY times DESC, text LIMIT 1)) AS name,
         e.latin,
         iif(l.number IS NULL, (
           SELECT json_group_array(CASE f.type WHEN 'integer' THEN (SELECT text FROM form WHERE key = f.value) ELSE f.value END)
           FROM json_each(e.forms) f), l.aliases) AS aliases,
         e.codes, e.lat, e.lon,
         iif(l.number IS NULL, e.times, l.times) AS times  -- how often each of the aliases is met; NULL where each is once
  FROM entity_forms e LEFT JOIN lists l ON l.number = e.number
  WHERE l.number IS NOT NULL OR e.number NOT IN (SELECT entity_read_no FROM inferred);

CREATE VIEW tally_entry AS  -- each of a tally's figures, as it is weighed
  SELECT t.key AS tally, e.key - t.key AS nth, e.figure,
         iif(c.entry IS NULL, f.low, c.low) AS low, iif(c.entry IS NULL, f.high, c.high) AS high,
         CASE iif(c.entry IS NULL, f.qualifier_no, c.qualifier_no) @Qualifier END AS qualifier,
         iif(c.entry IS NULL, @Day(f.from_no), @Day(c.from_no)) AS date_from,
         iif(c.entry IS NULL, @Day(f.to_no), @Day(c.to_no)) AS date_to,
         @Spelled(e.root) AS root, c.added  -- `added`: the correction, in place of `figure`, of one that a person added
  FROM tally t JOIN entry e ON e.key BETWEEN t.key AND t.key + t.entries - 1
  LEFT JOIN figure_kept f ON f.key = e.figure LEFT JOIN entry_changed c ON c.entry = e.key;

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

}  // namespace isnad
