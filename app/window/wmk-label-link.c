/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-label-link.h"

/* A reading of a label's markup up to the link with the focus. */
typedef struct {
  int focus;   /* where the cursor is, characters of the text; a link with the focus has it */
  int n_read;  /* characters */
  int begin;   /* of the link that is open, characters */
  char *open;  /* its target */
  char *found; /* NULL as long as none is */
} Reading;

static void
start_element (GMarkupParseContext *context,
               const char *name,
               const char **attribute_names,
               const char **attribute_values,
               gpointer user_data,
               GError **error)
{
  Reading *self = user_data;

  if (!g_str_equal (name, "a"))
    return;

  self->begin = self->n_read;
  g_clear_pointer (&self->open, g_free);
  for (guint i = 0; attribute_names[i] != NULL; i++)
    if (g_str_equal (attribute_names[i], "href"))
      self->open = g_strdup (attribute_values[i]);
}

static void
end_element (GMarkupParseContext *context, const char *name, gpointer user_data, GError **error)
{
  Reading *self = user_data;

  if (g_str_equal (name, "a") && self->found == NULL && self->begin <= self->focus &&
      self->focus < self->n_read)
    self->found = g_steal_pointer (&self->open);
}

static void
text (GMarkupParseContext *context,
      const char *read,
      gsize length,
      gpointer user_data,
      GError **error)
{
  Reading *self = user_data;

  self->n_read += (int) g_utf8_strlen (read, (gssize) length);
}

/* Returns: (transfer full) (nullable) */
static char *
find_focused (GtkLabel *label)
{
  static const GMarkupParser parser = {
      .start_element = start_element,
      .end_element = end_element,
      .text = text,
  };
  g_autofree char *markup = g_strdup_printf ("<markup>%s</markup>", gtk_label_get_label (label));
  Reading reading = {0};
  g_autoptr (GMarkupParseContext) context =
      g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, &reading, NULL);

  gtk_label_get_selection_bounds (label, &reading.focus, NULL);
  g_markup_parse_context_parse (context, markup, -1, NULL);
  g_free (reading.open);

  return reading.found;
}

const char *
wmk_label_link_get (GtkLabel *label)
{
  const char *target;

  g_return_val_if_fail (GTK_IS_LABEL (label), NULL);

  target = gtk_label_get_current_uri (label);
  if (target != NULL || !gtk_widget_is_focus (GTK_WIDGET (label)) ||
      !gtk_label_get_use_markup (label))
    return target;

  g_object_set_data_full (G_OBJECT (label), "wmk-focused-link", find_focused (label), g_free);

  return g_object_get_data (G_OBJECT (label), "wmk-focused-link");
}
