-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema of the compiled catalogue. Tables and columns are a published interface: they are added
-- to, not renamed. What a column means stands in catalog/datapackage.json, which the compiler
-- checks every row by; the CHECKs here say the same once more to whoever builds a catalogue by
-- other means. NULL: not known.

PRAGMA application_id = 0x574D4341; -- "WMCA"
PRAGMA user_version = 1;

CREATE TABLE meta (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- One row for every row below that has an id: what search, notes and addresses hang on. Filled
-- after all other tables (catalog-entities.sql), hence the deferred references to it.
CREATE TABLE entity (
  id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB kind || '/?*'),
  kind TEXT NOT NULL,
  title TEXT NOT NULL CHECK (title <> ''),
  title_zh TEXT,
  summary TEXT,
  oddity TEXT, -- what its sources say oddly, or differently
  position INTEGER CHECK (position >= 1) -- in the list of its kind; NULL where there is none
) STRICT;

CREATE INDEX entity_kind ON entity (kind);
CREATE UNIQUE INDEX entity_position ON entity (kind, position);

CREATE TABLE source (
  id TEXT NOT NULL PRIMARY KEY REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL,
  title_zh TEXT,
  author TEXT,
  publisher TEXT,
  published TEXT,
  kind TEXT NOT NULL CHECK (kind IN
    ('plan', 'law', 'statistics', 'report', 'paper', 'press', 'encyclopedia')),
  language TEXT,
  url TEXT,
  note TEXT
) STRICT;

CREATE TABLE citation (
  entity_id TEXT NOT NULL REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  source_id TEXT NOT NULL REFERENCES source (id),
  locator TEXT NOT NULL CHECK (locator <> ''),
  figure_as_printed TEXT
) STRICT;

-- One place may hold several figures of one thing; an expression, for NULLs are never equal.
CREATE UNIQUE INDEX citation_key
  ON citation (entity_id, source_id, locator, ifnull(figure_as_printed, ''));
CREATE INDEX citation_source ON citation (source_id);

CREATE TABLE sector (
  id TEXT NOT NULL PRIMARY KEY REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL UNIQUE CHECK (number BETWEEN 1 AND 10),
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  name_zh TEXT,
  summary TEXT
) STRICT;

