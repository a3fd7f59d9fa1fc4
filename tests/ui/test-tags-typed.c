/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was typed for a tag goes only where its reader says so. */

#include "ui/notes-fixture.h"

#include <string.h>

#include "database/wmk-database-write.h"
#include "notebook/wmk-notebook-tags.h"
#include "notebook/wmk-notebook-trash.h"
#include "window/wmk-question.h"
#include "window/wmk-tag-box.h"
#include "window/wmk-tag-row.h"

static const WmkSubject rail = {(char *) NOTES_RAIL, (char *) "Rail", (char *) "1"};

static gboolean
has_dialog (GtkWindow *dialog)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  return g_list_find (windows, dialog) != NULL;
}

static GtkWidget *
get_tag_entry (Ui *ui)
{
  return ui_find (ui_find (GTK_WIDGET (ui->window), WMK_TYPE_TAG_BOX), GTK_TYPE_TEXT);
}

static const char *
get_tag_text (Ui *ui)
{
  return gtk_editable_get_text (GTK_EDITABLE (get_tag_entry (ui)));
}

/* Half a tag stays where others come and go, and does not go with the window. */
static void
test_tag (Ui *ui, gconstpointer data)
{
  g_autofree char *other = wmk_notebook_add_tag (ui_get_notebook (), "other", "", NULL);
  GtkWindow *question;

  gtk_widget_grab_focus (get_tag_entry (ui));
  ui_type (ui, "half");
  ui_wait_for (g_str_equal (get_tag_text (ui), "half"));
  g_assert_true (wmk_notebook_set_tag (ui_get_notebook (), &rail, other, TRUE, NULL));
  ui_wait_for (notes_says (ui, "Tag: other"));
  g_assert_cmpstr (get_tag_text (ui), ==, "half");
  ui_key (ui, NULL, "Escape");
  ui_settle (ui);
  g_assert_cmpstr (get_tag_text (ui), ==, "half");

  ui_key (ui, "ctrl", "w");
  question = notes_wait_for_dialog (ui);
  g_assert_true (WMK_IS_QUESTION (question));
  ui_key (ui, NULL, "Escape");
  ui_wait_for (!has_dialog (question));
  ui_focus_window (ui->window);
  g_assert_cmpstr (get_tag_text (ui), ==, "half");
}

/* A name that cannot be saved is there to be entered again. */
static void
test_tag_held (Ui *ui, gconstpointer data)
{
  g_autoptr (WmkDatabase) other =
      wmk_database_open_writable (wmk_notebook_get_path (ui_get_notebook ()), 1000, NULL);

  g_assert_true (wmk_database_begin (other, NULL));
  gtk_widget_grab_focus (get_tag_entry (ui));
  ui_type (ui, "half");
  ui_key (ui, NULL, "Return");
  ui_wait_for (notes_says (ui, "nother program"));
  g_assert_cmpstr (get_tag_text (ui), ==, "half");
  wmk_database_rollback (other);
  gtk_editable_set_text (GTK_EDITABLE (get_tag_entry (ui)), "");
}

static WmkTagRow *
get_row (GtkWindow *dialog, guint index)
{
  g_autoptr (GPtrArray) rows = ui_find_all (GTK_WIDGET (dialog), WMK_TYPE_TAG_ROW);

  return index < rows->len ? g_ptr_array_index (rows, index) : NULL;
}

static const char *
get_row_text (GtkWindow *dialog, guint index)
{
  WmkTagRow *row = get_row (dialog, index);

  return gtk_editable_get_text (GTK_EDITABLE (ui_find (GTK_WIDGET (row), GTK_TYPE_TEXT)));
}

static GtkWindow *
open_manager (Ui *ui)
{
  ui_wait_for (notes_find_button (GTK_WIDGET (ui->window), "_Manage Tags") != NULL);
  gtk_widget_activate (notes_find_button (GTK_WIDGET (ui->window), "_Manage Tags"));

  return notes_wait_for_dialog (ui);
}

/* Not the changes of others, and not another's being called so already, take a name away. */
static void
test_rename (Ui *ui, gconstpointer data)
{
  WmkNotebook *notebook = ui_get_notebook ();
  g_autofree char *first = wmk_notebook_add_tag (notebook, "alpha", "", NULL);
  g_autofree char *second = wmk_notebook_add_tag (notebook, "beta", "", NULL);
  g_autofree char *third = NULL;
  GtkWindow *dialog = open_manager (ui), *question;

  gtk_widget_grab_focus (ui_find (GTK_WIDGET (get_row (dialog, 1)), GTK_TYPE_TEXT));
  ui_key (ui, NULL, "End");
  ui_type (ui, "x");
  ui_wait_for (g_str_equal (get_row_text (dialog, 1), "betax"));
  third = wmk_notebook_add_tag (notebook, "aardvark", "", NULL);
  ui_wait_for (get_row (dialog, 2) != NULL);
  g_assert_cmpstr (get_row_text (dialog, 0), ==, "aardvark");
  g_assert_cmpstr (get_row_text (dialog, 2), ==, "betax");
  ui_type (ui, "y");
  ui_wait_for (g_str_equal (get_row_text (dialog, 2), "betaxy"));
  g_assert_true (wmk_notebook_edit_tag (notebook, first, "omega", "", NULL));
  ui_wait_for (g_str_equal (get_row_text (dialog, 2), "omega"));
  g_assert_cmpstr (get_row_text (dialog, 1), ==, "betaxy");

  ui_key (ui, NULL, "BackSpace");
  ui_wait_for (g_str_equal (get_row_text (dialog, 1), "betax"));
  gtk_window_close (dialog);
  question = notes_wait_for_question (ui, dialog);
  ui_key (ui, NULL, "Escape");
  ui_wait_for (!has_dialog (question));
  ui_focus_window (dialog);
  /* Into the place of its own: the focus stays on the tag that was renamed. */
  ui_key (ui, "ctrl", "a");
  ui_type (ui, "zeta");
  ui_key (ui, NULL, "Return");
  ui_wait_for (g_str_equal (get_row_text (dialog, 2), "zeta"));
  g_assert_true (
      gtk_widget_is_ancestor (gtk_window_get_focus (dialog), GTK_WIDGET (get_row (dialog, 2))));
  gtk_window_close (dialog);
  ui_wait_for (!has_dialog (dialog));
  ui_focus_window (ui->window);
}

