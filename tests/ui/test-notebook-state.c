/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What the window says when the notebook's file cannot be had as it should: each really happens to
 * a file, is told in a sentence, and is told no longer when it is over.
 */

#include "ui/ui-fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <grp.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

#include "catalog/wmk-address.h"
#include "catalog/wmk-catalog.h"
#include "database/wmk-database-write.h"
#include "notebook/wmk-notebook-notes.h"
#include "notebook/wmk-notebook-tags.h"
#include "window/wmk-notebook-bar.h"
#include "window/wmk-notebook-keeper.h"
#include "window/wmk-question.h"

#define RAIL "sector/rail"
#define NOBODY 65534

/* A window of the program over a notebook of the test's own. */
typedef struct {
  Ui ui;
  char *folder;
  char *path;
  char *uuid; /* of a note */
  WmkNotebook *notebook;
  WmkNotebookKeeper *keeper;
} State;

static const WmkSubject subject = {(char *) RAIL, (char *) "Rail", (char *) "1"};

/* On a small file system, where one may be mounted. */
static char *full_folder;

static void
set_up (State *state, gconstpointer data)
{
  g_autoptr (WmkNotebook) notebook = NULL;

  state->folder = data != NULL && full_folder != NULL
                      ? g_strdup (full_folder)
                      : g_dir_make_tmp ("waymark-state-XXXXXX", NULL);
  state->path = g_build_filename (state->folder, "notebook.db", NULL);
  notebook = wmk_notebook_open (state->folder);
  state->uuid = wmk_notebook_add_note (notebook, &subject, "Before", NULL);
  g_assert_nonnull (state->uuid);
}

static gboolean
is_backed_up (State *state)
{
  g_autofree char *path = g_build_filename (state->folder, "backups", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_suffix (name, ".db"))
      return TRUE;

  return FALSE;
}

/* As the program does when it starts. */
static void
start (State *state)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.waymark_app.Waymark");
  const char *path = g_getenv ("WAYMARK_CATALOG");
  g_autoptr (WmkCatalog) catalog = wmk_catalog_open (path, NULL);

  state->notebook = wmk_notebook_new (state->folder);
  state->keeper = wmk_notebook_keeper_new (state->notebook, path);
  state->ui.window =
      GTK_WINDOW (wmk_window_new (ui_get_application (), catalog, state->notebook, settings));
  wmk_window_open (WMK_WINDOW (state->ui.window), RAIL);
  gtk_window_present (state->ui.window);
  state->ui.handle = ui_focus_window (state->ui.window);
}

static void
tear_down (State *state, gconstpointer data)
{
  ui_tear_down (&state->ui, NULL);
  g_clear_object (&state->keeper);
  wmk_notebook_close (state->notebook);
  g_clear_object (&state->notebook);
  g_free (state->folder);
  g_free (state->path);
  g_free (state->uuid);
}

static GtkWidget *
find_bar (State *state)
{
  GtkWidget *bar = ui_find (GTK_WIDGET (state->ui.window), WMK_TYPE_NOTEBOOK_BAR);

  return bar != NULL && gtk_widget_get_mapped (bar) ? bar : NULL;
}

static gboolean
says (State *state, const char *text)
{
  GtkWidget *bar = find_bar (state);
  g_autofree char *texts = bar == NULL ? g_strdup ("") : ui_dup_texts (bar);

  return strstr (texts, text) != NULL;
}

/* Whether the page says so. */
static gboolean
shows (State *state, const char *text)
{
  g_autofree char *texts = ui_dup_texts (GTK_WIDGET (ui_get_page (&state->ui)));

  return strstr (texts, text) != NULL;
}

/* Once it is over the bar goes, with nobody doing anything. */
static void
assert_goes (State *state)
{
  g_autoptr (WmkNote) note = NULL;

  ui_wait_for (find_bar (state) == NULL);
  g_assert_cmpint (wmk_notebook_get_state (state->notebook), ==, WMK_NOTEBOOK_WRITABLE);
  note = wmk_notebook_get_note (state->notebook, state->uuid, NULL);
  g_assert_cmpstr (note->text, ==, "Before");
  g_assert_true (wmk_notebook_set_star (state->notebook, &subject, TRUE, NULL));
}

static void
test_well (State *state, gconstpointer data)
{
  start (state);
  ui_wait_for (wmk_notebook_get_state (state->notebook) == WMK_NOTEBOOK_WRITABLE);
  ui_settle (&state->ui);
  g_assert_null (find_bar (state));
}

static void
test_read_only (State *state, gconstpointer data)
{
  g_assert_cmpint (g_chmod (state->folder, 0500), ==, 0);
  start (state);
  ui_wait_for (says (state, "may not be written to"));
  g_assert_true (says (state, state->path));
  ui_key (&state->ui, "ctrl", "d");
  ui_settle (&state->ui);
  g_assert_cmpint (g_chmod (state->folder, 0700), ==, 0);
  assert_goes (state);
}

static void
test_no_permission (State *state, gconstpointer data)
{
  g_assert_cmpint (g_chmod (state->path, 0), ==, 0);
  start (state);
  ui_wait_for (says (state, "may not be opened by you"));
  g_assert_cmpint (g_chmod (state->path, 0600), ==, 0);
  assert_goes (state);
}