CREATE TABLE subsector (
  id TEXT NOT NULL PRIMARY KEY REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  sector_id TEXT NOT NULL REFERENCES sector (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  name TEXT NOT NULL,
  name_zh TEXT,
  summary TEXT
) STRICT;

CREATE INDEX subsector_sector ON subsector (sector_id, position);

CREATE TABLE indicator (
  id TEXT NOT NULL PRIMARY KEY REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  sector_id TEXT REFERENCES sector (id), -- NULL: of the plan as a whole
  subsector_id TEXT REFERENCES subsector (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  name_zh TEXT,
  unit TEXT NOT NULL,
  market TEXT NOT NULL CHECK (market IN ('domestic', 'international', 'none')),
  direction TEXT NOT NULL CHECK (direction IN ('higher', 'lower')),
  definition TEXT NOT NULL
) STRICT;

CREATE INDEX indicator_sector ON indicator (sector_id, subsector_id);
CREATE INDEX indicator_subsector ON indicator (subsector_id);

CREATE TABLE target (
  id TEXT NOT NULL PRIMARY KEY REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  sector_id TEXT REFERENCES sector (id), -- NULL: of the plan as a whole
  subsector_id TEXT REFERENCES subsector (id),
  indicator_id TEXT REFERENCES indicator (id), -- NULL: a goal without a number
  edition_id TEXT REFERENCES source (id), -- NULL: the source names none
  year INTEGER, -- NULL: the source names none
  comparator TEXT CHECK (comparator IN ('=', '>', '>=', '<', '<=', '~', 'range')),
  value REAL,
  value_high REAL,
  statement TEXT NOT NULL,
  oddity TEXT,
  unobserved TEXT, -- why nothing of it was observed
  CHECK ((indicator_id IS NULL) = (comparator IS NULL)),
  CHECK ((indicator_id IS NULL) = (value IS NULL)),
  CHECK (indicator_id IS NULL OR year IS NOT NULL OR oddity IS NOT NULL),
  CHECK ((comparator IS 'range') = (value_high IS NOT NULL)),
  CHECK (value_high IS NULL OR value < value_high)
) STRICT;

CREATE INDEX target_sector ON target (sector_id, subsector_id);
CREATE INDEX target_subsector ON target (subsector_id);
CREATE INDEX target_indicator ON target (indicator_id, year);
CREATE INDEX target_edition ON target (edition_id, sector_id);

CREATE TABLE series (
  id TEXT NOT NULL PRIMARY KEY REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  indicator_id TEXT NOT NULL REFERENCES indicator (id),
  definition TEXT NOT NULL,
  fit TEXT NOT NULL CHECK (fit IN ('direct', 'proxy', 'bound', 'context')),
  errs TEXT CHECK (errs IN ('over', 'under', 'unknown')),
  main INTEGER NOT NULL CHECK (main IN (0, 1)),
  why TEXT,
  CHECK (fit NOT IN ('proxy', 'bound') OR (errs IS NOT NULL AND why IS NOT NULL))
) STRICT;

CREATE INDEX series_indicator ON series (indicator_id);
CREATE UNIQUE INDEX series_main ON series (indicator_id) WHERE main = 1;

CREATE TABLE observation (
  id TEXT NOT NULL PRIMARY KEY REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  series_id TEXT NOT NULL REFERENCES series (id),
  date TEXT NOT NULL,
  comparator TEXT CHECK (comparator IN ('=', '>', '>=', '<', '<=', '~')),
  value REAL, -- NULL: a milestone
  value_high REAL,
  confidence TEXT NOT NULL CHECK (confidence IN ('high', 'medium', 'low')),
  statement TEXT,
  CHECK ((value IS NULL) = (comparator IS NULL)),
  CHECK (value IS NOT NULL OR statement IS NOT NULL),
  CHECK (value_high IS NULL OR (value IS NOT NULL AND value < value_high))
) STRICT;

CREATE INDEX observation_series ON observation (series_id, date);

-- What others judge, as theirs.
CREATE TABLE assessment (
  id TEXT NOT NULL PRIMARY KEY REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  source_id TEXT NOT NULL REFERENCES source (id),
  sector_id TEXT REFERENCES sector (id), -- NULL: of the plan as a whole
  subject_id TEXT REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED, -- NULL: all of it
  rating TEXT NOT NULL CHECK (rating IN ('met', 'mostly', 'partly', 'missed', 'mixed', 'unclear')),
  statement TEXT NOT NULL
) STRICT;

CREATE INDEX assessment_source ON assessment (source_id);
CREATE INDEX assessment_sector ON assessment (sector_id);
CREATE INDEX assessment_subject ON assessment (subject_id);

-- Whatever carries the plan beyond its targets; how these hang together is in the tables named
-- by two of them, and in `relation`.
CREATE TABLE agency (
  id TEXT NOT NULL PRIMARY KEY REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  name_zh TEXT,
  abbreviation TEXT,
  parent_id TEXT REFERENCES agency (id) DEFERRABLE INITIALLY DEFERRED,
  jurisdiction TEXT NOT NULL,
  summary TEXT NOT NULL,
  oddity TEXT
) STRICT;

CREATE INDEX agency_parent ON agency (parent_id);

CREATE TABLE instrument (
  id TEXT NOT NULL PRIMARY KEY REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  name_zh TEXT,
  family TEXT NOT NULL CHECK (family IN
    ('finance', 'market access', 'licensing', 'standards', 'security review', 'procurement',
     'investment abroad', 'state ownership', 'place and pilot', 'research and talent',
     'planning')),
  summary TEXT NOT NULL
) STRICT;

CREATE TABLE term (
  id TEXT NOT NULL PRIMARY KEY REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  en TEXT NOT NULL,
  zh TEXT,
  pinyin TEXT,
  abbreviation TEXT,
  meaning TEXT NOT NULL
) STRICT;

CREATE TABLE policy (
  id TEXT NOT NULL PRIMARY KEY REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL,
  title_zh TEXT,
  date TEXT,
  family TEXT NOT NULL CHECK (family IN
    ('plan', 'action plan', 'guideline', 'opinion', 'catalogue', 'law', 'regulation',
     'standard', 'notice', 'strategy', 'agreement', 'report')),
  framework TEXT CHECK (framework IN ('1', 'X')),
  topic TEXT,
  jurisdiction TEXT NOT NULL,
  summary TEXT NOT NULL,
  url TEXT,
  oddity TEXT
) STRICT;

CREATE TABLE policy_agency (
  policy_id TEXT NOT NULL REFERENCES policy (id),
  agency_id TEXT NOT NULL REFERENCES agency (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  PRIMARY KEY (policy_id, agency_id)
) STRICT;

CREATE INDEX policy_agency_agency ON policy_agency (agency_id);

CREATE TABLE policy_sector (
  policy_id TEXT NOT NULL REFERENCES policy (id),
  sector_id TEXT NOT NULL REFERENCES sector (id),
  PRIMARY KEY (policy_id, sector_id)
) STRICT;

CREATE INDEX policy_sector_sector ON policy_sector (sector_id);

CREATE TABLE policy_instrument (
  policy_id TEXT NOT NULL REFERENCES policy (id),
  instrument_id TEXT NOT NULL REFERENCES instrument (id),
  PRIMARY KEY (policy_id, instrument_id)
) STRICT;

CREATE INDEX policy_instrument_instrument ON policy_instrument (instrument_id);

CREATE TABLE policy_term (
  policy_id TEXT NOT NULL REFERENCES policy (id),
  term_id TEXT NOT NULL REFERENCES term (id),
  PRIMARY KEY (policy_id, term_id)
) STRICT;

CREATE INDEX policy_term_term ON policy_term (term_id);

-- An instrument at work.
CREATE TABLE measure (
  id TEXT NOT NULL PRIMARY KEY REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  instrument_id TEXT NOT NULL REFERENCES instrument (id),
  sector_id TEXT REFERENCES sector (id),
  subsector_id TEXT REFERENCES subsector (id),
  date TEXT,
  statement TEXT NOT NULL
) STRICT;

CREATE INDEX measure_instrument ON measure (instrument_id);
CREATE INDEX measure_sector ON measure (sector_id);
CREATE INDEX measure_subsector ON measure (subsector_id);

CREATE TABLE fund (
  id TEXT NOT NULL PRIMARY KEY REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  name_zh TEXT,
  established TEXT,
  level TEXT NOT NULL CHECK (level IN ('national', 'provincial', 'municipal')),
  amount_cny REAL CHECK (amount_cny >= 0),
  amount_usd REAL CHECK (amount_usd >= 0),
  purpose TEXT NOT NULL,
  oddity TEXT
) STRICT;

CREATE TABLE fund_sector (
  fund_id TEXT NOT NULL REFERENCES fund (id),
  sector_id TEXT NOT NULL REFERENCES sector (id),
  PRIMARY KEY (fund_id, sector_id)
) STRICT;

CREATE INDEX fund_sector_sector ON fund_sector (sector_id);

CREATE TABLE company (
  id TEXT NOT NULL PRIMARY KEY REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  name_zh TEXT,
  ownership TEXT CHECK (ownership IN ('state-owned', 'private', 'foreign', 'mixed')),
  jurisdiction TEXT,
  summary TEXT NOT NULL,
  oddity TEXT
) STRICT;

CREATE TABLE company_sector (
  company_id TEXT NOT NULL REFERENCES company (id),
  sector_id TEXT NOT NULL REFERENCES sector (id),
  business_area TEXT,
  PRIMARY KEY (company_id, sector_id)
) STRICT;

CREATE INDEX company_sector_sector ON company_sector (sector_id);

CREATE TABLE deal (
  id TEXT NOT NULL PRIMARY KEY REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT,
  kind TEXT NOT NULL CHECK (kind IN
    ('acquisition', 'merger', 'stake', 'joint venture', 'agreement')),
  acquirer TEXT NOT NULL,
  target TEXT,
  amount_usd REAL CHECK (amount_usd >= 0),
  outcome TEXT CHECK (outcome IN ('completed', 'announced', 'blocked', 'withdrawn')),
  summary TEXT NOT NULL,
  oddity TEXT
) STRICT;

CREATE TABLE deal_sector (
  deal_id TEXT NOT NULL REFERENCES deal (id),
  sector_id TEXT NOT NULL REFERENCES sector (id),
  PRIMARY KEY (deal_id, sector_id)
) STRICT;

CREATE INDEX deal_sector_sector ON deal_sector (sector_id);

CREATE TABLE deal_company (
  deal_id TEXT NOT NULL REFERENCES deal (id),
  company_id TEXT NOT NULL REFERENCES company (id),
  PRIMARY KEY (deal_id, company_id)
) STRICT;

CREATE INDEX deal_company_company ON deal_company (company_id);

CREATE TABLE event (
  id TEXT NOT NULL PRIMARY KEY REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT NOT NULL,
  end_date TEXT,
  title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN
    ('policy', 'institution', 'industry', 'technology', 'trade and diplomacy',
     'response abroad', 'publication')),
  summary TEXT NOT NULL,
  oddity TEXT
) STRICT;

CREATE TABLE event_sector (
  event_id TEXT NOT NULL REFERENCES event (id),
  sector_id TEXT NOT NULL REFERENCES sector (id),
  PRIMARY KEY (event_id, sector_id)
) STRICT;

CREATE INDEX event_sector_sector ON event_sector (sector_id);

CREATE TABLE theme (
  id TEXT NOT NULL PRIMARY KEY REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 1),
  name TEXT NOT NULL,
  summary TEXT NOT NULL
) STRICT;

CREATE TABLE wording (
  id TEXT NOT NULL PRIMARY KEY REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  theme_id TEXT NOT NULL REFERENCES theme (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  document TEXT NOT NULL,
  policy_id TEXT REFERENCES policy (id),
  date TEXT,
  text TEXT,
  oddity TEXT
) STRICT;

CREATE INDEX wording_theme ON wording (theme_id);
CREATE INDEX wording_policy ON wording (policy_id);

CREATE TABLE recommendation (
  id TEXT NOT NULL PRIMARY KEY REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  source_id TEXT NOT NULL REFERENCES source (id),
  section TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 1),
  addressee TEXT NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;

CREATE INDEX recommendation_source ON recommendation (source_id);

CREATE TABLE relation (
  from_id TEXT NOT NULL REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN
    ('supersedes', 'implements', 'updates', 'part-of', 'opposes', 'about', 'uses', 'manages',
     'see-also')),
  to_id TEXT NOT NULL REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  source_id TEXT NOT NULL REFERENCES source (id),
  locator TEXT NOT NULL,
  PRIMARY KEY (from_id, kind, to_id)
) STRICT;

CREATE INDEX relation_to ON relation (to_id);
CREATE INDEX relation_source ON relation (source_id);

CREATE TABLE retired (
  old_id TEXT NOT NULL PRIMARY KEY,
  new_id TEXT REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  since TEXT NOT NULL
) STRICT;

CREATE INDEX retired_new ON retired (new_id);

-- Computed by the compiler with the program's own code; not a source.
CREATE TABLE target_status (
  target_id TEXT NOT NULL PRIMARY KEY REFERENCES target (id),
  as_of INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN
    ('met', 'met late', 'on track', 'acceleration needed', 'limited progress', 'moving away',
     'missed', 'disputed', 'not verifiable', 'no observation')),
  observation_id TEXT REFERENCES observation (id), -- the deciding one
  attained REAL, -- growth a year, by the method
  required REAL,
  method TEXT CHECK (method IN ('compound', 'linear'))
) STRICT;

