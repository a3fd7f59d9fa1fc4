/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What a reader has typed into the real program is there, however that ends; and two programs that
 * have the notebook open, without a bus that they share, see what the other writes. The other
 * program here is this one, with a window of its own.
 */

#include "ui/session.h"
#include "ui/ui-fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>

#include "database/wmk-database-write.h"
#include "notebook/wmk-notebook-backup.h"
#include "notebook/wmk-notebook-kept.h"
#include "notebook/wmk-notebook-notes.h"
#include "notebook/wmk-notebook-tags.h"

#define AEROSPACE "sector/aerospace"
#define TITLE "Aerospace and aviation equipment – Waymark"

/* How long a program that should wait is watched. */
#define WATCHED (250 * G_TIME_SPAN_MILLISECOND)

typedef struct {
  Ui ui;
  Session *session; /* that the program is started in, NULL for none */
  GSubprocess *program;
} End;

/* What the program has not read it cannot save: its star is written as soon as the key comes, which
 * is after all others, and is seen here. */
static void
wait_for_keys (End *end)
{
  gboolean had_star = wmk_notebook_has_star (ui_get_notebook (), AEROSPACE);

  ui_key (&end->ui, "ctrl", "d");
  ui_wait_for (wmk_notebook_has_star (ui_get_notebook (), AEROSPACE) != had_star);
}

static void
start (End *end)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  GError *error = NULL;
  gulong handle;

  g_subprocess_launcher_setenv (launcher, "DBUS_SESSION_BUS_ADDRESS",
                                end->session == NULL ? "disabled:" : session_get_bus (end->session),
                                TRUE);
  end->program = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("WAYMARK_PROGRAM"),
                                              "--open", AEROSPACE, NULL);
  g_assert_no_error (error);
  ui_wait_for ((handle = robot_find (ui_get_robot (), TITLE)) != 0);
  robot_focus (ui_get_robot (), handle);
  wait_for_keys (end);
}

static void
ended_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(gboolean *) data = TRUE;
}

static void
wait_for_end (End *end)
{
  gboolean ended = FALSE;

  g_subprocess_wait_async (end->program, NULL, ended_cb, &ended);
  ui_wait_for (ended);
  g_clear_object (&end->program);
}

static void
set_up (End *end, gconstpointer data)
{
  ui_set_up (&end->ui, NULL);
  ui_wait_for (wmk_notebook_get_state (ui_get_notebook ()) == WMK_NOTEBOOK_WRITABLE);
  start (end);
}

static void
tear_down (End *end, gconstpointer data)
{
  const WmkSubject subject = {(char *) AEROSPACE, (char *) "Aerospace", (char *) "1"};

  if (end->program != NULL) {
    g_subprocess_force_exit (end->program);
    wait_for_end (end);
  }
  wmk_notebook_set_star (ui_get_notebook (), &subject, FALSE, NULL);
  g_clear_pointer (&end->session, session_free);
  ui_tear_down (&end->ui, NULL);
}

static void
set_up_session (End *end, gconstpointer data)
{
  end->session = session_new ();
  set_up (end, data);
}

/* Whether the last note there says so. */
static gboolean
has_note (const char *text)
{
  g_autoptr (GPtrArray) notes = wmk_notebook_list_notes (ui_get_notebook (), AEROSPACE, NULL);
  const WmkNote *last =
      notes == NULL || notes->len == 0 ? NULL : g_ptr_array_index (notes, notes->len - 1);

  return last != NULL && g_str_equal (last->text, text);
}

/* Whether the newest back-up has that note. */
static gboolean
is_backed_up (const char *text)
{
  g_autoptr (GPtrArray) backups = wmk_notebook_list_backups (ui_get_notebook ());
  const WmkBackup *newest = g_ptr_array_index (backups, 0);
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM note WHERE text = '%s'", text);
  g_autoptr (WmkDatabase) database = wmk_database_open_read_only (newest->path, 1000, NULL);
  gint64 n_notes = 0;

  g_assert_true (wmk_backup_check (newest->path, NULL));
  g_assert_true (wmk_database_get_int (database, sql, &n_notes, NULL));

  return n_notes > 0;
}

