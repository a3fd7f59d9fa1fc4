/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-notebook-keeper.h"

#include <glib/gstdio.h>
#include <string.h>

#include "catalog-fixture.h"
#include "catalog/wmk-tokens.h"
#include "database/wmk-database-write.h"
#include "notebook-fixture.h"
#include "notebook/wmk-notebook-backup.h"
#include "notebook/wmk-notebook-kept.h"
#include "notebook/wmk-notebook-notes.h"
#include "notebook/wmk-notebook-private.h"
#include "notebook/wmk-notebook-search.h"
#include "notebook/wmk-notebook-trash.h"

/* Of the small catalogue's table of what is no longer called so. */
#define OLD "target/rail-export-share-2020"
#define NEW "target/rail-overseas-share-2020"
#define DROPPED "target/rail-fastest-train"

#define DEADLINE (20 * G_USEC_PER_SEC)
#define DAY (24 * G_TIME_SPAN_HOUR)

/* 2026-01-01 12:00 UTC. */
#define NEW_YEAR (G_GINT64_CONSTANT (1767268800) * G_USEC_PER_SEC)

#define wait_for(condition)                                                                        \
  G_STMT_START                                                                                     \
  {                                                                                                \
    gint64 end = g_get_monotonic_time () + DEADLINE;                                               \
                                                                                                   \
    while (!(condition)) {                                                                         \
      g_assert_cmpint (g_get_monotonic_time (), <, end);                                           \
      g_main_context_iteration (NULL, FALSE);                                                      \
    }                                                                                              \
  }                                                                                                \
  G_STMT_END

typedef struct {
  CatalogFixture *catalog;
  WmkNotebookKeeper *keeper;
  GString *told;
  guint n_indexed;
} House;

static void
told_cb (House *house, const char *message)
{
  g_string_append_printf (house->told, "%s\n", message);
}

static void
indexed_cb (House *house)
{
  house->n_indexed++;
}

/* The program starts again. */
static void
begin (House *house, NotebookFixture *fixture)
{
  GError *error = NULL;

  if (house->catalog == NULL) {
    g_autofree char *faults = NULL;

    house->catalog = catalog_fixture_new ();
    faults = catalog_fixture_compile (house->catalog, &error);
    g_assert_no_error (error);
  }
  house->told = g_string_new (NULL);
  fixture->notebook = wmk_notebook_new (fixture->folder);
  house->keeper = wmk_notebook_keeper_new (fixture->notebook, house->catalog->output);
  g_signal_connect_swapped (house->keeper, "told", G_CALLBACK (told_cb), house);
  g_signal_connect_swapped (fixture->notebook, "indexed", G_CALLBACK (indexed_cb), house);
  wmk_notebook_load (fixture->notebook);
}

static void
end (House *house, NotebookFixture *fixture)
{
  g_signal_handlers_disconnect_by_data (fixture->notebook, house);
  g_clear_object (&house->keeper);
  g_string_free (house->told, TRUE);
  wait_for (!fixture->notebook->is_indexing);
  /* Threads may be about to let go of it. */
  wait_for (G_OBJECT (fixture->notebook)->ref_count == 1);
  notebook_fixture_close (fixture);
}

static guint
count_at (NotebookFixture *fixture, const char *address)
{
  g_autoptr (GPtrArray) notes = wmk_notebook_list_notes (fixture->notebook, address, NULL);

  return notes->len;
}

/* What was written follows what the catalogue renamed; what it dropped is told of once. */
static void
test_follows (NotebookFixture *fixture, gconstpointer data)
{
  House house = {0};

  g_free (notebook_add (fixture, OLD, "On the old name"));
  g_free (notebook_add (fixture, DROPPED, "On what was dropped"));
  notebook_fixture_close (fixture);
  begin (&house, fixture);
  wait_for (count_at (fixture, NEW) == 1);
  wait_for (house.told->len > 0);
  g_assert_nonnull (strstr (house.told->str, "1 thing that you wrote on"));
  g_assert_cmpuint (count_at (fixture, OLD), ==, 0);
  g_assert_cmpuint (count_at (fixture, DROPPED), ==, 1);
  wait_for (house.n_indexed > 0);
  end (&house, fixture);

  begin (&house, fixture);
  g_free (notebook_add (fixture, NEW, "The second time"));
  house.n_indexed = 0;
  wait_for (house.n_indexed > 0);
  g_assert_cmpstr (house.told->str, ==, "");
  end (&house, fixture);
  catalog_fixture_free (house.catalog);
}

/* So does what comes back from a back-up, while the program runs. */
static void
test_follows_restored (NotebookFixture *fixture, gconstpointer data)
{
  House house = {0};
  g_autofree char *backup = NULL;

  g_free (notebook_add (fixture, OLD, "On the old name"));
  backup = wmk_notebook_write_backup (fixture->notebook->database, fixture->folder,
                                      WMK_BACKUP_ASKED, NULL);
  g_assert_nonnull (backup);
  notebook_fixture_close (fixture);
  begin (&house, fixture);
  wait_for (count_at (fixture, NEW) == 1);
  g_assert_true (wmk_notebook_restore (fixture->notebook, backup, NULL));
  g_assert_cmpuint (count_at (fixture, OLD), ==, 1);
  wait_for (count_at (fixture, NEW) == 1);
  end (&house, fixture);
  catalog_fixture_free (house.catalog);
}

