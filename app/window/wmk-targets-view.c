/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-targets-view.h"

#include <glib/gi18n-lib.h>

#include "charts/wmk-mark.h"
#include "charts/wmk-progress-chart.h"
#include "charts/wmk-tab-stop.h"
#include "window/wmk-filter-menu.h"
#include "window/wmk-indicator-datum.h"
#include "window/wmk-link-row.h"
#include "window/wmk-menu-button.h"
#include "window/wmk-own-view.h"
#include "window/wmk-page.h"
#include "window/wmk-targets-own.h"

struct _WmkTargetsView {
  AdwBin parent_instance;
  GtkWidget *chart_section;
  GtkMenuButton *filter_button;
  GtkWidget *filter_bar;
  GtkLabel *filter_label;
  WmkProgressChart *chart;
  GtkWidget *legend;
  GtkWidget *own_entry; /* of the legend: the reader's figures */
  GtkWidget *goals_section;
  GtkListBox *goals;
  GPtrArray *indicators; /* (element-type WmkIndicator) */
  GPtrArray *subsectors; /* (nullable) (element-type WmkSubsector) */
  GPtrArray *all_goals;  /* (nullable) (element-type WmkTarget): a row of @goals each */
  WmkTargetFilter *filter;
};

static void init_own_view (WmkOwnViewInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WmkTargetsView,
                               wmk_targets_view,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (WMK_TYPE_OWN_VIEW, init_own_view))

/* A property for each criterion, that the actions of the filter's menu set. */
enum {
  PROP_STATUS = 1,
  PROP_YEAR,
  PROP_MARKET,
  PROP_SUBSECTOR,
  N_PROPERTIES,
};

enum {
  SIGNAL_FILTERED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static WmkCriterion
get_criterion (guint property_id)
{
  return (WmkCriterion) (property_id - PROP_STATUS);
}

static void
chart_activated_cb (WmkTargetsView *self, const char *address)
{
  wmk_page_open (GTK_WIDGET (self), address, NULL);
}

static GtkWidget *
add_legend_entry (WmkTargetsView *self, WmkMarkKind kind, const char *text)
{
  GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "secondary");
  gtk_box_append (GTK_BOX (entry), wmk_mark_new (kind));
  gtk_box_append (GTK_BOX (entry), label);
  gtk_flow_box_append (GTK_FLOW_BOX (self->legend), entry);
  gtk_widget_set_focusable (gtk_widget_get_parent (entry), FALSE);

  return gtk_widget_get_parent (entry);
}

/* Only marks that this chart shows are explained. */
static void
fill_legend (WmkTargetsView *self, GPtrArray *data)
{
  gboolean shown[WMK_MARK_AT_LEAST + 1] = {FALSE};
  static const struct {
    WmkMarkKind kind;
    const char *text;
  } entries[] = {
      {WMK_MARK_TARGET_EARLY, N_ ("target for 2020 or before")},
      {WMK_MARK_TARGET_LATE, N_ ("target for 2025 or later")},
      {WMK_MARK_TARGET_RANGE, N_ ("a range as target")},
      {WMK_MARK_TARGET_OTHER_EDITION, N_ ("target of another edition")},
      {WMK_MARK_LATEST, N_ ("latest observation")},
      {WMK_MARK_EARLIER, N_ ("earlier")},
      {WMK_MARK_OTHER_DEFINITION, N_ ("of another definition")},
      {WMK_MARK_AT_LEAST, N_ ("at least")},
      {WMK_MARK_ODDITY, N_ ("odd as printed")},
  };

  for (guint i = 0; i < data->len; i++) {
    const WmkProgressDatum *datum = g_ptr_array_index (data, i);

    shown[WMK_MARK_ODDITY] |= datum->odd;
    for (guint j = 0; j < datum->ticks->len; j++) {
      const WmkProgressTick *tick = &g_array_index (datum->ticks, WmkProgressTick, j);

      shown[WMK_MARK_TARGET_EARLY] |= tick->year != 0 && tick->year <= 2020;
      shown[WMK_MARK_TARGET_LATE] |= tick->year >= 2025;
      shown[WMK_MARK_TARGET_RANGE] |= tick->comparator == WMK_COMPARATOR_RANGE;
      shown[WMK_MARK_TARGET_OTHER_EDITION] |= tick->other_edition;
    }
    for (guint j = 0; j < datum->dots->len; j++) {
      const WmkProgressDot *dot = &g_array_index (datum->dots, WmkProgressDot, j);

      shown[WMK_MARK_LATEST] |= dot->main;
      shown[WMK_MARK_EARLIER] |= j > 0;
      shown[WMK_MARK_OTHER_DEFINITION] |= !dot->main;
      shown[WMK_MARK_AT_LEAST] |=
          dot->comparator == WMK_COMPARATOR_AT_LEAST || dot->comparator == WMK_COMPARATOR_MORE;
    }
  }
  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    if (shown[entries[i].kind])
      add_legend_entry (self, entries[i].kind, _ (entries[i].text));
  self->own_entry = add_legend_entry (self, WMK_MARK_OWN_POINT, _ ("your data point"));
  gtk_widget_set_visible (self->own_entry, FALSE);
}

