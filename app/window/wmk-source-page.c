/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-source-page.h"

#include <glib/gi18n-lib.h>

#include "catalog/wmk-source-kind.h"
#include "catalog/wmk-thing.h"
#include "catalog/wmk-use-model.h"
#include "window/wmk-chinese-label.h"
#include "window/wmk-citation-menu.h"
#include "window/wmk-fact-table.h"
#include "window/wmk-list-row.h"
#include "window/wmk-source-list.h"

struct _WmkSourcePage {
  WmkPage parent_instance;
  GtkWidget *head; /* the list's first row */
  GtkLabel *title;
  GtkLabel *title_zh;
  GtkLabel *imprint;
  GtkLabel *note;
  GtkGrid *facts;
  GtkWidget *open_button;
  GtkWidget *copy_link_button;
  GtkMenuButton *copy_button;
  GtkLabel *url_label;
  GtkLabel *count;
  GtkListView *uses;
  WmkUseModel *model;          /* owned by the list */
  GtkSliceListModel *in_sight; /* the same */
  char *address;
  char *url;
};

G_DEFINE_FINAL_TYPE (WmkSourcePage, wmk_source_page, WMK_TYPE_PAGE)

static void
open_clicked_cb (WmkSourcePage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-link", "s", self->url);
}

static void
copy_link_clicked_cb (WmkSourcePage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.copy-link", "s", self->url);
}

/* Filled when it is first asked for: a menu takes longer to make than all else of the page. */
static void
fill_copies_cb (GtkMenuButton *button, gpointer user_data)
{
  g_autoptr (GMenuModel) menu = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;

  menu = wmk_citation_menu_new (WMK_SOURCE_PAGE (user_data)->address, "", "");
  gtk_menu_button_set_menu_model (button, menu);
}

/* A sector or a kind of thing, and how often the source is cited for it. */
static void
show_heading (WmkListRow *row, const WmkUse *first, guint n_uses)
{
  g_autofree char *count = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u place cited", "%u places cited", n_uses), n_uses);

  wmk_list_row_set (row, first->group_title, "", count, first->group);
  wmk_list_row_set_heading (row, TRUE);
}

static void
show_use (WmkListRow *row, const WmkUse *use)
{
  g_autofree char *place = wmk_place_describe (use->locator, use->figure_as_printed);

  wmk_list_row_set (row, use->entity.title, place, NULL, use->entity.id);
  wmk_list_row_set_heading (row, FALSE);
}

static void
row_bound_cb (WmkSourcePage *self, GtkListItem *list_item)
{
  WmkUseItem *item = gtk_list_item_get_item (list_item);
  const WmkUse *use = wmk_use_item_get (item);
  GtkWidget *child = gtk_list_item_get_child (list_item);

  gtk_list_item_set_activatable (list_item, use != NULL);
  if (use == NULL) {
    gtk_list_item_set_child (list_item, self->head);
    return;
  }

  if (child == NULL) {
    child = wmk_list_row_new ();
    gtk_list_item_set_child (list_item, child);
  }
  if (wmk_use_item_get_count (item) > 0)
    show_heading (WMK_LIST_ROW (child), use, wmk_use_item_get_count (item));
  else
    show_use (WMK_LIST_ROW (child), use);
}

/* The head is one widget, which no row keeps when it is used again. */
static void
row_unbound_cb (WmkSourcePage *self, GtkListItem *list_item)
{
  if (gtk_list_item_get_child (list_item) == self->head)
    gtk_list_item_set_child (list_item, NULL);
}

/* Where the row at @position leads. */
static const char *
get_address (WmkSourcePage *self, guint position)
{
  g_autoptr (WmkUseItem) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);
  const WmkUse *use = wmk_use_item_get (item);

  return wmk_use_item_get_count (item) == 0 ? use->entity.id : use->group;
}

static void
row_activated_cb (WmkSourcePage *self, guint position)
{
  const char *address = get_address (self, position);

  wmk_page_open (GTK_WIDGET (self), address, address);
}