static void
let_time_pass (gint64 time)
{
  gint64 until = g_get_monotonic_time () + time;

  while (g_get_monotonic_time () < until)
    ui_step ();
}

/* The first letter is seen here, in the other program, as soon as it is saved. */
static void
begin_note (End *end)
{
  guint n_before;
  g_autoptr (GPtrArray) before = wmk_notebook_list_notes (ui_get_notebook (), AEROSPACE, NULL);

  n_before = before->len;
  ui_key (&end->ui, "ctrl+shift", "N");
  ui_type (&end->ui, "a");
  ui_wait_for (has_note ("a"));
  {
    g_autoptr (GPtrArray) after = wmk_notebook_list_notes (ui_get_notebook (), AEROSPACE, NULL);

    g_assert_cmpuint (after->len, ==, n_before + 1);
  }
}

static void
test_killed (End *end, gconstpointer data)
{
  begin_note (end);
  ui_type (&end->ui, "bc kept");
  ui_wait_for (has_note ("abc kept"));
  g_subprocess_force_exit (end->program);
  wait_for_end (end);
  wmk_notebook_check_changes (ui_get_notebook ());
  g_assert_true (has_note ("abc kept"));
}

/* The last key and the signal come one right after the other. */
static void
test_signal (End *end, gconstpointer data)
{
  begin_note (end);
  ui_type (&end->ui, "bc saved");
  wait_for_keys (end);
  g_subprocess_send_signal (end->program, GPOINTER_TO_INT (data));
  wait_for_end (end);
  wmk_notebook_check_changes (ui_get_notebook ());
  g_assert_true (has_note ("abc saved"));
  g_assert_true (is_backed_up ("abc saved"));
}

static void
test_closed (End *end, gconstpointer data)
{
  begin_note (end);
  ui_type (&end->ui, "bc closed");
  ui_key (&end->ui, "ctrl", GPOINTER_TO_INT (data) == 'w' ? "w" : "q");
  wait_for_end (end);
  wmk_notebook_check_changes (ui_get_notebook ());
  g_assert_true (has_note ("abc closed"));
  g_assert_true (is_backed_up ("abc closed"));
}

static void
test_session (End *end, gconstpointer data)
{
  begin_note (end);
  ui_type (&end->ui, "bc session");
  wait_for_keys (end);
  session_stop (end->session);
  wait_for_end (end);
  wmk_notebook_check_changes (ui_get_notebook ());
  g_assert_true (has_note ("abc session"));
  g_assert_true (is_backed_up ("abc session"));
}

/* The keys come in some time, hence the questions until they have. */
static gboolean
is_inhibited (End *end)
{
  session_ask (end->session);

  return session_is_inhibited (end->session);
}

/* Text that cannot be saved keeps the session from ending, until it can. */
static void
test_session_asks (End *end, gconstpointer data)
{
  g_autoptr (WmkDatabase) other =
      wmk_database_open_writable (wmk_notebook_get_path (ui_get_notebook ()), 1000, NULL);

  begin_note (end);
  ui_wait_for (wmk_database_execute (other, "BEGIN EXCLUSIVE", NULL));
  ui_type (&end->ui, "bc inhibits");
  ui_wait_for (is_inhibited (end));
  wmk_database_rollback (other);
  ui_wait_for (!session_is_inhibited (end->session));
  ui_wait_for (has_note ("abc inhibits"));
}

/* To the pane, past its buttons to the entry of a tag. */
static void
type_tag (End *end, const char *name)
{
  ui_key (&end->ui, NULL, "F8");
  ui_key (&end->ui, NULL, "Tab");
  ui_key (&end->ui, NULL, "Tab");
  ui_type (&end->ui, name);
}

