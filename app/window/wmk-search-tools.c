/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-search-tools.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "charts/wmk-tab-stop.h"
#include "window/wmk-menu-button.h"

struct _WmkSearchTools {
  AdwBin parent_instance;
  GtkScrolledWindow *kinds_scroller;
  GtkBox *kinds;
  GtkLabel *count;
  GtkMenuButton *filter_button;
  GtkToggleButton *star_button;
  GtkWidget *chips_scroller;
  GtkBox *chips;
  WmkSearchResults *results; /* NULL until there are any */
  GtkWidget *notes_button;   /* NULL until notes are found */
  GPtrArray *kind_buttons;   /* (nullable items): by the index of the kind; the first is for all */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (WmkSearchTools, wmk_search_tools, ADW_TYPE_BIN)

/* What the menu offers: tags, which come and go, are typed. */
static const char *const keys[] = {"kind", "sector", "agency", "year", "status", "market"};

/* More nobody looks through: what is not among them is typed. */
#define MAX_VALUES 200

static void
choose (WmkSearchTools *self, const char *text)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.search", "s", text);
}

static void
set_filter (WmkSearchTools *self, const char *key, const char *value)
{
  g_autofree char *text =
      wmk_query_dup_with (wmk_search_results_get_query (self->results), key, value);

  choose (self, text);
}

static void
kind_toggled_cb (WmkSearchTools *self, GtkToggleButton *button)
{
  const WmkKind *kind = g_object_get_data (G_OBJECT (button), "kind");

  if (!self->updating && gtk_toggle_button_get_active (button))
    set_filter (self, "kind", kind == NULL ? "" : kind->id);
}

static void
notes_toggled_cb (WmkSearchTools *self, GtkToggleButton *button)
{
  if (!self->updating && gtk_toggle_button_get_active (button))
    set_filter (self, "kind", WMK_RESULTS_OTHERS);
}

static GtkWidget *
create_kind_button (const char *label)
{
  GtkWidget *button = gtk_toggle_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), gtk_label_new (label));
  gtk_box_append (GTK_BOX (box), gtk_label_new (""));
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "numeric");
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "chip");

  return button;
}

/* The button for a kind, made when something of that is first found; of NULL that for all. */
static GtkWidget *
get_kind_button (WmkSearchTools *self, const WmkKind *kind)
{
  guint index = kind == NULL ? 0 : wmk_kind_get_index (kind) + 1;
  GtkWidget *button, *before = NULL;

  if (index >= self->kind_buttons->len)
    g_ptr_array_set_size (self->kind_buttons, (int) index + 1);
  button = g_ptr_array_index (self->kind_buttons, index);
  if (button != NULL)
    return button;

  for (guint i = 0; i < index; i++)
    if (g_ptr_array_index (self->kind_buttons, i) != NULL)
      before = g_ptr_array_index (self->kind_buttons, i);
  button = create_kind_button (kind == NULL ? _ ("Everything") : _ (kind->plural));
  gtk_box_insert_child_after (self->kinds, button, before);
  if (index > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button),
                                 GTK_TOGGLE_BUTTON (get_kind_button (self, NULL)));
  g_object_set_data (G_OBJECT (button), "kind", (gpointer) kind);
  g_signal_connect_object (button, "toggled", G_CALLBACK (kind_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  g_ptr_array_index (self->kind_buttons, index) = button;

  return button;
}

static void
show_count_of (GtkWidget *button, const char *kind, const char *count)
{
  GtkWidget *box = gtk_button_get_child (GTK_BUTTON (button));
  /* Translators: a kind of things, and how many of them were found: "Policies, 36" */
  g_autofree char *name = g_strdup_printf (C_ ("kind", "%s, %s"), kind, count);

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (box)), count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_visible (button, TRUE);
}

static void
show_kind (WmkSearchTools *self, const WmkKind *kind)
{
  g_autofree char *count = wmk_search_results_dup_count (self->results, kind);

  show_count_of (get_kind_button (self, kind), kind == NULL ? _ ("Everything") : _ (kind->plural),
                 count);
}

