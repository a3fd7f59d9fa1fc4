/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-search-message.h"

#include <glib/gi18n-lib.h>

struct _WmkSearchMessage {
  AdwBin parent_instance;
  GtkLabel *sentence;
  GtkLabel *hint;
  GtkBox *ways;
};

G_DEFINE_FINAL_TYPE (WmkSearchMessage, wmk_search_message, ADW_TYPE_BIN)

/* A button that looks for @text instead. */
static void
add_way (WmkSearchMessage *self, const char *label, const char *text)
{
  GtkWidget *button = gtk_button_new (), *words = gtk_label_new (label);

  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_justify (GTK_LABEL (words), GTK_JUSTIFY_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.search");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", text);
  gtk_box_append (self->ways, button);
}

/* A filter that lets nothing through, and what is nearly typed so. */
static void
add_near_values (WmkSearchMessage *self, WmkSearchResults *results, guint index)
{
  g_autoptr (GPtrArray) near = wmk_search_list_near_values (
      wmk_search_results_get_search (results), wmk_search_results_get_query (results), index, NULL);

  for (guint i = 0; near != NULL && i < near->len; i++) {
    const WmkCompletion *completion = g_ptr_array_index (near, i);
    g_autofree char *label = g_strdup_printf (_ ("Did you mean “%s”?"), completion->detail);

    add_way (self, label, completion->text);
  }
}

/* The near word of the catalogue. */
static void
add_suggestion (WmkSearchMessage *self, WmkSearchResults *results)
{
  WmkQuery *query = wmk_search_results_get_query (results);
  g_autofree char *text =
      wmk_search_dup_suggestion (wmk_search_results_get_search (results), query, NULL);
  g_autoptr (WmkQuery) suggested = NULL;
  g_autofree char *label = NULL;

  if (text == NULL || *text == '\0')
    return;

  suggested = wmk_query_new (text);
  if (wmk_query_get_filters (query)->len > 0 && wmk_query_get_filters (suggested)->len == 0)
    /* Translators: of words that are found only where filters are left out */
    label = g_strdup_printf (_ ("Did you mean “%s”, without filters?"), text);
  else
    label = g_strdup_printf (_ ("Did you mean “%s”?"), text);
  add_way (self, label, text);
}

/* The filters each of which keeps everything away. */
static void
add_blockers (WmkSearchMessage *self, WmkSearchResults *results)
{
  WmkQuery *query = wmk_search_results_get_query (results);
  g_autoptr (GArray) blockers =
      wmk_search_list_blockers (wmk_search_results_get_search (results), query, NULL);

  for (guint i = 0; blockers != NULL && i < blockers->len; i++) {
    guint index = g_array_index (blockers, guint, i);
    const WmkQueryFilter *filter = g_ptr_array_index (wmk_query_get_filters (query), index);
    g_autofree char *text = wmk_query_dup_without (query, index);
    /* Translators: a filter as it was typed, which keeps everything away: "kind:fund" */
    g_autofree char *label =
        g_strdup_printf (_ ("Search without “%s:%s”"), filter->key, filter->value);

    add_way (self, label, text);
  }
  /* Where none of several is to blame alone. */
  if (blockers != NULL && blockers->len == 0 &&
      wmk_search_finds_words (wmk_search_results_get_search (results), query, NULL)) {
    g_autofree char *text = wmk_query_dup_words (query);

    add_way (self, _ ("Search without filters"), text);
  }
}

/* What is said where a filter lets nothing through. */
static char *
dup_unknown_value (const WmkQueryFilter *filter)
{
  if (g_str_equal (filter->key, "kind"))
    return g_strdup_printf (_ ("There is no kind “%s”."), filter->value);
  if (g_str_equal (filter->key, "sector"))
    return g_strdup_printf (_ ("There is no sector “%s”."), filter->value);
  if (g_str_equal (filter->key, "agency"))
    return g_strdup_printf (_ ("There is no agency “%s”."), filter->value);
  if (g_str_equal (filter->key, "year"))
    return g_strdup_printf (
        _ ("Nothing is of the year “%s”. Years are written 2018, or 2016..2018."), filter->value);

  /* Translators: a filter, and to what it is set: "Nothing is found by “Year: 1901”." */
  return g_strdup_printf (_ ("Nothing is found by “%s: %s”."),
                          wmk_query_get_key_label (filter->key), filter->value);
}

static char *
dup_hint (WmkQuery *query)
{
  g_autofree char *key = wmk_query_dup_unknown_key (query);

  if (*key != '\0')
    return g_strdup_printf (_ ("“%s:” is no filter; it was looked for as a word. Filters are kind, "
                               "sector, agency, year, status, market, tag."),
                            key);

  return g_strdup (_ ("Try fewer words, or only how a word begins."));
}

/* What to try instead. */
static void
show_nothing (WmkSearchMessage *self, WmkSearchResults *results)
{
  WmkQuery *query = wmk_search_results_get_query (results);
  g_autofree char *sentence = g_strdup (_ ("Nothing was found."));
  g_autofree char *hint = dup_hint (query);
  g_autofree char *unknown = wmk_query_dup_unknown_key (query);
  guint index;

  /* Of notes there may be none that is found: the catalogue knows nothing of them. */
  if (wmk_search_find_unknown (wmk_search_results_get_search (results), query, &index, NULL) &&
      !wmk_search_means_others (g_ptr_array_index (wmk_query_get_filters (query), index))) {
    g_free (sentence);
    sentence = dup_unknown_value (g_ptr_array_index (wmk_query_get_filters (query), index));
    add_near_values (self, results, index);
  }
  add_suggestion (self, results);
  add_blockers (self, results);
  gtk_label_set_text (self->sentence, sentence);
  gtk_label_set_text (self->hint, hint);
  gtk_widget_set_visible (GTK_WIDGET (self->hint),
                          *unknown != '\0' ||
                              gtk_widget_get_first_child (GTK_WIDGET (self->ways)) == NULL);
}

static void
wmk_search_message_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_SEARCH_MESSAGE);

  G_OBJECT_CLASS (wmk_search_message_parent_class)->dispose (object);
}

static void
wmk_search_message_class_init (WmkSearchMessageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_search_message_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               WMK_APP_PATH "ui/wmk-search-message.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkSearchMessage, sentence);
  gtk_widget_class_bind_template_child (widget_class, WmkSearchMessage, hint);
  gtk_widget_class_bind_template_child (widget_class, WmkSearchMessage, ways);
}

static void
wmk_search_message_init (WmkSearchMessage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
wmk_search_message_show (WmkSearchMessage *self, WmkSearchResults *results, const GError *error)
{
  GtkWidget *way;

  g_return_if_fail (WMK_IS_SEARCH_MESSAGE (self));

  while ((way = gtk_widget_get_first_child (GTK_WIDGET (self->ways))) != NULL)
    gtk_box_remove (self->ways, way);
  if (error == NULL) {
    show_nothing (self, results);
    return;
  }

  gtk_label_set_text (self->sentence, _ ("The catalogue could not be searched."));
  gtk_label_set_text (self->hint, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), TRUE);
}