CREATE INDEX target_status_observation ON target_status (observation_id);
CREATE INDEX target_status_status ON target_status (status, target_id);

-- Each target with its status and the latest figure of its indicator's main series. The status
-- rests on the deciding observation, which need not be the latest one.
CREATE VIEW v_target_latest AS
SELECT
  t.id AS target_id,
  t.sector_id,
  t.subsector_id,
  t.indicator_id,
  t.edition_id,
  t.year,
  t.comparator,
  t.value,
  t.value_high,
  i.unit,
  t.statement,
  s.status,
  s.as_of,
  s.observation_id AS deciding_observation_id,
  o.id AS observation_id,
  o.date AS observation_date,
  o.comparator AS observation_comparator,
  o.value AS observation_value,
  o.value_high AS observation_value_high
FROM target t
LEFT JOIN indicator i ON i.id = t.indicator_id
LEFT JOIN target_status s ON s.target_id = t.id
LEFT JOIN series m ON m.indicator_id = t.indicator_id AND m.main = 1
LEFT JOIN observation o ON o.id = (
  SELECT id FROM observation
  WHERE series_id = m.id AND value IS NOT NULL
  ORDER BY date DESC, id DESC LIMIT 1);

-- Targets with a number, counted. Two editions of one target are two rows of `target`: sum over
-- editions only on purpose.
CREATE VIEW v_sector_status AS
SELECT t.sector_id, t.edition_id, s.status, count(*) AS targets
FROM target t
JOIN target_status s ON s.target_id = t.id
GROUP BY t.sector_id, t.edition_id, s.status;

