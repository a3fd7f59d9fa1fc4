/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tags of a page, and all of them in their dialog. */

#include "ui/notes-fixture.h"

#include <string.h>

#include "notebook/wmk-notebook-history.h"
#include "notebook/wmk-notebook-tags.h"
#include "window/wmk-tag-box.h"
#include "window/wmk-tag-color.h"
#include "window/wmk-tag-dot.h"
#include "window/wmk-tag-manager.h"
#include "window/wmk-tag-row.h"

static char *
dup_tags (const char *address)
{
  g_autoptr (GPtrArray) tags = address == NULL
                                   ? wmk_notebook_list_tags (ui_get_notebook (), NULL)
                                   : wmk_notebook_list_tags_of (ui_get_notebook (), address, NULL);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < tags->len; i++) {
    const WmkTag *tag = g_ptr_array_index (tags, i);

    g_string_append_printf (names, "%s%s;", tag->name, tag->color);
  }

  return g_string_free (names, FALSE);
}

static gboolean
has_tags (const char *address, const char *expected)
{
  g_autofree char *names = dup_tags (address);

  return g_str_equal (names, expected);
}

static char *
add_tag (const char *name, const char *address)
{
  const WmkSubject subject = {(char *) address, (char *) "Title", (char *) "1"};
  char *uuid = wmk_notebook_add_tag (ui_get_notebook (), name, "", NULL);

  g_assert_true (wmk_notebook_set_tag (ui_get_notebook (), &subject, uuid, TRUE, NULL));

  return uuid;
}

static GtkWidget *
get_box (Ui *ui)
{
  return ui_find (GTK_WIDGET (notes_get_pane (ui)), WMK_TYPE_TAG_BOX);
}

static GtkWidget *
get_entry (Ui *ui)
{
  return ui_find (get_box (ui), GTK_TYPE_TEXT);
}

/* Tags are made as typed, and found again by their beginnings. */
static void
test_entry (Ui *ui, gconstpointer data)
{
  g_autofree char *other = add_tag ("definition", NOTES_MARITIME);

  gtk_widget_grab_focus (get_entry (ui));
  ui_type (ui, "chapter 3");
  ui_key (ui, NULL, "Return");
  ui_wait_for (has_tags (NOTES_RAIL, "chapter 3;"));
  ui_wait_for (notes_find_button (get_box (ui), "Tag: chapter 3") != NULL);
  /* Made and given is one step. */
  g_assert_true (wmk_notebook_undo (ui_get_notebook (), NULL));
  g_assert_true (has_tags (NULL, "definition;"));
  g_assert_true (wmk_notebook_redo (ui_get_notebook (), NULL));
  g_assert_true (has_tags (NOTES_RAIL, "chapter 3;"));

  /* The focus is there for more. */
  ui_type (ui, "def");
  ui_wait_for (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (get_entry (ui))), "def"));
  ui_key (ui, NULL, "Down");
  ui_key (ui, NULL, "Return");
  ui_wait_for (has_tags (NOTES_RAIL, "chapter 3;definition;"));
  g_assert_true (has_tags (NULL, "chapter 3;definition;"));

  /* Escape and blanks name nothing. */
  ui_type (ui, "  ");
  ui_key (ui, NULL, "Return");
  ui_settle (ui);
  g_assert_true (has_tags (NULL, "chapter 3;definition;"));
}

/* There is something to manage when there is a tag, and a button for that at all times. */
static void
test_manage_button (Ui *ui, gconstpointer data)
{
  GtkWidget *button;
  g_autofree char *uuid = NULL;

  ui_wait_for ((button = notes_find_button (get_box (ui), "_Manage Tags")) != NULL);
  ui_wait_for (!gtk_widget_is_sensitive (button));
  uuid = add_tag ("chapter 3", NOTES_MARITIME);
  ui_wait_for (gtk_widget_is_sensitive (button));
  g_assert_true (gtk_widget_get_mapped (button));
}

