/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook-fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "notebook/wmk-notebook-notes.h"
#include "notebook/wmk-notebook-points.h"
#include "notebook/wmk-notebook-private.h"
#include "notebook/wmk-notebook-tags.h"
#include "notebook/wmk-notebook-trash.h"
#include "notebook/wmk-notebook-verdicts.h"

void
notebook_fixture_open_anyhow (NotebookFixture *fixture)
{
  fixture->notebook = wmk_notebook_open (fixture->folder);
}

void
notebook_fixture_open (NotebookFixture *fixture)
{
  notebook_fixture_open_anyhow (fixture);
  g_assert_no_error ((GError *) wmk_notebook_get_notice (fixture->notebook));
  g_assert_cmpint (wmk_notebook_get_state (fixture->notebook), ==, WMK_NOTEBOOK_WRITABLE);
}

static void
wait_for (WmkNotebook *notebook)
{
  while (notebook->n_back_ups > 0 || notebook->is_looking || notebook->is_checking)
    g_main_context_iteration (NULL, TRUE);
}

void
notebook_let_go (WmkNotebook *notebook)
{
  wait_for (notebook);
  g_assert_finalize_object (notebook);
}

void
notebook_fixture_wait (NotebookFixture *fixture)
{
  wait_for (fixture->notebook);
}

void
notebook_fixture_close (NotebookFixture *fixture)
{
  notebook_let_go (g_steal_pointer (&fixture->notebook));
}

void
notebook_fixture_set_up (NotebookFixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  g_autofree char *parent = g_dir_make_tmp ("waymark-notebook-XXXXXX", &error);

  g_assert_no_error (error);
  fixture->folder = g_build_filename (parent, "waymark", NULL);
  fixture->path = g_build_filename (fixture->folder, "notebook.db", NULL);
  fixture->backups = g_build_filename (fixture->folder, "backups", NULL);
  notebook_fixture_open (fixture);
}

static void
remove_tree (const char *path)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK)) {
    g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
    const char *name;

    while ((name = g_dir_read_name (dir)) != NULL) {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  }
  g_assert_cmpint (g_remove (path), ==, 0);
}

void
notebook_fixture_tear_down (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *parent = g_path_get_dirname (fixture->folder);

  wmk_clock_set (0);
  if (fixture->notebook != NULL)
    notebook_fixture_close (fixture);
  remove_tree (parent);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->backups);
}

const WmkSubject *
notebook_subject (const char *address)
{
  static WmkSubject subject;

  g_free (subject.address);
  g_free (subject.title);
  subject.address = g_strdup (address);
  subject.title = g_strconcat ("Title of ", address, NULL);
  subject.catalog_version = (char *) "1.2";

  return &subject;
}

char *
notebook_add (NotebookFixture *fixture, const char *address, const char *text)
{
  GError *error = NULL;
  char *uuid = wmk_notebook_add_note (fixture->notebook, notebook_subject (address), text, &error);

  g_assert_no_error (error);
  g_assert_true (g_uuid_string_is_valid (uuid));

  return uuid;
}

void
notebook_save (NotebookFixture *fixture, const char *uuid, const char *text)
{
  GError *error = NULL;

  wmk_notebook_save_note (fixture->notebook, uuid, notebook_subject ("sector/rail"), text, &error);
  g_assert_no_error (error);
}

void
notebook_assert_text (NotebookFixture *fixture, const char *uuid, const char *text)
{
  GError *error = NULL;
  g_autoptr (WmkNote) note = wmk_notebook_get_note (fixture->notebook, uuid, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (note->text, ==, text);
}

char *
notebook_add_tag (NotebookFixture *fixture, const char *name, const char *color)
{
  GError *error = NULL;
  char *uuid = wmk_notebook_add_tag (fixture->notebook, name, color, &error);

  g_assert_no_error (error);

  return uuid;
}

void
notebook_set_tag (NotebookFixture *fixture, const char *address, const char *uuid, gboolean has_tag)
{
  GError *error = NULL;

  wmk_notebook_set_tag (fixture->notebook, notebook_subject (address), uuid, has_tag, &error);
  g_assert_no_error (error);
}

guint
notebook_count_tagged (NotebookFixture *fixture, const char *uuid)
{
  g_autoptr (GPtrArray) things = wmk_notebook_list_tagged (fixture->notebook, uuid, NULL);

  return things->len;
}

void
notebook_empty_trash (NotebookFixture *fixture)
{
  g_autoptr (GPtrArray) items = wmk_notebook_list_trash (fixture->notebook, NULL);
  GError *error = NULL;

  wmk_notebook_delete_many (fixture->notebook, items, &error);
  g_assert_no_error (error);
}

WmkNotebookCounts
notebook_count (NotebookFixture *fixture)
{
  WmkNotebookCounts counts = {0};
  GError *error = NULL;

  wmk_notebook_get_counts (fixture->notebook, &counts, &error);
  g_assert_no_error (error);

  return counts;
}

gint64
notebook_get_int (NotebookFixture *fixture, const char *sql)
{
  gint64 value = -1;

  g_assert_true (wmk_database_get_int (fixture->notebook->database, sql, &value, NULL));

  return value;
}

guint
notebook_count_files (const char *folder, const char *prefix)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n_files = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    n_files += g_str_has_prefix (name, prefix);

  return n_files;
}

