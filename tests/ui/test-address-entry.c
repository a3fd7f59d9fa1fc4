/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ui-fixture.h"

#include "window/wmk-address-entry.h"

/* NULL while no address is being edited. */
static GtkEditable *
find_entry (Ui *ui)
{
  GtkWidget *entry = ui_find (GTK_WIDGET (ui->window), WMK_TYPE_ADDRESS_ENTRY);

  return entry == NULL || !gtk_widget_get_mapped (entry)
             ? NULL
             : GTK_EDITABLE (ui_find (entry, GTK_TYPE_ENTRY));
}

static GtkEditable *
begin (Ui *ui)
{
  ui_key (ui, "ctrl", "l");
  ui_wait_for (find_entry (ui) != NULL);
  ui_settle (ui);
  g_assert_true (gtk_widget_is_ancestor (ui_get_focus (ui), GTK_WIDGET (find_entry (ui))));

  return find_entry (ui);
}

/* The address of the page, all of it selected: to be copied, or typed over. */
static void
test_begin (Ui *ui, gconstpointer data)
{
  g_autofree char *text = NULL;
  GtkEditable *entry;
  int start, end;

  ui_open (ui, "sector/rail");
  entry = begin (ui);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "waymark:sector/rail");
  g_assert_true (gtk_editable_get_selection_bounds (entry, &start, &end));
  g_assert_cmpint (start, ==, 0);
  g_assert_cmpint (end, ==, (int) strlen ("waymark:sector/rail"));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (ui->window)), "something else");
  ui_key (ui, "ctrl", "c");
  text = ui_dup_clipboard (ui, "something else");
  g_assert_cmpstr (text, ==, "waymark:sector/rail");
}

static void
test_enter (Ui *ui, gconstpointer data)
{
  static const char *const typed[] = {"sector/rail", "waymark:sector/rail", "  sector/rail "};
  static const char *const own[] = {"trash", "notebook/trash", "backups", "notebook/backups"};

  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++) {
    ui_open (ui, "overview");
    begin (ui);
    ui_type (ui, typed[i]);
    ui_key (ui, NULL, "Return");
    ui_wait_for (g_str_equal (ui_get_address (ui), "sector/rail"));
    ui_settle (ui);
    g_assert_null (find_entry (ui));
    g_assert_true (ui_get_focus (ui) == GTK_WIDGET (ui_get_page (ui)));
  }

  for (gsize i = 0; i < G_N_ELEMENTS (own); i++) {
    ui_open (ui, "overview");
    begin (ui);
    ui_type (ui, own[i]);
    ui_key (ui, NULL, "Return");
    ui_wait_for (g_str_has_prefix (ui_get_address (ui), "notebook/"));
    g_assert_null (find_entry (ui));
  }
}

/* What was pasted may end with a line break. */
static void
test_paste (Ui *ui, gconstpointer data)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (ui->window)),
                          " waymark:source/us-chamber-2017\n");
  begin (ui);
  ui_key (ui, "ctrl", "v");
  ui_wait_for (strstr (gtk_editable_get_text (find_entry (ui)), "chamber") != NULL);
  ui_key (ui, NULL, "Return");
  ui_wait_for (g_str_equal (ui_get_address (ui), "source/us-chamber-2017"));
}

static void
test_escape (Ui *ui, gconstpointer data)
{
  GtkWidget *focus;

  ui_open (ui, "target/nev-indigenous-share-2025");
  focus = ui_get_focus (ui);
  begin (ui);
  ui_type (ui, "sec");
  ui_key (ui, NULL, "Escape");
  ui_wait_for (find_entry (ui) == NULL);
  g_assert_true (ui_get_focus (ui) == focus);
  g_assert_cmpstr (ui_get_address (ui), ==, "target/nev-indigenous-share-2025");

  /* It begins anew, with the address. */
  g_assert_cmpstr (gtk_editable_get_text (begin (ui)), ==,
                   "waymark:target/nev-indigenous-share-2025");
}