/* Whether notes alone are asked for. */
static gboolean
asks_for_notes (WmkSearchTools *self)
{
  return wmk_search_asks_for_others (wmk_search_results_get_query (self->results));
}

/* What the reader has written stands behind all that the catalogue has. */
static void
show_notes (WmkSearchTools *self)
{
  gboolean any = wmk_search_results_has_others (self->results);
  g_autofree char *count = wmk_search_results_dup_others_count (self->results);

  if (self->notes_button == NULL && any) {
    self->notes_button = create_kind_button (_ ("Notes"));
    gtk_box_append (self->kinds, self->notes_button);
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->notes_button),
                                 GTK_TOGGLE_BUTTON (get_kind_button (self, NULL)));
    g_signal_connect_object (self->notes_button, "toggled", G_CALLBACK (notes_toggled_cb), self,
                             G_CONNECT_SWAPPED);
  }
  if (self->notes_button == NULL)
    return;

  show_count_of (self->notes_button, _ ("Notes"), count);
  gtk_widget_set_visible (self->notes_button, any);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->notes_button), asks_for_notes (self));
}

static void
hide_kind (WmkSearchTools *self, const WmkKind *kind)
{
  guint index = wmk_kind_get_index (kind) + 1;
  GtkWidget *button =
      index < self->kind_buttons->len ? g_ptr_array_index (self->kind_buttons, index) : NULL;

  if (button != NULL)
    gtk_widget_set_visible (button, FALSE);
}

/* Once it is laid out. */
static void
scroll_to_chosen (WmkSearchTools *self, GdkFrameClock *clock)
{
  GtkAdjustment *scroll = gtk_scrolled_window_get_hadjustment (self->kinds_scroller);

  g_signal_handlers_disconnect_by_func (clock, scroll_to_chosen, self);
  for (GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->kinds)); button != NULL;
       button = gtk_widget_get_next_sibling (button)) {
    graphene_rect_t bounds;

    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)) &&
        gtk_widget_compute_bounds (button, GTK_WIDGET (self->kinds), &bounds))
      gtk_adjustment_clamp_page (scroll, bounds.origin.x, bounds.origin.x + bounds.size.width);
  }
}

/* Brings the kind that is chosen into sight. */
static void
show_chosen (WmkSearchTools *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  if (clock == NULL)
    return;

  g_signal_handlers_disconnect_by_func (clock, scroll_to_chosen, self);
  g_signal_connect_object (clock, "layout", G_CALLBACK (scroll_to_chosen), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
show_kinds (WmkSearchTools *self)
{
  const WmkKind *chosen = wmk_search_results_get_kind (self->results), *kind;
  gboolean asked =
      wmk_query_get_filter (wmk_search_results_get_query (self->results), "kind") != NULL;
  gboolean any = wmk_search_results_count_kind (self->results, NULL) > 0 ||
                 wmk_search_results_has_others (self->results);

  gtk_widget_set_visible (GTK_WIDGET (self->kinds_scroller), any);
  if (!any)
    return;

  self->updating = TRUE;
  show_kind (self, NULL);
  for (guint i = 0; (kind = wmk_kind_get (i)) != NULL; i++)
    if (wmk_search_results_count_kind (self->results, kind) > 0)
      show_kind (self, kind);
    else
      hide_kind (self, kind);
  /* None is chosen where a kind is asked for that is not there. */
  for (guint i = 0; i < self->kind_buttons->len; i++) {
    GtkToggleButton *button = g_ptr_array_index (self->kind_buttons, i);

    if (button != NULL)
      gtk_toggle_button_set_active (button, i == 0 ? !asked
                                                   : asked && chosen != NULL &&
                                                         wmk_kind_get_index (chosen) + 1 == i);
  }
  show_notes (self);
  self->updating = FALSE;
  show_chosen (self);
}

static void
chip_clicked_cb (WmkSearchTools *self, GtkButton *chip)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (chip), "index"));
  g_autofree char *text =
      wmk_query_dup_without (wmk_search_results_get_query (self->results), index);

  choose (self, text);
}

