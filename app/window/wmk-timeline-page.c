/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-timeline-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "catalog/wmk-address.h"
#include "catalog/wmk-timeline-filter.h"
#include "charts/wmk-tab-stop.h"
#include "charts/wmk-timeline-chart.h"
#include "window/wmk-list-row.h"
#include "window/wmk-menu-button.h"
#include "window/wmk-open-gesture.h"
#include "window/wmk-timeline-items.h"
#include "window/wmk-timeline-menu.h"
#include "window/wmk-timeline-own.h"

#define BUTTON_FACTOR 1.5

struct _WmkTimelinePage {
  WmkPage parent_instance;
  GtkMenuButton *sector_button;
  GtkMenuButton *agency_button;
  GtkMenuButton *kind_button;
  GtkLabel *sector_label;
  GtkLabel *agency_label;
  GtkLabel *kind_label;
  GtkLabel *status;
  GtkStack *stack;
  GtkScrolledWindow *chart_scroller;
  WmkTimelineChart *chart;
  GtkScrolledWindow *list_scroller;
  GtkListView *list;
  GtkLabel *empty_label;
  GtkWidget *show_all_button;
  GSimpleActionGroup *actions;
  WmkCatalog *catalog; /* NULL where it was built by its template alone */
  GPtrArray *entries;
  GPtrArray *sectors;
  GPtrArray *agencies;
  WmkTimelineFilter *filter;
  WmkTimelineData *data;
  gboolean as_list;
};

G_DEFINE_FINAL_TYPE (WmkTimelinePage, wmk_timeline_page, WMK_TYPE_PAGE)

static const WmkTimelineItem *
get_row_item (WmkTimelinePage *self, guint position)
{
  GPtrArray *items = self->data->items;

  /* What has no date comes last. */
  return position < items->len ? g_ptr_array_index (items, position)
                               : g_ptr_array_index (self->data->undated, position - items->len);
}

static guint
count_rows (WmkTimelinePage *self)
{
  return self->data->items->len + self->data->undated->len;
}

/* "sector=sector/rail;list=1;range=2006.5 2025": the filter passes over what is not its own. */
static void
keep_choice (WmkTimelinePage *self)
{
  WmkTimelineRange range = wmk_timeline_chart_get_range (self->chart);
  g_autofree char *filter = wmk_timeline_filter_to_text (self->filter);
  char first[G_ASCII_DTOSTR_BUF_SIZE], last[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *choice = NULL;

  g_ascii_dtostr (first, sizeof first, range.first);
  g_ascii_dtostr (last, sizeof last, range.last);
  choice = g_strdup_printf ("%s;list=%d;range=%s %s", filter, self->as_list, first, last);
  wmk_page_keep_choice (GTK_WIDGET (self), WMK_ADDRESS_TIMELINE, choice);
}

static void
show_status (WmkTimelinePage *self)
{
  WmkTimelineRange range = wmk_timeline_chart_get_range (self->chart);
  g_autofree char *years = wmk_timeline_range_format (&range), *count = NULL;

  /* Translators: how many of all things of a list a filter lets through: "36 of 712" */
  count = g_strdup_printf (_ ("%u of %u"), count_rows (self), self->entries->len);
  gtk_label_set_text (self->status, self->as_list ? count : years);
}

static void
show_filter (WmkTimelinePage *self)
{
  g_autofree char *kinds = wmk_timeline_filter_describe_kinds (self->filter);

  gtk_label_set_text (self->sector_label,
                      wmk_timeline_filter_describe_sector (self->filter, self->sectors));
  gtk_label_set_text (self->agency_label,
                      wmk_timeline_filter_describe_agency (self->filter, self->agencies));
  gtk_label_set_text (self->kind_label, kinds);
}

/* The chart, the list, or that there is nothing to show in them. */
static void
show_view (WmkTimelinePage *self)
{
  gboolean empty = self->as_list ? count_rows (self) == 0 : self->data->items->len == 0;

  gtk_label_set_text (self->empty_label, self->entries->len == 0
                                             ? _ ("Nothing is known of by then.")
                                             : _ ("Nothing on the timeline matches the filter."));
  gtk_widget_set_visible (self->show_all_button, self->entries->len > 0);
  gtk_stack_set_visible_child_name (self->stack, empty           ? "empty"
                                                 : self->as_list ? "list"
                                                                 : "chart");
  wmk_page_set_scroller (WMK_PAGE (self),
                         self->as_list ? self->list_scroller : self->chart_scroller);
  show_status (self);
}

static void
fill_list (WmkTimelinePage *self)
{
  g_autoptr (GtkStringList) ids = NULL;
  g_autoptr (GtkNoSelection) selection = NULL;

  if (!self->as_list)
    return;

  ids = gtk_string_list_new (NULL);
  for (guint i = 0; i < count_rows (self); i++)
    gtk_string_list_append (ids, get_row_item (self, i)->id);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&ids)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

static void
show_items (WmkTimelinePage *self)
{
  gboolean shows_own;
  WmkNotebook *notebook = wmk_page_get_notebook (WMK_PAGE (self), &shows_own);

  g_clear_pointer (&self->data, wmk_timeline_data_unref);
  self->data = wmk_timeline_items_new (self->entries, self->filter,
                                       wmk_catalog_get_as_of_year (self->catalog));
  wmk_timeline_own_show (self->data, notebook, shows_own);
  wmk_timeline_chart_set_data (self->chart, self->data);
  fill_list (self);
  show_filter (self);
  show_view (self);
}

static GSimpleAction *
get_action (WmkTimelinePage *self, const char *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name));
}

