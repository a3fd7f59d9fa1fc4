/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ui-fixture.h"

G_BEGIN_DECLS

/* The search as a test sees it. */

/** search_set_up: A fixture function as ui_set_up(), with no search remembered. */
void search_set_up (Ui *ui, gconstpointer data);

/** search_get_settings: Returns: (transfer full): where searches are remembered. */
GSettings *search_get_settings (void);

/** search_begin: Types @text into the search's entry, by way of Ctrl+F. */
void search_begin (Ui *ui, const char *text);

/** search_find_entry: Returns: (nullable): the entry, while it is in sight. */
GtkEditable *search_find_entry (Ui *ui);
gboolean search_is_in_entry (Ui *ui);
gboolean search_has_text (Ui *ui, const char *text);

/** search_find_list: Returns: the list of results. */
GtkWidget *search_find_list (Ui *ui);
GtkAdjustment *search_get_scroll (Ui *ui);

/** search_find_row: Returns: (nullable): the list's row that leads to @address. */
GtkWidget *search_find_row (Ui *ui, const char *address);

/** search_dup_address_at: Returns: (transfer full): where a row leads, of those that do. */
char *search_dup_address_at (Ui *ui, guint index);
gboolean search_is_focused (Ui *ui, const char *address);

/** search_says: Whether @text stands in sight below @root. */
gboolean search_says (GtkWidget *root, const char *text);

/** search_find_toggle: Returns: (nullable): what is called so, at its beginning. */
GtkWidget *search_find_toggle (Ui *ui, const char *prefix);

/** search_find_button: Returns: (nullable): the button in sight with that name or label. */
GtkWidget *search_find_button (GtkWidget *root, const char *label);

G_END_DECLS