-- Every kind of thing as rows for readers: its address, its titles, and what a list tells of it.
-- app/catalog/wmk-kind-….c name the columns from the fourth on.

CREATE VIEW v_sector AS
SELECT id, name AS title, name_zh AS title_zh, number FROM sector;

CREATE VIEW v_subsector AS
SELECT u.id, u.name AS title, u.name_zh AS title_zh, s.short_name AS sector
FROM subsector u
JOIN sector s ON s.id = u.sector_id;

CREATE VIEW v_indicator AS
SELECT i.id, i.name AS title, i.name_zh AS title_zh, s.short_name AS sector, i.unit
FROM indicator i
LEFT JOIN sector s ON s.id = i.sector_id;

CREATE VIEW v_target AS
SELECT t.id, e.title, e.title_zh, t.year, s.short_name AS sector
FROM target t
JOIN entity e ON e.id = t.id
LEFT JOIN sector s ON s.id = t.sector_id;

CREATE VIEW v_assessment AS
SELECT a.id, a.statement AS title, NULL AS title_zh, o.publisher, o.published
FROM assessment a
JOIN source o ON o.id = a.source_id;

-- What is drawn from a source, and where it stands, and the targets that it set and that only others
-- report. An indicator or a series would name the same place again, unless all that a source says
-- is what is counted.
CREATE VIEW v_use AS
SELECT c.source_id, c.entity_id, c.locator, c.figure_as_printed
FROM citation c
WHERE c.entity_id NOT GLOB 'source/*'
  AND c.entity_id NOT GLOB 'subsector/*'
  AND c.entity_id NOT GLOB 'indicator/*'
  AND c.entity_id NOT GLOB 'series/*'
