/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-search-start.h"

#include <glib/gi18n-lib.h>

#include "charts/wmk-tab-stop.h"
#include "window/wmk-search-memory.h"

struct _WmkSearchStart {
  AdwBin parent_instance;
  GtkWidget *recent_box;
  GtkListBox *recent;
  GtkWidget *starred_box;
  GtkListBox *starred;
  GtkListBox *examples;
  GSettings *settings; /* NULL until there are any */
};

G_DEFINE_FINAL_TYPE (WmkSearchStart, wmk_search_start, ADW_TYPE_BIN)

/* Each of them finds something in the catalogue. */
static const struct {
  const char *query;
  const char *explanation;
} examples[] = {
    {"MIIT", N_ ("An abbreviation finds its long form, too")},
    {"智能", N_ ("Any run of Chinese characters")},
    {"kind:policy year:2016..2018",
     N_ ("Filters: kind, sector, agency, year, status, market, tag")},
};

/* A list's row for @query; with a button that takes it away by @action, if that is not NULL. */
static GtkWidget *
create_row (const char *query, const char *explanation, const char *action, const char *tooltip)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (query);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  if (*explanation != '\0') {
    GtkWidget *remark = gtk_label_new (explanation);

    gtk_orientable_set_orientation (GTK_ORIENTABLE (box), GTK_ORIENTATION_VERTICAL);
    gtk_box_set_spacing (GTK_BOX (box), 2);
    gtk_label_set_xalign (GTK_LABEL (remark), 0);
    gtk_label_set_wrap (GTK_LABEL (remark), TRUE);
    gtk_widget_add_css_class (remark, "caption");
    gtk_widget_add_css_class (remark, "secondary");
    gtk_box_append (GTK_BOX (box), remark);
  }
  if (action != NULL) {
    GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", query);
    gtk_widget_set_tooltip_text (button, tooltip);
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip,
                                    -1);
    gtk_widget_add_css_class (button, "flat");
    gtk_box_append (GTK_BOX (box), button);
  }
  gtk_widget_add_css_class (box, "search-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, query,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, explanation, -1);
  g_object_set_data_full (G_OBJECT (row), "query", g_strdup (query), g_free);

  return row;
}

/* Who took a row away by its button goes on from the next. */
static void
fill (GtkListBox *list, GtkWidget *box, GStrv queries, const char *action, const char *tooltip)
{
  GtkWidget *focused = gtk_widget_get_focus_child (GTK_WIDGET (list)), *row;
  int index = focused == NULL ? -1 : gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focused));

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
  for (char **query = queries; *query != NULL; query++)
    gtk_list_box_append (list, create_row (*query, "", action, tooltip));
  gtk_widget_set_visible (box, *queries != NULL);
  if (index < 0)
    return;

  row = GTK_WIDGET (
      gtk_list_box_get_row_at_index (list, MIN (index, (int) g_strv_length (queries) - 1)));
  if (row == NULL)
    gtk_widget_activate_action (GTK_WIDGET (list), "win.edit-search", NULL);
  else
    gtk_widget_grab_focus (row);
}

static void
show_searches (WmkSearchStart *self)
{
  g_auto (GStrv) recent = g_settings_get_strv (self->settings, WMK_SETTING_RECENT_SEARCHES);
  g_auto (GStrv) starred = g_settings_get_strv (self->settings, WMK_SETTING_STARRED_SEARCHES);

  fill (self->recent, self->recent_box, recent, "win.forget-search", _ ("Forget This Search"));
  fill (self->starred, self->starred_box, starred, "win.unstar-search",
        _ ("Remove This Search from the Sidebar"));
}

static void
row_activated_cb (WmkSearchStart *self, GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.search", "s",
                              g_object_get_data (G_OBJECT (row), "query"));
}

static void
clear_clicked_cb (WmkSearchStart *self)
{
  g_settings_reset (self->settings, WMK_SETTING_RECENT_SEARCHES);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-search", NULL);
}

static void
wmk_search_start_dispose (GObject *object)
{
  g_clear_object (&WMK_SEARCH_START (object)->settings);
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_SEARCH_START);

  G_OBJECT_CLASS (wmk_search_start_parent_class)->dispose (object);
}

static void
wmk_search_start_class_init (WmkSearchStartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_search_start_dispose;
  g_type_ensure (WMK_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class, WMK_APP_PATH "ui/wmk-search-start.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkSearchStart, recent_box);
  gtk_widget_class_bind_template_child (widget_class, WmkSearchStart, recent);
  gtk_widget_class_bind_template_child (widget_class, WmkSearchStart, starred_box);
  gtk_widget_class_bind_template_child (widget_class, WmkSearchStart, starred);
  gtk_widget_class_bind_template_child (widget_class, WmkSearchStart, examples);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
}

static void
wmk_search_start_init (WmkSearchStart *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (gsize i = 0; i < G_N_ELEMENTS (examples); i++)
    gtk_list_box_append (self->examples,
                         create_row (examples[i].query, _ (examples[i].explanation), NULL, NULL));
}

void
wmk_search_start_set_settings (WmkSearchStart *self, GSettings *settings)
{
  g_return_if_fail (WMK_IS_SEARCH_START (self));

  g_set_object (&self->settings, settings);
  g_signal_connect_object (settings, "changed::" WMK_SETTING_RECENT_SEARCHES,
                           G_CALLBACK (show_searches), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::" WMK_SETTING_STARRED_SEARCHES,
                           G_CALLBACK (show_searches), self, G_CONNECT_SWAPPED);
  show_searches (self);
}

GtkScrolledWindow *
wmk_search_start_get_scroller (WmkSearchStart *self)
{
  g_return_val_if_fail (WMK_IS_SEARCH_START (self), NULL);

  return GTK_SCROLLED_WINDOW (adw_bin_get_child (ADW_BIN (self)));
}
