/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-year-button.h"

#include <glib/gi18n-lib.h>

#include "progress/wmk-progress.h"

struct _WmkYearButton {
  AdwBin parent_instance;
  GtkMenuButton *button;
  int own_year;
};

G_DEFINE_FINAL_TYPE (WmkYearButton, wmk_year_button, ADW_TYPE_BIN)

/* The menu is filled when it is first asked for: the start is quicker for it. */
static void
fill_cb (GtkMenuButton *button, gpointer user_data)
{
  WmkYearButton *self = WMK_YEAR_BUTTON (user_data);
  g_autoptr (GMenu) years = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;

  years = g_menu_new ();
  for (int year = self->own_year; year >= WMK_PROGRESS_FIRST_YEAR; year--) {
    g_autofree char *label = g_strdup_printf ("%d", year);
    g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

    g_menu_item_set_action_and_target (item, "win.as-of-year", "i", year);
    g_menu_append_item (years, item);
  }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (years));
}

static void
wmk_year_button_class_init (WmkYearButtonClass *klass)
{
}

static void
wmk_year_button_init (WmkYearButton *self)
{
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_always_show_arrow (self->button, TRUE);
  gtk_menu_button_set_create_popup_func (self->button, fill_cb, self, NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

void
wmk_year_button_set_years (WmkYearButton *self, int as_of_year, int own_year)
{
  g_autofree char *label = g_strdup_printf ("%d", as_of_year);
  /* Translators: %d is a year; statuses and figures are those of its end */
  g_autofree char *name =
      g_strdup_printf (_ ("As of %d: look back to an earlier year"), as_of_year);

  g_return_if_fail (WMK_IS_YEAR_BUTTON (self));

  self->own_year = own_year;
  gtk_menu_button_set_label (self->button, label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}
