/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-sources-page.h"

#include <glib/gi18n-lib.h>

#include "catalog/wmk-address.h"
#include "catalog/wmk-source-kind.h"
#include "catalog/wmk-source-model.h"
#include "charts/wmk-tab-stop.h"
#include "charts/wmk-text.h"
#include "window/wmk-list-row.h"
#include "window/wmk-source-list.h"

struct _WmkSourcesPage {
  WmkPage parent_instance;
  GtkEditable *filter_entry;
  GtkMenuButton *kind_button;
  GtkMenuButton *order_button;
  GtkLabel *count;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkListView *list;
  GSimpleActionGroup *actions;
  WmkSourceModel *model;
  GtkSliceListModel *in_sight; /* owned by the list */
};

G_DEFINE_FINAL_TYPE (WmkSourcesPage, wmk_sources_page, WMK_TYPE_PAGE)

/* The ways to sort, as the menu and its button name them. */
static const char *const order_labels[WMK_N_SOURCE_ORDERS] = {
    [WMK_SOURCE_ORDER_TITLE] = N_ ("By Title"),
    [WMK_SOURCE_ORDER_DATE] = N_ ("Latest First"),
    [WMK_SOURCE_ORDER_PUBLISHER] = N_ ("By Publisher"),
    [WMK_SOURCE_ORDER_KIND] = N_ ("By Kind"),
    [WMK_SOURCE_ORDER_USES] = N_ ("Most Cited First"),
};

static const char *
get_kind_label (const char *kind)
{
  return *kind == '\0' ? _ ("All Kinds") : wmk_source_kind_get_label (kind);
}

/* The menus are filled when they are first asked for: they take longer than all else of the page.
 */
static void
fill_kinds_cb (GtkMenuButton *button, gpointer user_data)
{
  WmkSourcesPage *self = WMK_SOURCES_PAGE (user_data);
  const WmkSourceKind *kind;
  g_autoptr (GMenu) menu = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;

  menu = g_menu_new ();
  g_menu_append (menu, _ ("All Kinds"), "sources.kind::");
  for (guint i = 0; (kind = wmk_source_kind_get (i)) != NULL; i++) {
    g_autofree char *action = g_strconcat ("sources.kind::", kind->id, NULL);

    if (wmk_source_model_has_kind (self->model, kind->id))
      g_menu_append (menu, _ (kind->label), action);
  }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
fill_orders_cb (GtkMenuButton *button, gpointer user_data)
{
  g_autoptr (GMenu) menu = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;

  menu = g_menu_new ();
  for (int i = 0; i < WMK_N_SOURCE_ORDERS; i++) {
    g_autofree char *action = g_strdup_printf ("sources.order(%d)", i);

    g_menu_append (menu, _ (order_labels[i]), action);
  }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

/* What the filter lets through now. */
static void
show_count (WmkSourcesPage *self)
{
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  /* Translators: how many of all things of a list a filter lets through: "36 of 712" */
  g_autofree char *count =
      g_strdup_printf (_ ("%u of %u"), n_shown, wmk_source_model_get_total (self->model));

  gtk_label_set_text (self->count, count);
  gtk_stack_set_visible_child_name (self->stack, n_shown > 0 ? "list" : "empty");
}

static void
show_kind (WmkSourcesPage *self)
{
  gtk_menu_button_set_label (self->kind_button,
                             get_kind_label (wmk_source_model_get_kind (self->model)));
}

static void
show_order (WmkSourcesPage *self)
{
  gtk_menu_button_set_label (self->order_button,
                             _ (order_labels[wmk_source_model_get_order (self->model)]));
}

/* Another choice begins at the list's beginning. */
static void
show_beginning (WmkSourcesPage *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", 0);
}

static void
kind_changed_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  WmkSourcesPage *self = WMK_SOURCES_PAGE (user_data);

  g_simple_action_set_state (action, state);
  wmk_source_model_set_kind (self->model, g_variant_get_string (state, NULL));
  show_kind (self);
  show_beginning (self);
}

static void
order_changed_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  WmkSourcesPage *self = WMK_SOURCES_PAGE (user_data);

  g_simple_action_set_state (action, state);
  wmk_source_model_set_order (self->model, (WmkSourceOrder) g_variant_get_int32 (state));
  show_order (self);
  show_beginning (self);
}

static void
filter_changed_cb (WmkSourcesPage *self)
{
  if (self->model == NULL)
    return;

  wmk_source_model_set_text (self->model, gtk_editable_get_text (self->filter_entry));
  show_beginning (self);
}

static void
clear_clicked_cb (WmkSourcesPage *self)
{
  gtk_editable_set_text (self->filter_entry, "");
  g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "kind",
                                      g_variant_new_string (""));
  gtk_widget_grab_focus (GTK_WIDGET (self->filter_entry));
}

/* From the entry to what it has found. */
static void
entry_activated_cb (WmkSourcesPage *self)
{
  g_autoptr (WmkSourceItem) first = g_list_model_get_item (G_LIST_MODEL (self->model), 0);

  if (first != NULL)
    wmk_list_row_focus (self->list, 0, wmk_source_item_get (first)->id);
}

static void
row_set_up_cb (WmkSourcesPage *self, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, wmk_list_row_new ());
}