/* Tab stops at what the head holds, then once at the rows. */
static gboolean
wmk_source_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  WmkSourcePage *self = WMK_SOURCE_PAGE (widget);
  gboolean in_head = gtk_widget_get_focus_child (self->head) != NULL;

  if (direction == GTK_DIR_TAB_BACKWARD && wmk_list_row_get_focused (self->uses) != NULL) {
    gtk_widget_activate_action (GTK_WIDGET (self->uses), "list.scroll-to-item", "u", 0);
    return gtk_widget_child_focus (self->head, direction);
  }
  if (direction == GTK_DIR_TAB_FORWARD && wmk_list_row_get_focused (self->uses) != NULL)
    return FALSE;
  /* Past the row that holds the head: newer versions of GTK make that a stop too. */
  if (direction == GTK_DIR_TAB_FORWARD && gtk_widget_get_mapped (self->head) &&
      gtk_widget_get_focus_child (GTK_WIDGET (self->uses)) == NULL)
    return gtk_widget_child_focus (self->head, direction);
  if (direction == GTK_DIR_TAB_FORWARD && in_head)
    return gtk_widget_child_focus (self->head, direction) ||
           (g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 1 &&
            wmk_list_row_focus (self->uses, 1, get_address (self, 1)));
  if (direction == GTK_DIR_TAB_BACKWARD && in_head)
    return gtk_widget_child_focus (self->head, direction);

  return GTK_WIDGET_CLASS (wmk_source_page_parent_class)->focus (widget, direction);
}

static char *
wmk_source_page_dup_focus (WmkPage *page)
{
  WmkListRow *row = wmk_list_row_get_focused (WMK_SOURCE_PAGE (page)->uses);

  return g_strdup (row == NULL ? "" : wmk_list_row_get_address (row));
}

static gboolean
wmk_source_page_grab_focus_at (WmkPage *page, const char *address)
{
  WmkSourcePage *self = WMK_SOURCE_PAGE (page);
  guint position = wmk_use_model_find (self->model, address);

  return position != G_MAXUINT && wmk_list_row_focus (self->uses, position, address);
}

static void
wmk_source_page_fill_rest (WmkPage *page)
{
  WmkSourcePage *self = WMK_SOURCE_PAGE (page);

  if (self->in_sight != NULL)
    gtk_slice_list_model_set_size (self->in_sight, G_MAXUINT);
}

static void
wmk_source_page_map (GtkWidget *widget)
{
  WmkSourcePage *self = WMK_SOURCE_PAGE (widget);

  if (self->in_sight != NULL)
    wmk_list_row_fill_sight (self->in_sight, widget);

  GTK_WIDGET_CLASS (wmk_source_page_parent_class)->map (widget);
}

static void
wmk_source_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_SOURCE_PAGE);

  G_OBJECT_CLASS (wmk_source_page_parent_class)->dispose (object);
}

static void
wmk_source_page_finalize (GObject *object)
{
  WmkSourcePage *self = WMK_SOURCE_PAGE (object);

  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->url, g_free);

  G_OBJECT_CLASS (wmk_source_page_parent_class)->finalize (object);
}

