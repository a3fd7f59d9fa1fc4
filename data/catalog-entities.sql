-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Fills `entity` and what is made of it (`source_use`, `entity_year`, `search` …) once the rows of
-- all other tables are in. A table whose rows have an id needs one INSERT here. `summary` holds what
-- the row says of itself: its summary, definition or statement, unless that is its title already.

CREATE TEMP TABLE listed (id, kind, title, title_zh, summary, oddity);

INSERT INTO listed (id, kind, title, title_zh, summary)
SELECT id, 'source', title, title_zh, note FROM source;

INSERT INTO listed (id, kind, title, title_zh, summary)
SELECT id, 'sector', name, name_zh, summary FROM sector;

INSERT INTO listed (id, kind, title, title_zh, summary)
SELECT id, 'subsector', name, name_zh, summary FROM subsector;

INSERT INTO listed (id, kind, title, title_zh, summary)
SELECT id, 'indicator', name, name_zh, definition FROM indicator;

INSERT INTO listed (id, kind, title, title_zh, summary, oddity)
SELECT
  t.id,
  'target',
  CASE WHEN i.id IS NULL THEN t.statement ELSE i.name || coalesce(', ' || t.year, '') END,
  NULL,
  CASE WHEN i.id IS NULL THEN NULL ELSE t.statement END,
  t.oddity
FROM target t
LEFT JOIN indicator i ON i.id = t.indicator_id;

INSERT INTO listed (id, kind, title, title_zh, summary)
SELECT id, 'series', definition, NULL, why FROM series;

INSERT INTO listed (id, kind, title, title_zh, summary)
SELECT o.id, 'observation', i.name || ', ' || o.date, NULL, o.statement
FROM observation o
JOIN series s ON s.id = o.series_id
JOIN indicator i ON i.id = s.indicator_id;

INSERT INTO listed (id, kind, title, title_zh, summary)
SELECT id, 'assessment', statement, NULL, NULL FROM assessment;

INSERT INTO listed (id, kind, title, title_zh, summary, oddity)
SELECT id, 'agency', name, name_zh, summary, oddity FROM agency;

INSERT INTO listed (id, kind, title, title_zh, summary)
SELECT id, 'instrument', name, name_zh, summary FROM instrument;

INSERT INTO listed (id, kind, title, title_zh, summary)
SELECT id, 'term', en, zh, meaning FROM term;

INSERT INTO listed (id, kind, title, title_zh, summary, oddity)
SELECT id, 'policy', title, title_zh, summary, oddity FROM policy;

INSERT INTO listed (id, kind, title, title_zh, summary)
SELECT id, 'measure', statement, NULL, NULL FROM measure;

INSERT INTO listed (id, kind, title, title_zh, summary, oddity)
SELECT id, 'fund', name, name_zh, purpose, oddity FROM fund;

INSERT INTO listed (id, kind, title, title_zh, summary, oddity)
SELECT id, 'company', name, name_zh, summary, oddity FROM company;

-- The parties of a merger or a venture are all in `acquirer`.
INSERT INTO listed (id, kind, title, title_zh, summary, oddity)
SELECT id, 'deal', acquirer || coalesce(' – ' || target, ''), NULL, summary, oddity
FROM deal;

INSERT INTO listed (id, kind, title, title_zh, summary, oddity)
SELECT id, 'event', title, NULL, summary, oddity FROM event;

INSERT INTO listed (id, kind, title, title_zh, summary)
SELECT id, 'theme', name, NULL, summary FROM theme;

INSERT INTO listed (id, kind, title, title_zh, summary, oddity)
SELECT w.id, 'wording', t.name || ': ' || w.document, NULL, w.text, w.oddity
FROM wording w
JOIN theme t ON t.id = w.theme_id;

INSERT INTO listed (id, kind, title, title_zh, summary)
SELECT id, 'recommendation', title, NULL, text FROM recommendation;

-- How often a thing is named by others, or has something of its own.
CREATE TEMP TABLE named AS
SELECT id, count(*) AS times
FROM (
  SELECT entity_id AS id FROM citation
  UNION ALL SELECT source_id FROM citation
  UNION ALL SELECT from_id FROM relation
  UNION ALL SELECT to_id FROM relation
  UNION ALL SELECT indicator_id FROM target
  UNION ALL SELECT indicator_id FROM series
  UNION ALL SELECT agency_id FROM policy_agency
  UNION ALL SELECT instrument_id FROM policy_instrument
  UNION ALL SELECT term_id FROM policy_term
  UNION ALL SELECT instrument_id FROM measure
  UNION ALL SELECT company_id FROM deal_company
  UNION ALL SELECT theme_id FROM wording
)
GROUP BY id;

-- A kind has its rowids in a row, and within it those that are named most often come first: the
-- order in which the full-text index finds them.
INSERT INTO entity (id, kind, title, title_zh, summary, oddity)
SELECT l.id, l.kind, l.title, l.title_zh, l.summary, l.oddity
FROM listed l
LEFT JOIN named n ON n.id = l.id
ORDER BY l.kind, n.times DESC, l.id;

DROP TABLE listed;
DROP TABLE named;