UNION ALL
SELECT c.source_id, c.entity_id, c.locator, c.figure_as_printed
FROM citation c
WHERE (c.entity_id GLOB 'indicator/*' OR c.entity_id GLOB 'series/*')
  AND NOT EXISTS (
    SELECT 1 FROM citation d
    WHERE d.source_id = c.source_id
      AND d.entity_id NOT GLOB 'source/*'
      AND d.entity_id NOT GLOB 'subsector/*'
      AND d.entity_id NOT GLOB 'indicator/*'
      AND d.entity_id NOT GLOB 'series/*')
UNION ALL
SELECT t.edition_id, t.id, s.title || ', ' || c.locator, c.figure_as_printed
FROM target t
JOIN citation c ON c.entity_id = t.id
JOIN source s ON s.id = c.source_id
WHERE NOT EXISTS (
  SELECT 1 FROM citation d WHERE d.entity_id = t.id AND d.source_id = t.edition_id);

-- Counted by the compiler, for a list of all sources would take half of its time for it.
CREATE TABLE source_use (
  source_id TEXT NOT NULL PRIMARY KEY REFERENCES source (id),
  uses INTEGER NOT NULL -- rows of v_use
) STRICT;

CREATE VIEW v_source AS
SELECT
  s.id,
  s.title,
  s.title_zh,
  coalesce(s.publisher, s.author) AS publisher,
  s.published,
  s.kind,
  u.uses
FROM source s
JOIN source_use u ON u.source_id = s.id;

CREATE VIEW v_agency AS
SELECT
  a.id,
  a.name AS title,
  a.name_zh AS title_zh,
  a.abbreviation,
  (SELECT count(*) FROM policy_agency p WHERE p.agency_id = a.id) AS policies,
  coalesce(b.abbreviation, b.name) AS parent,
  a.jurisdiction
FROM agency a
LEFT JOIN agency b ON b.id = a.parent_id;

CREATE VIEW v_policy AS
SELECT
  p.id,
  p.title,
  p.title_zh,
  p.date,
  (SELECT group_concat(name, ', ') FROM (
    SELECT coalesce(a.abbreviation, a.name) AS name
    FROM policy_agency j
    JOIN agency a ON a.id = j.agency_id
    WHERE j.policy_id = p.id
    ORDER BY j.position)) AS agencies,
  (SELECT group_concat(name, ', ') FROM (
    SELECT s.short_name AS name
    FROM policy_sector j
    JOIN sector s ON s.id = j.sector_id
    WHERE j.policy_id = p.id
    ORDER BY s.number)) AS sectors,
  p.family,
  p.framework,
  p.jurisdiction
FROM policy p;

CREATE VIEW v_instrument AS
SELECT
  i.id,
  i.name AS title,
  i.name_zh AS title_zh,
  i.family,
  (SELECT count(*) FROM policy_instrument j WHERE j.instrument_id = i.id) AS policies,
  (SELECT count(*) FROM measure m WHERE m.instrument_id = i.id) AS measures
FROM instrument i;

CREATE VIEW v_measure AS
SELECT
  m.id,
  m.statement AS title,
  NULL AS title_zh,
  i.name AS instrument,
  s.short_name AS sector,
  u.name AS subsector,
  m.date
FROM measure m
JOIN instrument i ON i.id = m.instrument_id
LEFT JOIN sector s ON s.id = m.sector_id
LEFT JOIN subsector u ON u.id = m.subsector_id;

CREATE VIEW v_fund AS
SELECT
  f.id,
  f.name AS title,
  f.name_zh AS title_zh,
  f.established,
  f.level,
  f.amount_cny,
  f.amount_usd,
  (SELECT group_concat(name, ', ') FROM (
    SELECT s.short_name AS name
    FROM fund_sector j
    JOIN sector s ON s.id = j.sector_id
    WHERE j.fund_id = f.id
    ORDER BY s.number)) AS sectors
FROM fund f;

