/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-sidebar.h"

#include <glib/gi18n-lib.h>

#include "catalog/wmk-address.h"
#include "catalog/wmk-thing.h"
#include "charts/wmk-tab-stop.h"
#include "window/wmk-own-view.h"
#include "window/wmk-search-memory.h"
#include "window/wmk-sector-row.h"
#include "window/wmk-sidebar-row.h"

struct _WmkSidebar {
  AdwBin parent_instance;
  GtkListBox *list;
  WmkCatalog *catalog; /* until all rows are there */
  guint fill_handler;
  GSettings *settings;   /* NULL until there are any */
  WmkNotebook *notebook; /* likewise */
  guint count_handler;
};

G_DEFINE_FINAL_TYPE (WmkSidebar, wmk_sidebar, ADW_TYPE_BIN)

enum {
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The row of @address, NULL for none. */
static WmkSidebarRow *
find_row (WmkSidebar *self, const char *address)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (WMK_IS_SIDEBAR_ROW (row) &&
        g_str_equal (wmk_sidebar_row_get_address (WMK_SIDEBAR_ROW (row)), address))
      return WMK_SIDEBAR_ROW (row);

  return NULL;
}

static void
row_activated_cb (WmkSidebar *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0,
                 wmk_sidebar_row_get_address (WMK_SIDEBAR_ROW (row)));
}

static gboolean
is_search (const char *address)
{
  return wmk_address_is_kind (address, WMK_ADDRESS_SEARCH);
}

/* The heading that @row belongs below, "" for none. */
static const char *
get_heading (GtkListBoxRow *row)
{
  const char *address = wmk_sidebar_row_get_address (WMK_SIDEBAR_ROW (row));

  if (g_str_equal (address, WMK_ADDRESS_OVERVIEW))
    return "";
  if (is_search (address))
    return _ ("Searches");
  if (g_str_equal (address, WMK_ADDRESS_NOTEBOOK))
    return C_ ("heading", "Yours");

  return wmk_address_is_kind (address, "sector") ? _ ("Sectors") : _ ("Plan");
}

static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  const char *heading = get_heading (row);
  GtkWidget *header;

  if (*heading == '\0' || (before != NULL && g_str_equal (get_heading (before), heading))) {
    gtk_list_box_row_set_header (row, NULL);
    return;
  }

  header = gtk_label_new (heading);
  gtk_label_set_xalign (GTK_LABEL (header), 0);
  gtk_widget_add_css_class (header, "sidebar-heading");
  gtk_list_box_row_set_header (row, header);
}

/* Everything else of the plan, each kind with how many there are. */
static gboolean
add_collections (WmkSidebar *self, GError **error)
{
  const WmkKind *kind;

  gtk_list_box_append (self->list, wmk_sidebar_row_new (WMK_ADDRESS_TIMELINE, _ ("Timeline"),
                                                        "waymark-timeline-symbolic"));
  for (guint i = 0; (kind = wmk_kind_get (i)) != NULL; i++) {
    g_autofree char *description = NULL;
    GtkWidget *row;
    guint n_things;

    if (kind->collection == NULL)
      continue;
    if (!wmk_thing_count (self->catalog, kind, &n_things, error))
      return FALSE;
    row = wmk_sidebar_row_new (kind->collection, wmk_kind_get_list_title (kind), kind->icon_name);
    description = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u entry", "%u entries", n_things), n_things);
    wmk_sidebar_row_set_number (WMK_SIDEBAR_ROW (row), n_things, description);
    gtk_list_box_append (self->list, row);
  }

  return TRUE;
}

/* Also of rows that are new. */
static void
show_own (WmkSidebar *self, const char *address)
{
  if (self->notebook != NULL)
    wmk_own_view_show (GTK_WIDGET (self->list), self->notebook, TRUE, address);
}

static void
show_count (WmkSidebar *self)
{
  WmkSidebarRow *row = find_row (self, WMK_ADDRESS_NOTEBOOK);
  WmkNotebookCounts counts;
  g_autofree char *description = NULL;
  guint n;

  if (row == NULL || self->notebook == NULL ||
      !wmk_notebook_get_counts (self->notebook, &counts, NULL))
    return;

  n = counts.n_notes + counts.n_stars + counts.n_tagged + counts.n_verdicts + counts.n_points;
  description = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u entry", "%u entries", n), n);
  wmk_sidebar_row_set_number (row, n, description);
}

