/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sys/types.h>

#include "database/wmk-database-write.h"
#include "notebook/wmk-clock.h"
#include "notebook/wmk-notebook-backup.h"
#include "notebook/wmk-notebook-history.h"
#include "notebook/wmk-notebook-tables.h"
#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

#define WMK_NOTEBOOK_APPLICATION_ID 0x574D4E42 /* "WMNB" */
#define WMK_NOTEBOOK_FILE "notebook.db"

/* How long a call waits for another program that holds the file, milliseconds. */
#define WMK_NOTEBOOK_PATIENCE 2000

/* How long the window's reading waits, where a page may read for each of its rows, milliseconds;
 * and for how long it does not wait at all after it has waited in vain, microseconds. */
#define WMK_NOTEBOOK_READ_PATIENCE 200
#define WMK_NOTEBOOK_IMPATIENCE (2 * G_USEC_PER_SEC)

struct _WmkNotebook {
  GObject parent_instance;
  char *folder;
  char *path;
  char *display_path; /* as it is shown to the reader */
  char *session;      /* tells this program's steps from those of others */
  WmkDatabase
      *database; /* empty and in memory where the file cannot be had; NULL until asked for */
  guint patience;
  gint64 impatient_until; /* by the monotonic clock: reading does not wait */
  gboolean blank;         /* nothing was written yet, where that is known since the last change */
  gboolean blank_is_known;

  WmkNotebookState state;
  GError *notice;
  GError *trouble;        /* why the last write failed; NULL when it did not */
  GError *backup_trouble; /* why the last back-up was not written; likewise */
  char *set_aside;
  char *offer; /* a good back-up of what was set aside or replaced */
  char *kept_text;
  gboolean is_looking;
  gboolean is_suspect;  /* to be opened anew, and set aside if need be, before the next write */
  gboolean is_checking; /* a thread reads the suspect file wholly, */
  gboolean is_checked;  /* has done so, and found nothing, */
  gboolean is_known_damaged; /* or has found damage */
  guint n_damages;           /* how often it was called damaged since it last took a change */
  gboolean is_closed;
  gboolean is_for_thread; /* leaves watching, backing up, beginning, setting aside to another */
  dev_t device;           /* of the file that @database has open */
  ino_t inode;

  /* The transaction that runs. */
  gint64 stamp;
  gint64 step_id;      /* 0: nothing is written down for undo */
  gint64 made_step_id; /* of the last that ended; 0: it made none */

  /* Writing that goes on: saved a few times a minute, it is one step and one version. */
  char *burst_uuid;
  gint64 burst_step_id;
  gint64 burst_stamp; /* the row's when this program last saved it */
  gint64 burst_begun; /* by the clock, as is */
  gint64 burst_saved;
  gsize burst_taken;  /* bytes taken away by the saves of it that went on, all together */
  gsize burst_taking; /* and by the one that is being saved */

  GFileMonitor *monitor;
  gint64 data_version;
  gint64 seen_stamp;   /* `changed` has told of all that is not later */
  char *backed_up_day; /* of the newest back-up; %NULL: not looked for yet */
  guint n_back_ups;    /* that are being written */
  gboolean is_changed; /* since it was opened, or since the last of them was begun */
  gboolean is_indexing;
};

/* --- Opening: wmk-notebook-open.c --- */

/* What to read from: empty where the file is not open. */
WmkDatabase *wmk_notebook_get_database (WmkNotebook *self);

/* Opens the file anew, and tells of it. */
void wmk_notebook_reopen (WmkNotebook *self);

/* The notebook of @folder for a thread that has it to itself: a file that is damaged or missing is
 * left so. */
WmkNotebook *wmk_notebook_open_for_thread (const char *folder);

/* Sees to it that the next statement goes to the file that is at our path, and may write. */
gboolean wmk_notebook_make_ready (WmkNotebook *self, GError **error);

/* Waits no longer than @milliseconds for another program. */
void wmk_notebook_set_patience (WmkNotebook *self, guint milliseconds);

/* --- Steps of the schema: wmk-notebook-migrate.c --- */

/* How many steps there are: the schema's version. */
int wmk_notebook_get_schema_version (void);

/* Runs those of @steps that @database has not had, each in a transaction of its own. */
gboolean
wmk_notebook_migrate (WmkDatabase *database, const char *const *steps, int n_steps, GError **error);