CREATE VIEW v_company AS
SELECT
  c.id,
  c.name AS title,
  c.name_zh AS title_zh,
  c.ownership,
  (SELECT group_concat(name, ', ') FROM (
    SELECT s.short_name AS name
    FROM company_sector j
    JOIN sector s ON s.id = j.sector_id
    WHERE j.company_id = c.id
    ORDER BY s.number)) AS sectors,
  (SELECT group_concat(business_area, '; ') FROM (
    SELECT j.business_area
    FROM company_sector j
    JOIN sector s ON s.id = j.sector_id
    WHERE j.company_id = c.id
    GROUP BY j.business_area
    ORDER BY min(s.number))) AS business_area,
  c.jurisdiction,
  (SELECT count(*) FROM deal_company j WHERE j.company_id = c.id) AS deals
FROM company c;

CREATE VIEW v_deal AS
SELECT
  d.id,
  e.title,
  e.title_zh,
  d.date,
  d.kind,
  d.amount_usd,
  d.outcome,
  (SELECT group_concat(name, ', ') FROM (
    SELECT s.short_name AS name
    FROM deal_sector j
    JOIN sector s ON s.id = j.sector_id
    WHERE j.deal_id = d.id
    ORDER BY s.number)) AS sectors
FROM deal d
JOIN entity e ON e.id = d.id;

CREATE VIEW v_event AS
SELECT
  v.id,
  v.title,
  NULL AS title_zh,
  v.date,
  v.kind,
  (SELECT group_concat(name, ', ') FROM (
    SELECT s.short_name AS name
    FROM event_sector j
    JOIN sector s ON s.id = j.sector_id
    WHERE j.event_id = v.id
    ORDER BY s.number)) AS sectors
FROM event v;

CREATE VIEW v_theme AS
SELECT
  t.id,
  t.name AS title,
  NULL AS title_zh,
  t.position,
  (SELECT count(*) FROM wording w WHERE w.theme_id = t.id AND w.text IS NOT NULL) AS documents
FROM theme t;

CREATE VIEW v_wording AS
SELECT w.id, e.title, e.title_zh, w.date, w.text
FROM wording w
JOIN entity e ON e.id = w.id;

CREATE VIEW v_recommendation AS
SELECT
  r.id,
  r.title,
  NULL AS title_zh,
  r.addressee,
  r.section,
  s.publisher,
  r.position
FROM recommendation r
JOIN source s ON s.id = r.source_id;

CREATE VIEW v_term AS
SELECT
  t.id,
  t.en AS title,
  t.zh AS title_zh,
  t.pinyin,
  t.abbreviation,
  (SELECT count(*) FROM policy_term j WHERE j.term_id = t.id) AS policies
FROM term t;

-- Lists are filtered by year.
CREATE INDEX target_year ON target (year);
CREATE INDEX source_published ON source (published, id);
CREATE INDEX policy_date ON policy (date, id);
CREATE INDEX measure_date ON measure (date, id);
CREATE INDEX fund_established ON fund (established, id);
CREATE INDEX deal_date ON deal (date, id);
CREATE INDEX event_date ON event (date, id);
CREATE INDEX wording_date ON wording (date, id);

-- Lists are filtered by the values of these.
CREATE INDEX agency_jurisdiction ON agency (jurisdiction, id);
CREATE INDEX company_jurisdiction ON company (jurisdiction, id);
CREATE INDEX company_ownership ON company (ownership, id);
CREATE INDEX deal_kind ON deal (kind, id);
CREATE INDEX deal_outcome ON deal (outcome, id);
CREATE INDEX event_kind ON event (kind, id);
CREATE INDEX fund_level ON fund (level, id);
CREATE INDEX indicator_market ON indicator (market, id);
CREATE INDEX instrument_family ON instrument (family, id);
CREATE INDEX policy_family ON policy (family, id);
CREATE INDEX policy_framework ON policy (framework, id);
CREATE INDEX policy_jurisdiction ON policy (jurisdiction, id);
CREATE INDEX policy_topic ON policy (topic, id);
CREATE INDEX recommendation_addressee ON recommendation (addressee, id);
CREATE INDEX recommendation_section ON recommendation (section, id);
CREATE INDEX source_kind ON source (kind, id);

-- The years that things are of, for a search that is filtered by year: of all kinds at once, and
-- with the rowid in `entity`.
CREATE TABLE entity_year (
  year INTEGER NOT NULL,
  entity INTEGER NOT NULL,
  PRIMARY KEY (year, entity)
) STRICT, WITHOUT ROWID;

-- What search looks for in a thing besides its title: its other names, a line each, and what is told
-- of it. Series and observations are told of with their indicator.
CREATE VIEW v_text AS
SELECT
  'source' AS kind,
  s.id AS id,
  s.title_zh AS names,
  coalesce(s.note, '')
    || coalesce(char(10) || s.author, '')
    || coalesce(char(10) || s.publisher, '')
    || coalesce(char(10) || s.published, '')
    || coalesce(char(10) || s.kind, '') AS body
