/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What could not be saved is found again, wherever it is kept, and nothing else is taken for it. */

#include "notebook/wmk-notebook-kept.h"

#include <glib/gstdio.h>

#include "notebook-fixture.h"

static char *
write_file (const char *folder, const char *name)
{
  char *path = g_build_filename (folder, name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "text", -1, NULL));

  return path;
}

static void
put_away (NotebookFixture *fixture, const char *expected)
{
  g_autofree char *path = wmk_notebook_find_kept_text (fixture->notebook);

  g_assert_cmpstr (path, ==, expected);
  if (path == NULL)
    return;
  wmk_notebook_offer_kept_text (fixture->notebook, path);
  g_assert_true (wmk_notebook_put_kept_text_away (fixture->notebook, NULL));
}

/* The oldest goes first, whichever folder took it. */
static void
check_order (NotebookFixture *fixture)
{
  const char *home = g_get_home_dir (), *cache = g_get_user_cache_dir ();
  g_autofree char *third = write_file (fixture->folder, "unsaved-2026-11-22-120000-000002.md");
  g_autofree char *second = write_file (home, "unsaved-2026-11-22-120000-000001.md");
  g_autofree char *first = write_file (cache, "unsaved-2026-11-21-235959-999999.md");

  put_away (fixture, first);
  put_away (fixture, second);
  put_away (fixture, third);
  put_away (fixture, NULL);
}

/* Has @folder be none that takes a file; or gives it back as it was. */
static void
bar (const char *folder, gboolean is_barred)
{
  g_autofree char *aside = g_strconcat (folder, "-aside", NULL);

  g_assert_cmpint (is_barred ? g_rename (folder, aside) : g_rename (aside, folder), ==, 0);
}

/* The first folder that takes it, and there it is found; a reader's own alone may read it. None
 * that is emptied at their logging out. */
static void
check_folders (NotebookFixture *fixture)
{
  const char *const folders[] = {
      fixture->folder,
      g_get_user_cache_dir (),
      g_get_home_dir (),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++) {
    g_autofree char *kept = wmk_notebook_keep_text (fixture->notebook, "text");
    g_autofree char *folder = NULL, *text = NULL;
    GStatBuf status;

    g_assert_nonnull (kept);
    folder = g_path_get_dirname (kept);
    g_assert_cmpstr (folder, ==, folders[i]);
    g_assert_true (g_file_get_contents (kept, &text, NULL, NULL));
    g_assert_cmpstr (text, ==, "text");
    g_assert_cmpint (g_stat (kept, &status), ==, 0);
    g_assert_cmpint (status.st_mode & 0777, ==, 0600);
    put_away (fixture, kept);
    bar (folders[i], TRUE);
  }
  g_assert_cmpint (g_mkdir_with_parents (g_get_user_runtime_dir (), 0700), ==, 0);
  g_assert_null (wmk_notebook_keep_text (fixture->notebook, "text"));
  put_away (fixture, NULL);
  for (gsize i = G_N_ELEMENTS (folders); i > 0; i--)
    bar (folders[i - 1], FALSE);
}

/* A reader's own files are not ours. */
static void
check_names (NotebookFixture *fixture)
{
  const char *const names[] = {
      "unsaved-2026-draft-of-my-book.md",     "unsaved-2026-11-22-120000-00000.md",
      "unsaved-2026-11-22-120000-0000000.md", "unsaved-2026-11-22-120000-000000.md~",
      "unsaved-2026-11-22-around-midday.md",  "an-unsaved-2026-11-22-120000-000000.md",
  };
  g_autofree char *kept = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_free (write_file (g_get_home_dir (), names[i]));
  put_away (fixture, NULL);
  /* What is written is found. */
  kept = wmk_notebook_keep_text (fixture->notebook, "text");
  g_assert_nonnull (kept);
  put_away (fixture, kept);
}

static void
count (WmkNotebook *notebook, guint *n_told)
{
  ++*n_told;
}

/* What was saved since is offered no more, and that is told; another one is, as before. */
static void
check_dropped (NotebookFixture *fixture)
{
  g_autofree char *first = write_file (fixture->folder, "unsaved-2026-11-23-120000-000001.md");
  g_autofree char *second = write_file (fixture->folder, "unsaved-2026-11-23-120000-000002.md");
  guint n_told = 0;

  wmk_notebook_offer_kept_text (fixture->notebook, first);
  g_signal_connect (fixture->notebook, "state-changed", G_CALLBACK (count), &n_told);
  wmk_notebook_drop_kept_text (fixture->notebook, second);
  g_assert_cmpstr (wmk_notebook_get_kept_text (fixture->notebook), ==, first);
  g_assert_cmpuint (n_told, ==, 0);
  wmk_notebook_drop_kept_text (fixture->notebook, first);
  g_assert_null (wmk_notebook_get_kept_text (fixture->notebook));
  g_assert_cmpuint (n_told, ==, 1);
  g_signal_handlers_disconnect_by_func (fixture->notebook, count, &n_told);
  put_away (fixture, NULL);
  /* They stay, under other names. */
  g_assert_cmpuint (notebook_count_files (fixture->folder, "seen-2026-11-23-120000-"), ==, 2);
}

/* One test, for GLib loses the folders that it makes for one where it makes those for the next. */
static void
test_found (NotebookFixture *fixture, gconstpointer data)
{
  check_order (fixture);
  check_dropped (fixture);
  check_folders (fixture);
  check_names (fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  notebook_add_test ("kept/found", test_found);

  return g_test_run ();
}
