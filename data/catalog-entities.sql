-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Fills `entity` and `search` once the rows of all other tables are in. A table whose rows have
-- an id needs one INSERT here. `summary` holds what the row says of itself: its summary,
-- definition or statement, unless that is its title already.

INSERT INTO entity (id, kind, title, title_zh, summary)
SELECT id, 'source', title, title_zh, note FROM source ORDER BY id;

INSERT INTO entity (id, kind, title, title_zh, summary)
SELECT id, 'sector', name, name_zh, summary FROM sector ORDER BY id;

INSERT INTO entity (id, kind, title, title_zh, summary)
SELECT id, 'subsector', name, name_zh, summary FROM subsector ORDER BY id;

INSERT INTO entity (id, kind, title, title_zh, summary)
SELECT id, 'indicator', name, name_zh, definition FROM indicator ORDER BY id;

INSERT INTO entity (id, kind, title, title_zh, summary)
SELECT
  t.id,
  'target',
  CASE WHEN i.id IS NULL THEN t.statement ELSE i.name || coalesce(', ' || t.year, '') END,
  NULL,
  CASE WHEN i.id IS NULL THEN NULL ELSE t.statement END
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

INSERT INTO search (id, kind, title, title_zh, summary)
SELECT id, kind, title, title_zh, summary FROM entity ORDER BY id;

INSERT INTO search (search) VALUES ('optimize');