static void
wmk_source_page_class_init (WmkSourcePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WmkPageClass *page_class = WMK_PAGE_CLASS (klass);

  object_class->dispose = wmk_source_page_dispose;
  object_class->finalize = wmk_source_page_finalize;
  widget_class->focus = wmk_source_page_focus;
  widget_class->map = wmk_source_page_map;
  page_class->dup_focus = wmk_source_page_dup_focus;
  page_class->grab_focus_at = wmk_source_page_grab_focus_at;
  page_class->fill_rest = wmk_source_page_fill_rest;
  gtk_widget_class_set_template_from_resource (widget_class, WMK_APP_PATH "ui/wmk-source-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkSourcePage, head);
  gtk_widget_class_bind_template_child (widget_class, WmkSourcePage, title);
  gtk_widget_class_bind_template_child (widget_class, WmkSourcePage, title_zh);
  gtk_widget_class_bind_template_child (widget_class, WmkSourcePage, imprint);
  gtk_widget_class_bind_template_child (widget_class, WmkSourcePage, note);
  gtk_widget_class_bind_template_child (widget_class, WmkSourcePage, facts);
  gtk_widget_class_bind_template_child (widget_class, WmkSourcePage, open_button);
  gtk_widget_class_bind_template_child (widget_class, WmkSourcePage, copy_link_button);
  gtk_widget_class_bind_template_child (widget_class, WmkSourcePage, copy_button);
  gtk_widget_class_bind_template_child (widget_class, WmkSourcePage, url_label);
  gtk_widget_class_bind_template_child (widget_class, WmkSourcePage, count);
  gtk_widget_class_bind_template_child (widget_class, WmkSourcePage, uses);
  gtk_widget_class_bind_template_callback (widget_class, open_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_link_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bound_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_unbound_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
wmk_source_page_init (WmkSourcePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->copy_button, fill_copies_cb, self, NULL);
}

static void
set_text (GtkLabel *label, const char *text)
{
  wmk_chinese_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static void
show_source (WmkSourcePage *self, const WmkSource *source)
{
  const WmkKind *kind = wmk_kind_find ("source");
  gboolean has_url = *source->url != '\0';
  g_autofree char *description =
      wmk_source_describe (source->author, source->publisher, source->published);
  g_autofree char *imprint =
      g_strjoin (*description == '\0' ? "" : ": ", wmk_source_kind_get_label (source->kind),
                 description, NULL);

  self->address = g_strdup (source->id);
  wmk_page_set_titles (WMK_PAGE (self), source->title, _ ("Source"));
  wmk_page_set_section (WMK_PAGE (self), kind->collection);
  wmk_page_set_parent (WMK_PAGE (self), kind->collection, wmk_kind_get_list_title (kind));
  set_text (self->title, source->title);
  set_text (self->title_zh, source->title_zh);
  set_text (self->imprint, imprint);
  set_text (self->note, source->note);
  self->url = g_strdup (source->url);
  gtk_widget_set_visible (self->open_button, has_url);
  gtk_widget_set_visible (self->copy_link_button, has_url);
  gtk_label_set_text (self->url_label,
                      has_url ? source->url
                              : _ ("The catalogue knows no address of this document."));
}

static void
show_uses (WmkSourcePage *self, GPtrArray *uses)
{
  g_autofree char *count = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u place cited", "%u places cited", uses->len), uses->len);
  g_autoptr (GtkNoSelection) selection = NULL;

  gtk_label_set_text (self->count, count);
  self->model = wmk_use_model_new (uses);
  self->in_sight = wmk_list_row_slice (G_LIST_MODEL (self->model));
  selection = gtk_no_selection_new (G_LIST_MODEL (self->in_sight));
  gtk_list_view_set_model (self->uses, GTK_SELECTION_MODEL (selection));
}

WmkPage *
wmk_source_page_new (WmkCatalog *catalog, const char *address, GError **error)
{
  g_autoptr (WmkSource) source = wmk_catalog_get_source (catalog, address, error);
  g_autoptr (WmkThing) thing = NULL;
  g_autoptr (GPtrArray) uses = NULL, facts = NULL;
  WmkSourcePage *self;

  if (source == NULL || (uses = wmk_catalog_list_uses (catalog, address, error)) == NULL)
    return NULL;
  thing = wmk_thing_new_for_address (catalog, address, error);
  if (thing == NULL || (facts = wmk_thing_list_facts (catalog, thing, error)) == NULL)
    return NULL;

  self = g_object_new (WMK_TYPE_SOURCE_PAGE, NULL);
  show_source (self, source);
  wmk_fact_table_fill (self->facts, facts);
  gtk_widget_set_visible (GTK_WIDGET (self->facts), facts->len > 0);
  show_uses (self, uses);

  return WMK_PAGE (self);
}