char *
notebook_hash_file (const char *path)
{
  g_autofree char *contents = NULL;
  gsize length;
  GError *error = NULL;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guint8 *) contents, length);
}

static void
written_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  char **path = data;
  GError *error = NULL;

  *path = wmk_notebook_back_up_finish (WMK_NOTEBOOK (object), result, &error);
  g_assert_no_error (error);
}

char *
notebook_back_up (NotebookFixture *fixture)
{
  char *path = NULL;

  notebook_fixture_wait (fixture);
  wmk_notebook_back_up (fixture->notebook, WMK_BACKUP_ASKED, NULL, written_cb, &path);
  while (path == NULL)
    g_main_context_iteration (NULL, TRUE);

  return path;
}

void
notebook_assert_newest (NotebookFixture *fixture, guint n_backups, WmkBackupReason reason)
{
  g_autoptr (GPtrArray) backups = wmk_notebook_list_backups (fixture->notebook);
  WmkBackupContents contents = {0};

  g_assert_cmpuint (backups->len, ==, n_backups);
  g_assert_true (
      wmk_backup_read (((WmkBackup *) g_ptr_array_index (backups, 0))->path, &contents, NULL));
  g_assert_cmpint (contents.reason, ==, reason);
}

/* What is shown of each table, by UUID and without stamps: undo gives later ones. */
static const char *const dumps[] = {
    "SELECT uuid, address || '|' || title || '|' || text FROM note WHERE trashed IS NULL"
    " ORDER BY uuid",
    "SELECT uuid, name || '|' || folded || '|' || color FROM tag WHERE trashed IS NULL"
    " ORDER BY uuid",
    "SELECT u.uuid, tag_uuid || '|' || address || '|' || title FROM tag_use u"
    " JOIN tag t ON t.uuid = tag_uuid WHERE trashed IS NULL ORDER BY u.uuid",
    "SELECT uuid, address || '|' || title FROM star ORDER BY uuid",
    "SELECT uuid, address || '|' || verdict || '|' || reason FROM verdict"
    " WHERE trashed IS NULL ORDER BY uuid",
    "SELECT uuid, address || '|' || date || '|' || printf ('%!.17g', value) || '|' ||"
    " CASE WHEN value_high IS NULL THEN '-' ELSE printf ('%!.17g', value_high) END || '|' || "
    "comment || '|' || source || '|' ||"
    " link FROM point WHERE trashed IS NULL ORDER BY uuid",
};

char *
notebook_dump (NotebookFixture *fixture)
{
  GString *dump = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (dumps); i++) {
    GError *error = NULL;
    g_autoptr (WmkStatement) statement =
        wmk_database_prepare (fixture->notebook->database, dumps[i], &error);

    g_assert_no_error (error);
    while (wmk_statement_step (statement, &error))
      g_string_append_printf (dump, "%s %s\n", wmk_statement_get_text (statement, 0),
                              wmk_statement_get_text (statement, 1));
    g_assert_no_error (error);
  }

  return g_string_free (dump, FALSE);
}

void
notebook_set_disk_full (gboolean full)
{
  struct rlimit limit;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = full ? 0 : limit.rlim_max;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

void
notebook_add_test (const char *name, void (*test) (NotebookFixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/notebook/", name, NULL);

  g_test_add (path, NotebookFixture, NULL, notebook_fixture_set_up, test,
              notebook_fixture_tear_down);
}
