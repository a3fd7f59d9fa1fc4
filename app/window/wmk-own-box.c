/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-own-box.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "catalog/wmk-address.h"
#include "charts/wmk-text.h"
#include "window/wmk-points-box.h"
#include "window/wmk-verdict-row.h"

#define SPACING 6

struct _WmkOwnBox {
  AdwBin parent_instance;
  GtkBox *verdicts;
  GtkLabel *verdicts_title;
  GtkBox *rows;
  GtkWidget *hidden; /* that none of it shows elsewhere */
  WmkPointsBox *points;
  GPtrArray *unsaved; /* (element-type WmkVerdictRow): of other pages, until they could be saved */
  GActionGroup *window; /* while it is in one */
  gulong hidden_handler;
  WmkNotebook *notebook;
  WmkCatalog *catalog;
  char *address;
  char *title;
  gboolean is_filled; /* with what there is of @address */
};

G_DEFINE_FINAL_TYPE (WmkOwnBox, wmk_own_box, ADW_TYPE_BIN)

#define ACTION_SHOW_OWN "show-own"

static void
update_hidden (WmkOwnBox *self)
{
  g_autoptr (GVariant) shows = g_action_group_get_action_state (self->window, ACTION_SHOW_OWN);

  gtk_widget_set_visible (self->hidden, shows != NULL && !g_variant_get_boolean (shows));
}

static void
wmk_own_box_root (GtkWidget *widget)
{
  WmkOwnBox *self = WMK_OWN_BOX (widget);
  GtkRoot *root;

  GTK_WIDGET_CLASS (wmk_own_box_parent_class)->root (widget);

  root = gtk_widget_get_root (widget);
  if (!G_IS_ACTION_GROUP (root))
    return;
  self->window = G_ACTION_GROUP (root);
  self->hidden_handler = g_signal_connect_swapped (
      self->window, "action-state-changed::" ACTION_SHOW_OWN, G_CALLBACK (update_hidden), self);
}

static void
wmk_own_box_unroot (GtkWidget *widget)
{
  WmkOwnBox *self = WMK_OWN_BOX (widget);

  if (self->window != NULL)
    g_clear_signal_handler (&self->hidden_handler, self->window);
  self->window = NULL;

  GTK_WIDGET_CLASS (wmk_own_box_parent_class)->unroot (widget);
}

static void
keep (WmkOwnBox *self, WmkVerdictRow *row)
{
  if (!g_ptr_array_find (self->unsaved, row, NULL))
    g_ptr_array_add (self->unsaved, g_object_ref (row));
}

/* What was pasted may come when its page was left. */
static void
unsaved_cb (WmkOwnBox *self, WmkVerdictRow *row)
{
  if (self->unsaved != NULL && gtk_widget_get_parent (GTK_WIDGET (row)) == NULL)
    keep (self, row);
}

static void fill (WmkOwnBox *self);

/* Pages are turned without it while the pane is away. */
static void
wmk_own_box_map (GtkWidget *widget)
{
  fill (WMK_OWN_BOX (widget));

  GTK_WIDGET_CLASS (wmk_own_box_parent_class)->map (widget);
}

static void
wmk_own_box_dispose (GObject *object)
{
  WmkOwnBox *self = WMK_OWN_BOX (object);

  g_clear_pointer (&self->unsaved, g_ptr_array_unref);
  g_clear_object (&self->notebook);
  g_clear_object (&self->catalog);

  G_OBJECT_CLASS (wmk_own_box_parent_class)->dispose (object);
}

static void
wmk_own_box_finalize (GObject *object)
{
  g_clear_pointer (&WMK_OWN_BOX (object)->address, g_free);
  g_clear_pointer (&WMK_OWN_BOX (object)->title, g_free);

  G_OBJECT_CLASS (wmk_own_box_parent_class)->finalize (object);
}

static void
wmk_own_box_class_init (WmkOwnBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wmk_own_box_dispose;
  G_OBJECT_CLASS (klass)->finalize = wmk_own_box_finalize;
  GTK_WIDGET_CLASS (klass)->map = wmk_own_box_map;
  GTK_WIDGET_CLASS (klass)->root = wmk_own_box_root;
  GTK_WIDGET_CLASS (klass)->unroot = wmk_own_box_unroot;
}

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_add_css_class (label, "secondary");

  return label;
}

