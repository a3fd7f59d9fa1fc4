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

/* The near word of the catalogue. */
static void
add_suggestion (WmkSearchMessage *self, WmkSearchResults *results)
{
  g_autofree char *text = wmk_search_dup_suggestion (wmk_search_results_get_search (results),
                                                     wmk_search_results_get_query (results), NULL);
  g_autofree char *label = NULL;

  if (text == NULL || *text == '\0')
    return;

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
  if (blockers != NULL && blockers->len == 0 && wmk_query_get_filters (query)->len > 1) {
    g_autofree char *text = wmk_query_dup_words (query);

    if (*text != '\0')
      add_way (self, _ ("Search without filters"), text);
  }
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
    add_suggestion (self, results);
    add_blockers (self, results);
  }
  gtk_label_set_text (self->sentence, error != NULL ? _ ("The catalogue could not be searched.")
                                                    : _ ("Nothing was found."));
  gtk_label_set_text (self->hint, error != NULL
                                      ? error->message
                                      : _ ("Try fewer words, or only how a word begins."));
  gtk_widget_set_visible (GTK_WIDGET (self->hint),
                          gtk_widget_get_first_child (GTK_WIDGET (self->ways)) == NULL);
}
