/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The program as a process of its own: its command line, and what it does without a catalogue
 * that it can read. G_DEBUG=fatal-warnings ends it at the first warning.
 */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "ui/robot.h"
#include "ui/wait.h"

#define DEADLINE (60 * G_TIME_SPAN_SECOND)

static Robot *robot;

static GSubprocess *
start (const char *catalog, const char *const *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GPtrArray) line = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  if (catalog != NULL)
    g_subprocess_launcher_setenv (launcher, "WAYMARK_CATALOG", catalog, TRUE);
  g_ptr_array_add (line, (gpointer) g_getenv ("WAYMARK_PROGRAM"));
  for (; arguments != NULL && *arguments != NULL; arguments++)
    g_ptr_array_add (line, (gpointer) *arguments);
  g_ptr_array_add (line, NULL);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) line->pdata, &error);
  g_assert_no_error (error);

  return process;
}

static void
ended_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GAsyncResult **ended = data;

  *ended = g_object_ref (result);
}

/* Waits for the end; nothing may have been said on the error output. Gives the output. */
static char *
wait_for_end (GSubprocess *process, int status)
{
  g_autoptr (GAsyncResult) ended = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *errors = NULL;
  char *output = NULL;
  gint64 deadline = g_get_monotonic_time () + DEADLINE;

  g_subprocess_communicate_utf8_async (process, NULL, NULL, ended_cb, &ended);
  while (ended == NULL)
    wait_step (deadline, "the program's end");
  g_subprocess_communicate_utf8_finish (process, ended, &output, &errors, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (errors, ==, "");
  g_assert_true (g_subprocess_get_if_exited (process));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, status);

  return output;
}

static gulong
wait_for_window (const char *title)
{
  gint64 deadline = g_get_monotonic_time () + DEADLINE;
  gulong window;

  while ((window = robot_find (robot, title)) == 0)
    wait_step (deadline, title);

  return window;
}

static void
close_window (GSubprocess *process, gulong window)
{
  g_autofree char *output = NULL;

  robot_close (robot, window);
  output = wait_for_end (process, 0);
  g_assert_cmpstr (output, ==, "");
}

static void
test_version (void)
{
  const char *arguments[] = {"--version", NULL};
  g_autoptr (GSubprocess) process = start (NULL, arguments);
  g_autofree char *output = wait_for_end (process, 0);

  g_assert_true (g_str_has_prefix (output, "Waymark "));
}

static void
test_first_start (void)
{
  g_autoptr (GSubprocess) process = start (NULL, NULL);

  close_window (process, wait_for_window ("Overview – Waymark"));
}

static void
test_first_frame (void)
{
  const char *arguments[] = {"--quit-after-first-frame", NULL};
  g_autoptr (GSubprocess) process = start (NULL, arguments);
  g_autofree char *output = wait_for_end (process, 0);
}

static void
test_open (gconstpointer data)
{
  const char *const *address_and_title = data;
  const char *arguments[] = {"--open", address_and_title[0], NULL};
  g_autofree char *title = g_strdup_printf ("%s – Waymark", address_and_title[1]);
  g_autoptr (GSubprocess) process = start (NULL, arguments);

  close_window (process, wait_for_window (title));
}

/* As another program hands over a link. */
static void
test_argument (void)
{
  const char *arguments[] = {"waymark:sector/aerospace", NULL};
  g_autoptr (GSubprocess) process = start (NULL, arguments);
  gulong window = wait_for_window ("Aerospace and aviation equipment – Waymark");

  close_window (process, window);
}

/* Where the program is started there may be a folder that is called as a page is, and a file. */
static void
test_folder (void)
{
  const char *address[] = {"sector/rail", NULL}, *file[] = {"mine.waymark", NULL};
  const char *none[] = {"./nosuch.waymark", NULL};
  g_autofree char *folder = g_dir_make_tmp ("waymark-XXXXXX", NULL);
  g_autofree char *sector = g_build_filename (folder, "sector", NULL);
  g_autofree char *rail = g_build_filename (sector, "rail", NULL);
  g_autofree char *path = g_build_filename (folder, "mine.waymark", NULL);
  g_autofree char *before = g_get_current_dir ();
  g_autoptr (GSubprocess) first = NULL, second = NULL;
  g_autofree char *output = NULL;
  gulong window;

  g_assert_cmpint (g_mkdir_with_parents (rail, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "nothing", -1, NULL));
  first = start (NULL, NULL);
  window = wait_for_window ("Overview – Waymark");
  g_assert_cmpint (g_chdir (folder), ==, 0);
  second = start (NULL, address);
  output = wait_for_end (second, 0);
  g_assert_cmpuint (wait_for_window ("Advanced rail equipment – Waymark"), ==, window);
  /* By its own name, though the program that runs is elsewhere. */
  g_clear_object (&second);
  g_clear_pointer (&output, g_free);
  second = start (NULL, file);
  output = wait_for_end (second, 0);
  g_assert_cmpuint (wait_for_window ("Back-ups – Waymark"), ==, window);
  /* Also where there is none. */
  g_clear_object (&second);
  g_clear_pointer (&output, g_free);
  second = start (NULL, none);
  output = wait_for_end (second, 0);
  g_assert_cmpuint (wait_for_window ("No Such File – Waymark"), ==, window);
  close_window (first, window);

  g_assert_cmpint (g_chdir (before), ==, 0);
  g_remove (path);
  g_rmdir (rail);
  g_rmdir (sector);
  g_rmdir (folder);
}