/* The switch itself is in the window's menu; here is why nothing changes on the page. */
static GtkWidget *
create_hidden (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *label =
      create_label (_ ("Hidden in charts and beside statuses, as you chose."), "caption");
  GtkWidget *button = gtk_button_new_with_label (_ ("Show"));

  gtk_widget_set_hexpand (label, TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win." ACTION_SHOW_OWN);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Show My Verdicts and Data Points"), -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_set_visible (box, FALSE);

  return box;
}

static void
wmk_own_box_init (WmkOwnBox *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2 * SPACING);

  self->unsaved = g_ptr_array_new_with_free_func (g_object_unref);
  self->verdicts = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING));
  self->verdicts_title = GTK_LABEL (create_label ("", "caption-heading"));
  self->rows = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2 * SPACING));
  gtk_box_append (self->verdicts, GTK_WIDGET (self->verdicts_title));
  gtk_box_append (self->verdicts, GTK_WIDGET (self->rows));
  gtk_box_append (self->verdicts, create_label (_ ("Shown beside the computed status"), "caption"));
  self->points = g_object_new (WMK_TYPE_POINTS_BOX, NULL);
  self->hidden = create_hidden ();
  gtk_box_append (GTK_BOX (box), self->hidden);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->verdicts));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->points));
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* The row of that target that could not be saved when the reader went elsewhere, or a new one. */
static GtkWidget *
take_row (WmkOwnBox *self, const WmkSubject *subject, const char *label)
{
  GtkWidget *new_row;

  for (guint i = 0; i < self->unsaved->len; i++) {
    WmkVerdictRow *row = g_ptr_array_index (self->unsaved, i);

    if (g_str_equal (wmk_verdict_row_get_address (row), subject->address))
      return g_ptr_array_steal_index (self->unsaved, i);
  }

  new_row = wmk_verdict_row_new (self->notebook, subject, label);
  g_signal_connect_object (new_row, "unsaved", G_CALLBACK (unsaved_cb), self, G_CONNECT_SWAPPED);

  return g_object_ref_sink (new_row);
}

static void
add_row (WmkOwnBox *self, const char *address, const char *title, const char *label)
{
  WmkSubject subject = {(char *) address, (char *) title,
                        (char *) wmk_catalog_get_version (self->catalog)};
  g_autoptr (GtkWidget) row = take_row (self, &subject, label);

  gtk_box_append (self->rows, row);
}

/* What cannot be saved now is kept, and goes on trying. */
static void
clear_rows (WmkOwnBox *self)
{
  GtkWidget *row;

  for (guint i = self->unsaved->len; i > 0; i--)
    if (wmk_verdict_row_flush (g_ptr_array_index (self->unsaved, i - 1)))
      g_ptr_array_remove_index (self->unsaved, i - 1);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL) {
    if (!wmk_verdict_row_flush (WMK_VERDICT_ROW (row)))
      keep (self, WMK_VERDICT_ROW (row));
    gtk_box_remove (self->rows, row);
  }
}

/* "2025: more than 80 %, Made in China 2025 roadmap"; several of one year are told apart so. */
static char *
format_label (const WmkTarget *target, const char *unit)
{
  g_autofree char *year =
      target->year == 0 ? g_strdup (_ ("No year")) : g_strdup_printf ("%d", target->year);
  g_autofree char *figure =
      isnan (target->value)
          ? g_strdup ("")
          : wmk_describe_figure (target->comparator, target->value, target->value_high, unit);

  if (*figure == '\0' && *target->edition_title == '\0')
    return g_steal_pointer (&year);
  if (*target->edition_title == '\0')
    /* Translators: a target's year and figure: "2025: more than 80 %" */
    return g_strdup_printf (C_ ("target", "%s: %s"), year, figure);
  if (*figure == '\0')
    /* Translators: a target's year and the document that sets it */
    return g_strdup_printf (C_ ("target", "%s, %s"), year, target->edition_title);

  /* Translators: a target's year and figure, and the document that sets it */
  return g_strdup_printf (C_ ("target", "%s: %s, %s"), year, figure, target->edition_title);
}