static gboolean
count_when_idle (gpointer user_data)
{
  WMK_SIDEBAR (user_data)->count_handler = 0;
  show_count (WMK_SIDEBAR (user_data));

  return G_SOURCE_REMOVE;
}

/* To count many takes some milliseconds: not between a key and what it does. */
static void
count_later (WmkSidebar *self)
{
  if (self->count_handler == 0)
    self->count_handler = g_idle_add_full (G_PRIORITY_LOW, count_when_idle, self, NULL);
}

static void
notebook_changed_cb (WmkSidebar *self, const char *address)
{
  show_own (self, address);
  count_later (self);
}

static void
add_notebook (WmkSidebar *self)
{
  gtk_list_box_append (self->list, wmk_sidebar_row_new (WMK_ADDRESS_NOTEBOOK, _ ("Notebook"),
                                                        "waymark-notebook-symbolic"));
  count_later (self);
}

static void
add_searches (WmkSidebar *self)
{
  g_auto (GStrv) queries = g_settings_get_strv (self->settings, WMK_SETTING_STARRED_SEARCHES);

  for (char **query = queries; *query != NULL; query++) {
    g_autofree char *address = wmk_address_new_for_search (*query);

    gtk_list_box_append (self->list, wmk_sidebar_row_new (address, *query, "starred-symbolic"));
  }
}

/* They stand below all others. Who took one away goes on from the row before it. */
static void
searches_changed_cb (WmkSidebar *self)
{
  GtkWidget *row, *before;
  gboolean focused = FALSE;

  /* Until the rest is there, they are no part of it either. */
  if (self->catalog != NULL)
    return;

  row = gtk_widget_get_last_child (GTK_WIDGET (self->list));
  for (; row != NULL; row = before) {
    before = gtk_widget_get_prev_sibling (row);
    if (!WMK_IS_SIDEBAR_ROW (row))
      continue;
    if (!is_search (wmk_sidebar_row_get_address (WMK_SIDEBAR_ROW (row))))
      break;
    focused = focused || gtk_widget_get_focus_child (GTK_WIDGET (self->list)) == row;
    gtk_list_box_remove (self->list, row);
  }
  add_searches (self);
  if (focused && row != NULL)
    gtk_widget_grab_focus (row);
}

/* Adds the rows that the start does not wait for, once. */
static void
fill_rest (WmkSidebar *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->fill_handler, g_source_remove);
  if (self->catalog == NULL)
    return;

  if (!add_collections (self, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.report", "s", error->message);
  g_clear_object (&self->catalog);
  add_notebook (self);
  if (self->settings != NULL)
    add_searches (self);
  show_own (self, NULL);
}

static gboolean
fill_when_idle (gpointer user_data)
{
  WMK_SIDEBAR (user_data)->fill_handler = 0;
  fill_rest (WMK_SIDEBAR (user_data));

  return G_SOURCE_REMOVE;
}

static void
painted_cb (WmkSidebar *self, GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, painted_cb, self);
  if (self->catalog != NULL && self->fill_handler == 0)
    self->fill_handler = g_idle_add (fill_when_idle, self);
}

/* Scrolls to the place that is selected; returns whether it has been laid out. */
static gboolean
reveal (WmkSidebar *self)
{
  GtkWidget *row = GTK_WIDGET (gtk_list_box_get_selected_row (self->list));
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (adw_bin_get_child (ADW_BIN (self)));
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);
  graphene_rect_t bounds;
  double top;

  /* Around the rows the list has a padding, which is scrolled with them. */
  if (row == NULL)
    return TRUE;
  if (gtk_widget_get_height (row) == 0 ||
      !gtk_widget_compute_bounds (row, gtk_scrolled_window_get_child (scroller), &bounds))
    return FALSE;

  top = gtk_adjustment_get_value (adjustment) + bounds.origin.y;
  gtk_adjustment_clamp_page (adjustment, top, top + bounds.size.height);

  return TRUE;
}

static void
laid_out_cb (WmkSidebar *self, GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, laid_out_cb, self);
  reveal (self);
}

/* After the surface's own handler of that phase, which lays the window out. */
static void
reveal_when_laid_out (WmkSidebar *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  g_signal_handlers_disconnect_by_func (clock, laid_out_cb, self);
  g_signal_connect_object (clock, "layout", G_CALLBACK (laid_out_cb), self,
                           G_CONNECT_AFTER | G_CONNECT_SWAPPED);
}

