-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The reader's notebook, step 1. A step that was released is never changed: a further one is added
-- (HACKING.md). Tables and columns are a published interface, as the catalogue's are.
--
-- Stamps are microseconds since 1970 in UTC, and never go back (see clock). Each row of the
-- reader's has a UUID and the stamp of its last change, and what is deleted for good leaves its
-- UUID in tombstone: of two notebooks that both have a UUID, the later stamp is right. When the
-- reader last changed what a row says is `modified`, which undo gives back with the rest. Addresses
-- are the catalogue's, as text, with the title that they had then: a notebook can be read without
-- any catalogue. Ids are of this file alone, and those that lists know rows by are never given
-- again: the id of a row that is gone must not be that of another.

PRAGMA application_id = 0x574D4E42; -- "WMNB"

-- catalog_version: the one that addresses were last brought up to.
CREATE TABLE meta (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The last stamp that was given. The next one is later, whatever the computer's clock says.
CREATE TABLE clock (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  stamp INTEGER NOT NULL
) STRICT;

INSERT INTO clock VALUES (1, 0);

CREATE TABLE note (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  address TEXT NOT NULL,
  title TEXT NOT NULL,
  catalog_version TEXT NOT NULL,
  text TEXT NOT NULL, -- Markdown
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  stamp INTEGER NOT NULL,
  trashed INTEGER
) STRICT;

CREATE INDEX note_address ON note (address);
CREATE INDEX note_stamp ON note (stamp);
-- Lists of all notes are read from these alone.
CREATE INDEX note_modified ON note (modified, trashed);
CREATE INDEX note_title ON note (title, modified) WHERE trashed IS NULL;

-- Earlier texts of notes.
CREATE TABLE version (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  note_uuid TEXT NOT NULL REFERENCES note (uuid) ON DELETE CASCADE
    DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL,
  written INTEGER NOT NULL -- the note's stamp while this was its text
) STRICT;

CREATE INDEX version_note ON version (note_uuid);

CREATE TABLE tag (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (name <> ''),
  folded TEXT NOT NULL, -- the name without difference of case: one tag of a kind is shown
  color TEXT NOT NULL CHECK (color = '' OR
    color GLOB '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  stamp INTEGER NOT NULL,
  trashed INTEGER
) STRICT;

CREATE INDEX tag_folded ON tag (folded);
CREATE INDEX tag_stamp ON tag (stamp);

-- A tag on a thing.
CREATE TABLE tag_use (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  tag_uuid TEXT NOT NULL REFERENCES tag (uuid) DEFERRABLE INITIALLY DEFERRED,
  address TEXT NOT NULL,
  title TEXT NOT NULL,
  catalog_version TEXT NOT NULL,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  stamp INTEGER NOT NULL
) STRICT;

CREATE INDEX tag_use_tag ON tag_use (tag_uuid, address);
CREATE INDEX tag_use_address ON tag_use (address);
CREATE INDEX tag_use_stamp ON tag_use (stamp);

CREATE TABLE star (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  address TEXT NOT NULL,
  title TEXT NOT NULL,
  catalog_version TEXT NOT NULL,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  stamp INTEGER NOT NULL
) STRICT;

CREATE INDEX star_address ON star (address);
CREATE INDEX star_stamp ON star (stamp);

-- The reader's own judgement of a target.
CREATE TABLE verdict (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  address TEXT NOT NULL,
  title TEXT NOT NULL,
  catalog_version TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('met', 'partly', 'missed', 'unclear')),
  reason TEXT NOT NULL,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  stamp INTEGER NOT NULL,
  trashed INTEGER
) STRICT;

CREATE INDEX verdict_address ON verdict (address);
CREATE INDEX verdict_modified ON verdict (modified);
CREATE INDEX verdict_stamp ON verdict (stamp);

-- The reader's own figures for an indicator, in its unit.
CREATE TABLE point (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  address TEXT NOT NULL,
  title TEXT NOT NULL,
  catalog_version TEXT NOT NULL,
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]' OR
    date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR
    date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  value REAL NOT NULL,
  value_high REAL CHECK (value_high >= value), -- of a range
  comment TEXT NOT NULL,
  source TEXT NOT NULL,
  link TEXT NOT NULL,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  stamp INTEGER NOT NULL,
  trashed INTEGER
) STRICT;

CREATE INDEX point_address ON point (address, date);
CREATE INDEX point_modified ON point (modified);
CREATE INDEX point_stamp ON point (stamp);

-- What was deleted for good.
CREATE TABLE tombstone (
  uuid TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL, -- the table that it was a row of
  address TEXT NOT NULL,
  stamp INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX tombstone_stamp ON tombstone (stamp);

-- Addresses that the catalogue has dropped: what was written there stays.
CREATE TABLE dropped (
  address TEXT NOT NULL PRIMARY KEY,
  since TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What the reader did, for undo and redo: a step is undone and redone as a whole.
CREATE TABLE step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  address TEXT NOT NULL,
  title TEXT NOT NULL,
  stamp INTEGER NOT NULL,
  session TEXT NOT NULL, -- the running program that did it
  undone INTEGER NOT NULL DEFAULT 0,
  size INTEGER NOT NULL DEFAULT 0 -- of its changes, in characters
) STRICT;

CREATE INDEX step_undone ON step (id) WHERE undone = 1;

-- Rows before and after, as JSON objects of their columns; NULL: there was none.
CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  step_id INTEGER NOT NULL REFERENCES step (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  uuid TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;

CREATE INDEX change_step ON change (step_id);
CREATE INDEX change_uuid ON change (uuid);

-- Words of notes, folded by the program as those of the catalogue are; rowid is note.id. Brought up
-- to date now and then: meta's "indexed" and "indexed-id" are the stamp and the id up to which it
-- is. Beginnings of words are looked for as they are typed, as in the catalogue.
CREATE VIRTUAL TABLE note_search USING fts5 (text, tokenize = 'unicode61', prefix = '1 2 3 4 5 6');
