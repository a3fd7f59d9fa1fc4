/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The reader's notes and tags in the search. */

#include "ui/search-fixture.h"

#include "notebook/wmk-notebook-notes.h"
#include "notebook/wmk-notebook-tags.h"
#include "notebook/wmk-notebook-trash.h"
#include "window/wmk-list-row.h"
#include "window/wmk-search-page.h"

#define AEROSPACE "sector/aerospace"
#define RAIL "sector/rail"

static void
give_tag (const char *address, const char *title, const char *name)
{
  const WmkSubject subject = {(char *) address, (char *) title, (char *) "1"};
  g_autofree char *uuid = wmk_notebook_add_tag (ui_get_notebook (), name, "", NULL);

  g_assert_true (wmk_notebook_set_tag (ui_get_notebook (), &subject, uuid, TRUE, NULL));
}

static void
indexed_cb (gboolean *indexed)
{
  *indexed = TRUE;
}

/* A note is found a moment after it was written, with nobody doing anything. */
static char *
add_indexed_note (const char *address, const char *title, const char *text)
{
  gboolean indexed = FALSE;
  gulong handler =
      g_signal_connect_swapped (ui_get_notebook (), "indexed", G_CALLBACK (indexed_cb), &indexed);
  char *uuid = ui_add_note (address, title, text);

  ui_wait_for (indexed);
  g_signal_handler_disconnect (ui_get_notebook (), handler);

  return uuid;
}

static void
set_up (Ui *ui, gconstpointer data)
{
  search_set_up (ui, data);
  ui_wait_for (wmk_notebook_get_state (ui_get_notebook ()) == WMK_NOTEBOOK_WRITABLE);
}

/* By words of it, folded as those of the catalogue are; it leads to the thing with its notes. */
static void
test_found (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = add_indexed_note (
      AEROSPACE, "Aerospace",
      "The **Zhühai** airshow, 珠海航展\n\n- of [planes](sector/rail) *and* kites");
  gboolean shows_notes;
  GtkWidget *row;

  search_begin (ui, "zhuhai");
  ui_wait_for (search_find_row (ui, AEROSPACE) != NULL);
  g_assert_true (search_says (search_find_list (ui), "Notes"));
  g_assert_true (search_says (search_find_list (ui), "Zhühai airshow"));
  search_begin (ui, "kites");
  ui_wait_for (search_says (search_find_list (ui), "of planes and kites"));
  search_begin (ui, "zhuhai");
  ui_wait_for (search_says (search_find_list (ui), "Zhühai airshow"));
  ui_settle (ui);
  row = search_find_row (ui, AEROSPACE);
  ui_click (ui, row, 1);
  ui_wait_for (g_str_equal (ui_get_address (ui), AEROSPACE));
  g_object_get (ui->window, "shows-notes", &shows_notes, NULL);
  g_assert_true (shows_notes);

  ui_key (ui, "alt", "Left");
  ui_wait_for (g_str_equal (ui_get_address (ui), "search/zhuhai"));
  ui_wait_for (search_find_row (ui, AEROSPACE) != NULL);
  ui_wait_for (search_is_focused (ui, AEROSPACE));
  wmk_notebook_trash (ui_get_notebook (), WMK_NOTEBOOK_NOTE, uuid, NULL);
  ui_wait_for (search_says (GTK_WIDGET (ui_get_page (ui)), "Nothing was found") ||
               search_find_row (ui, AEROSPACE) == NULL);
}

/* More than stand among the results: the notebook lists them all. */
static void
test_all (Ui *ui, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;
  GtkEditable *entry = NULL;

  for (guint i = 0; i < 7; i++)
    g_free (add_indexed_note (RAIL, "Rail", "Qwertz"));
  search_begin (ui, "qwertz");
  ui_wait_for (search_says (search_find_list (ui), "Show All 7"));
  ui_settle (ui);
  rows = ui_find_all (search_find_list (ui), WMK_TYPE_LIST_ROW);
  g_assert_cmpuint (rows->len, ==, 7); /* a heading, five notes, and what leads to all */
  ui_click (ui, gtk_widget_get_parent (g_ptr_array_index (rows, 6)), 1);
  ui_wait_for (g_str_equal (ui_get_address (ui), "notebook"));
  ui_wait_for ((entry = GTK_EDITABLE (ui_find (GTK_WIDGET (ui_get_page (ui)), GTK_TYPE_TEXT))) !=
               NULL);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "qwertz");
}