/* One row a target; returns how many. */
static guint
add_indicator (WmkOwnBox *self)
{
  g_autoptr (WmkIndicator) indicator =
      wmk_catalog_get_indicator (self->catalog, self->address, NULL);

  for (guint i = 0; indicator != NULL && i < indicator->targets->len; i++) {
    const WmkTarget *target = g_ptr_array_index (indicator->targets, i);
    g_autofree char *label = format_label (target, indicator->unit);
    /* Translators: an indicator's name and the year of one of its targets */
    g_autofree char *title = target->year == 0
                                 ? g_strdup (indicator->name)
                                 : g_strdup_printf (_ ("%s, %d"), indicator->name, target->year);

    add_row (self, target->id, title, label);
  }
  wmk_points_box_set_subject (self->points, self->notebook, self->catalog, indicator);

  return indicator == NULL ? 0 : indicator->targets->len;
}

static void
fill (WmkOwnBox *self)
{
  guint n_targets = 1;

  if (self->is_filled || self->address == NULL || self->catalog == NULL)
    return;

  self->is_filled = TRUE;
  if (wmk_address_is_kind (self->address, "indicator"))
    n_targets = add_indicator (self);
  else
    add_row (self, self->address, self->title, "");
  gtk_widget_set_visible (GTK_WIDGET (self->verdicts), n_targets > 0);
  gtk_label_set_text (self->verdicts_title,
                      n_targets > 1 ? _ ("Your verdicts") : _ ("Your verdict"));
  if (self->window != NULL)
    update_hidden (self);
}

void
wmk_own_box_set_subject (WmkOwnBox *self,
                         WmkNotebook *notebook,
                         WmkCatalog *catalog,
                         const char *address,
                         const char *title)
{
  gboolean is_indicator =
      catalog != NULL && address != NULL && wmk_address_is_kind (address, "indicator");
  gboolean is_goal = catalog != NULL && address != NULL && wmk_address_is_kind (address, "target");

  g_return_if_fail (WMK_IS_OWN_BOX (self));

  if (g_strcmp0 (address, self->address) == 0)
    return;

  clear_rows (self);
  g_set_object (&self->notebook, notebook);
  g_set_object (&self->catalog, catalog);
  g_free (self->address);
  self->address = g_strdup (address);
  g_free (self->title);
  self->title = g_strdup (title);
  self->is_filled = !is_indicator && !is_goal;
  gtk_widget_set_visible (GTK_WIDGET (self->points), is_indicator);
  gtk_widget_set_visible (GTK_WIDGET (self), is_indicator || is_goal);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}

gboolean
wmk_own_box_focus_verdict (WmkOwnBox *self, const char *address)
{
  g_return_val_if_fail (WMK_IS_OWN_BOX (self), FALSE);

  fill (self);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (g_str_equal (wmk_verdict_row_get_address (WMK_VERDICT_ROW (row)), address))
      return wmk_verdict_row_focus (WMK_VERDICT_ROW (row));

  return FALSE;
}

void
wmk_own_box_edit_point (WmkOwnBox *self, const char *uuid)
{
  g_return_if_fail (WMK_IS_OWN_BOX (self));

  fill (self);
  wmk_points_box_edit (self->points, uuid);
}

void
wmk_own_box_read_again (WmkOwnBox *self)
{
  g_return_if_fail (WMK_IS_OWN_BOX (self));

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    wmk_verdict_row_read_again (WMK_VERDICT_ROW (row));
  wmk_points_box_read_again (self->points);
}

gboolean
wmk_own_box_flush (WmkOwnBox *self)
{
  gboolean saved = TRUE;

  g_return_val_if_fail (WMK_IS_OWN_BOX (self), FALSE);

  for (guint i = self->unsaved->len; i > 0; i--)
    if (wmk_verdict_row_flush (g_ptr_array_index (self->unsaved, i - 1)))
      g_ptr_array_remove_index (self->unsaved, i - 1);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    saved &= wmk_verdict_row_flush (WMK_VERDICT_ROW (row));

  return saved && self->unsaved->len == 0;
}

static void
add_unsaved (GString *text, WmkVerdictRow *row)
{
  g_autofree char *unsaved = wmk_verdict_row_dup_unsaved (row);

  g_string_append_printf (text, "%s%s", text->len == 0 || *unsaved == '\0' ? "" : "\n\n", unsaved);
}

char *
wmk_own_box_dup_unsaved (WmkOwnBox *self)
{
  GString *text;

  g_return_val_if_fail (WMK_IS_OWN_BOX (self), NULL);

  text = g_string_new (NULL);
  for (guint i = 0; i < self->unsaved->len; i++)
    add_unsaved (text, g_ptr_array_index (self->unsaved, i));
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    add_unsaved (text, WMK_VERDICT_ROW (row));

  return g_string_free (text, FALSE);
}