static GtkWidget *
create_goal (const WmkTarget *goal, GPtrArray *subsectors)
{
  const char *subsector = wmk_subsector_find_name (subsectors, goal->subsector_id);
  g_autofree char *year =
      goal->year == 0 ? g_strdup (_ ("no year")) : g_strdup_printf ("%d", goal->year);
  GtkWidget *row;

  row = wmk_link_row_new (goal->statement, subsector == NULL ? goal->edition_title : subsector,
                          goal->id, NULL);
  wmk_link_row_set_note (WMK_LINK_ROW (row), year);
  if (*goal->oddity != '\0')
    wmk_link_row_set_odd (WMK_LINK_ROW (row));

  return row;
}

/* Shows the goals that the filter lets through; returns how many. */
static guint
filter_goals (WmkTargetsView *self)
{
  guint n_shown = 0;

  if (self->all_goals == NULL)
    return 0;

  for (guint i = 0; i < self->all_goals->len; i++) {
    gboolean shown =
        wmk_target_filter_match_goal (self->filter, g_ptr_array_index (self->all_goals, i));

    gtk_widget_set_visible (GTK_WIDGET (gtk_list_box_get_row_at_index (self->goals, (int) i)),
                            shown);
    n_shown += shown;
  }
  gtk_widget_set_visible (self->goals_section, n_shown > 0);

  return n_shown;
}

/* Shows the rows of the chart that the filter lets through; returns how many. */
static guint
filter_chart (WmkTargetsView *self)
{
  g_autoptr (GHashTable) shown = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->indicators->len; i++) {
    const WmkIndicator *indicator = g_ptr_array_index (self->indicators, i);

    if (wmk_target_filter_match_indicator (self->filter, indicator))
      g_hash_table_add (shown, indicator->id);
  }
  wmk_progress_chart_show_only (self->chart,
                                wmk_target_filter_shows_all (self->filter) ? NULL : shown);

  return g_hash_table_size (shown);
}

/* "Missed · 2020: 2 of 25 indicators, 1 of 14 goals in words" */
static char *
describe_matches (WmkTargetsView *self, const char *what, guint n_rows, guint n_goals)
{
  guint n_all_goals = self->all_goals == NULL ? 0 : self->all_goals->len;
  g_autofree char *rows =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u indicator", "%u of %u indicators",
                                    self->indicators->len),
                       n_rows, self->indicators->len);
  g_autofree char *goals =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u goal without a number",
                                    "%u of %u goals without a number", n_all_goals),
                       n_goals, n_all_goals);

  /* Translators: what the reader chose, and how many indicators and goals that lets through */
  return g_strdup_printf (C_ ("filter", "%s: %s, %s"), what, rows, goals);
}