static gboolean
says (GtkWindow *window, const char *text)
{
  g_autofree char *texts = ui_dup_texts (GTK_WIDGET (window));

  return strstr (texts, text) != NULL;
}

/* A thing that is given the tag elsewhere is counted, and what is typed stays. */
static void
test_count (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = wmk_notebook_add_tag (ui_get_notebook (), "alpha", "", NULL);
  GtkWindow *dialog = open_manager (ui);

  ui_wait_for (says (dialog, "0 things"));
  gtk_editable_set_text (GTK_EDITABLE (ui_find (GTK_WIDGET (get_row (dialog, 0)), GTK_TYPE_TEXT)),
                         "alphax");
  g_assert_true (wmk_notebook_set_tag (ui_get_notebook (), &rail, uuid, TRUE, NULL));
  ui_wait_for (says (dialog, "1 thing"));
  g_assert_cmpstr (get_row_text (dialog, 0), ==, "alphax");
  gtk_window_destroy (dialog);
  ui_focus_window (ui->window);
}

/* What cannot be its name does not stay in its field, and why is said. */
static void
test_refused (Ui *ui, gconstpointer data)
{
  g_autofree char *first = wmk_notebook_add_tag (ui_get_notebook (), "alpha", "", NULL);
  g_autofree char *second = wmk_notebook_add_tag (ui_get_notebook (), "beta", "", NULL);
  GtkWindow *dialog = open_manager (ui), *question;

  gtk_widget_grab_focus (ui_find (GTK_WIDGET (get_row (dialog, 1)), GTK_TYPE_TEXT));
  ui_key (ui, "ctrl", "a");
  ui_type (ui, "alpha");
  ui_key (ui, NULL, "Return");
  question = notes_wait_for_question (ui, dialog);
  ui_key (ui, NULL, "Escape");
  ui_wait_for (!has_dialog (question));
  ui_focus_window (dialog);
  g_assert_cmpstr (get_row_text (dialog, 1), ==, "beta");
  g_assert_true (says (dialog, "There is a tag “alpha” already"));

  ui_key (ui, "ctrl", "a");
  ui_key (ui, NULL, "BackSpace");
  ui_key (ui, NULL, "Return");
  ui_wait_for (says (dialog, "A tag needs a name"));
  g_assert_cmpstr (get_row_text (dialog, 1), ==, "beta");
  gtk_window_close (dialog);
  ui_wait_for (!has_dialog (dialog));
  ui_focus_window (ui->window);
}

/* Deleted elsewhere while its new name is typed. */
static void
test_gone (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = wmk_notebook_add_tag (ui_get_notebook (), "alpha", "", NULL);
  g_autofree char *texts = NULL;
  GtkWindow *dialog = open_manager (ui);

  gtk_widget_grab_focus (ui_find (GTK_WIDGET (get_row (dialog, 0)), GTK_TYPE_TEXT));
  ui_key (ui, NULL, "End");
  ui_type (ui, "x");
  ui_wait_for (g_str_equal (get_row_text (dialog, 0), "alphax"));
  g_assert_true (wmk_notebook_trash (ui_get_notebook (), WMK_NOTEBOOK_TAG, uuid, NULL));
  g_assert_cmpstr (get_row_text (dialog, 0), ==, "alphax");
  ui_key (ui, NULL, "Return");
  ui_settle (ui);
  g_assert_cmpstr (get_row_text (dialog, 0), ==, "alphax");
  texts = ui_dup_texts (GTK_WIDGET (dialog));
  g_assert_nonnull (strstr (texts, "deleted elsewhere"));
  /* Escape takes back what was typed, and then closes. */
  ui_key (ui, NULL, "Escape");
  ui_key (ui, NULL, "Escape");
  ui_wait_for (!has_dialog (dialog));
  ui_focus_window (ui->window);
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  notes_add_test ("/tags-typed/tag", test_tag);
  notes_add_test ("/tags-typed/held", test_tag_held);
  notes_add_test ("/tags-typed/rename", test_rename);
  notes_add_test ("/tags-typed/refused", test_refused);
  notes_add_test ("/tags-typed/count", test_count);
  notes_add_test ("/tags-typed/gone", test_gone);

  return ui_run ();
}