static void
test_chips (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = add_tag ("chapter 3", NOTES_RAIL);

  ui_wait_for (notes_find_button (get_box (ui), "Remove the tag chapter 3") != NULL);
  ui_settle (ui);
  ui_click (ui, notes_find_button (get_box (ui), "Remove the tag chapter 3"), 1);
  ui_wait_for (has_tags (NOTES_RAIL, ""));
  g_assert_true (notes_says (ui, "Tag removed"));
  g_assert_null (notes_find_button (get_box (ui), "Tag: chapter 3"));
  ui_settle (ui);
  ui_click (ui, notes_find_button (GTK_WIDGET (ui->window), "Undo"), 1);
  ui_wait_for (notes_find_button (get_box (ui), "Tag: chapter 3") != NULL);
  ui_settle (ui);
  ui_click (ui, notes_find_button (get_box (ui), "Tag: chapter 3"), 1);
  ui_wait_for (g_str_has_prefix (ui_get_address (ui), "search/tag:"));
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
  GtkWindow *dialog;

  ui_wait_for (notes_find_button (get_box (ui), "_Manage Tags") != NULL);
  gtk_widget_activate (notes_find_button (get_box (ui), "_Manage Tags"));
  dialog = notes_wait_for_dialog (ui);
  g_assert_true (WMK_IS_TAG_MANAGER (dialog));

  return dialog;
}

static void
rename_to (Ui *ui, WmkTagRow *row, const char *name)
{
  gtk_widget_grab_focus (ui_find (GTK_WIDGET (row), GTK_TYPE_TEXT));
  ui_key (ui, "ctrl", "a");
  ui_type (ui, name);
  ui_key (ui, NULL, "Return");
}

static gboolean
dialog_says (GtkWindow *dialog, const char *text)
{
  g_autofree char *texts = ui_dup_texts (GTK_WIDGET (dialog));

  return strstr (texts, text) != NULL;
}

static guint
count_dots (GtkWidget *root)
{
  g_autoptr (GPtrArray) dots = ui_find_all (root, WMK_TYPE_TAG_DOT);
  guint n_mapped = 0;

  for (guint i = 0; i < dots->len; i++)
    n_mapped += gtk_widget_get_mapped (g_ptr_array_index (dots, i)) ? 1 : 0;

  return n_mapped;
}

static gboolean
has_window (GtkWindow *window)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  return g_list_find (windows, window) != NULL;
}

/* Each colour is to be seen beside its name, and chosen by keys. */
static void
test_colors (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = add_tag ("alpha", NOTES_RAIL);
  GtkWindow *dialog = open_manager (ui);
  GtkWidget *row = GTK_WIDGET (get_row (dialog, 0));
  GtkWidget *menu = ui_find (row, GTK_TYPE_MENU_BUTTON), *blue;

  gtk_menu_button_popup (GTK_MENU_BUTTON (menu));
  ui_wait_for (ui_find (menu, GTK_TYPE_POPOVER_MENU) != NULL);
  ui_settle (ui);
  ui_key (ui, NULL, "c");
  ui_wait_for (count_dots (menu) == WMK_N_TAG_COLORS + 1);
  ui_settle (ui);
  blue = notes_find_button (menu, "Blue");
  g_assert_nonnull (blue);
  for (guint i = 0; i <= WMK_N_TAG_COLORS + 1 && !gtk_widget_has_focus (blue); i++) {
    ui_key (ui, NULL, "Down");
    ui_settle (ui);
  }
  g_assert_true (gtk_widget_has_focus (blue));
  ui_key (ui, NULL, "space");
  ui_wait_for (has_tags (NULL, "alpha#0072b2;"));
  ui_wait_for (count_dots (menu) == 0);

  /* The keys go on from there; and it is offered to be undone. */
  ui_wait_for (dialog_says (dialog, "Colour of the tag changed"));
  g_assert_nonnull (notes_find_button (GTK_WIDGET (dialog), "Undo"));
  ui_wait_for (gtk_widget_has_focus (gtk_widget_get_first_child (menu)));
  /* Escape takes what is told away, and then closes. */
  ui_key (ui, NULL, "Escape");
  ui_wait_for (!dialog_says (dialog, "Colour of the tag changed"));
  ui_key (ui, NULL, "Escape");
  ui_wait_for (!has_window (dialog));
  ui_focus_window (ui->window);
}

