/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-window-private.h"

int
wmk_window_get_as_of_year (WmkWindow *self)
{
  return self->catalog == NULL ? 0 : wmk_catalog_get_as_of_year (self->catalog);
}

void
wmk_window_show_year (WmkWindow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->year_button), self->catalog != NULL);
  if (self->catalog == NULL)
    return;

  wmk_year_button_set_years (self->year_button, wmk_window_get_as_of_year (self),
                             wmk_catalog_get_year (self->catalog));
  wmk_look_back_bar_set_years (self->look_back_bar, wmk_window_get_as_of_year (self),
                               wmk_catalog_get_year (self->catalog));
}

void
wmk_window_set_as_of_year (WmkWindow *self, int year)
{
  g_autoptr (GError) error = NULL;

  if (self->catalog == NULL || year == wmk_window_get_as_of_year (self))
    return;

  if (!wmk_catalog_set_as_of_year (self->catalog, year, &error) ||
      !wmk_sidebar_update (self->sidebar, self->catalog, &error))
    wmk_window_report (self, error->message);
  wmk_window_show_year (self);
  wmk_window_reload (self);
  g_object_notify (G_OBJECT (self), "as-of-year");
}