/* The actions say what the filter says. */
static void
show_states (WmkTimelinePage *self)
{
  g_simple_action_set_state (get_action (self, "sector"),
                             g_variant_new_string (self->filter->sector));
  g_simple_action_set_state (get_action (self, "agency"),
                             g_variant_new_string (self->filter->agency));
  for (int kind = 0; kind < WMK_N_TIMELINE_KINDS; kind++)
    g_simple_action_set_state (
        get_action (self, wmk_timeline_kind_to_string ((WmkTimelineKind) kind)),
        g_variant_new_boolean (!self->filter->hidden[kind]));
  g_simple_action_set_state (get_action (self, "as-list"), g_variant_new_boolean (self->as_list));
  g_simple_action_set_enabled (get_action (self, "zoom-in"), !self->as_list);
  g_simple_action_set_enabled (get_action (self, "zoom-out"), !self->as_list);
  g_simple_action_set_enabled (get_action (self, "zoom-all"), !self->as_list);
}

static void
filter_changed (WmkTimelinePage *self)
{
  show_states (self);
  show_items (self);
  keep_choice (self);
}

static void
address_changed_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  WmkTimelinePage *self = WMK_TIMELINE_PAGE (user_data);
  const char *address = g_variant_get_string (state, NULL);

  if (g_str_equal (g_action_get_name (G_ACTION (action)), "sector"))
    wmk_timeline_filter_set_sector (self->filter, address);
  else
    wmk_timeline_filter_set_agency (self->filter, address);
  filter_changed (self);
}

static void
kind_changed_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  WmkTimelinePage *self = WMK_TIMELINE_PAGE (user_data);
  WmkTimelineKind kind;

  if (wmk_timeline_kind_from_string (g_action_get_name (G_ACTION (action)), &kind))
    self->filter->hidden[kind] = !g_variant_get_boolean (state);
  filter_changed (self);
}

static void
as_list_changed_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  WmkTimelinePage *self = WMK_TIMELINE_PAGE (user_data);

  self->as_list = g_variant_get_boolean (state);
  show_states (self);
  fill_list (self);
  show_view (self);
  keep_choice (self);
}

static void
zoom_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  WmkTimelinePage *self = WMK_TIMELINE_PAGE (user_data);
  const char *name = g_action_get_name (G_ACTION (action));

  if (g_str_equal (name, "zoom-all"))
    wmk_timeline_chart_show_all (self->chart);
  else
    wmk_timeline_chart_zoom (self->chart,
                             g_str_equal (name, "zoom-in") ? BUTTON_FACTOR : 1 / BUTTON_FACTOR);
}

static void
show_all_clicked_cb (WmkTimelinePage *self)
{
  g_clear_pointer (&self->filter, wmk_timeline_filter_free);
  self->filter = wmk_timeline_filter_new ("");
  filter_changed (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->sector_button));
}

static void
range_changed_cb (WmkTimelinePage *self)
{
  if (self->data == NULL)
    return;

  show_status (self);
  keep_choice (self);
}

static void
activated_cb (WmkTimelinePage *self, const char *address)
{
  wmk_open_gesture_follow (GTK_WIDGET (self), address);
}

static void
row_set_up_cb (WmkTimelinePage *self, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, wmk_list_row_new ());
}