static void
wmk_sidebar_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (wmk_sidebar_parent_class)->map (widget);

  reveal_when_laid_out (WMK_SIDEBAR (widget));
  if (WMK_SIDEBAR (widget)->catalog != NULL)
    g_signal_connect_object (gtk_widget_get_frame_clock (widget), "after-paint",
                             G_CALLBACK (painted_cb), widget, G_CONNECT_SWAPPED);
}

static void
wmk_sidebar_dispose (GObject *object)
{
  WmkSidebar *self = WMK_SIDEBAR (object);

  g_clear_handle_id (&self->fill_handler, g_source_remove);
  g_clear_handle_id (&self->count_handler, g_source_remove);
  g_clear_object (&self->catalog);
  g_clear_object (&self->settings);
  g_clear_object (&self->notebook);
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_SIDEBAR);

  G_OBJECT_CLASS (wmk_sidebar_parent_class)->dispose (object);
}

static void
wmk_sidebar_class_init (WmkSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_sidebar_dispose;
  widget_class->map = wmk_sidebar_map;
  g_type_ensure (WMK_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class, WMK_APP_PATH "ui/wmk-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkSidebar, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
wmk_sidebar_init (WmkSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, update_header, NULL, NULL);
}

gboolean
wmk_sidebar_fill (WmkSidebar *self, WmkCatalog *catalog, GError **error)
{
  g_autoptr (GPtrArray) sectors = NULL;

  g_return_val_if_fail (WMK_IS_SIDEBAR (self), FALSE);

  sectors = wmk_catalog_list_sectors (catalog, error);
  if (sectors == NULL)
    return FALSE;

  gtk_list_box_append (self->list, wmk_sidebar_row_new (WMK_ADDRESS_OVERVIEW, _ ("Overview"),
                                                        "waymark-overview-symbolic"));
  for (guint i = 0; i < sectors->len; i++) {
    const WmkSector *sector = g_ptr_array_index (sectors, i);
    g_autofree char *icon_name = wmk_sector_dup_icon_name (sector->id);
    GtkWidget *row = wmk_sidebar_row_new (sector->id, sector->short_name, icon_name);

    wmk_sidebar_row_set_counts (WMK_SIDEBAR_ROW (row), sector->status_counts);
    gtk_list_box_append (self->list, row);
  }

  /* The icons of what follows would cost the start more than all that stands above. */
  g_set_object (&self->catalog, catalog);

  return TRUE;
}

void
wmk_sidebar_set_settings (WmkSidebar *self, GSettings *settings)
{
  g_return_if_fail (WMK_IS_SIDEBAR (self));

  g_set_object (&self->settings, settings);
  g_signal_connect_object (settings, "changed::" WMK_SETTING_STARRED_SEARCHES,
                           G_CALLBACK (searches_changed_cb), self, G_CONNECT_SWAPPED);
}

void
wmk_sidebar_set_notebook (WmkSidebar *self, WmkNotebook *notebook)
{
  g_return_if_fail (WMK_IS_SIDEBAR (self));

  g_set_object (&self->notebook, notebook);
  g_signal_connect_object (notebook, "changed", G_CALLBACK (notebook_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

gboolean
wmk_sidebar_update (WmkSidebar *self, WmkCatalog *catalog, GError **error)
{
  g_autoptr (GPtrArray) sectors = NULL;

  g_return_val_if_fail (WMK_IS_SIDEBAR (self), FALSE);

  sectors = wmk_catalog_list_sectors (catalog, error);
  if (sectors == NULL)
    return FALSE;

  for (guint i = 0; i < sectors->len; i++) {
    const WmkSector *sector = g_ptr_array_index (sectors, i);

    wmk_sidebar_row_set_counts (find_row (self, sector->id), sector->status_counts);
  }

  return TRUE;
}

void
wmk_sidebar_select (WmkSidebar *self, const char *address)
{
  WmkSidebarRow *row;

  g_return_if_fail (WMK_IS_SIDEBAR (self));

  row = find_row (self, address);
  if (row == NULL && *address != '\0') {
    fill_rest (self);
    row = find_row (self, address);
  }
  if (row == NULL) {
    gtk_list_box_unselect_all (self->list);
    return;
  }

  gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
  if (!reveal (self) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    reveal_when_laid_out (self);
}