/* Another program has the file to itself when the reader presses a key. */
static void
test_busy (State *state, gconstpointer data)
{
  g_autoptr (WmkDatabase) other = NULL;

  start (state);
  ui_wait_for (wmk_notebook_get_state (state->notebook) == WMK_NOTEBOOK_WRITABLE);
  ui_wait_for (is_backed_up (state));
  other = wmk_database_open_writable (state->path, 2000, NULL);
  ui_wait_for (wmk_database_execute (other, "BEGIN EXCLUSIVE", NULL));
  ui_key (&state->ui, "ctrl", "d");
  ui_wait_for (says (state, "Another program holds the notebook"));
  g_assert_true (wmk_database_execute (other, "ROLLBACK", NULL));
  assert_goes (state);
}

static void
set_version (State *state, const char *sql)
{
  g_autoptr (WmkDatabase) other = wmk_database_open_writable (state->path, 2000, NULL);

  g_assert_true (wmk_database_execute (other, sql, NULL));
}

static void
test_newer (State *state, gconstpointer data)
{
  set_version (state, "PRAGMA user_version = 99");
  start (state);
  ui_wait_for (says (state, "A newer version of Waymark has written the notebook"));
  set_version (state, "PRAGMA user_version = 1");
  assert_goes (state);
}

/* It says so, and where the words are that could not be saved. */
static void
test_kept (State *state, gconstpointer data)
{
  g_autofree char *kept =
      g_build_filename (state->folder, "unsaved-2000-01-01-120000-000000.md", NULL);

  g_assert_true (g_file_set_contents (kept, "half", -1, NULL));
  set_version (state, "PRAGMA user_version = 99");
  start (state);
  ui_wait_for (says (state, "A newer version of Waymark has written the notebook"));
  ui_wait_for (says (state, kept));
  g_assert_true (says (state, "Copy Text"));
  set_version (state, "PRAGMA user_version = 1");
  ui_wait_for (!says (state, "A newer version of Waymark has written the notebook"));
  g_assert_true (says (state, kept));
  ui_settle (&state->ui);
  ui_click (&state->ui, ui_find_button (find_bar (state), NULL), 1);
  assert_goes (state);
}

static void
fill (State *state, gboolean full)
{
  g_autofree char *path = g_build_filename (state->folder, "ballast", NULL);

  if (full) {
    g_autofree char *bytes = g_malloc0 (512);
    int fd = open (path, O_WRONLY | O_CREAT | O_APPEND, 0600);

    while (write (fd, bytes, 512) > 0)
      ;
    close (fd);
  } else {
    g_unlink (path);
  }
}

static void
test_full (State *state, gconstpointer data)
{
  if (full_folder == NULL)
    g_test_skip ("Only root may mount the small file system that is filled here.");
  start (state);
  ui_wait_for (wmk_notebook_get_state (state->notebook) == WMK_NOTEBOOK_WRITABLE);
  ui_wait_for (is_backed_up (state));
  if (full_folder == NULL)
    return;
  fill (state, TRUE);
  ui_key (&state->ui, "ctrl", "d");
  ui_wait_for (says (state, "The disk is full"));
  g_assert_false (wmk_notebook_has_star (state->notebook, RAIL));
  fill (state, FALSE);
  assert_goes (state);
}

static char *
hash (const char *path)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guint8 *) contents, length);
}

static GtkWindow *
find_question (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *item = windows; item != NULL; item = item->next)
    if (WMK_IS_QUESTION (item->data) && gtk_widget_get_mapped (item->data))
      return item->data;

  return NULL;
}

/* It starts, says so, keeps the file as it was, and offers the back-up. */
static void
test_damaged (State *state, gconstpointer data)
{
  GtkWindow *question;
  g_autofree char *said = NULL;
  g_autofree char *garbage = g_strnfill (50000, 'z');
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  ui_wait_for (is_backed_up (state));
  g_assert_true (g_file_set_contents (state->path, garbage, 50000, NULL));
  before = hash (state->path);
  start (state);
  ui_wait_for (says (state, "It was set aside, untouched"));
  ui_wait_for (says (state, "_Restore") || says (state, "Restore Back-up of "));
  g_assert_true (says (state, wmk_notebook_get_set_aside (state->notebook)));
  after = hash (wmk_notebook_get_set_aside (state->notebook));
  g_assert_cmpstr (after, ==, before);

  /* Of that back-up, and after a question. */
  ui_settle (&state->ui);
  ui_click (&state->ui, ui_find_button (find_bar (state), "notebook-bar.restore"), 1);
  ui_wait_for ((question = find_question ()) != NULL);
  said = ui_dup_texts (GTK_WIDGET (question));
  g_assert_nonnull (strstr (said, "Restore the back-up of "));
  gtk_window_destroy (question);
  ui_focus_window (state->ui.window);
  g_assert_nonnull (find_bar (state));
  /* So does the page that would else say that nothing was ever written. */
  ui_open (&state->ui, WMK_ADDRESS_NOTEBOOK);
  ui_wait_for (shows (state, "was damaged, and set aside"));
  g_assert_true (shows (state, "Show Back-ups"));
  ui_click (&state->ui, ui_find_button (find_bar (state), NULL), 1);
  ui_wait_for (find_bar (state) == NULL);

  /* Who has closed the bar finds it among the back-ups, until it is put away there. */
  ui_open (&state->ui, WMK_ADDRESS_BACKUPS);
  ui_wait_for (shows (state, wmk_notebook_get_set_aside (state->notebook)));
  ui_wait_for (shows (state, "Restore It…"));
  ui_settle (&state->ui);
  ui_click (&state->ui,
            ui_find_button (GTK_WIDGET (ui_get_page (&state->ui)), "backups.put-loss-away"), 1);
  ui_wait_for (!shows (state, "was damaged"));
  ui_open (&state->ui, WMK_ADDRESS_NOTEBOOK);
  ui_settle (&state->ui);
  g_assert_false (shows (state, "Show Back-ups"));
}

