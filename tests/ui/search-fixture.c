/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/search-fixture.h"

#include "window/wmk-list-row.h"
#include "window/wmk-search-entry.h"
#include "window/wmk-search-memory.h"
#include "window/wmk-search-tools.h"

GtkEditable *
search_find_entry (Ui *ui)
{
  GtkWidget *entry = ui_find (GTK_WIDGET (ui->window), WMK_TYPE_SEARCH_ENTRY);

  return entry == NULL || !gtk_widget_get_mapped (entry)
             ? NULL
             : GTK_EDITABLE (ui_find (entry, GTK_TYPE_SEARCH_ENTRY));
}

gboolean
search_is_in_entry (Ui *ui)
{
  GtkWidget *focus = ui_get_focus (ui);

  return search_find_entry (ui) != NULL && focus != NULL &&
         gtk_widget_is_ancestor (focus, GTK_WIDGET (search_find_entry (ui)));
}

gboolean
search_has_text (Ui *ui, const char *text)
{
  return search_find_entry (ui) != NULL &&
         g_str_equal (gtk_editable_get_text (search_find_entry (ui)), text);
}

void
search_begin (Ui *ui, const char *text)
{
  ui_key (ui, "ctrl", "f");
  ui_wait_for (search_is_in_entry (ui));
  ui_type (ui, text);
  ui_wait_for (search_has_text (ui, text));
  ui_settle (ui);
}

GtkWidget *
search_find_list (Ui *ui)
{
  return ui_find (GTK_WIDGET (ui_get_page (ui)), GTK_TYPE_LIST_VIEW);
}

GtkAdjustment *
search_get_scroll (Ui *ui)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (search_find_list (ui)));
}

GtkWidget *
search_find_row (Ui *ui, const char *address)
{
  g_autoptr (GPtrArray) rows = ui_find_all (search_find_list (ui), WMK_TYPE_LIST_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (g_strcmp0 (wmk_list_row_get_address (g_ptr_array_index (rows, i)), address) == 0)
      return gtk_widget_get_parent (g_ptr_array_index (rows, i));

  return NULL;
}

char *
search_dup_address_at (Ui *ui, guint index)
{
  g_autoptr (GPtrArray) rows = ui_find_all (search_find_list (ui), WMK_TYPE_LIST_ROW);
  g_autoptr (GPtrArray) links = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    if (gtk_widget_get_mapped (g_ptr_array_index (rows, i)) &&
        wmk_list_row_get_address (g_ptr_array_index (rows, i)) != NULL)
      g_ptr_array_add (links, g_ptr_array_index (rows, i));
  g_assert_cmpuint (links->len, >, index);

  return g_strdup (wmk_list_row_get_address (g_ptr_array_index (links, index)));
}

gboolean
search_is_focused (Ui *ui, const char *address)
{
  g_autofree char *focused = ui_dup_focused_address (ui);

  return g_str_equal (focused, address);
}

gboolean
search_says (GtkWidget *root, const char *text)
{
  g_autofree char *texts = ui_dup_texts (root);

  return strstr (texts, text) != NULL;
}

GSettings *
search_get_settings (void)
{
  return g_settings_new ("io.github.waymark_app.Waymark");
}

void
search_set_up (Ui *ui, gconstpointer data)
{
  g_autoptr (GSettings) settings = search_get_settings ();

  g_settings_reset (settings, WMK_SETTING_RECENT_SEARCHES);
  g_settings_reset (settings, WMK_SETTING_STARRED_SEARCHES);
  ui_set_up (ui, data);
}

GtkWidget *
search_find_toggle (Ui *ui, const char *prefix)
{
  g_autoptr (GPtrArray) buttons = ui_find_all (
      ui_find (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_SEARCH_TOOLS), GTK_TYPE_TOGGLE_BUTTON);

  for (guint i = 0; i < buttons->len; i++) {
    g_autofree char *name = ui_dup_name (g_ptr_array_index (buttons, i));

    if (g_str_has_prefix (name, prefix) && gtk_widget_get_mapped (g_ptr_array_index (buttons, i)))
      return g_ptr_array_index (buttons, i);
  }

  return NULL;
}

GtkWidget *
search_find_button (GtkWidget *root, const char *label)
{
  g_autoptr (GPtrArray) buttons = ui_find_all (root, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++) {
    g_autofree char *name = ui_dup_name (g_ptr_array_index (buttons, i));

    if (gtk_widget_get_mapped (g_ptr_array_index (buttons, i)) &&
        (g_str_equal (name, label) || search_says (g_ptr_array_index (buttons, i), label)))
      return g_ptr_array_index (buttons, i);
  }

  return NULL;
}
