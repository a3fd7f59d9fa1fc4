-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Fills `entity`, `source_use` and `search` once the rows of all other tables are in. A table whose
-- rows have an id needs one INSERT here. `summary` holds what the row says of itself: its summary,
-- definition or statement, unless that is its title already.

INSERT INTO entity (id, kind, title, title_zh, summary)
SELECT id, 'source', title, title_zh, note FROM source ORDER BY id;

INSERT INTO entity (id, kind, title, title_zh, summary)
SELECT id, 'sector', name, name_zh, summary FROM sector ORDER BY id;

INSERT INTO entity (id, kind, title, title_zh, summary)
SELECT id, 'subsector', name, name_zh, summary FROM subsector ORDER BY id;

INSERT INTO entity (id, kind, title, title_zh, summary)
SELECT id, 'indicator', name, name_zh, definition FROM indicator ORDER BY id;

INSERT INTO entity (id, kind, title, title_zh, summary, oddity)
SELECT
  t.id,
  'target',
  CASE WHEN i.id IS NULL THEN t.statement ELSE i.name || coalesce(', ' || t.year, '') END,
  NULL,
  CASE WHEN i.id IS NULL THEN NULL ELSE t.statement END,
  t.oddity
FROM target t
LEFT JOIN indicator i ON i.id = t.indicator_id
ORDER BY t.id;

INSERT INTO entity (id, kind, title, title_zh, summary)
SELECT id, 'series', definition, NULL, why FROM series ORDER BY id;

INSERT INTO entity (id, kind, title, title_zh, summary)
SELECT o.id, 'observation', i.name || ', ' || o.date, NULL, o.statement
FROM observation o
JOIN series s ON s.id = o.series_id
JOIN indicator i ON i.id = s.indicator_id
ORDER BY o.id;

INSERT INTO entity (id, kind, title, title_zh, summary)
SELECT id, 'assessment', statement, NULL, NULL FROM assessment ORDER BY id;

INSERT INTO entity (id, kind, title, title_zh, summary, oddity)
SELECT id, 'agency', name, name_zh, summary, oddity FROM agency ORDER BY id;

INSERT INTO entity (id, kind, title, title_zh, summary)
SELECT id, 'instrument', name, name_zh, summary FROM instrument ORDER BY id;

INSERT INTO entity (id, kind, title, title_zh, summary)
SELECT id, 'term', en, zh, meaning FROM term ORDER BY id;

INSERT INTO entity (id, kind, title, title_zh, summary, oddity)
SELECT id, 'policy', title, title_zh, summary, oddity FROM policy ORDER BY id;

INSERT INTO entity (id, kind, title, title_zh, summary)
SELECT id, 'measure', statement, NULL, NULL FROM measure ORDER BY id;

INSERT INTO entity (id, kind, title, title_zh, summary, oddity)
SELECT id, 'fund', name, name_zh, purpose, oddity FROM fund ORDER BY id;

INSERT INTO entity (id, kind, title, title_zh, summary, oddity)
SELECT id, 'company', name, name_zh, summary, oddity FROM company ORDER BY id;

-- The parties of a merger or a venture are all in `acquirer`.
INSERT INTO entity (id, kind, title, title_zh, summary, oddity)
SELECT id, 'deal', acquirer || coalesce(' – ' || target, ''), NULL, summary, oddity
FROM deal ORDER BY id;

INSERT INTO entity (id, kind, title, title_zh, summary, oddity)
SELECT id, 'event', title, NULL, summary, oddity FROM event ORDER BY id;

INSERT INTO entity (id, kind, title, title_zh, summary)
SELECT id, 'theme', name, NULL, summary FROM theme ORDER BY id;

INSERT INTO entity (id, kind, title, title_zh, summary, oddity)
SELECT w.id, 'wording', t.name || ': ' || w.document, NULL, w.text, w.oddity
FROM wording w
JOIN theme t ON t.id = w.theme_id
ORDER BY w.id;

INSERT INTO entity (id, kind, title, title_zh, summary)
SELECT id, 'recommendation', title, NULL, text FROM recommendation ORDER BY id;

INSERT INTO source_use (source_id, uses)
SELECT s.id, (SELECT count(*) FROM v_use u WHERE u.source_id = s.id) FROM source s ORDER BY s.id;

INSERT INTO search (id, kind, title, title_zh, summary)
SELECT id, kind, title, title_zh, summary FROM entity ORDER BY id;

INSERT INTO search (search) VALUES ('optimize');