/* The Chinese title, if there is one, and below it all else. */
static char *
describe (const WmkSource *source)
{
  const char *author = *source->publisher == '\0' ? source->author : "";
  g_autofree char *imprint = wmk_source_describe (author, source->publisher, source->published);
  const char *kind = wmk_source_kind_get_label (source->kind);

  return g_strconcat (source->title_zh, *source->title_zh == '\0' ? "" : "\n", kind,
                      *imprint == '\0' ? "" : " · ", imprint, NULL);
}

static void
row_bound_cb (WmkSourcesPage *self, GtkListItem *list_item)
{
  const WmkSource *source = wmk_source_item_get (gtk_list_item_get_item (list_item));
  g_autofree char *subtitle = describe (source);
  g_autofree char *count = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u place cited", "%u places cited", source->n_uses),
      source->n_uses);

  wmk_list_row_set (WMK_LIST_ROW (gtk_list_item_get_child (list_item)), source->title, subtitle,
                    source->n_uses == 0 ? _ ("not cited") : count, source->id);
}

static void
row_activated_cb (WmkSourcesPage *self, guint position)
{
  g_autoptr (WmkSourceItem) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  wmk_page_open (GTK_WIDGET (self), wmk_source_item_get (item)->id, NULL);
}

static char *
wmk_sources_page_dup_focus (WmkPage *page)
{
  WmkListRow *row = wmk_list_row_get_focused (WMK_SOURCES_PAGE (page)->list);

  return g_strdup (row == NULL ? "" : wmk_list_row_get_address (row));
}

static gboolean
wmk_sources_page_grab_focus_at (WmkPage *page, const char *address)
{
  WmkSourcesPage *self = WMK_SOURCES_PAGE (page);
  guint position = wmk_source_model_find (self->model, address);

  return position != G_MAXUINT && wmk_list_row_focus (self->list, position, address);
}

static void
wmk_sources_page_fill_rest (WmkPage *page)
{
  WmkSourcesPage *self = WMK_SOURCES_PAGE (page);

  if (self->in_sight != NULL)
    gtk_slice_list_model_set_size (self->in_sight, G_MAXUINT);
}

static void
wmk_sources_page_dispose (GObject *object)
{
  WmkSourcesPage *self = WMK_SOURCES_PAGE (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->model);
  g_clear_object (&self->actions);
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_SOURCES_PAGE);

  G_OBJECT_CLASS (wmk_sources_page_parent_class)->dispose (object);
}

static void
wmk_sources_page_class_init (WmkSourcesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WmkPageClass *page_class = WMK_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_sources_page_dispose;
  page_class->dup_focus = wmk_sources_page_dup_focus;
  page_class->grab_focus_at = wmk_sources_page_grab_focus_at;
  page_class->fill_rest = wmk_sources_page_fill_rest;
  g_type_ensure (WMK_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class, WMK_APP_PATH "ui/wmk-sources-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkSourcesPage, filter_entry);
  gtk_widget_class_bind_template_child (widget_class, WmkSourcesPage, kind_button);
  gtk_widget_class_bind_template_child (widget_class, WmkSourcesPage, order_button);
  gtk_widget_class_bind_template_child (widget_class, WmkSourcesPage, count);
  gtk_widget_class_bind_template_child (widget_class, WmkSourcesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WmkSourcesPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, WmkSourcesPage, list);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_set_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bound_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
wmk_sources_page_init (WmkSourcesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wmk_page_set_scroller (WMK_PAGE (self), self->scroller);
  self->actions = g_simple_action_group_new ();
  gtk_widget_insert_action_group (GTK_WIDGET (self), "sources", G_ACTION_GROUP (self->actions));
  gtk_menu_button_set_create_popup_func (self->kind_button, fill_kinds_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->order_button, fill_orders_cb, self, NULL);
}

static void
add_actions (WmkSourcesPage *self)
{
  g_autoptr (GSimpleAction) kind =
      g_simple_action_new_stateful ("kind", G_VARIANT_TYPE_STRING,
                                    g_variant_new_string (wmk_source_model_get_kind (self->model)));
  g_autoptr (GSimpleAction) order =
      g_simple_action_new_stateful ("order", G_VARIANT_TYPE_INT32,
                                    g_variant_new_int32 (wmk_source_model_get_order (self->model)));

  g_signal_connect_object (kind, "change-state", G_CALLBACK (kind_changed_cb), self, 0);
  g_signal_connect_object (order, "change-state", G_CALLBACK (order_changed_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (kind));
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (order));
}

WmkPage *
wmk_sources_page_new (WmkCatalog *catalog, const char *address, GError **error)
{
  WmkSourceModel *model = wmk_source_model_get (catalog, error);
  g_autoptr (GtkNoSelection) selection = NULL;
  WmkSourcesPage *self;

  if (model == NULL)
    return NULL;

  self = g_object_new (WMK_TYPE_SOURCES_PAGE, NULL);
  gtk_editable_set_text (self->filter_entry, wmk_source_model_get_text (model));
  self->model = g_object_ref (model);
  wmk_page_set_titles (WMK_PAGE (self), _ ("Sources"), "");
  wmk_page_set_section (WMK_PAGE (self), WMK_ADDRESS_SOURCES);
  add_actions (self);
  self->in_sight = wmk_list_row_slice (g_object_ref (G_LIST_MODEL (model)));
  selection = gtk_no_selection_new (G_LIST_MODEL (self->in_sight));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_signal_connect_object (model, "items-changed", G_CALLBACK (show_count), self,
                           G_CONNECT_SWAPPED);
  show_kind (self);
  show_order (self);
  show_count (self);

  return WMK_PAGE (self);
}