INSERT INTO source_use (source_id, uses)
SELECT s.id, (SELECT count(*) FROM v_use u WHERE u.source_id = s.id) FROM source s ORDER BY s.id;

-- The same years as the lists of the kinds are filtered by.
INSERT INTO entity_year (year, entity)
SELECT DISTINCT CAST(substr(d.date, 1, 4) AS INTEGER), e.rowid
FROM (
  SELECT id, date FROM policy
  UNION ALL SELECT id, date FROM event
  UNION ALL SELECT id, established FROM fund
  UNION ALL SELECT id, date FROM deal
  UNION ALL SELECT id, published FROM source
  UNION ALL SELECT id, date FROM measure
  UNION ALL SELECT id, date FROM wording
  UNION ALL SELECT id, year FROM target
  UNION ALL SELECT indicator_id, year FROM target
  UNION ALL
  SELECT a.id, s.published FROM assessment a JOIN source s ON s.id = a.source_id
) d
JOIN entity e ON e.id = d.id
WHERE d.date IS NOT NULL;

INSERT INTO search (rowid, title, names, body)
SELECT e.rowid, waymark_tokens(e.title), waymark_tokens(t.names), waymark_tokens(t.body)
FROM v_text t
JOIN entity e ON e.id = t.id
ORDER BY e.rowid;

INSERT INTO search_name (rowid, name)
SELECT e.rowid, waymark_names(e.title || char(10) || coalesce(t.names, ''))
FROM v_text t
JOIN entity e ON e.id = t.id
ORDER BY e.rowid;

INSERT INTO search (search) VALUES ('optimize');
INSERT INTO search_name (search_name) VALUES ('optimize');

CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab (main, search, row);
CREATE VIRTUAL TABLE temp.name_vocabulary USING fts5vocab (main, search_name, row);

INSERT INTO word (word, things)
SELECT term, doc FROM temp.vocabulary WHERE unicode(term) < 0x2E80
UNION ALL
SELECT term, doc FROM temp.name_vocabulary
WHERE term GLOB '|?*' AND NOT term GLOB '|*|' AND unicode(substr(term, 2)) < 0x2E80;

DROP TABLE temp.vocabulary;
DROP TABLE temp.name_vocabulary;

-- A term may have several, "MIC25; MIC 2025".
INSERT INTO abbreviation (short, long)
WITH RECURSIVE part (name, short, rest) AS (
  SELECT name, NULL, abbreviation || ';' FROM agency WHERE abbreviation IS NOT NULL
  UNION ALL SELECT en, NULL, abbreviation || ';' FROM term WHERE abbreviation IS NOT NULL
  UNION ALL
  SELECT name, substr(rest, 1, instr(rest, ';') - 1), substr(rest, instr(rest, ';') + 1)
  FROM part WHERE rest <> ''
)
SELECT DISTINCT waymark_tokens(short), waymark_tokens(name) FROM part
WHERE short IS NOT NULL AND waymark_tokens(short) <> waymark_tokens(name);

-- The order in which a kind is listed. Kept, so that a list of any length can be opened anywhere:
-- its rows are read as they are scrolled to.
CREATE TEMP TABLE place AS
SELECT id, row_number() OVER (ORDER BY title COLLATE NOCASE, id) AS position FROM v_agency
UNION ALL
SELECT id, row_number() OVER (ORDER BY published DESC, id) FROM v_assessment
UNION ALL
SELECT id, row_number() OVER (ORDER BY title COLLATE NOCASE, id) FROM v_company
UNION ALL
SELECT id, row_number() OVER (ORDER BY date DESC, title, id) FROM v_deal
UNION ALL
SELECT id, row_number() OVER (ORDER BY date DESC, title, id) FROM v_event
UNION ALL
SELECT id, row_number() OVER (ORDER BY title COLLATE NOCASE, id) FROM v_fund
UNION ALL
SELECT id, row_number() OVER (ORDER BY title, id) FROM v_indicator
UNION ALL
SELECT id, row_number() OVER (ORDER BY title COLLATE NOCASE, id) FROM v_instrument
UNION ALL
SELECT id, row_number() OVER (ORDER BY sector, subsector, date, title, id) FROM v_measure
UNION ALL
SELECT id, row_number() OVER (ORDER BY date DESC, title, id) FROM v_policy
UNION ALL
SELECT id, row_number() OVER (ORDER BY publisher, position, id) FROM v_recommendation
UNION ALL
SELECT id, row_number() OVER (ORDER BY number, id) FROM v_sector
UNION ALL
SELECT id, row_number() OVER (ORDER BY title COLLATE NOCASE, id) FROM v_source
UNION ALL
SELECT id, row_number() OVER (ORDER BY id) FROM v_subsector
UNION ALL
SELECT id, row_number() OVER (ORDER BY year, title, id) FROM v_target
UNION ALL
SELECT id, row_number() OVER (ORDER BY title COLLATE NOCASE, id) FROM v_term
UNION ALL
SELECT id, row_number() OVER (ORDER BY position, id) FROM v_theme
UNION ALL
SELECT id, row_number() OVER (ORDER BY date, title, id) FROM v_wording;

UPDATE entity SET position = place.position FROM temp.place WHERE place.id = entity.id;

DROP TABLE place;