/* What was typed and not entered is a file that the next start offers, whoever ends the program. */
static void
test_half_typed (End *end, gconstpointer data)
{
  g_autofree char *kept = NULL, *text = NULL;

  type_tag (end, "half");
  wait_for_keys (end);
  if (end->session != NULL)
    session_stop (end->session);
  else
    g_subprocess_send_signal (end->program, SIGTERM);
  wait_for_end (end);
  kept = wmk_notebook_find_kept_text (ui_get_notebook ());
  g_assert_nonnull (kept);
  g_assert_true (g_file_get_contents (kept, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "Tag for “Aerospace and aviation equipment”: half");
  g_assert_cmpint (g_remove (kept), ==, 0);
}

/* --- A clipboard that takes its time --- */

typedef struct {
  GdkContentProvider parent_instance;
  GTask *asked; /* NULL until another program asks for the text */
  GOutputStream *stream;
} SlowText;

typedef GdkContentProviderClass SlowTextClass;

static GType slow_text_get_type (void);
G_DEFINE_FINAL_TYPE (SlowText, slow_text, GDK_TYPE_CONTENT_PROVIDER)

static GdkContentFormats *
slow_text_ref_formats (GdkContentProvider *provider)
{
  const char *types[] = {"text/plain;charset=utf-8"};

  return gdk_content_formats_new (types, 1);
}

static void
slow_text_write (GdkContentProvider *provider,
                 const char *mime_type,
                 GOutputStream *stream,
                 int priority,
                 GCancellable *cancellable,
                 GAsyncReadyCallback callback,
                 gpointer data)
{
  SlowText *self = (SlowText *) provider;

  self->asked = g_task_new (provider, cancellable, callback, data);
  self->stream = g_object_ref (stream);
}

static gboolean
slow_text_write_finish (GdkContentProvider *provider, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
slow_text_class_init (SlowTextClass *klass)
{
  klass->ref_formats = slow_text_ref_formats;
  klass->write_mime_type_async = slow_text_write;
  klass->write_mime_type_finish = slow_text_write_finish;
}

static void
slow_text_init (SlowText *self)
{
}

static void
give (SlowText *self, const char *text)
{
  g_assert_true (g_output_stream_write_all (self->stream, text, strlen (text), NULL, NULL, NULL));
  g_task_return_boolean (self->asked, TRUE);
  g_clear_object (&self->asked);
  g_clear_object (&self->stream);
}

/* Pastes what does not come yet. */
static SlowText *
paste (End *end)
{
  SlowText *text = g_object_new (slow_text_get_type (), NULL);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (end->ui.window)),
                             GDK_CONTENT_PROVIDER (text));
  begin_note (end);
  ui_key (&end->ui, "ctrl", "v");
  ui_wait_for (text->asked != NULL);

  return text;
}

/* Whoever ends the program: it waits for what was pasted. */
static void
test_pasted (End *end, gconstpointer data)
{
  g_autoptr (GObject) text = G_OBJECT (paste (end));
  int how = GPOINTER_TO_INT (data);

  if (how == SIGTERM)
    g_subprocess_send_signal (end->program, how);
  else
    ui_key (&end->ui, "ctrl", how == 'w' ? "w" : "q");
  let_time_pass (WATCHED);
  give ((SlowText *) text, "bc pasted");
  wait_for_end (end);
  wmk_notebook_check_changes (ui_get_notebook ());
  g_assert_true (has_note ("abc pasted"));
}

static void
wait_for_question (const char *title)
{
  gulong question;

  ui_wait_for ((question = robot_find (ui_get_robot (), title)) != 0);
  robot_focus (ui_get_robot (), question);
}

/* It is told which text was not had, and not closed over it unasked. */
static void
test_never_pasted (End *end, gconstpointer data)
{
  g_autoptr (GObject) text = G_OBJECT (paste (end));

  ui_key (&end->ui, "ctrl", "w");
  wait_for_question ("What you pasted has not come yet");
  ui_key (&end->ui, NULL, "Escape");
  ui_wait_for (robot_find (ui_get_robot (), "What you pasted has not come yet") == 0);
  g_assert_cmpuint (robot_find (ui_get_robot (), TITLE), !=, 0);
  give ((SlowText *) text, "bc at last");
  ui_wait_for (has_note ("abc at last"));
}

/* Who ends the program by a signal is not asked, and it does not wait for ever. */
static void
test_signal_never_pasted (End *end, gconstpointer data)
{
  g_autoptr (GObject) text = G_OBJECT (paste (end));

  ui_type (&end->ui, "b meanwhile");
  wait_for_keys (end);
  g_subprocess_send_signal (end->program, SIGTERM);
  wait_for_end (end);
  wmk_notebook_check_changes (ui_get_notebook ());
  g_assert_true (has_note ("ab meanwhile"));
}