static void
row_bound_cb (WmkTimelinePage *self, GtkListItem *list_item)
{
  const WmkTimelineItem *item = get_row_item (self, gtk_list_item_get_position (list_item));
  g_autofree char *date = wmk_timeline_item_format_date (item);
  g_autofree char *kind = wmk_timeline_item_format_kind (item);
  g_autofree char *subtitle =
      g_strconcat (item->title_zh, *item->title_zh == '\0' ? "" : "\n", kind, NULL);

  wmk_list_row_set (WMK_LIST_ROW (gtk_list_item_get_child (list_item)), item->title, subtitle, date,
                    item->id);
}

static void
row_activated_cb (WmkTimelinePage *self, guint position)
{
  wmk_page_open (GTK_WIDGET (self), get_row_item (self, position)->id, NULL);
}

/* The menus are filled when they are first asked for: they take longer than all else of the page.
 */
static void
fill_menu_cb (GtkMenuButton *button, gpointer user_data)
{
  WmkTimelinePage *self = WMK_TIMELINE_PAGE (user_data);
  g_autoptr (GMenuModel) menu = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL || self->catalog == NULL)
    return;

  if (button == self->sector_button)
    menu = wmk_timeline_menu_new_sectors (self->sectors);
  else if (button == self->agency_button)
    menu = wmk_timeline_menu_new_agencies (self->agencies);
  else
    menu = wmk_timeline_menu_new_kinds ();
  wmk_menu_button_set_menu (button, menu);
}

static char *
wmk_timeline_page_dup_focus (WmkPage *page)
{
  WmkTimelinePage *self = WMK_TIMELINE_PAGE (page);
  const char *address = NULL;

  if (self->as_list) {
    WmkListRow *row = wmk_list_row_get_focused (self->list);

    address = row == NULL ? NULL : wmk_list_row_get_address (row);
  } else if (self->data != NULL) {
    address = wmk_timeline_chart_get_address (self->chart);
  }

  return g_strdup (address == NULL ? "" : address);
}

static gboolean
wmk_timeline_page_grab_focus_at (WmkPage *page, const char *address)
{
  WmkTimelinePage *self = WMK_TIMELINE_PAGE (page);

  if (!self->as_list)
    return wmk_timeline_chart_select (self->chart, address) &&
           gtk_widget_grab_focus (GTK_WIDGET (self->chart));

  for (guint i = 0; i < count_rows (self); i++)
    if (g_str_equal (get_row_item (self, i)->id, address))
      return wmk_list_row_focus (self->list, i, address);

  return FALSE;
}

static void
wmk_timeline_page_show_notebook (WmkPage *page,
                                 WmkNotebook *notebook,
                                 gboolean shows_own,
                                 const char *address)
{
  WmkTimelinePage *self = WMK_TIMELINE_PAGE (page);

  WMK_PAGE_CLASS (wmk_timeline_page_parent_class)
      ->show_notebook (page, notebook, shows_own, address);
  if (self->data == NULL || (address != NULL && wmk_timeline_data_find (self->data, address) < 0))
    return;

  wmk_timeline_own_show (self->data, notebook, shows_own);
  wmk_timeline_chart_redraw (self->chart);
}

static void
wmk_timeline_page_set_choice (WmkPage *page, const char *choice)
{
  WmkTimelinePage *self = WMK_TIMELINE_PAGE (page);
  g_auto (GStrv) parts = g_strsplit (choice, ";", -1);
  WmkTimelineRange range;

  g_clear_pointer (&self->filter, wmk_timeline_filter_free);
  self->filter = wmk_timeline_filter_new (choice);
  for (char **part = parts; *part != NULL; part++) {
    if (g_str_equal (*part, "list=1"))
      self->as_list = TRUE;
    if (g_str_has_prefix (*part, "range=")) {
      char *end;

      range.first = g_ascii_strtod (*part + strlen ("range="), &end);
      range.last = g_ascii_strtod (end, NULL);
      if (range.first < range.last)
        wmk_timeline_chart_set_range (self->chart, range);
    }
  }
  show_states (self);
  show_items (self);
}

static void
wmk_timeline_page_dispose (GObject *object)
{
  WmkTimelinePage *self = WMK_TIMELINE_PAGE (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->actions);
  g_clear_object (&self->catalog);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->sectors, g_ptr_array_unref);
  g_clear_pointer (&self->agencies, g_ptr_array_unref);
  g_clear_pointer (&self->filter, wmk_timeline_filter_free);
  g_clear_pointer (&self->data, wmk_timeline_data_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_TIMELINE_PAGE);

  G_OBJECT_CLASS (wmk_timeline_page_parent_class)->dispose (object);
}