static GtkWidget *
create_chip (WmkSearchTools *self, const WmkQueryFilter *filter, guint index)
{
  g_autofree char *value =
      wmk_search_dup_value_label (wmk_search_results_get_search (self->results), filter);
  /* Translators: a filter that is set, and to what: "Agency: MIIT" */
  g_autofree char *label =
      g_strdup_printf (C_ ("filter", "%s: %s"), wmk_query_get_key_label (filter->key), value);
  g_autofree char *tooltip = g_strdup_printf (_ ("Show any again, not only “%s”"), label);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *chip = gtk_button_new ();

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", label, "ellipsize",
                                               PANGO_ELLIPSIZE_END, NULL));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_tooltip_text (chip, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, tooltip, -1);
  g_object_set_data (G_OBJECT (chip), "index", GUINT_TO_POINTER (index));
  g_signal_connect_object (chip, "clicked", G_CALLBACK (chip_clicked_cb), self, G_CONNECT_SWAPPED);

  return chip;
}

/* The kind has its own button above, where anything was found of it. */
static gboolean
needs_chip (WmkSearchTools *self, const WmkQueryFilter *filter)
{
  return !g_str_equal (filter->key, "kind") ||
         (wmk_search_results_get_kind (self->results) == NULL &&
          !(asks_for_notes (self) && wmk_search_results_has_others (self->results)));
}

/* Who took one away by its chip goes on from the next, or in the entry. */
static void
show_filters (WmkSearchTools *self)
{
  GPtrArray *set = wmk_query_get_filters (wmk_search_results_get_query (self->results));
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self->chips)) != NULL;
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_box_remove (self->chips, chip);
  for (guint i = 0; i < set->len; i++) {
    const WmkQueryFilter *filter = g_ptr_array_index (set, i);

    if (needs_chip (self, filter))
      gtk_box_append (self->chips, create_chip (self, filter, i));
  }
  gtk_widget_set_visible (self->chips_scroller,
                          gtk_widget_get_first_child (GTK_WIDGET (self->chips)) != NULL);
  if (focused && !gtk_widget_child_focus (GTK_WIDGET (self->chips), GTK_DIR_TAB_FORWARD))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-search", NULL);
}

/* What signs alone ask for is nothing. */
static const char *
get_hint (const WmkQuery *query)
{
  g_autofree char *text = g_strstrip (g_strdup (wmk_query_get_text (query)));

  return *text == '\0' ? "" : _ ("There is no word in this yet");
}

static char *
dup_count (WmkSearchResults *results)
{
  const WmkQuery *query = wmk_search_results_get_query (results);
  guint n_found = wmk_search_results_get_n_found (results);
  g_autofree char *words = wmk_query_dup_words (query);

  if (wmk_query_is_empty (query))
    return g_strdup (get_hint (query));
  if (n_found == 0)
    return g_strdup (_ ("No results"));
  if (wmk_search_results_has_more (results))
    return g_strdup_printf (*words == '\0' ? _ ("More than %'u results")
                                           : _ ("More than %'u results, best first"),
                            n_found);
  /* By filters alone none is better found than another. */
  if (*words == '\0' || n_found == 1)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u result", "%'u results", n_found),
                            n_found);

  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%'u result, best first", "%'u results, best first", n_found),
      n_found);
}

static void
show_count (WmkSearchTools *self)
{
  g_autofree char *text = dup_count (self->results);

  gtk_label_set_text (self->count, text);
}

/* Values to choose from, as the entry offers them. */
static GMenuModel *
create_values (WmkSearchTools *self, const char *key, GError **error)
{
  g_autofree char *typed = g_strconcat (key, ":", NULL);
  g_autoptr (GPtrArray) completions = wmk_search_list_completions (
      wmk_search_results_get_search (self->results), typed, strlen (typed), MAX_VALUES, error);
  GMenu *menu;

  if (completions == NULL)
    return NULL;

  menu = g_menu_new ();
  for (guint i = 0; i < completions->len; i++) {
    const WmkCompletion *completion = g_ptr_array_index (completions, i);
    g_autoptr (WmkQuery) query = wmk_query_new (completion->text);
    const char *value = wmk_query_get_filter (query, key);
    g_autofree char *label = wmk_menu_button_shorten (completion->label);
    g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

    if (value == NULL)
      continue;
    g_menu_item_set_action_and_target (item, "search.filter", "(ss)", key, value);
    g_menu_append_item (menu, item);
  }

  return G_MENU_MODEL (menu);
}