static GtkWidget *
find_chip (Ui *ui, const char *name)
{
  g_autoptr (GPtrArray) buttons =
      ui_find_all (GTK_WIDGET (ui_get_page (ui)), GTK_TYPE_TOGGLE_BUTTON);

  for (guint i = 0; i < buttons->len; i++) {
    g_autofree char *said = ui_dup_name (g_ptr_array_index (buttons, i));

    if (gtk_widget_get_mapped (g_ptr_array_index (buttons, i)) && g_str_equal (said, name))
      return g_ptr_array_index (buttons, i);
  }

  return NULL;
}

/* Beside what there is of the catalogue's kinds, also where that is nothing. */
static void
test_chip (Ui *ui, gconstpointer data)
{
  g_autofree char *about_rail = NULL, *alone = NULL;

  ui_clear_notebook ();
  about_rail = add_indexed_note (AEROSPACE, "Aerospace", "Compare with rail");
  alone = add_indexed_note (RAIL, "Rail", "Yxcvb");
  search_begin (ui, "rail");
  ui_wait_for (find_chip (ui, "Notes, 1") != NULL);
  ui_settle (ui);
  gtk_widget_activate (find_chip (ui, "Notes, 1"));
  ui_wait_for (g_str_equal (ui_get_address (ui), "search/rail%20kind:note") ||
               g_str_equal (ui_get_address (ui), "search/kind:note%20rail"));
  ui_wait_for (search_says (search_find_list (ui), "Compare with rail"));
  g_assert_null (search_find_row (ui, RAIL));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_chip (ui, "Notes, 1"))));
  g_assert_true (search_says (GTK_WIDGET (ui_get_page (ui)), "1 result"));

  search_begin (ui, "kind:sector rail");
  ui_wait_for (search_has_text (ui, "kind:sector rail"));
  ui_wait_for (search_find_row (ui, RAIL) != NULL);
  g_assert_nonnull (find_chip (ui, "Notes, 1"));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_chip (ui, "Notes, 1"))));

  search_begin (ui, "yxcvb");
  ui_wait_for (search_has_text (ui, "yxcvb"));
  ui_wait_for (search_says (search_find_list (ui), "Yxcvb"));
  ui_wait_for (find_chip (ui, "Notes, 1") != NULL);

  give_tag (RAIL, "Rail", "chapter");
  search_begin (ui, "tag:chapter");
  ui_wait_for (search_has_text (ui, "tag:chapter"));
  ui_wait_for (search_find_row (ui, RAIL) != NULL);
  ui_wait_for (find_chip (ui, "Notes, 1") != NULL);
}

/* A note is of something; a search is nothing, and that is said. */
static void
test_no_subject (Ui *ui, gconstpointer data)
{
  search_begin (ui, "rail");
  ui_wait_for (search_find_row (ui, RAIL) != NULL);
  ui_key (ui, "ctrl+shift", "N");
  ui_wait_for (search_says (GTK_WIDGET (ui->window), "A note stands on a page of the atlas"));
  g_assert_true (search_has_text (ui, "rail"));
}

/* With what the catalogue has: behind the best kind, so that Enter opens what it did. */
static void
test_among_things (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = add_indexed_note (AEROSPACE, "Aerospace", "Compare with rail");
  g_autofree char *first = NULL;

  search_begin (ui, "rail");
  ui_wait_for (search_find_row (ui, RAIL) != NULL);
  ui_wait_for (search_says (search_find_list (ui), "Compare with rail"));
  first = search_dup_address_at (ui, 0);
  g_assert_cmpstr (first, ==, RAIL);
  /* Of a kind that is asked for there are no notes. */
  search_begin (ui, "kind:sector rail");
  ui_wait_for (search_has_text (ui, "kind:sector rail"));
  ui_wait_for (!search_says (search_find_list (ui), "Compare with rail"));
  /* A filter holds for what a note is about. */
  search_begin (ui, "sector:rail compare");
  ui_wait_for (search_has_text (ui, "sector:rail compare"));
  ui_settle (ui);
  g_assert_false (search_says (GTK_WIDGET (ui_get_page (ui)), "Compare with rail"));
  search_begin (ui, "sector:aerospace compare");
  ui_wait_for (search_says (search_find_list (ui), "Compare with rail"));
}