static void
apply_filter (WmkTargetsView *self)
{
  guint n_rows = filter_chart (self), n_goals = filter_goals (self);
  g_autofree char *what = wmk_filter_describe (self->filter, self->subsectors);
  g_autofree char *text = NULL;

  if (n_rows == 0 && n_goals == 0)
    /* Translators: what the reader chose: "Missed · 2020: nothing is so." */
    text = g_strdup_printf (_ ("%s: nothing here is so."), what);
  else
    text = describe_matches (self, what, n_rows, n_goals);
  gtk_label_set_text (self->filter_label, text);
  gtk_widget_set_visible (self->filter_bar, !wmk_target_filter_shows_all (self->filter));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "filter.show-all",
                                 !wmk_target_filter_shows_all (self->filter));
}

/* After the reader chose. */
static void
filter_changed (WmkTargetsView *self)
{
  g_autofree char *text = wmk_target_filter_to_text (self->filter);

  apply_filter (self);
  g_signal_emit (self, signals[SIGNAL_FILTERED], 0, text);
}

static void
show_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WmkTargetsView *self = WMK_TARGETS_VIEW (widget);

  wmk_targets_view_set_filter (self, "");
  filter_changed (self);
  /* The button that did it is gone. */
  gtk_widget_grab_focus (GTK_WIDGET (self->filter_button));
}

/* What there is to choose from, when it is first asked for. */
static void
fill_filter_cb (GtkMenuButton *button, gpointer user_data)
{
  WmkTargetsView *self = WMK_TARGETS_VIEW (user_data);
  g_autoptr (GMenuModel) menu = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;

  menu = wmk_filter_menu_new (self->indicators, self->subsectors);
  wmk_menu_button_set_menu (button, menu);
}

static void
wmk_targets_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WmkTargetsView *self = WMK_TARGETS_VIEW (object);

  if (id < N_PROPERTIES)
    g_value_set_string (value, self->filter->values[get_criterion (id)]);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
wmk_targets_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WmkTargetsView *self = WMK_TARGETS_VIEW (object);

  if (id >= N_PROPERTIES) {
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    return;
  }
  wmk_target_filter_set (self->filter, get_criterion (id), g_value_get_string (value));
  filter_changed (self);
}

static void
wmk_targets_view_finalize (GObject *object)
{
  WmkTargetsView *self = WMK_TARGETS_VIEW (object);

  g_clear_pointer (&self->indicators, g_ptr_array_unref);
  g_clear_pointer (&self->subsectors, g_ptr_array_unref);
  g_clear_pointer (&self->all_goals, g_ptr_array_unref);
  g_clear_pointer (&self->filter, wmk_target_filter_free);

  G_OBJECT_CLASS (wmk_targets_view_parent_class)->finalize (object);
}

static void
wmk_targets_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_TARGETS_VIEW);

  G_OBJECT_CLASS (wmk_targets_view_parent_class)->dispose (object);
}

static void
wmk_targets_view_show_own (WmkOwnView *view,
                           WmkNotebook *notebook,
                           gboolean shows_own,
                           const char *address)
{
  WmkTargetsView *self = WMK_TARGETS_VIEW (view);
  WmkTargetsOwn own = {notebook, shows_own, address, 0};

  wmk_progress_chart_update (self->chart, wmk_targets_own_update, &own);
  if (self->own_entry != NULL)
    gtk_widget_set_visible (self->own_entry, own.n_points > 0);
}

static void
init_own_view (WmkOwnViewInterface *interface)
{
  interface->show_own = wmk_targets_view_show_own;
}