/* Whether a label in sight beside the text says that. */
static gboolean
is_said (Ui *ui, const char *sentence)
{
  GtkWidget *entry = ui_find (GTK_WIDGET (ui->window), WMK_TYPE_ADDRESS_ENTRY);
  g_autoptr (GPtrArray) labels = ui_find_all (entry, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_get_mapped (g_ptr_array_index (labels, i)) &&
        g_str_equal (gtk_label_get_text (g_ptr_array_index (labels, i)), sentence))
      return TRUE;

  return FALSE;
}

/* In a sentence in sight, and to assistive technology. */
static void
assert_complaint (Ui *ui, const char *typed, const char *sentence)
{
  GtkEditable *entry = begin (ui);
  g_autofree char *said = NULL;

  ui_type (ui, typed);
  ui_key (ui, NULL, "Return");
  ui_wait_for (
      gtk_test_accessible_has_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID));
  ui_settle (ui);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, typed);
  g_assert_true (gtk_widget_is_ancestor (ui_get_focus (ui), GTK_WIDGET (entry)));
  said = ui_dup_description (GTK_WIDGET (entry));
  g_assert_cmpstr (said, ==, sentence);
  g_assert_true (is_said (ui, sentence));
  g_assert_cmpstr (ui_get_address (ui), ==, "overview");
}

static void
test_complaint (Ui *ui, gconstpointer data)
{
  assert_complaint (ui, "rail", "This is not an address. Addresses look like sector/rail.");
  assert_complaint (ui, "sector/rails", "The catalogue has nothing at “sector/rails”.");

  /* Mended, it is no longer said. */
  ui_key (ui, NULL, "BackSpace");
  ui_wait_for (!gtk_test_accessible_has_state (GTK_ACCESSIBLE (find_entry (ui)),
                                               GTK_ACCESSIBLE_STATE_INVALID));
  ui_settle (ui);
  g_assert_false (is_said (ui, "The catalogue has nothing at “sector/rails”."));
  ui_key (ui, NULL, "Return");
  ui_wait_for (g_str_equal (ui_get_address (ui), "sector/rail"));
}

/* Who goes elsewhere has no use for it. */
static void
test_leave (Ui *ui, gconstpointer data)
{
  ui_open (ui, "sector/rail");
  begin (ui);
  ui_tab (ui);
  ui_wait_for (find_entry (ui) == NULL);
  g_assert_nonnull (ui_get_focus (ui));

  begin (ui);
  ui_key (ui, "alt", "Up");
  ui_wait_for (g_str_equal (ui_get_address (ui), "overview"));
  ui_wait_for (find_entry (ui) == NULL);
}

/* From the contents alone, where both have no room. */
static void
test_narrow (Ui *ui, gconstpointer data)
{
  graphene_rect_t bounds;

  ui_resize (ui, 360, 640);
  ui_key (ui, NULL, "F9");
  ui_settle (ui);
  begin (ui);
  bounds = ui_get_bounds (GTK_WIDGET (find_entry (ui)), GTK_WIDGET (ui->window));
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.size.width, >, 100);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, 360);
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  g_test_add ("/address-entry/begin", Ui, NULL, ui_set_up, test_begin, ui_tear_down);
  g_test_add ("/address-entry/enter", Ui, NULL, ui_set_up, test_enter, ui_tear_down);
  g_test_add ("/address-entry/paste", Ui, NULL, ui_set_up, test_paste, ui_tear_down);
  g_test_add ("/address-entry/escape", Ui, NULL, ui_set_up, test_escape, ui_tear_down);
  g_test_add ("/address-entry/complaint", Ui, NULL, ui_set_up, test_complaint, ui_tear_down);
  g_test_add ("/address-entry/leave", Ui, NULL, ui_set_up, test_leave, ui_tear_down);
  g_test_add ("/address-entry/narrow", Ui, NULL, ui_set_up, test_narrow, ui_tear_down);

  return ui_run ();
}