/* Nobody typed the names that stand there: Ctrl+Z does not take them away. */
static void
test_undo_key (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = add_tag ("alpha", NOTES_RAIL);
  GtkWindow *dialog = open_manager (ui);
  GtkWidget *entry = ui_find (GTK_WIDGET (get_row (dialog, 0)), GTK_TYPE_TEXT);

  gtk_widget_grab_focus (entry);
  ui_key (ui, NULL, "End");
  ui_type (ui, "x");
  ui_wait_for (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (entry)), "alphax"));
  for (guint i = 0; i < 3; i++)
    ui_key (ui, "ctrl", "z");
  ui_key (ui, NULL, "Home");
  ui_type (ui, "y");
  ui_wait_for (*gtk_editable_get_text (GTK_EDITABLE (entry)) == 'y');
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "yalpha");
  gtk_window_destroy (dialog);
  ui_focus_window (ui->window);
}

/* Renamed, coloured, merged where two would be called the same, deleted, and all undone. */
static void
test_manager (Ui *ui, gconstpointer data)
{
  g_autofree char *first = add_tag ("alpha", NOTES_RAIL);
  g_autofree char *second = add_tag ("beta", NOTES_MARITIME);
  g_autofree char *third = NULL;
  GtkWindow *dialog = open_manager (ui), *question;

  rename_to (ui, get_row (dialog, 1), "gamma");
  ui_wait_for (has_tags (NULL, "alpha;gamma;"));
  gtk_widget_activate_action (GTK_WIDGET (get_row (dialog, 0)), "tag.color", "s", "#0072b2");
  ui_wait_for (has_tags (NULL, "alpha#0072b2;gamma;"));

  /* Two of a name: asked, and not at once. */
  rename_to (ui, get_row (dialog, 1), "alpha");
  ui_wait_for ((question = notes_wait_for_dialog (ui)) != dialog);
  g_assert_true (has_tags (NULL, "alpha#0072b2;gamma;"));
  gtk_widget_activate (notes_find_button (GTK_WIDGET (question), "_Merge"));
  ui_wait_for (has_tags (NULL, "alpha#0072b2;"));
  g_assert_true (has_tags (NOTES_MARITIME, "alpha#0072b2;"));

  ui_focus_window (dialog);
  gtk_widget_activate_action (GTK_WIDGET (get_row (dialog, 0)), "tag.delete", NULL);
  ui_wait_for (has_tags (NULL, ""));
  g_assert_null (get_row (dialog, 0));
  ui_wait_for (dialog_says (dialog, "There are no tags."));
  ui_wait_for (notes_find_button (GTK_WIDGET (dialog), "Undo") != NULL);
  gtk_widget_activate (notes_find_button (GTK_WIDGET (dialog), "Undo"));
  ui_wait_for (has_tags (NULL, "alpha#0072b2;"));
  g_assert_false (dialog_says (dialog, "There are no tags."));

  /* The offer is for that step: not for what was done since. */
  gtk_widget_activate_action (GTK_WIDGET (get_row (dialog, 0)), "tag.delete", NULL);
  ui_wait_for (has_tags (NULL, ""));
  ui_wait_for (notes_find_button (GTK_WIDGET (dialog), "Undo") != NULL);
  third = add_tag ("delta", NOTES_RAIL);
  gtk_widget_activate (notes_find_button (GTK_WIDGET (dialog), "Undo"));
  ui_wait_for (dialog_says (dialog, "Something else was done since."));
  g_assert_true (has_tags (NOTES_RAIL, "delta;"));
  ui_key (ui, NULL, "Escape");
  ui_focus_window (ui->window);
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  notes_add_test ("/tags/entry", test_entry);
  notes_add_test ("/tags/manage-button", test_manage_button);
  notes_add_test ("/tags/chips", test_chips);
  notes_add_test ("/tags/manager", test_manager);
  notes_add_test ("/tags/colors", test_colors);
  notes_add_test ("/tags/undo-key", test_undo_key);

  return ui_run ();
}
