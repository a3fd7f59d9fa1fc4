/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-wording-page.h"

#include <glib/gi18n-lib.h>

#include "catalog/wmk-address.h"
#include "catalog/wmk-thing.h"
#include "charts/wmk-matrix.h"
#include "charts/wmk-text.h"
#include "window/wmk-own-marks.h"

struct _WmkWordingPage {
  WmkPage parent_instance;
  GtkLabel *lead;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  WmkMatrix *matrix;
  WmkMatrixData *data;
};

G_DEFINE_FINAL_TYPE (WmkWordingPage, wmk_wording_page, WMK_TYPE_PAGE)

static void
matrix_activated_cb (WmkWordingPage *self, const char *address)
{
  wmk_page_open (GTK_WIDGET (self), address, NULL);
}

static char *
wmk_wording_page_dup_focus (WmkPage *page)
{
  const char *address = wmk_matrix_get_focused (WMK_WORDING_PAGE (page)->matrix);

  return g_strdup (address == NULL ? "" : address);
}

static gboolean
wmk_wording_page_grab_focus_at (WmkPage *page, const char *address)
{
  return wmk_matrix_focus (WMK_WORDING_PAGE (page)->matrix, address);
}

static void
wmk_wording_page_show_notebook (WmkPage *page,
                                WmkNotebook *notebook,
                                gboolean shows_own,
                                const char *address)
{
  WmkWordingPage *self = WMK_WORDING_PAGE (page);
  WmkOwnReader own = {notebook, shows_own};
  g_autofree char *focused = wmk_wording_page_dup_focus (page);

  WMK_PAGE_CLASS (wmk_wording_page_parent_class)
      ->show_notebook (page, notebook, shows_own, address);
  if (!wmk_matrix_data_set_own (self->data, wmk_own_reader_dup_text, &own))
    return;

  wmk_matrix_set_data (self->matrix, self->data);
  if (*focused != '\0')
    wmk_matrix_focus (self->matrix, focused);
}

static void
wmk_wording_page_dispose (GObject *object)
{
  g_clear_pointer (&WMK_WORDING_PAGE (object)->data, wmk_matrix_data_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_WORDING_PAGE);

  G_OBJECT_CLASS (wmk_wording_page_parent_class)->dispose (object);
}

static void
wmk_wording_page_class_init (WmkWordingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WmkPageClass *page_class = WMK_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_wording_page_dispose;
  page_class->dup_focus = wmk_wording_page_dup_focus;
  page_class->grab_focus_at = wmk_wording_page_grab_focus_at;
  page_class->show_notebook = wmk_wording_page_show_notebook;
  g_type_ensure (WMK_TYPE_MATRIX);
  gtk_widget_class_set_template_from_resource (widget_class, WMK_APP_PATH "ui/wmk-wording-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkWordingPage, lead);
  gtk_widget_class_bind_template_child (widget_class, WmkWordingPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WmkWordingPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, WmkWordingPage, matrix);
  gtk_widget_class_bind_template_callback (widget_class, matrix_activated_cb);
}

static void
wmk_wording_page_init (WmkWordingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wmk_page_set_scroller (WMK_PAGE (self), self->scroller);
}

/* The number of the row that has it, its own for one that is new. */
static guint
index_of (GHashTable *indices, const char *key, guint next)
{
  gpointer index;

  return g_hash_table_lookup_extended (indices, key, NULL, &index) ? GPOINTER_TO_UINT (index)
                                                                   : next;
}

/* Its document, which is told by its name, as a column: a new one where it has none yet. */
static guint
ensure_column (WmkMatrixData *data, GHashTable *columns, const WmkWording *wording)
{
  guint column = index_of (columns, wording->document, data->columns->len);

  if (column == data->columns->len) {
    g_autofree char *date = wmk_format_date (wording->date);

    wmk_matrix_data_add_column (data, wording->policy_id, wording->document, date);
    g_hash_table_insert (columns, wording->document, GUINT_TO_POINTER (column));
  }

  return column;
}

static WmkMatrixData *
create_data (GPtrArray *themes, GPtrArray *wordings)
{
  g_autoptr (GHashTable) rows = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) columns = g_hash_table_new (g_str_hash, g_str_equal);
  WmkMatrixData *data = wmk_matrix_data_new ();

  for (guint i = 0; i < themes->len; i++) {
    WmkThing *theme = g_ptr_array_index (themes, i);
    const char *id = wmk_thing_get_id (theme);

    g_hash_table_insert (
        rows, (gpointer) id,
        GUINT_TO_POINTER (wmk_matrix_data_add_row (data, id, wmk_thing_get_title (theme))));
  }
  for (guint i = 0; i < wordings->len; i++) {
    const WmkWording *wording = g_ptr_array_index (wordings, i);
    guint row = index_of (rows, wording->theme_id, G_MAXUINT);
    guint column = ensure_column (data, columns, wording);

    if (row != G_MAXUINT)
      wmk_matrix_data_set_cell (data, row, column, wording->id, wording->text);
  }

  return data;
}

WmkPage *
wmk_wording_page_new (WmkCatalog *catalog, const char *address, GError **error)
{
  const WmkKind *kind = wmk_kind_find_collection (address);
  g_autoptr (GPtrArray) themes = wmk_thing_list (catalog, kind, error);
  g_autoptr (GPtrArray) wordings = NULL;
  WmkWordingPage *self;

  if (themes == NULL)
    return NULL;
  wordings = wmk_catalog_list_wordings (catalog, error);
  if (wordings == NULL)
    return NULL;

  self = g_object_new (WMK_TYPE_WORDING_PAGE, NULL);
  wmk_page_set_titles (WMK_PAGE (self), wmk_kind_get_list_title (kind), "");
  wmk_page_set_section (WMK_PAGE (self), address);
  wmk_page_set_parent (WMK_PAGE (self), WMK_ADDRESS_OVERVIEW, _ ("Overview"));
  gtk_label_set_text (self->lead, _ (kind->lead));
  self->data = create_data (themes, wordings);
  wmk_matrix_set_data (self->matrix, self->data);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->matrix), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  wmk_kind_get_list_title (kind),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _ (kind->lead), -1);
  gtk_stack_set_visible_child_name (self->stack, wordings->len > 0 ? "matrix" : "empty");

  return WMK_PAGE (self);
}
