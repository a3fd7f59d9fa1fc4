/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What cannot be read is not nothing: it stays in sight, with what is the matter, and is read again
 * by itself. */

#include "ui/notes-fixture.h"

#include <math.h>
#include <string.h>

#include "database/wmk-database-write.h"
#include "notebook/wmk-notebook-points.h"
#include "notebook/wmk-notebook-tags.h"
#include "notebook/wmk-notebook-trash.h"
#include "notebook/wmk-notebook-verdicts.h"
#include "window/wmk-points-box.h"
#include "window/wmk-tag-box.h"
#include "window/wmk-target-card.h"
#include "window/wmk-verdict-row.h"
#include "window/wmk-window-private.h"

#define INDICATOR "indicator/nev-production"
#define TARGET "target/nev-production-2025"
#define OTHER_INDICATOR "indicator/nev-foreign-sales-share"

static const WmkSubject indicator = {(char *) INDICATOR, (char *) "Production", (char *) "1"};
static const WmkSubject target = {(char *) TARGET, (char *) "Production, 2025", (char *) "1"};

/* Another program that holds the file. */
static WmkDatabase *
hold (void)
{
  WmkDatabase *other =
      wmk_database_open_writable (wmk_notebook_get_path (ui_get_notebook ()), 1000, NULL);

  g_assert_nonnull (other);
  g_assert_true (wmk_database_execute (other, "BEGIN EXCLUSIVE", NULL));

  return other;
}

static void
write_all (void)
{
  WmkNotebook *notebook = ui_get_notebook ();
  const WmkPointData data = {(char *) "2021", 4, NAN, (char *) "", (char *) "", (char *) ""};
  g_autofree char *point = wmk_notebook_add_point (notebook, &indicator, &data, NULL);
  g_autofree char *tag = wmk_notebook_add_tag (notebook, "kept", "", NULL);

  g_assert_nonnull (point);
  g_assert_true (wmk_notebook_set_tag (notebook, &indicator, tag, TRUE, NULL));
  g_assert_true (wmk_notebook_set_verdict (notebook, &target, WMK_VERDICT_MISSED, "whose", NULL));
  g_assert_true (wmk_notebook_set_star (notebook, &indicator, TRUE, NULL));
}

static void
tear_down (Ui *ui, gconstpointer data)
{
  WmkNotebook *notebook = ui_get_notebook ();
  g_autoptr (GPtrArray) points = wmk_notebook_list_points (notebook, INDICATOR, NULL);
  g_autoptr (WmkVerdict) verdict = wmk_notebook_get_verdict (notebook, TARGET, NULL);

  for (guint i = 0; i < points->len; i++)
    g_assert_true (wmk_notebook_trash (notebook, WMK_NOTEBOOK_POINT,
                                       ((WmkPoint *) g_ptr_array_index (points, i))->uuid, NULL));
  if (verdict != NULL)
    g_assert_true (wmk_notebook_trash (notebook, WMK_NOTEBOOK_VERDICT, verdict->uuid, NULL));
  g_assert_true (wmk_notebook_set_star (notebook, &indicator, FALSE, NULL));
  notes_tear_down (ui, data);
}

static guint
count_points (Ui *ui)
{
  GtkWidget *box = ui_find (GTK_WIDGET (ui->window), WMK_TYPE_POINTS_BOX);
  g_autoptr (GPtrArray) rows = ui_find_all (box, GTK_TYPE_LIST_BOX_ROW);

  return rows->len;
}

static gboolean
has_tag (Ui *ui)
{
  return notes_find_button (ui_find (GTK_WIDGET (ui->window), WMK_TYPE_TAG_BOX), "Tag: kept") !=
         NULL;
}

static gboolean
is_judged (Ui *ui)
{
  GtkWidget *row = ui_find (GTK_WIDGET (ui->window), WMK_TYPE_VERDICT_ROW);
  GtkWidget *missed = row == NULL ? NULL : notes_find_button (row, "Missed");

  return missed != NULL && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (missed));
}

static gboolean
card_says (Ui *ui, const char *text)
{
  g_autofree char *texts =
      ui_dup_texts (ui_find (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_TARGET_CARD));

  return strstr (texts, text) != NULL;
}

static gboolean
shows_all (Ui *ui)
{
  return count_points (ui) == 1 && has_tag (ui) && is_judged (ui) &&
         card_says (ui, "Yours: missed") && wmk_window_get_starred (WMK_WINDOW (ui->window));
}

/* Whatever somebody says has changed meanwhile. */
static void
test_kept (Ui *ui, gconstpointer data)
{
  g_autoptr (WmkDatabase) other = NULL;

  ui_open (ui, INDICATOR);
  write_all ();
  ui_wait_for (shows_all (ui));
  other = hold ();
  g_signal_emit_by_name (ui_get_notebook (), "changed", data);
  g_assert_true (shows_all (ui));
  g_assert_true (notes_says (ui, "nother program"));
  wmk_database_rollback (other);
  ui_wait_for (!notes_says (ui, "nother program"));
  g_assert_true (shows_all (ui));
}

/* What is of another page is not kept for this one, which is shown as soon as it can be read. */
static void
test_page (Ui *ui, gconstpointer data)
{
  g_autoptr (WmkDatabase) other = NULL;

  ui_open (ui, INDICATOR);
  write_all ();
  ui_wait_for (shows_all (ui));
  other = hold ();
  ui_open (ui, OTHER_INDICATOR);
  ui_wait_for (notes_says (ui, "nother program"));
  g_assert_cmpuint (count_points (ui), ==, 0);
  g_assert_false (has_tag (ui));
  g_assert_false (wmk_window_get_starred (WMK_WINDOW (ui->window)));
  ui_open (ui, INDICATOR);
  g_assert_cmpuint (count_points (ui), ==, 0);
  wmk_database_rollback (other);
  ui_wait_for (shows_all (ui));
}

/* Where no pane shows, the window says so, and says it once. */
static void
test_without_pane (Ui *ui, gconstpointer data)
{
  g_autoptr (WmkDatabase) other = NULL;

  ui_open (ui, INDICATOR);
  write_all ();
  ui_key (ui, NULL, "F8");
  ui_wait_for (!wmk_window_get_shows_notes (WMK_WINDOW (ui->window)));
  ui_wait_for (card_says (ui, "Yours: missed"));
  other = hold ();
  g_signal_emit_by_name (ui_get_notebook (), "changed", INDICATOR);
  g_assert_true (wmk_window_get_starred (WMK_WINDOW (ui->window)));
  g_assert_true (card_says (ui, "Yours: missed"));
  ui_wait_for (notes_says (ui, "nother program"));
  wmk_database_rollback (other);
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);

#define ADD(path, data, test)                                                                      \
  g_test_add ("/notes-unread/" path, Ui, data, notes_set_up, test, tear_down)

  ADD ("all", NULL, test_kept);
  ADD ("indicator", INDICATOR, test_kept);
  ADD ("target", TARGET, test_kept);
  ADD ("page", NULL, test_page);
  ADD ("without-pane", NULL, test_without_pane);

  return ui_run ();
}