static void
wmk_timeline_page_class_init (WmkTimelinePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WmkPageClass *page_class = WMK_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_timeline_page_dispose;
  page_class->dup_focus = wmk_timeline_page_dup_focus;
  page_class->grab_focus_at = wmk_timeline_page_grab_focus_at;
  page_class->set_choice = wmk_timeline_page_set_choice;
  page_class->show_notebook = wmk_timeline_page_show_notebook;
  g_type_ensure (WMK_TYPE_TAB_STOP);
  g_type_ensure (WMK_TYPE_TIMELINE_CHART);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               WMK_APP_PATH "ui/wmk-timeline-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkTimelinePage, sector_button);
  gtk_widget_class_bind_template_child (widget_class, WmkTimelinePage, agency_button);
  gtk_widget_class_bind_template_child (widget_class, WmkTimelinePage, kind_button);
  gtk_widget_class_bind_template_child (widget_class, WmkTimelinePage, sector_label);
  gtk_widget_class_bind_template_child (widget_class, WmkTimelinePage, agency_label);
  gtk_widget_class_bind_template_child (widget_class, WmkTimelinePage, kind_label);
  gtk_widget_class_bind_template_child (widget_class, WmkTimelinePage, status);
  gtk_widget_class_bind_template_child (widget_class, WmkTimelinePage, stack);
  gtk_widget_class_bind_template_child (widget_class, WmkTimelinePage, chart_scroller);
  gtk_widget_class_bind_template_child (widget_class, WmkTimelinePage, chart);
  gtk_widget_class_bind_template_child (widget_class, WmkTimelinePage, list_scroller);
  gtk_widget_class_bind_template_child (widget_class, WmkTimelinePage, list);
  gtk_widget_class_bind_template_child (widget_class, WmkTimelinePage, empty_label);
  gtk_widget_class_bind_template_child (widget_class, WmkTimelinePage, show_all_button);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, range_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_set_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bound_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_clicked_cb);
}

static void
add_actions (WmkTimelinePage *self)
{
  static const GActionEntry entries[] = {
      {.name = "sector", .parameter_type = "s", .state = "''", .change_state = address_changed_cb},
      {.name = "agency", .parameter_type = "s", .state = "''", .change_state = address_changed_cb},
      {.name = "policy", .state = "true", .change_state = kind_changed_cb},
      {.name = "event", .state = "true", .change_state = kind_changed_cb},
      {.name = "deal", .state = "true", .change_state = kind_changed_cb},
      {.name = "fund", .state = "true", .change_state = kind_changed_cb},
      {.name = "as-list", .state = "false", .change_state = as_list_changed_cb},
      {.name = "zoom-in", .activate = zoom_activated_cb},
      {.name = "zoom-out", .activate = zoom_activated_cb},
      {.name = "zoom-all", .activate = zoom_activated_cb},
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "timeline", G_ACTION_GROUP (self->actions));
}

static void
wmk_timeline_page_init (WmkTimelinePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wmk_page_set_scroller (WMK_PAGE (self), self->chart_scroller);
  gtk_menu_button_set_create_popup_func (self->sector_button, fill_menu_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->agency_button, fill_menu_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->kind_button, fill_menu_cb, self, NULL);
}

WmkPage *
wmk_timeline_page_new (WmkCatalog *catalog, const char *address, GError **error)
{
  g_autoptr (GPtrArray) entries = NULL, sectors = NULL, agencies = NULL;
  WmkTimelinePage *self;

  entries = wmk_catalog_list_timeline (catalog, error);
  if (entries == NULL)
    return NULL;
  sectors = wmk_catalog_list_sectors (catalog, error);
  if (sectors == NULL)
    return NULL;
  agencies = wmk_catalog_list_timeline_agencies (catalog, error);
  if (agencies == NULL)
    return NULL;

  self = g_object_new (WMK_TYPE_TIMELINE_PAGE, NULL);
  self->catalog = g_object_ref (catalog);
  self->entries = g_steal_pointer (&entries);
  self->sectors = g_steal_pointer (&sectors);
  self->agencies = g_steal_pointer (&agencies);
  self->filter = wmk_timeline_filter_new ("");
  wmk_page_set_titles (WMK_PAGE (self), _ ("Timeline"), "");
  wmk_page_set_parent (WMK_PAGE (self), WMK_ADDRESS_OVERVIEW, _ ("Overview"));
  wmk_page_set_section (WMK_PAGE (self), WMK_ADDRESS_TIMELINE);
  add_actions (self);
  show_items (self);

  return WMK_PAGE (self);
}
