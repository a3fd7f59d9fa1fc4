/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ui-widgets.h"

graphene_rect_t
ui_get_bounds (GtkWidget *widget, GtkWidget *ancestor)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, ancestor, &bounds));

  return bounds;
}

static void
collect (GtkWidget *root, GType type, gboolean all, GPtrArray *found)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    g_ptr_array_add (found, root);

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL && (all || found->len == 0); child = gtk_widget_get_next_sibling (child))
    collect (child, type, all, found);
}

GtkWidget *
ui_find (GtkWidget *root, GType type)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  collect (root, type, FALSE, found);

  return found->len == 0 ? NULL : g_ptr_array_index (found, 0);
}

GPtrArray *
ui_find_all (GtkWidget *root, GType type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (root, type, TRUE, found);

  return found;
}

GtkWidget *
ui_find_button (GtkWidget *root, const char *action_name)
{
  g_autoptr (GPtrArray) buttons = ui_find_all (root, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++) {
    GtkWidget *button = g_ptr_array_index (buttons, i);

    if (g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), action_name) == 0)
      return button;
  }
  g_assert_not_reached ();
}

static char *
dup_property (GtkWidget *widget, GtkAccessibleProperty property)
{
  char *value;

  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), property))
    return g_strdup ("");

  /* Compared with what it cannot be, it comes back as it is. */
  value = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), property, "\x01");

  return value == NULL ? g_strdup ("") : value;
}

char *
ui_dup_name (GtkWidget *widget)
{
  return dup_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL);
}

char *
ui_dup_description (GtkWidget *widget)
{
  return dup_property (widget, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
append_text (GString *texts, GtkWidget *widget)
{
  g_autofree char *name = ui_dup_name (widget);
  g_autofree char *description = ui_dup_description (widget);

  if (GTK_IS_LABEL (widget))
    g_string_append_printf (texts, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  else if (*name != '\0')
    g_string_append_printf (texts, "%s\n%s\n", name, description);
}

char *
ui_dup_texts (GtkWidget *root)
{
  g_autoptr (GPtrArray) widgets = ui_find_all (root, GTK_TYPE_WIDGET);
  GString *texts = g_string_new (NULL);

  for (guint i = 0; i < widgets->len; i++)
    if (gtk_widget_get_mapped (g_ptr_array_index (widgets, i)))
      append_text (texts, g_ptr_array_index (widgets, i));

  return g_string_free (texts, FALSE);
}

GBytes *
ui_render (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  gsize stride = (gsize) width * 4, size = stride * (gsize) height;
  guchar *pixels = g_malloc0 (size);

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_to_node (snapshot);
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (renderer, node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gdk_texture_download (texture, pixels, stride);

  return g_bytes_new_take (pixels, size);
}
