/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was typed into a dialog, or for a tag, goes only where its reader says so. */

#include "ui/notes-fixture.h"

#include <math.h>
#include <string.h>

#include "database/wmk-database-write.h"
#include "notebook/wmk-notebook-kept.h"
#include "notebook/wmk-notebook-points.h"
#include "notebook/wmk-notebook-tags.h"
#include "notebook/wmk-notebook-trash.h"
#include "notebook/wmk-notebook-verdicts.h"
#include "window/wmk-point-dialog.h"
#include "window/wmk-question.h"
#include "window/wmk-tag-box.h"
#include "window/wmk-tag-row.h"
#include "window/wmk-verdict-row.h"

#define INDICATOR "indicator/nev-production"
#define TARGET "target/nev-production-2025"

static const WmkSubject target = {(char *) TARGET, (char *) "Production, 2025", (char *) "1"};

static guint
count_points (void)
{
  g_autoptr (GPtrArray) points = wmk_notebook_list_points (ui_get_notebook (), INDICATOR, NULL);

  return points->len;
}

static void
set_up (Ui *ui, gconstpointer data)
{
  g_autoptr (GPtrArray) points = NULL;

  notes_set_up (ui, data);
  points = wmk_notebook_list_points (ui_get_notebook (), INDICATOR, NULL);
  for (guint i = 0; i < points->len; i++)
    g_assert_true (wmk_notebook_trash (ui_get_notebook (), WMK_NOTEBOOK_POINT,
                                       ((WmkPoint *) g_ptr_array_index (points, i))->uuid, NULL));
}

static GtkWindow *
open_point_dialog (Ui *ui)
{
  ui_open (ui, INDICATOR);
  ui_wait_for (notes_find_button (GTK_WIDGET (ui->window), "_Add a Data Point…") != NULL);
  gtk_widget_activate (notes_find_button (GTK_WIDGET (ui->window), "_Add a Data Point…"));

  return notes_wait_for_dialog (ui);
}

static const char *
get_text (GtkWindow *dialog)
{
  return gtk_editable_get_text (GTK_EDITABLE (ui_find (GTK_WIDGET (dialog), GTK_TYPE_ENTRY)));
}

static gboolean
has_dialog (GtkWindow *dialog)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  return g_list_find (windows, dialog) != NULL;
}

/* Escape asks; Escape again goes on with the dialog as it was. */
static void
test_point (Ui *ui, gconstpointer data)
{
  GtkWindow *dialog = open_point_dialog (ui), *question;

  ui_type (ui, "2021");
  ui_wait_for (g_str_equal (get_text (dialog), "2021"));
  ui_key (ui, NULL, "Escape");
  question = notes_wait_for_question (ui, dialog);
  ui_key (ui, NULL, "Escape");
  ui_wait_for (!has_dialog (question));
  ui_focus_window (dialog);
  g_assert_cmpstr (get_text (dialog), ==, "2021");

  ui_key (ui, NULL, "Escape");
  question = notes_wait_for_question (ui, dialog);
  gtk_widget_activate (notes_find_button (GTK_WIDGET (question), "_Discard"));
  ui_wait_for (!has_dialog (dialog));
  ui_focus_window (ui->window);
  g_assert_cmpuint (count_points (), ==, 0);
}

/* What was not touched, or was saved, is closed unasked. */
static void
test_untouched (Ui *ui, gconstpointer data)
{
  GtkWindow *dialog = open_point_dialog (ui);

  ui_key (ui, NULL, "Escape");
  ui_wait_for (!has_dialog (dialog));
  ui_focus_window (ui->window);
  dialog = open_point_dialog (ui);
  ui_type (ui, "2021");
  ui_key (ui, NULL, "Tab");
  ui_type (ui, "4");
  ui_key (ui, NULL, "Return");
  ui_wait_for (!has_dialog (dialog));
  ui_focus_window (ui->window);
  g_assert_cmpuint (count_points (), ==, 1);
}

