/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-fact-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "catalog/wmk-address.h"
#include "catalog/wmk-thing.h"
#include "window/wmk-chinese-label.h"
#include "window/wmk-label-link.h"
#include "window/wmk-open-gesture.h"
#include "window/wmk-thing-text.h"

/* Of one label: what a label needs to style its links grows with the square of their number. */
#define N_LINKS 6
#define N_MOST_LINKS 8

/* A link leads to an address of the atlas, or out to the web. */
static gboolean
link_activated_cb (GtkLabel *label, const char *uri, gpointer user_data)
{
  g_autofree char *address = wmk_address_normalize (uri);

  if (address != NULL)
    wmk_open_gesture_follow (GTK_WIDGET (label), address);
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

/* The values of @fact from @first to before @end. */
static GtkWidget *
create_label (const WmkThingFact *fact, guint first, guint end)
{
  g_autoptr (GString) markup = g_string_new (NULL);
  const char *separator = is_long (fact) ? "\n" : ", ";
  GtkWidget *label;

  for (guint i = first; i < end; i++) {
    g_autofree char *value = format_value (fact, g_ptr_array_index (fact->values, i));

    g_string_append_printf (markup, "%s%s", i > first ? separator : "", value);
  }
  /* Where lines may break at every character, a label measures as many of them. */
  label = g_object_new (GTK_TYPE_LABEL, "use-markup", TRUE, "label", markup->str, "xalign", 0.0,
                        "wrap", TRUE, "wrap-mode",
                        fact->fact->type == WMK_VALUE_URL ? PANGO_WRAP_CHAR : PANGO_WRAP_WORD,
                        "hexpand", TRUE, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _ (fact->fact->title), -1);
  wmk_chinese_label_mark (GTK_LABEL (label));
  g_signal_connect (label, "activate-link", G_CALLBACK (link_activated_cb), NULL);

  return label;
}

/* Shows the values that wait for @button, and gives the first of their labels. */
static GtkWidget *
show_more (GtkWidget *button)
{
  GtkWidget *first = gtk_widget_get_next_sibling (button);

  for (GtkWidget *label = first; label != NULL; label = gtk_widget_get_next_sibling (label))
    gtk_widget_set_visible (label, TRUE);

  return first;
}

static void
more_clicked_cb (GtkWidget *button, GtkWidget *box)
{
  gtk_widget_child_focus (show_more (button), GTK_DIR_TAB_FORWARD);
  gtk_box_remove (GTK_BOX (box), button);
}

static GtkWidget *
create_values (const WmkThingFact *fact)
{
  GtkWidget *box, *button;
  g_autofree char *text = NULL;

  if (fact->values->len <= N_MOST_LINKS)
    return create_label (fact, 0, fact->values->len);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), create_label (fact, 0, N_LINKS));
  /* Translators: values of a table that are not shown yet: "12 More" */
  text = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u More", "%u More", fact->values->len - N_LINKS),
      fact->values->len - N_LINKS);
  button = gtk_button_new_with_label (text);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "chip");
  g_signal_connect (button, "clicked", G_CALLBACK (more_clicked_cb), box);
  gtk_box_append (GTK_BOX (box), button);
  for (guint i = N_LINKS; i < fact->values->len; i += N_LINKS) {
    GtkWidget *label = create_label (fact, i, MIN (i + N_LINKS, fact->values->len));

    gtk_widget_set_visible (label, FALSE);
    gtk_box_append (GTK_BOX (box), label);
  }

  return box;
}

void
wmk_fact_table_fill (GtkGrid *table, GPtrArray *facts)
{
  for (guint i = 0; i < facts->len; i++) {
    const WmkThingFact *fact = g_ptr_array_index (facts, i);
    GtkWidget *title =
        g_object_new (GTK_TYPE_LABEL, "label", _ (fact->fact->title), "xalign", 0.0, "yalign", 0.0,
                      "wrap", TRUE, "width-chars", 12, "max-width-chars", 12, NULL);

    gtk_widget_add_css_class (title, "secondary");
    gtk_grid_attach (table, title, 0, (int) i, 1, 1);
    gtk_grid_attach (table, create_values (fact), 1, (int) i, 1, 1);
  }
}

char *
wmk_fact_table_get_focused (GtkGrid *table)
{
  GtkWidget *focus = GTK_WIDGET (table);
  const char *uri = NULL;

  while (focus != NULL && !GTK_IS_LABEL (focus))
    focus = gtk_widget_get_focus_child (focus);
  if (focus != NULL)
    uri = wmk_label_link_get (GTK_LABEL (focus));

  return uri == NULL ? NULL : wmk_address_normalize (uri);
}

/* Links of a label take the focus one after the other. */
static gboolean
focus_link (GtkLabel *label, const char *uri)
{
  gtk_widget_grab_focus (GTK_WIDGET (label));
  while (g_strcmp0 (wmk_label_link_get (label), uri) != 0)
    if (!gtk_widget_child_focus (GTK_WIDGET (label), GTK_DIR_TAB_FORWARD))
      return FALSE;

  return TRUE;
}

static GtkLabel *
find_label (GtkWidget *widget, const char *link)
{
  GtkLabel *found = NULL;

  if (GTK_IS_LABEL (widget))
    return strstr (gtk_label_get_label (GTK_LABEL (widget)), link) != NULL ? GTK_LABEL (widget)
                                                                           : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, link);

  return found;
}

gboolean
wmk_fact_table_focus (GtkGrid *table, const char *address)
{
  g_autofree char *uri = wmk_address_to_uri (address);
  g_autofree char *link = g_strdup_printf ("href=\"%s\"", uri);
  GtkLabel *label = find_label (GTK_WIDGET (table), link);
  GtkWidget *button;

  if (label == NULL)
    return FALSE;

  /* It may be among those that were not shown at first. */
  button = gtk_widget_get_prev_sibling (GTK_WIDGET (label));
  while (button != NULL && !GTK_IS_BUTTON (button))
    button = gtk_widget_get_prev_sibling (button);
  if (button != NULL && !gtk_widget_get_visible (GTK_WIDGET (label)))
    gtk_widget_activate (button);

  return focus_link (label, uri);
}
