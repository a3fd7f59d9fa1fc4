/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notebook/wmk-notebook-backup.h"

G_BEGIN_DECLS

/* A folder of its own with a notebook in it. */
typedef struct {
  char *folder;
  char *path;    /* of notebook.db in it */
  char *backups; /* the folder of its back-ups */
  WmkNotebook *notebook;
} NotebookFixture;

void notebook_fixture_set_up (NotebookFixture *fixture, gconstpointer data);
void notebook_fixture_tear_down (NotebookFixture *fixture, gconstpointer data);

/* Lets go of the notebook, when what it has under way is done. */
void notebook_fixture_close (NotebookFixture *fixture);

/* Opens it as a program does that starts; what must be well, or may be anything. */
void notebook_fixture_open (NotebookFixture *fixture);
void notebook_fixture_open_anyhow (NotebookFixture *fixture);

/* Waits for the day's back-up, and for what is looked for in back-ups. */
void notebook_fixture_wait (NotebookFixture *fixture);

/* Lets go of another one in its folder (transfer full), as notebook_fixture_close() does. */
void notebook_let_go (WmkNotebook *notebook);

/* The thing at @address: its title is "Title of " and that. */
const WmkSubject *notebook_subject (const char *address);

/* Writes a note, which must work. Returns: (transfer full): its UUID. */
char *notebook_add (NotebookFixture *fixture, const char *address, const char *text);
void notebook_save (NotebookFixture *fixture, const char *uuid, const char *text);
void notebook_assert_text (NotebookFixture *fixture, const char *uuid, const char *text);
/* Makes a tag, which must work. Returns: (transfer full): its UUID. */
char *notebook_add_tag (NotebookFixture *fixture, const char *name, const char *color);
void notebook_set_tag (NotebookFixture *fixture,
                       const char *address,
                       const char *uuid,
                       gboolean has_tag);
guint notebook_count_tagged (NotebookFixture *fixture, const char *uuid);
void notebook_empty_trash (NotebookFixture *fixture);
WmkNotebookCounts notebook_count (NotebookFixture *fixture);

/* What @sql gives of the file, a whole number. */
gint64 notebook_get_int (NotebookFixture *fixture, const char *sql);

/* Backs up, which must work. Returns: (transfer full): the back-up. */
char *notebook_back_up (NotebookFixture *fixture);

/* There are so many back-ups, the newest made for @reason. */
void notebook_assert_newest (NotebookFixture *fixture, guint n_backups, WmkBackupReason reason);

/* How many files the folder has whose name begins with @prefix. */
guint notebook_count_files (const char *folder, const char *prefix);

/* Returns: (transfer full): the SHA-256 of a file's bytes. */
char *notebook_hash_file (const char *path);

/* All that the reader has written, in one text: equal for equal notebooks. */
char *notebook_dump (NotebookFixture *fixture);

/* Has the disk take nothing from this program, or all again. */
void notebook_set_disk_full (gboolean full);

/* Adds a test under "/notebook/". */
void notebook_add_test (const char *name, void (*test) (NotebookFixture *, gconstpointer));

G_END_DECLS