static void
quit (void)
{
  g_action_group_activate_action (G_ACTION_GROUP (ui_get_application ()), "quit", NULL);
}

/* Who quits is asked, and is asked once. */
static void
test_quit (Ui *ui, gconstpointer data)
{
  GtkWindow *dialog = open_point_dialog (ui), *question;

  ui_type (ui, "2021");
  ui_wait_for (g_str_equal (get_text (dialog), "2021"));
  quit ();
  question = notes_wait_for_question (ui, dialog);
  quit ();
  g_assert_true (notes_wait_for_question (ui, dialog) == question);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (ui->window)));
  g_assert_cmpstr (get_text (dialog), ==, "2021");
  gtk_widget_activate (notes_find_button (GTK_WIDGET (question), "_Discard"));
  ui_wait_for (!has_dialog (dialog));
  ui_focus_window (ui->window);
}

static GtkWidget *
get_tag_entry (Ui *ui)
{
  return ui_find (ui_find (GTK_WIDGET (ui->window), WMK_TYPE_TAG_BOX), GTK_TYPE_TEXT);
}

static WmkTagRow *
get_row (GtkWindow *dialog, guint index)
{
  g_autoptr (GPtrArray) rows = ui_find_all (GTK_WIDGET (dialog), WMK_TYPE_TAG_ROW);

  return index < rows->len ? g_ptr_array_index (rows, index) : NULL;
}

static GtkWindow *
open_manager (Ui *ui)
{
  ui_wait_for (notes_find_button (GTK_WIDGET (ui->window), "_Manage Tags") != NULL);
  gtk_widget_activate (notes_find_button (GTK_WIDGET (ui->window), "_Manage Tags"));

  return notes_wait_for_dialog (ui);
}

static WmkVerdictRow *
get_verdict_row (Ui *ui)
{
  return WMK_VERDICT_ROW (ui_find (GTK_WIDGET (ui->window), WMK_TYPE_VERDICT_ROW));
}

static GtkTextBuffer *
get_reason (GtkWidget *row)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (ui_find (row, GTK_TYPE_TEXT_VIEW)));
}