/* --- Schema 1 before it was released: wmk-notebook-early.c --- */

/* Whether @database has it in an earlier form. */
gboolean wmk_notebook_is_early (WmkDatabase *database);

/* Brings such a one to @schema, the step as it was released. */
gboolean wmk_notebook_renew_early (WmkDatabase *database, const char *schema, GError **error);

/* Brings @database to this program's version. */
gboolean wmk_notebook_migrate_to_current (WmkDatabase *database, GError **error);

/* Fails where the tables of @database are not those of this program's version. */
gboolean wmk_notebook_check_schema (WmkDatabase *database, GError **error);

/* Sets @error from errno. */
void wmk_notebook_set_system_error (GError **error, const char *path);

/* Syncs a file or a folder to the disk. */
gboolean wmk_notebook_sync (const char *path, GError **error);

/* Makes an empty file for SQLite to write to, which none but its owner may read. */
gboolean wmk_notebook_reserve (const char *path, GError **error);

/*
 * Syncs the finished file @part and gives it the name @path. A file that has that name already
 * stays, and @was_there is %TRUE. @part may still be there afterwards.
 */
gboolean
wmk_notebook_publish (const char *part, const char *path, gboolean *was_there, GError **error);

/* Makes an empty notebook at our path, whole or not at all; one that is there is left alone. It
 * knows of the file that was set aside, if one was. */
gboolean wmk_notebook_create_file (WmkNotebook *self, GError **error);

/* Renames our file and its journal to names that tell, and begins an empty one that knows of it;
 * where none can be begun, the file stays where it is. */
gboolean wmk_notebook_set_file_aside (WmkNotebook *self, const char *why, GError **error);

/* --- What was set aside or replaced, and a back-up of it: wmk-notebook-loss.c --- */

/* Writes into @database, which takes its place, which file was set aside. */
gboolean wmk_notebook_remember_loss (WmkNotebook *self, WmkDatabase *database, GError **error);

/* Makes a notice of it where one was, and looks for its newest good back-up in a thread. */
void wmk_notebook_recall_loss (WmkNotebook *self);

/* Returns: the number of the last back-up that may be of a notebook that was set aside, as long as
 * a back-up of that is on offer; 0 where none is. Also in a thread. */
guint wmk_notebook_get_wanted_backup (WmkNotebook *self);

/* In the transaction that runs: it is to be offered no more. */
gboolean wmk_notebook_forget_loss (WmkNotebook *self, GError **error);

/* Takes the notice back where that was done, here or elsewhere. */
void wmk_notebook_check_loss (WmkNotebook *self);

/* The file at our path is another one, or none: keeps what we have open, and opens that. Sets
 * @error, whatever comes of it. */
void wmk_notebook_handle_replaced (WmkNotebook *self, GError **error);

/* --- Writing: wmk-notebook-write.c --- */

/* Replaces *@error, of the database, by a sentence for the reader. */
void wmk_notebook_explain (WmkNotebook *self, GError **error);

/* Begins a transaction without a step: what is not the reader's doing, and undo itself. */
gboolean wmk_notebook_begin_quiet (WmkNotebook *self, GError **error);

/* Begins a transaction that is a step of the reader's; @address and @title may be %NULL. */
gboolean wmk_notebook_begin_step (
    WmkNotebook *self, WmkStepKind kind, const char *address, const char *title, GError **error);

/* Makes a step of the transaction that runs. */
gboolean wmk_notebook_add_step (
    WmkNotebook *self, WmkStepKind kind, const char *address, const char *title, GError **error);

/* Has what follows in this transaction be a part of @step_id, 0 for none. */
gboolean wmk_notebook_record (WmkNotebook *self, gint64 step_id, gboolean goes_on, GError **error);

/* Commits when @done, else rolls back, explains *@error, and tells of what changed. */
gboolean wmk_notebook_end (WmkNotebook *self, gboolean done, GError **error);

/*
 * A statement with its parameters bound: for each letter of @types one argument, t a text (%NULL
 * binds NULL), i a gint64, d a double (NAN binds NULL). %NULL with @error set.
 */
WmkStatement *
wmk_notebook_query (WmkNotebook *self, GError **error, const char *sql, const char *types, ...);