FROM source s
UNION ALL
SELECT
  'sector',
  s.id,
  coalesce(s.name_zh, '')
    || coalesce(char(10) || s.short_name, ''),
  s.summary
FROM sector s
UNION ALL
SELECT
  'subsector',
  u.id,
  u.name_zh,
  coalesce(u.summary, '')
    || coalesce(char(10) || s.name, '')
FROM subsector u
JOIN sector s ON s.id = u.sector_id
UNION ALL
SELECT
  'indicator',
  i.id,
  i.name_zh,
  i.definition
    || coalesce(char(10) || (SELECT group_concat(text, char(10)) FROM (
      SELECT definition || coalesce(char(10) || why, '') AS text FROM series
      WHERE indicator_id = i.id ORDER BY id)), '')
    || coalesce(char(10) || (SELECT group_concat(text, char(10)) FROM (
      SELECT coalesce(c.figure_as_printed, '') || coalesce(char(10) || o.statement, '') AS text
      FROM series r
      JOIN observation o ON o.series_id = r.id
      JOIN citation c ON c.entity_id = o.id
      WHERE r.indicator_id = i.id ORDER BY o.id, c.rowid)), '')
    || coalesce(char(10) || i.unit, '')
    || coalesce(char(10) || s.name, '')
    || coalesce(char(10) || u.name, '')
FROM indicator i
LEFT JOIN sector s ON s.id = i.sector_id
LEFT JOIN subsector u ON u.id = i.subsector_id
UNION ALL
SELECT
  'target',
  t.id,
  i.name_zh,
  t.statement
    || coalesce(char(10) || t.oddity, '')
    || coalesce(char(10) || t.unobserved, '')
    || coalesce(char(10) || (SELECT group_concat(figure_as_printed, char(10)) FROM (
      SELECT figure_as_printed FROM citation WHERE entity_id = t.id ORDER BY rowid)), '')
    || coalesce(char(10) || s.name, '')
    || coalesce(char(10) || u.name, '')
FROM target t
LEFT JOIN indicator i ON i.id = t.indicator_id
LEFT JOIN sector s ON s.id = t.sector_id
LEFT JOIN subsector u ON u.id = t.subsector_id
UNION ALL
SELECT
  'assessment',
  a.id,
  NULL,
  a.rating
    || coalesce(char(10) || o.publisher, '')
    || coalesce(char(10) || o.published, '')
    || coalesce(char(10) || s.name, '')
FROM assessment a
JOIN source o ON o.id = a.source_id
LEFT JOIN sector s ON s.id = a.sector_id
UNION ALL
SELECT
  'agency',
  a.id,
  coalesce(a.name_zh, '')
    || coalesce(char(10) || a.abbreviation, ''),
  a.summary
    || coalesce(char(10) || a.oddity, '')
    || coalesce(char(10) || a.jurisdiction, '')
    || coalesce(char(10) || b.name, '')
    || coalesce(char(10) || b.abbreviation, '')
FROM agency a
LEFT JOIN agency b ON b.id = a.parent_id
UNION ALL
SELECT
  'instrument',
  id,
  name_zh,
  summary
    || coalesce(char(10) || family, '')
FROM instrument
UNION ALL
SELECT
  'term',
  id,
  coalesce(zh, '')
    || coalesce(char(10) || pinyin, '')
    || coalesce(char(10) || replace(abbreviation, '; ', char(10)), ''),
  meaning
FROM term
UNION ALL
SELECT
  'policy',
  p.id,
  p.title_zh,
  p.summary
    || coalesce(char(10) || p.oddity, '')
    || coalesce(char(10) || p.date, '')
    || coalesce(char(10) || p.family, '')
    || coalesce(char(10) || p.topic, '')
    || coalesce(char(10) || p.jurisdiction, '')
    || coalesce(char(10) || (SELECT group_concat(text, char(10)) FROM (
      SELECT a.name || coalesce(char(10) || a.abbreviation, '') AS text
      FROM policy_agency j
      JOIN agency a ON a.id = j.agency_id
      WHERE j.policy_id = p.id ORDER BY j.position)), '')
    || coalesce(char(10) || (SELECT group_concat(name, char(10)) FROM (
      SELECT s.name FROM policy_sector j
      JOIN sector s ON s.id = j.sector_id
      WHERE j.policy_id = p.id ORDER BY s.number)), '')
FROM policy p
UNION ALL
SELECT
  'measure',
  m.id,
  NULL,
  coalesce(m.date, '')
    || coalesce(char(10) || i.name, '')
    || coalesce(char(10) || s.name, '')
    || coalesce(char(10) || u.name, '')
