/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-fact-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "catalog/wmk-address.h"
#include "catalog/wmk-thing.h"
#include "window/wmk-page.h"
#include "window/wmk-thing-text.h"

/* A link leads to an address of the atlas, or out to the web. */
static gboolean
link_activated_cb (GtkLabel *label, const char *uri, gpointer user_data)
{
  g_autofree char *address = wmk_address_normalize (uri);

  if (address != NULL)
    wmk_page_open (GTK_WIDGET (label), address, NULL);
  else
    gtk_widget_activate_action (GTK_WIDGET (label), "win.open-link", "s", uri);

  return GDK_EVENT_STOP;
}

/* Lines of a fact whose values are sentences, else one line. */
static gboolean
is_long (const WmkThingFact *fact)
{
  for (guint i = 0; i < fact->values->len; i++)
    if (strchr (((const WmkThingValue *) g_ptr_array_index (fact->values, i))->text, ':') != NULL)
      return TRUE;

  return FALSE;
}

static char *
format_value (const WmkThingFact *fact, const WmkThingValue *value)
{
  g_autofree char *text = wmk_value_format (fact->fact->type, value->text);
  g_autofree char *uri = NULL;

  if (fact->fact->type == WMK_VALUE_URL)
    uri = g_strdup (value->text);
  else if (*value->address != '\0')
    uri = wmk_address_to_uri (value->address);

  return uri == NULL ? g_markup_escape_text (text, -1)
                     : g_markup_printf_escaped ("<a href=\"%s\">%s</a>", uri, text);
}

static GtkWidget *
create_label (const WmkThingFact *fact)
{
  g_autoptr (GString) markup = g_string_new (NULL);
  const char *separator = is_long (fact) ? "\n" : ", ";
  GtkWidget *label;

  for (guint i = 0; i < fact->values->len; i++) {
    g_autofree char *value = format_value (fact, g_ptr_array_index (fact->values, i));

    g_string_append_printf (markup, "%s%s", i > 0 ? separator : "", value);
  }
  label = g_object_new (GTK_TYPE_LABEL, "use-markup", TRUE, "label", markup->str, "xalign", 0.0,
                        "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "hexpand", TRUE, NULL);
  g_signal_connect (label, "activate-link", G_CALLBACK (link_activated_cb), NULL);

  return label;
}

void
wmk_fact_table_fill (GtkGrid *table, GPtrArray *facts)
{
  for (guint i = 0; i < facts->len; i++) {
    const WmkThingFact *fact = g_ptr_array_index (facts, i);
    GtkWidget *title =
        g_object_new (GTK_TYPE_LABEL, "label", _ (fact->fact->title), "xalign", 0.0, "yalign", 0.0,
                      "wrap", TRUE, "width-chars", 12, "max-width-chars", 12, NULL);
    GtkWidget *label = create_label (fact);

    gtk_widget_add_css_class (title, "secondary");
    gtk_accessible_update_relation (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                    title, label, NULL, -1);
    gtk_grid_attach (table, title, 0, (int) i, 1, 1);
    gtk_grid_attach (table, label, 1, (int) i, 1, 1);
  }
}

char *
wmk_fact_table_get_focused (GtkGrid *table)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (table));
  const char *uri = focus == NULL ? NULL : gtk_label_get_current_uri (GTK_LABEL (focus));

  return uri == NULL ? NULL : wmk_address_normalize (uri);
}