static char *
dup_reason (GtkWidget *row)
{
  GtkTextBuffer *buffer = get_reason (row);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static gboolean
is_reason (const char *text)
{
  g_autoptr (WmkVerdict) verdict = wmk_notebook_get_verdict (ui_get_notebook (), TARGET, NULL);

  return verdict != NULL && g_str_equal (verdict->reason, text);
}

static void
judge (const char *reason)
{
  g_assert_true (
      wmk_notebook_set_verdict (ui_get_notebook (), &target, WMK_VERDICT_MET, reason, NULL));
}

/* What others write does not take the place of a reason that is being typed; and one that is not
 * saved yet is, when its row goes. */
static void
test_reason (Ui *ui, gconstpointer data)
{
  GtkWidget *row;
  g_autofree char *reason = NULL;

  judge ("first");
  row = g_object_ref_sink (wmk_verdict_row_new (ui_get_notebook (), &target, ""));
  gtk_text_buffer_set_text (get_reason (row), "mine", -1);
  judge ("theirs");
  reason = dup_reason (row);
  g_assert_cmpstr (reason, ==, "mine");
  g_object_unref (row);
  g_assert_true (is_reason ("mine\n\ntheirs"));
}

/* Also a reason that is a part of a word of what is typed. */
static void
test_short_reason (Ui *ui, gconstpointer data)
{
  GtkWidget *row;

  judge ("");
  row = g_object_ref_sink (wmk_verdict_row_new (ui_get_notebook (), &target, ""));
  gtk_text_buffer_set_text (get_reason (row), "Not yet", -1);
  judge ("No");
  g_assert_true (wmk_verdict_row_flush (WMK_VERDICT_ROW (row)));
  g_assert_true (is_reason ("Not yet\n\nNo"));
  /* What is there already is not written twice. */
  judge ("No");
  gtk_text_buffer_set_text (get_reason (row), "Not yet\n\nNo\n\nLater", -1);
  judge ("Not yet\n\nNo");
  g_assert_true (wmk_verdict_row_flush (WMK_VERDICT_ROW (row)));
  g_assert_true (is_reason ("Not yet\n\nNo\n\nLater"));
  g_object_unref (row);
}

/* Of two who change the same verdict each keeps what the other has not touched. */
static void
test_verdict_elsewhere (Ui *ui, gconstpointer data)
{
  GtkWidget *row;
  g_autoptr (WmkVerdict) verdict = NULL;
  g_autofree char *reason = NULL;

  judge ("first");
  row = g_object_ref_sink (wmk_verdict_row_new (ui_get_notebook (), &target, ""));
  gtk_text_buffer_set_text (get_reason (row), "first, and more", -1);
  g_assert_true (
      wmk_notebook_set_verdict (ui_get_notebook (), &target, WMK_VERDICT_MISSED, "theirs", NULL));
  g_assert_true (wmk_verdict_row_flush (WMK_VERDICT_ROW (row)));
  verdict = wmk_notebook_get_verdict (ui_get_notebook (), TARGET, NULL);
  g_assert_cmpint (verdict->verdict, ==, WMK_VERDICT_MISSED);
  g_assert_cmpstr (verdict->reason, ==, "first, and more\n\ntheirs");
  reason = dup_reason (row);
  g_assert_cmpstr (reason, ==, verdict->reason);

  /* What goes on is nobody else's. */
  gtk_text_buffer_set_text (get_reason (row), "all mine", -1);
  g_assert_true (wmk_verdict_row_flush (WMK_VERDICT_ROW (row)));
  g_assert_true (is_reason ("all mine"));
  g_object_unref (row);
}

static WmkPoint *
get_only_point (void)
{
  g_autoptr (GPtrArray) points = wmk_notebook_list_points (ui_get_notebook (), INDICATOR, NULL);

  g_assert_cmpuint (points->len, ==, 1);

  return g_ptr_array_steal_index (points, 0);
}

/* Somebody else's change of the same data point is not written over unasked. */
static void
test_point_elsewhere (Ui *ui, gconstpointer data)
{
  const WmkSubject subject = {(char *) INDICATOR, (char *) "Production", (char *) "1"};
  WmkPointData first = {(char *) "2021", 4, NAN, (char *) "", (char *) "", (char *) ""};
  WmkPointData theirs = {(char *) "2021", 5, NAN, (char *) "", (char *) "theirs", (char *) ""};
  g_autofree char *uuid = wmk_notebook_add_point (ui_get_notebook (), &subject, &first, NULL);
  g_autofree char *texts = NULL;
  g_autoptr (WmkPoint) begun = get_only_point (), kept = NULL, mine = NULL, back = NULL;
  GtkWindow *dialog, *question;

  dialog = GTK_WINDOW (
      wmk_point_dialog_new (ui->window, ui_get_notebook (), &subject, "vehicles", begun));
  gtk_window_present (dialog);
  g_assert_true (notes_wait_for_dialog (ui) == dialog);
  gtk_editable_set_text (GTK_EDITABLE (ui_find (GTK_WIDGET (dialog), GTK_TYPE_ENTRY)), "2022");
  g_assert_true (wmk_notebook_edit_point (ui_get_notebook (), uuid, 0, &theirs, NULL));
  gtk_widget_activate (notes_find_button (GTK_WIDGET (dialog), "_Save"));
  question = notes_wait_for_question (ui, dialog);
  texts = ui_dup_texts (GTK_WIDGET (question));
  g_assert_nonnull (strstr (texts, "“2021: 5, theirs”"));
  kept = get_only_point ();
  g_assert_cmpfloat (kept->data.value, ==, 5);
  gtk_widget_activate (notes_find_button (GTK_WIDGET (question), "_Save Mine"));
  ui_wait_for (!has_dialog (dialog));
  ui_focus_window (ui->window);
  mine = get_only_point ();
  g_assert_cmpstr (mine->data.date, ==, "2022");
  g_assert_cmpfloat (mine->data.value, ==, 4);

  /* Who has deleted it meanwhile has not deleted what is typed. */
  dialog = GTK_WINDOW (
      wmk_point_dialog_new (ui->window, ui_get_notebook (), &subject, "vehicles", mine));
  gtk_window_present (dialog);
  g_assert_true (notes_wait_for_dialog (ui) == dialog);
  g_assert_true (wmk_notebook_trash (ui_get_notebook (), WMK_NOTEBOOK_POINT, uuid, NULL));
  gtk_editable_set_text (GTK_EDITABLE (ui_find (GTK_WIDGET (dialog), GTK_TYPE_ENTRY)), "2023");
  gtk_widget_activate (notes_find_button (GTK_WIDGET (dialog), "_Save"));
  ui_wait_for (!has_dialog (dialog));
  ui_focus_window (ui->window);
  back = get_only_point ();
  g_assert_cmpstr (back->data.date, ==, "2023");
}

/* Also where the change is not to be seen any more. */
static void
test_point_deleted_elsewhere (Ui *ui, gconstpointer data)
{
  const WmkSubject subject = {(char *) INDICATOR, (char *) "Production", (char *) "1"};
  WmkPointData first = {(char *) "2021", 4, NAN, (char *) "", (char *) "", (char *) ""};
  WmkPointData theirs = {(char *) "2021", 5, NAN, (char *) "", (char *) "", (char *) ""};
  g_autofree char *uuid = wmk_notebook_add_point (ui_get_notebook (), &subject, &first, NULL);
  g_autofree char *texts = NULL;
  g_autoptr (WmkPoint) begun = get_only_point (), mine = NULL;
  GtkWindow *dialog, *question;

  dialog = GTK_WINDOW (
      wmk_point_dialog_new (ui->window, ui_get_notebook (), &subject, "vehicles", begun));
  gtk_window_present (dialog);
  g_assert_true (notes_wait_for_dialog (ui) == dialog);
  gtk_editable_set_text (GTK_EDITABLE (ui_find (GTK_WIDGET (dialog), GTK_TYPE_ENTRY)), "2022");
  g_assert_true (wmk_notebook_edit_point (ui_get_notebook (), uuid, 0, &theirs, NULL));
  g_assert_true (wmk_notebook_trash (ui_get_notebook (), WMK_NOTEBOOK_POINT, uuid, NULL));
  gtk_widget_activate (notes_find_button (GTK_WIDGET (dialog), "_Save"));
  question = notes_wait_for_question (ui, dialog);
  texts = ui_dup_texts (GTK_WIDGET (question));
  g_assert_null (strstr (texts, "“”"));
  g_assert_nonnull (strstr (texts, "deleted since"));
  gtk_widget_activate (notes_find_button (GTK_WIDGET (question), "_Save Mine"));
  ui_wait_for (!has_dialog (dialog));
  ui_focus_window (ui->window);
  mine = get_only_point ();
  g_assert_cmpstr (mine->data.date, ==, "2022");
}

/* A reason that cannot be saved is there again with its page, and saved when it can be. */
static void
test_reason_held (Ui *ui, gconstpointer data)
{
  g_autoptr (WmkDatabase) other =
      wmk_database_open_writable (wmk_notebook_get_path (ui_get_notebook ()), 1000, NULL);
  g_autofree char *reason = NULL;

  judge ("first");
  ui_open (ui, INDICATOR);
  ui_wait_for (get_verdict_row (ui) != NULL);
  g_assert_true (wmk_database_begin (other, NULL));
  gtk_text_buffer_set_text (get_reason (GTK_WIDGET (get_verdict_row (ui))), "kept", -1);
  ui_open (ui, NOTES_RAIL);
  g_assert_null (get_verdict_row (ui));
  ui_open (ui, INDICATOR);
  ui_wait_for (get_verdict_row (ui) != NULL);
  reason = dup_reason (GTK_WIDGET (get_verdict_row (ui)));
  g_assert_cmpstr (reason, ==, "kept");
  ui_open (ui, NOTES_RAIL);
  wmk_database_rollback (other);
  ui_wait_for (is_reason ("kept"));
}

/* What the program's end finds typed, put away so that it is not found again. */
static char *
end_and_read (Ui *ui)
{
  WmkNotebook *notebook = ui_get_notebook ();
  g_autofree char *path = NULL, *next = NULL;
  char *text = NULL;

  wmk_window_end (WMK_WINDOW (ui->window));
  path = wmk_notebook_find_kept_text (notebook);
  g_assert_nonnull (path);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  wmk_notebook_offer_kept_text (notebook, path);
  ui_wait_for (notes_says (ui, path));
  ui_wait_for (notes_find_button (GTK_WIDGET (ui->window), "_Copy Text") != NULL);
  gtk_widget_activate (notes_find_button (GTK_WIDGET (ui->window), "_Copy Text"));
  ui_wait_for (notes_says (ui, "Text copied"));
  gtk_widget_activate (notes_find_button (GTK_WIDGET (ui->window), "Close this message"));
  ui_wait_for (!notes_says (ui, path));
  next = wmk_notebook_find_kept_text (notebook);
  g_assert_null (next);

  return text;
}

/* Where nobody waits for an answer, it is kept and offered at the next start. */
static void
test_end (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = wmk_notebook_add_tag (ui_get_notebook (), "alpha", "", NULL);
  g_autofree char *kept = NULL, *tags = NULL, *none = NULL, *copied = NULL;
  g_autofree char *astray = NULL;
  GtkWindow *dialog = open_point_dialog (ui);

  ui_type (ui, "2021");
  ui_wait_for (g_str_equal (get_text (dialog), "2021"));
  gtk_editable_set_text (GTK_EDITABLE (get_tag_entry (ui)), "half");
  kept = end_and_read (ui);
  g_assert_cmpstr (kept, ==,
                   "Tag for “New-energy vehicles made in a year”: half\n\nData point of "
                   "“New-energy vehicles made in a year”\n"
                   "Date: 2021\nValue: \nUp to: \nComment: \nSource: \nLink: ");
  copied = ui_dup_clipboard (ui, "");
  g_assert_cmpstr (copied, ==, kept);
  gtk_window_destroy (dialog);
  ui_focus_window (ui->window);
  /* It is for nothing where nothing can have a tag. */
  ui_open (ui, "trash");
  astray = wmk_notes_pane_dup_unsaved (notes_get_pane (ui));
  g_assert_cmpstr (astray, ==, "Tag: half");
  ui_open (ui, INDICATOR);
  gtk_editable_set_text (GTK_EDITABLE (get_tag_entry (ui)), "");

  dialog = open_manager (ui);
  gtk_editable_set_text (GTK_EDITABLE (ui_find (GTK_WIDGET (get_row (dialog, 0)), GTK_TYPE_TEXT)),
                         "omega");
  tags = end_and_read (ui);
  g_assert_cmpstr (tags, ==, "Tag “alpha”, to be called “omega”");
  gtk_window_destroy (dialog);
  ui_focus_window (ui->window);
  wmk_window_end (WMK_WINDOW (ui->window));
  none = wmk_notebook_find_kept_text (ui_get_notebook ());
  g_assert_null (none);
}

static void
add (const char *path, void (*test) (Ui *, gconstpointer))
{
  g_test_add (path, Ui, NULL, set_up, test, notes_tear_down);
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  add ("/own-typed/point", test_point);
  add ("/own-typed/untouched", test_untouched);
  add ("/own-typed/quit", test_quit);
  add ("/own-typed/end", test_end);
  add ("/own-typed/reason", test_reason);
  add ("/own-typed/reason-held", test_reason_held);
  add ("/own-typed/short-reason", test_short_reason);
  add ("/own-typed/verdict-elsewhere", test_verdict_elsewhere);
  add ("/own-typed/point-elsewhere", test_point_elsewhere);
  add ("/own-typed/point-deleted-elsewhere", test_point_deleted_elsewhere);

  return ui_run ();
}