FROM measure m
JOIN instrument i ON i.id = m.instrument_id
LEFT JOIN sector s ON s.id = m.sector_id
LEFT JOIN subsector u ON u.id = m.subsector_id
UNION ALL
SELECT
  'fund',
  f.id,
  f.name_zh,
  f.purpose
    || coalesce(char(10) || f.oddity, '')
    || coalesce(char(10) || f.established, '')
    || coalesce(char(10) || f.level, '')
    || coalesce(char(10) || f.amount_cny, '')
    || coalesce(char(10) || f.amount_usd, '')
    || coalesce(char(10) || (SELECT group_concat(name, char(10)) FROM (
      SELECT s.name FROM fund_sector j
      JOIN sector s ON s.id = j.sector_id
      WHERE j.fund_id = f.id ORDER BY s.number)), '')
FROM fund f
UNION ALL
SELECT
  'company',
  c.id,
  c.name_zh,
  c.summary
    || coalesce(char(10) || c.oddity, '')
    || coalesce(char(10) || c.ownership, '')
    || coalesce(char(10) || c.jurisdiction, '')
    || coalesce(char(10) || (SELECT group_concat(text, char(10)) FROM (
      SELECT s.name || coalesce(char(10) || j.business_area, '') AS text
      FROM company_sector j
      JOIN sector s ON s.id = j.sector_id
      WHERE j.company_id = c.id ORDER BY s.number)), '')
FROM company c
UNION ALL
SELECT
  'deal',
  d.id,
  NULL,
  d.summary
    || coalesce(char(10) || d.oddity, '')
    || coalesce(char(10) || d.date, '')
    || coalesce(char(10) || d.kind, '')
    || coalesce(char(10) || d.outcome, '')
    || coalesce(char(10) || d.amount_usd, '')
    || coalesce(char(10) || (SELECT group_concat(name, char(10)) FROM (
      SELECT s.name FROM deal_sector j
      JOIN sector s ON s.id = j.sector_id
      WHERE j.deal_id = d.id ORDER BY s.number)), '')
FROM deal d
UNION ALL
SELECT
  'event',
  v.id,
  NULL,
  v.summary
    || coalesce(char(10) || v.oddity, '')
    || coalesce(char(10) || v.date, '')
    || coalesce(char(10) || v.kind, '')
    || coalesce(char(10) || (SELECT group_concat(name, char(10)) FROM (
      SELECT s.name FROM event_sector j
      JOIN sector s ON s.id = j.sector_id
      WHERE j.event_id = v.id ORDER BY s.number)), '')
FROM event v
UNION ALL
SELECT
  'theme',
  id,
  NULL,
  summary
FROM theme
UNION ALL
SELECT
  'wording',
  id,
  NULL,
  coalesce(text, '')
    || coalesce(char(10) || oddity, '')
    || coalesce(char(10) || date, '')
FROM wording
UNION ALL
SELECT
  'recommendation',
  r.id,
  NULL,
  r.text
    || coalesce(char(10) || r.addressee, '')
    || coalesce(char(10) || r.section, '')
    || coalesce(char(10) || s.publisher, '')
FROM recommendation r
JOIN source s ON s.id = r.source_id;

-- The full-text index of everything that readers can open: all of `entity` but series and
-- observations. A row has the rowid of its entity and no text of its own. What is in it was written
-- by waymark_tokens() (app/catalog/wmk-tokens.h): small letters without accents, Chinese in pairs of
-- characters. Other programs find English words and their beginnings by `MATCH 'rail*'`, Chinese by
-- its pairs, `MATCH '"中国 国制 制造"'`, and join `entity` on rowid.
CREATE VIRTUAL TABLE search USING fts5 (
  title,
  names,
  body,
  content = '',
  tokenize = "unicode61 remove_diacritics 2",
  prefix = '1 2 3 4 5 6'
);

-- Title and names alone, so that what is called so is found without going through all that speaks of
-- it. waymark_names() marks each as a whole and where it begins: "Rail plan" is
-- "|rail rail plan |rail|plan|".
CREATE VIRTUAL TABLE search_name USING fts5 (
  name,
  content = '',
  tokenize = "unicode61 remove_diacritics 2 tokenchars '|'",
  prefix = '1 2 3 4 5 6'
);

-- The tokens of both indices, but for Chinese, and in how many things they stand: what the beginning
-- of a word goes on to, and what a word that stands nowhere may have been meant to be.
CREATE TABLE word (
  word TEXT NOT NULL PRIMARY KEY,
  things INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What is short for what, as waymark_tokens() writes both.
CREATE TABLE abbreviation (
  short TEXT NOT NULL,
  long TEXT NOT NULL,
  PRIMARY KEY (short, long)
) STRICT, WITHOUT ROWID;

CREATE INDEX abbreviation_long ON abbreviation (long);