/* What the last end could not back up the start cannot either: it says where, and leads there. */
static void
test_no_backup (State *state, gconstpointer data)
{
  g_autofree char *backups = g_build_filename (state->folder, "backups", NULL);
  g_autofree char *away = g_build_filename (state->folder, "away", NULL);

  ui_wait_for (is_backed_up (state));
  g_assert_cmpint (g_rename (backups, away), ==, 0);
  g_assert_true (g_file_set_contents (backups, "in the way", -1, NULL));
  start (state);
  ui_wait_for (says (state, "The disk did not take a back-up of the notebook in the folder"));
  g_assert_true (says (state, backups));
  ui_settle (&state->ui);
  ui_click (&state->ui, ui_find_button (find_bar (state), "notebook-bar.restore"), 1);
  ui_wait_for (g_str_equal (ui_get_address (&state->ui), "notebook/backups"));
  ui_settle (&state->ui);
  g_assert_cmpint (g_unlink (backups), ==, 0);
  ui_click (&state->ui, ui_find_button (GTK_WIDGET (ui_get_page (&state->ui)), "backups.back-up"),
            1);
  ui_wait_for (find_bar (state) == NULL);
}

/* Another notebook in the place of the one that is open: also told when it can be written again. */
static void
test_replaced (State *state, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("waymark-state-XXXXXX", NULL);
  g_autofree char *other_path = g_build_filename (folder, "notebook.db", NULL);

  g_object_unref (wmk_notebook_open (folder));
  start (state);
  ui_wait_for (wmk_notebook_get_state (state->notebook) == WMK_NOTEBOOK_WRITABLE);
  ui_wait_for (is_backed_up (state));
  g_assert_cmpint (g_rename (other_path, state->path), ==, 0);
  ui_key (&state->ui, "ctrl", "d");
  ui_wait_for (says (state, "was replaced while it was open"));
  ui_wait_for (wmk_notebook_get_trouble (state->notebook) == NULL);
  ui_settle (&state->ui);
  g_assert_true (says (state, "was replaced while it was open"));
  g_assert_true (wmk_notebook_set_star (state->notebook, &subject, TRUE, NULL));
  ui_click (&state->ui, ui_find_button (find_bar (state), NULL), 1);
  ui_wait_for (find_bar (state) == NULL);
}

/* Root may write anywhere: whoever is root becomes nobody, at home in the same place. */
static void
become_reader (void)
{
  const char *home = g_getenv ("HOME");
  const char *folders[] = {"config", "data", "cache", "state", "run", "."};

  if (geteuid () != 0 || home == NULL)
    return;
  if (unshare (CLONE_NEWNS) == 0 && mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0) {
    full_folder = g_build_filename (home, "full", NULL);
    g_mkdir (full_folder, 0700);
    if (mount ("tmpfs", full_folder, "tmpfs", 0, "size=2m,mode=0777") != 0)
      g_clear_pointer (&full_folder, g_free);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++) {
    g_autofree char *folder = g_build_filename (home, folders[i], NULL);

    g_assert_cmpint (chown (folder, NOBODY, NOBODY), ==, 0);
  }
  /* Its bus lets nobody else in. */
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "disabled:", TRUE);
  g_assert_cmpint (setgroups (0, NULL), ==, 0);
  g_assert_cmpint (setgid (NOBODY), ==, 0);
  g_assert_cmpint (setuid (NOBODY), ==, 0);
}

#define TEST(name, function, data)                                                                 \
  g_test_add ("/notebook-state/" name, State, data, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  become_reader ();
  ui_init (&argc, &argv);

  TEST ("well", test_well, NULL);
  TEST ("read-only", test_read_only, NULL);
  TEST ("no-permission", test_no_permission, NULL);
  TEST ("busy", test_busy, NULL);
  TEST ("newer", test_newer, NULL);
  TEST ("no-backup", test_no_backup, NULL);
  TEST ("kept", test_kept, NULL);
  TEST ("full", test_full, "full");
  TEST ("damaged", test_damaged, NULL);
  TEST ("replaced", test_replaced, NULL);

  return ui_run ();
}