/* Written while the search shows, in another window or by another program. */
static void
test_meanwhile (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = NULL;

  search_begin (ui, "meanwhile");
  ui_wait_for (search_has_text (ui, "meanwhile"));
  uuid = add_indexed_note (RAIL, "Rail", "Written meanwhile");
  ui_wait_for (search_says (GTK_WIDGET (ui_get_page (ui)), "Written meanwhile"));
}

static void
test_tag (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = add_indexed_note (RAIL, "Rail", "Of the tagged");

  give_tag (RAIL, "Rail", "To read");
  search_begin (ui, "tag:to");
  ui_wait_for (search_find_row (ui, RAIL) != NULL);
  g_assert_true (search_says (GTK_WIDGET (ui_get_page (ui)), "Of the tagged"));
  g_assert_null (search_find_row (ui, AEROSPACE));

  /* What is tagged while the search shows. */
  give_tag (AEROSPACE, "Aerospace", "To read");
  ui_wait_for (search_find_row (ui, AEROSPACE) != NULL);
  /* By any of its words. */
  search_begin (ui, "tag:read");
  ui_wait_for (search_find_row (ui, AEROSPACE) != NULL);
  g_assert_true (search_says (GTK_WIDGET (ui_get_page (ui)), "Of the tagged"));
  /* A tag that nobody has. */
  search_begin (ui, "tag:xyz");
  ui_wait_for (search_has_text (ui, "tag:xyz"));
  ui_wait_for (search_says (GTK_WIDGET (ui_get_page (ui)), "xyz"));
}

/* Names of tags are offered as they are typed, in quotes where they have blanks. */
static void
test_completion (Ui *ui, gconstpointer data)
{
  g_autoptr (GPtrArray) completions = NULL;
  WmkCompletion *first;
  WmkSearch *search;

  give_tag (RAIL, "Rail", "To read");
  search_begin (ui, "tag:re");
  ui_wait_for (search_has_text (ui, "tag:re"));
  search = wmk_search_page_get_search (WMK_SEARCH_PAGE (ui_get_page (ui)));
  completions = wmk_search_list_completions (search, "tag:re", 6, 10, NULL);
  g_assert_cmpuint (completions->len, ==, 1);
  first = g_ptr_array_index (completions, 0);
  g_assert_cmpstr (first->text, ==, "tag:\"To read\" ");
  g_assert_cmpstr (first->label, ==, "To read");
}

/* What cannot be typed within a filter is not needed there. */
static void
test_quotes (Ui *ui, gconstpointer data)
{
  g_autoptr (GPtrArray) completions = NULL;
  WmkCompletion *first;
  WmkSearch *search;

  give_tag (RAIL, "Rail", "Say \"hi\"\343\200\200there");
  search_begin (ui, "tag:say");
  search = wmk_search_page_get_search (WMK_SEARCH_PAGE (ui_get_page (ui)));
  completions = wmk_search_list_completions (search, "tag:say", 7, 10, NULL);
  g_assert_cmpuint (completions->len, ==, 1);
  first = g_ptr_array_index (completions, 0);
  g_assert_cmpstr (first->text, ==, "tag:\"Say hi\343\200\200there\" ");
  ui_open (ui, "search/tag:%22Say%20hi%E3%80%80there%22");
  ui_wait_for (search_find_row (ui, RAIL) != NULL);
}

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);

  g_test_add ("/search-notes/found", Ui, NULL, set_up, test_found, ui_tear_down);
  g_test_add ("/search-notes/quotes", Ui, NULL, set_up, test_quotes, ui_tear_down);
  g_test_add ("/search-notes/all", Ui, NULL, set_up, test_all, ui_tear_down);
  g_test_add ("/search-notes/no-subject", Ui, NULL, set_up, test_no_subject, ui_tear_down);
  g_test_add ("/search-notes/chip", Ui, NULL, set_up, test_chip, ui_tear_down);
  g_test_add ("/search-notes/among-things", Ui, NULL, set_up, test_among_things, ui_tear_down);
  g_test_add ("/search-notes/meanwhile", Ui, NULL, set_up, test_meanwhile, ui_tear_down);
  g_test_add ("/search-notes/tag", Ui, NULL, set_up, test_tag, ui_tear_down);
  g_test_add ("/search-notes/completion", Ui, NULL, set_up, test_completion, ui_tear_down);

  return ui_run ();
}