/* Filled when it is first asked for. */
static void
fill_filters_cb (GtkMenuButton *button, gpointer user_data)
{
  WmkSearchTools *self = WMK_SEARCH_TOOLS (user_data);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GError) error = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL || self->results == NULL)
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++) {
    g_autoptr (GMenuModel) values = create_values (self, keys[i], &error);

    if (values == NULL) {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.report", "s", error->message);
      return;
    }
    if (g_menu_model_get_n_items (values) > 0)
      g_menu_append_submenu (menu, wmk_query_get_key_label (keys[i]), values);
  }
  wmk_menu_button_set_menu (button, G_MENU_MODEL (menu));
}

static void
filter_activated_cb (GSimpleAction *action, GVariant *parameter, WmkSearchTools *self)
{
  const char *key, *value;

  g_variant_get (parameter, "(&s&s)", &key, &value);
  if (self->results != NULL)
    set_filter (self, key, value);
}

static void
star_toggled_cb (WmkSearchTools *self)
{
  if (!self->updating)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.star-search", NULL);
}

static void
wmk_search_tools_dispose (GObject *object)
{
  WmkSearchTools *self = WMK_SEARCH_TOOLS (object);

  g_clear_object (&self->results);
  g_clear_pointer (&self->kind_buttons, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_SEARCH_TOOLS);

  G_OBJECT_CLASS (wmk_search_tools_parent_class)->dispose (object);
}

static void
wmk_search_tools_class_init (WmkSearchToolsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_search_tools_dispose;
  g_type_ensure (WMK_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class, WMK_APP_PATH "ui/wmk-search-tools.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkSearchTools, kinds_scroller);
  gtk_widget_class_bind_template_child (widget_class, WmkSearchTools, kinds);
  gtk_widget_class_bind_template_child (widget_class, WmkSearchTools, count);
  gtk_widget_class_bind_template_child (widget_class, WmkSearchTools, filter_button);
  gtk_widget_class_bind_template_child (widget_class, WmkSearchTools, star_button);
  gtk_widget_class_bind_template_child (widget_class, WmkSearchTools, chips_scroller);
  gtk_widget_class_bind_template_child (widget_class, WmkSearchTools, chips);
  gtk_widget_class_bind_template_callback (widget_class, star_toggled_cb);
}

static void
wmk_search_tools_init (WmkSearchTools *self)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) filter = g_simple_action_new ("filter", G_VARIANT_TYPE ("(ss)"));

  gtk_widget_init_template (GTK_WIDGET (self));
  self->kind_buttons = g_ptr_array_new ();
  g_signal_connect_object (filter, "activate", G_CALLBACK (filter_activated_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (filter));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "search", G_ACTION_GROUP (actions));
  g_signal_connect (self, "map", G_CALLBACK (show_chosen), NULL);
  gtk_menu_button_set_create_popup_func (self->filter_button, fill_filters_cb, self, NULL);
}

void
wmk_search_tools_show (WmkSearchTools *self, WmkSearchResults *results)
{
  g_return_if_fail (WMK_IS_SEARCH_TOOLS (self));

  g_set_object (&self->results, results);
  show_kinds (self);
  show_filters (self);
  show_count (self);
  gtk_widget_set_visible (GTK_WIDGET (self->star_button),
                          !wmk_query_is_empty (wmk_search_results_get_query (results)));
}

void
wmk_search_tools_show_starred (WmkSearchTools *self, gboolean starred)
{
  g_return_if_fail (WMK_IS_SEARCH_TOOLS (self));

  self->updating = TRUE;
  gtk_toggle_button_set_active (self->star_button, starred);
  self->updating = FALSE;
  gtk_button_set_icon_name (GTK_BUTTON (self->star_button),
                            starred ? "starred-symbolic" : "non-starred-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->star_button),
                               starred ? _ ("Remove This Search from the Sidebar")
                                       : _ ("Keep This Search in the Sidebar"));
}