static guint
search (NotebookFixture *fixture, const char *match)
{
  const WmkNoteSearch what = {.match = match};
  guint n_found = 0;
  g_autoptr (GPtrArray) notes =
      wmk_notebook_search_notes (fixture->notebook, &what, 5, 100, &n_found, NULL);

  return n_found;
}

/* Whoever writes: this program, or another. */
static void
test_indexes (NotebookFixture *fixture, gconstpointer data)
{
  House house = {0};
  WmkNotebook *other;
  g_autofree char *uuid = NULL;

  notebook_fixture_close (fixture);
  begin (&house, fixture);
  uuid = notebook_add (fixture, NEW, "Shinkansen");
  wait_for (search (fixture, "\"shink\" *") == 1);
  wait_for (house.n_indexed > 0);
  other = wmk_notebook_open (fixture->folder);
  g_free (wmk_notebook_add_note (other, notebook_subject (NEW), "Transrapid", NULL));
  wait_for (search (fixture, "\"transrapid\"") == 1);
  notebook_let_go (other);
  notebook_save (fixture, uuid, "Maglev");
  wait_for (search (fixture, "\"maglev\"") == 1 && search (fixture, "\"shink\" *") == 0);
  end (&house, fixture);
  catalog_fixture_free (house.catalog);
}

/* What the last program left without a back-up is backed up, once. */
static void
test_backs_up_left (NotebookFixture *fixture, gconstpointer data)
{
  House house = {0};
  g_autofree char *uuid = NULL;

  wmk_clock_set (NEW_YEAR);
  uuid = notebook_add (fixture, NEW, "Backed up");
  notebook_fixture_wait (fixture);
  notebook_save (fixture, uuid, "Left");
  notebook_fixture_close (fixture);
  for (guint i = 0; i < 2; i++) {
    begin (&house, fixture);
    /* Also waits for what looks whether one lacks. */
    end (&house, fixture);
    notebook_fixture_open (fixture);
    notebook_assert_newest (fixture, 2, WMK_BACKUP_LEFT);
    notebook_fixture_close (fixture);
  }
  catalog_fixture_free (house.catalog);
}

/* Old trash goes when the program starts, and younger stays. */
static void
test_drops_trash (NotebookFixture *fixture, gconstpointer data)
{
  House house = {0};
  g_autofree char *old = NULL, *young = NULL;
  gint64 now = wmk_clock_get ();

  wmk_clock_set (now - 100 * DAY);
  old = notebook_add (fixture, NEW, "Long ago");
  wmk_notebook_trash (fixture->notebook, WMK_NOTEBOOK_NOTE, old, NULL);
  notebook_fixture_wait (fixture);
  wmk_clock_set (now);
  young = notebook_add (fixture, NEW, "Just now");
  wmk_notebook_trash (fixture->notebook, WMK_NOTEBOOK_NOTE, young, NULL);
  g_assert_cmpuint (notebook_count (fixture).n_trashed, ==, 2);
  notebook_fixture_close (fixture);
  begin (&house, fixture);
  wait_for (notebook_count (fixture).n_trashed == 1);
  notebook_assert_text (fixture, young, "Just now");
  end (&house, fixture);
  catalog_fixture_free (house.catalog);
}

/* Whether the notebook can be written or not; and what was kept is offered once. */
static void
test_offers (NotebookFixture *fixture, gconstpointer data)
{
  House house = {0};
  g_autofree char *kept =
      g_build_filename (fixture->folder, "unsaved-2000-01-01-120000-000000.md", NULL);

  g_assert_true (g_file_set_contents (kept, "half", -1, NULL));
  g_assert_true (
      wmk_database_execute (fixture->notebook->database, "PRAGMA main.user_version = 99", NULL));
  notebook_fixture_close (fixture);
  begin (&house, fixture);
  wait_for (wmk_notebook_get_kept_text (fixture->notebook) != NULL);
  g_assert_cmpint (wmk_notebook_get_state (fixture->notebook), ==, WMK_NOTEBOOK_READ_ONLY);
  g_assert_cmpstr (wmk_notebook_get_kept_text (fixture->notebook), ==, kept);
  end (&house, fixture);

  {
    g_autoptr (WmkDatabase) other = wmk_database_open_writable (fixture->path, 2000, NULL);

    g_assert_true (wmk_database_execute (other, "PRAGMA main.user_version = 1", NULL));
  }
  begin (&house, fixture);
  wait_for (wmk_notebook_get_kept_text (fixture->notebook) != NULL);
  g_assert_cmpint (wmk_notebook_get_state (fixture->notebook), ==, WMK_NOTEBOOK_WRITABLE);
  g_assert_true (wmk_notebook_put_kept_text_away (fixture->notebook, NULL));
  g_assert_null (wmk_notebook_get_kept_text (fixture->notebook));
  end (&house, fixture);
  catalog_fixture_free (house.catalog);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  notebook_add_test ("keeper/follows", test_follows);
  notebook_add_test ("keeper/follows-restored", test_follows_restored);
  notebook_add_test ("keeper/offers", test_offers);
  notebook_add_test ("keeper/indexes", test_indexes);
  notebook_add_test ("keeper/backs-up-left", test_backs_up_left);
  notebook_add_test ("keeper/drops-trash", test_drops_trash);

  return g_test_run ();
}