/* Runs a statement that gives no rows. */
gboolean
wmk_notebook_run (WmkNotebook *self, GError **error, const char *sql, const char *types, ...);

typedef gpointer (*WmkNotebookRead) (WmkStatement *statement);

/* What @read makes of each row of @query, which is taken; %NULL with @error set and explained. */
GPtrArray *wmk_notebook_list (WmkNotebook *self,
                              WmkStatement *query,
                              WmkNotebookRead read,
                              GDestroyNotify free_row,
                              GError **error);

/* The first of these rows; %NULL with @error set: also where there is none. */
gpointer wmk_notebook_first (WmkNotebook *self,
                             WmkStatement *query,
                             WmkNotebookRead read,
                             GDestroyNotify free_row,
                             GError **error);

/* The first number of the first row of @query, which is taken; @value stays where there is none. */
gboolean wmk_notebook_get_int (WmkStatement *query, gint64 *value, GError **error);

/* Text that may be kept: %FALSE with @error set where it is no UTF-8. */
gboolean wmk_notebook_check_text (const char *text, GError **error);

gboolean wmk_notebook_check_subject (const WmkSubject *subject, GError **error);

void wmk_notebook_read_subject (WmkStatement *statement, int column, WmkSubject *subject);

/* Set when the row that a writing function is about is not there. */
void wmk_notebook_set_not_found (GError **error);

/* --- Tags: wmk-notebook-tags.c --- */

/* In the transaction that runs: the UUID of the tag of that name, made where there is none. */
char *wmk_notebook_ensure_tag (WmkNotebook *self, const char *name, GError **error);

/* --- Telling: wmk-notebook-watch.c --- */

void wmk_notebook_watch (WmkNotebook *self);
void wmk_notebook_unwatch (WmkNotebook *self);

/* Takes all that is there as known. */
void wmk_notebook_note_stamp (WmkNotebook *self);

/* Emits `changed` for what has changed since. */
void wmk_notebook_tell_changes (WmkNotebook *self);
void wmk_notebook_emit_changed (WmkNotebook *self, const char *address);
void wmk_notebook_emit_state_changed (WmkNotebook *self);
void wmk_notebook_emit_indexed (WmkNotebook *self);
void wmk_notebook_emit_backed_up (WmkNotebook *self, const char *path);

/* --- Back-ups: wmk-notebook-backup.c --- */

/* Writes what @database holds to the back-ups of @folder; returns the file's path. */
char *wmk_notebook_write_backup (WmkDatabase *database,
                                 const char *folder,
                                 WmkBackupReason reason,
                                 GError **error);

/* Copies a back-up to @path, where nothing must be. */
gboolean wmk_backup_copy (const char *backup, const char *path, GError **error);

/* The number of the newest back-up of @folder, 0 where there is none. */
guint wmk_notebook_get_last_backup (const char *folder);

/* The newest that is good of those up to the number @last; %NULL where there is none. */
char *wmk_notebook_find_good_backup (const char *folder, guint last);

/* --- When they are written: wmk-notebook-due.c --- */

/* Why the last one that nobody asked for was not written; %NULL when it was. Tells of it. */
void wmk_notebook_set_backup_trouble (WmkNotebook *self, const GError *trouble);

/* Writes the day's back-up in a thread of its own, unless there is one. */
void wmk_notebook_back_up_if_due (WmkNotebook *self);

/* --- Writing that goes on, one step and one version: wmk-notebook-burst.c --- */

/* Whether @after, to be saved at @uuid, goes on with @before, which is there. */
gboolean
wmk_notebook_goes_on (WmkNotebook *self, const char *uuid, const char *before, const char *after);

/* Has the transaction that runs be a part of the step that goes on; once the row is written,
 * makes one of the two changes that the step has then. */
gboolean wmk_notebook_go_on (WmkNotebook *self, GError **error);
gboolean wmk_notebook_join_changes (WmkNotebook *self, GError **error);

/* Has what this program saved at @uuid, in a transaction of that stamp and step, be the last of a
 * piece of writing: one that goes on, or a new one. */
void wmk_notebook_remember_burst (
    WmkNotebook *self, const char *uuid, gboolean goes_on, gint64 stamp, gint64 step_id);

G_END_DECLS
