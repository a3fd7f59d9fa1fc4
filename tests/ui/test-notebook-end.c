/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What a reader has typed into the real program is there, however that ends; and two programs that
 * have the notebook open, without a bus that they share, see what the other writes. The other
 * program here is this one, with a window of its own.
 */

#include "ui/ui-fixture.h"

#include <signal.h>

#include "notebook/wmk-notebook-notes.h"
#include "notebook/wmk-notebook-tags.h"

#define AEROSPACE "sector/aerospace"
#define TITLE "Aerospace and aviation equipment – Waymark"

/* What is typed is saved half a second after the last key at the latest, microseconds. */
#define SAVED_AFTER (500 * G_TIME_SPAN_MILLISECOND)

/* From a key to the program's having it, at most; less than to its being saved by itself. */
#define KEYS_TAKE (100 * G_TIME_SPAN_MILLISECOND)

typedef struct {
  Ui ui;
  GSubprocess *program;
} End;

static void
start (End *end)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  GError *error = NULL;
  gulong handle;

  g_subprocess_launcher_setenv (launcher, "DBUS_SESSION_BUS_ADDRESS", "disabled:", TRUE);
  end->program = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("WAYMARK_PROGRAM"),
                                              "--open", AEROSPACE, NULL);
  g_assert_no_error (error);
  ui_wait_for ((handle = robot_find (ui_get_robot (), TITLE)) != 0);
  robot_focus (ui_get_robot (), handle);
  /* It takes keys once the first of them has come here. */
  ui_key (&end->ui, "ctrl", "d");
  ui_wait_for (wmk_notebook_has_star (ui_get_notebook (), AEROSPACE));
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
  ui_tear_down (&end->ui, NULL);
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
  let_time_pass (SAVED_AFTER);
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
  /* The keys are on their way, and what the program has not read it cannot save. */
  let_time_pass (KEYS_TAKE);
  g_subprocess_send_signal (end->program, GPOINTER_TO_INT (data));
  wait_for_end (end);
  wmk_notebook_check_changes (ui_get_notebook ());
  g_assert_true (has_note ("abc saved"));
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
  g_test_add ("/notebook-end/two-programs", End, NULL, set_up, test_two_programs, tear_down);

  return ui_run ();
}