static void
install_filter (WmkTargetsViewClass *klass)
{
  static const char *const names[N_PROPERTIES] = {NULL, "status", "year", "market", "subsector"};
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  for (guint i = PROP_STATUS; i < N_PROPERTIES; i++) {
    g_autofree char *action = g_strconcat ("filter.", names[i], NULL);

    properties[i] =
        g_param_spec_string (names[i], NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
    g_object_class_install_property (G_OBJECT_CLASS (klass), i, properties[i]);
    gtk_widget_class_install_property_action (widget_class, action, names[i]);
  }
  gtk_widget_class_install_action (widget_class, "filter.show-all", NULL, show_all_action);
  signals[SIGNAL_FILTERED] = g_signal_new ("filtered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
wmk_targets_view_class_init (WmkTargetsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = wmk_targets_view_dispose;
  object_class->finalize = wmk_targets_view_finalize;
  object_class->get_property = wmk_targets_view_get_property;
  object_class->set_property = wmk_targets_view_set_property;
  install_filter (klass);
  g_type_ensure (WMK_TYPE_PROGRESS_CHART);
  g_type_ensure (WMK_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class, WMK_APP_PATH "ui/wmk-targets-view.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkTargetsView, chart_section);
  gtk_widget_class_bind_template_child (widget_class, WmkTargetsView, filter_button);
  gtk_widget_class_bind_template_child (widget_class, WmkTargetsView, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, WmkTargetsView, filter_label);
  gtk_widget_class_bind_template_child (widget_class, WmkTargetsView, chart);
  gtk_widget_class_bind_template_child (widget_class, WmkTargetsView, legend);
  gtk_widget_class_bind_template_child (widget_class, WmkTargetsView, goals_section);
  gtk_widget_class_bind_template_child (widget_class, WmkTargetsView, goals);
  gtk_widget_class_bind_template_callback (widget_class, chart_activated_cb);
}

static void
wmk_targets_view_init (WmkTargetsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filter = wmk_target_filter_new ("");
  self->indicators = g_ptr_array_new ();
  wmk_link_row_connect (self->goals);
  gtk_menu_button_set_create_popup_func (self->filter_button, fill_filter_cb, self, NULL);
}

void
wmk_targets_view_set (WmkTargetsView *self, GPtrArray *indicators, GPtrArray *subsectors)
{
  g_autoptr (GPtrArray) data = NULL;

  g_return_if_fail (WMK_IS_TARGETS_VIEW (self));

  g_ptr_array_unref (self->indicators);
  self->indicators = g_ptr_array_ref (indicators);
  g_clear_pointer (&self->subsectors, g_ptr_array_unref);
  if (subsectors != NULL)
    self->subsectors = g_ptr_array_ref (subsectors);

  data = wmk_indicator_data_new (indicators, subsectors);
  gtk_widget_set_visible (self->chart_section, data->len > 0);
  fill_legend (self, data);
  wmk_progress_chart_set_data (self->chart, data);
}

void
wmk_targets_view_set_goals (WmkTargetsView *self, GPtrArray *goals)
{
  g_return_if_fail (WMK_IS_TARGETS_VIEW (self));
  g_return_if_fail (self->all_goals == NULL);

  wmk_progress_chart_fill (self->chart);
  self->all_goals = g_ptr_array_ref (goals);
  for (guint i = 0; i < goals->len; i++)
    gtk_list_box_append (self->goals, create_goal (g_ptr_array_index (goals, i), self->subsectors));
  apply_filter (self);
}

void
wmk_targets_view_set_filter (WmkTargetsView *self, const char *text)
{
  g_return_if_fail (WMK_IS_TARGETS_VIEW (self));

  wmk_target_filter_free (self->filter);
  self->filter = wmk_target_filter_new (text);
  apply_filter (self);
  for (guint i = PROP_STATUS; i < N_PROPERTIES; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

void
wmk_targets_view_choose_status (WmkTargetsView *self, WmkStatus status)
{
  g_autoptr (WmkTargetFilter) filter = wmk_target_filter_new ("");
  g_autofree char *text = NULL;

  g_return_if_fail (WMK_IS_TARGETS_VIEW (self));

  wmk_target_filter_set (filter, WMK_CRITERION_STATUS, wmk_status_to_string (status));
  text = wmk_target_filter_to_text (filter);
  wmk_targets_view_set_filter (self, text);
  filter_changed (self);
}

const char *
wmk_targets_view_get_focused (WmkTargetsView *self)
{
  const char *address;

  g_return_val_if_fail (WMK_IS_TARGETS_VIEW (self), NULL);

  address = wmk_progress_chart_get_focused (self->chart);

  return address != NULL ? address : wmk_link_row_get_focused (self->goals);
}

gboolean
wmk_targets_view_focus_row (WmkTargetsView *self, const char *address)
{
  g_return_val_if_fail (WMK_IS_TARGETS_VIEW (self), FALSE);

  return wmk_progress_chart_focus_row (self->chart, address) ||
         wmk_link_row_focus (self->goals, address);
}