/* Who goes without it is asked about what else was not entered. */
static void
test_gone_without (End *end, gconstpointer data)
{
  g_autoptr (GObject) text = NULL;
  gulong window;

  type_tag (end, "half");
  text = G_OBJECT (paste (end));
  ui_key (&end->ui, "ctrl", "w");
  wait_for_question ("What you pasted has not come yet");
  ui_key (&end->ui, "alt", "c");
  wait_for_question ("A tag was not added");
  ui_key (&end->ui, NULL, "Escape");
  ui_wait_for (robot_find (ui_get_robot (), "A tag was not added") == 0);
  ui_wait_for ((window = robot_find (ui_get_robot (), TITLE)) != 0);
  robot_focus (ui_get_robot (), window);
  give ((SlowText *) text, "bc at last");
  ui_wait_for (has_note ("abc at last"));
}

/* Both see what the other does, and neither loses anything. */
static void
test_two_programs (End *end, gconstpointer data)
{
  const WmkSubject subject = {(char *) AEROSPACE, (char *) "Aerospace", (char *) "1"};
  g_autofree char *uuid = NULL;

  /* Ours is what the other program undoes then: it has seen it. */
  uuid = wmk_notebook_add_note (ui_get_notebook (), &subject, "Ours", NULL);
  g_assert_true (has_note ("Ours"));
  ui_key (&end->ui, "ctrl", "z");
  ui_wait_for (!has_note ("Ours"));
  g_assert_true (wmk_notebook_has_star (ui_get_notebook (), AEROSPACE));
  ui_key (&end->ui, "ctrl", "z");
  ui_wait_for (!wmk_notebook_has_star (ui_get_notebook (), AEROSPACE));
}

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);

  g_test_add ("/notebook-end/killed", End, NULL, set_up, test_killed, tear_down);
  g_test_add ("/notebook-end/sigterm", End, GINT_TO_POINTER (SIGTERM), set_up, test_signal,
              tear_down);
  g_test_add ("/notebook-end/sighup", End, GINT_TO_POINTER (SIGHUP), set_up, test_signal,
              tear_down);
  g_test_add ("/notebook-end/sigint", End, GINT_TO_POINTER (SIGINT), set_up, test_signal,
              tear_down);
  g_test_add ("/notebook-end/window", End, GINT_TO_POINTER ('w'), set_up, test_closed, tear_down);
  g_test_add ("/notebook-end/quit", End, GINT_TO_POINTER ('q'), set_up, test_closed, tear_down);
  g_test_add ("/notebook-end/session-asks", End, NULL, set_up_session, test_session_asks,
              tear_down);
  g_test_add ("/notebook-end/session", End, NULL, set_up_session, test_session, tear_down);
  g_test_add ("/notebook-end/half-typed", End, NULL, set_up, test_half_typed, tear_down);
  g_test_add ("/notebook-end/half-typed/session", End, NULL, set_up_session, test_half_typed,
              tear_down);
  g_test_add ("/notebook-end/pasted/window", End, GINT_TO_POINTER ('w'), set_up, test_pasted,
              tear_down);
  g_test_add ("/notebook-end/pasted/quit", End, GINT_TO_POINTER ('q'), set_up, test_pasted,
              tear_down);
  g_test_add ("/notebook-end/pasted/sigterm", End, GINT_TO_POINTER (SIGTERM), set_up, test_pasted,
              tear_down);
  g_test_add ("/notebook-end/pasted/never", End, NULL, set_up, test_never_pasted, tear_down);
  g_test_add ("/notebook-end/pasted/never-sigterm", End, NULL, set_up, test_signal_never_pasted,
              tear_down);
  g_test_add ("/notebook-end/pasted/gone-without", End, NULL, set_up, test_gone_without, tear_down);
  g_test_add ("/notebook-end/two-programs", End, NULL, set_up, test_two_programs, tear_down);

  return ui_run ();
}
