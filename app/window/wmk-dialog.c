/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-dialog.h"

/* -1: as large as what is in it */
static int
fit (int size, int available)
{
  return size > 0 && available > 0 ? MIN (size, available) : size;
}

void
wmk_dialog_fit (GtkWindow *self)
{
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (self));
  int width, height;

  if (parent == NULL)
    return;
  gtk_window_get_default_size (self, &width, &height);
  gtk_window_set_default_size (self, fit (width, gtk_widget_get_width (parent)),
                               fit (height, gtk_widget_get_height (parent)));
}

void
wmk_dialog_fill_entry (GtkEditable *entry, const char *text)
{
  g_return_if_fail (GTK_IS_EDITABLE (entry));

  gtk_editable_set_enable_undo (entry, FALSE);
  gtk_editable_set_text (entry, text);
  gtk_editable_set_enable_undo (entry, TRUE);
}