/* The same of a search, whose words other programs may write in hexadecimal digits or not. */
static void
test_search_argument (gconstpointer data)
{
  const char *arguments[] = {data, NULL};
  g_autoptr (GSubprocess) process = start (NULL, arguments);

  close_window (process, wait_for_window ("Search: year:2016 rail/sea – Waymark"));
}

/* A second start tells the first where to go, and ends. */
static void
test_second_start (void)
{
  const char *arguments[] = {"--open", "sector/rail", NULL};
  g_autoptr (GSubprocess) first = start (NULL, NULL), second = NULL;
  g_autofree char *output = NULL;
  gulong window = wait_for_window ("Overview – Waymark");

  second = start (NULL, arguments);
  output = wait_for_end (second, 0);
  g_assert_cmpuint (wait_for_window ("Advanced rail equipment – Waymark"), ==, window);
  close_window (first, window);
}

typedef struct {
  const char *name;
  void (*spoil) (const char *path); /* NULL: there is no file */
} BadCatalog;

static void
write_file (const char *path, const char *bytes, gssize length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, bytes, length, &error);
  g_assert_no_error (error);
}

static void
copy_good (const char *path, gsize length, gsize offset, guint8 byte)
{
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize full_length;

  g_file_get_contents (g_getenv ("WAYMARK_CATALOG"), &bytes, &full_length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (full_length, >, 100000);
  if (offset > 0)
    bytes[offset] = (char) byte;
  write_file (path, bytes, (gssize) (length == 0 ? full_length : length));
}

static void
make_empty (const char *path)
{
  write_file (path, "", 0);
}

static void
make_text (const char *path)
{
  write_file (path,
              "This is no database, only a text that is longer than a header would be, so "
              "that it is read as one and found not to be one.\n",
              -1);
}

static void
truncate_header (const char *path)
{
  copy_good (path, 60, 0, 0);
}

static void
truncate_page (const char *path)
{
  copy_good (path, 5000, 0, 0);
}

static void
truncate_half (const char *path)
{
  copy_good (path, 100000, 0, 0);
}

/* Offsets of SQLite's file format: the application's own id and version of the schema. */
static void
make_foreign (const char *path)
{
  copy_good (path, 0, 68, 0x7f);
}

static void
make_newer (const char *path)
{
  copy_good (path, 0, 62, 0x7f);
}

static const BadCatalog bad_catalogs[] = {
    {"missing.db", NULL},           {"empty.db", make_empty},   {"text 100% 中国?#.db", make_text},
    {"header.db", truncate_header}, {"page.db", truncate_page}, {"half.db", truncate_half},
    {"foreign.db", make_foreign},   {"newer.db", make_newer},
};

static void
test_bad_catalog (gconstpointer data)
{
  const BadCatalog *bad = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("waymark-bad-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, bad->name, NULL);
  g_autoptr (GSubprocess) process = NULL;

  g_assert_no_error (error);
  if (bad->spoil != NULL)
    bad->spoil (path);

  process = start (path, NULL);
  close_window (process, wait_for_window ("No Catalogue – Waymark"));

  if (bad->spoil != NULL)
    g_remove (path);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  static const char *const opened[][2] = {
      {"sector/rail", "Advanced rail equipment"},
      {"waymark:overview", "Overview"},
      {"search/rail", "Search: rail"},
      {"waymark:search/kind:policy%20%E8%8A%AF%E7%89%87", "Search: kind:policy 芯片"},
      {"target/no-such-thing", "Nothing at This Address"},
      {"%%%", "Nothing at This Address"},
  };
  int status;

  g_test_init (&argc, &argv, NULL);
  robot = robot_new ();
  g_assert_nonnull (robot);

  g_test_add_func ("/program/version", test_version);
  g_test_add_func ("/program/first-start", test_first_start);
  g_test_add_func ("/program/first-frame", test_first_frame);
  g_test_add_func ("/program/argument", test_argument);
  g_test_add_func ("/program/folder", test_folder);
  g_test_add_data_func ("/program/search-argument/escaped", "waymark:search/year:2016%20rail%2Fsea",
                        test_search_argument);
  g_test_add_data_func ("/program/search-argument/plain", "waymark:search/year:2016 rail/sea",
                        test_search_argument);
  g_test_add_func ("/program/second-start", test_second_start);
  for (gsize i = 0; i < G_N_ELEMENTS (opened); i++) {
    g_autofree char *path = g_strdup_printf ("/program/open/%" G_GSIZE_FORMAT, i);

    g_test_add_data_func (path, opened[i], test_open);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (bad_catalogs); i++) {
    g_autofree char *path = g_strdup_printf ("/program/bad-catalog/%s", bad_catalogs[i].name);

    g_test_add_data_func (path, &bad_catalogs[i], test_bad_catalog);
  }
  status = g_test_run ();
  g_clear_pointer (&robot, robot_free);

  return status;
}
