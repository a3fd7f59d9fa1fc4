/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-notes-pane.h"

#include <glib/gi18n-lib.h>

struct _WmkNotesPane {
  AdwBin parent_instance;
  WmkNotebook *notebook;
  WmkCatalog *catalog;
  char *address; /* NULL where nothing can be written */
  char *title;
};

G_DEFINE_FINAL_TYPE (WmkNotesPane, wmk_notes_pane, ADW_TYPE_BIN)

static void
wmk_notes_pane_dispose (GObject *object)
{
  WmkNotesPane *self = WMK_NOTES_PANE (object);

  g_clear_object (&self->notebook);
  g_clear_object (&self->catalog);
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (wmk_notes_pane_parent_class)->dispose (object);
}

static void
wmk_notes_pane_class_init (WmkNotesPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wmk_notes_pane_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
wmk_notes_pane_init (WmkNotesPane *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Notes"),
                                  -1);
}

void
wmk_notes_pane_set_subject (WmkNotesPane *self,
                            WmkNotebook *notebook,
                            WmkCatalog *catalog,
                            const char *address,
                            const char *title)
{
  g_return_if_fail (WMK_IS_NOTES_PANE (self));

  g_set_object (&self->notebook, notebook);
  g_set_object (&self->catalog, catalog);
  g_free (self->address);
  g_free (self->title);
  self->address = g_strdup (address);
  self->title = g_strdup (title);
}

gboolean
wmk_notes_pane_flush (WmkNotesPane *self)
{
  g_return_val_if_fail (WMK_IS_NOTES_PANE (self), TRUE);

  return TRUE;
}
