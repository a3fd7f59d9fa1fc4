/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-own-view.h"

#include "charts/wmk-mark.h"
#include "window/wmk-own-marks.h"
#include "window/wmk-page.h"

G_DEFINE_INTERFACE (WmkOwnView, wmk_own_view, GTK_TYPE_WIDGET)

static void
wmk_own_view_default_init (WmkOwnViewInterface *interface)
{
}

void
wmk_own_view_show (GtkWidget *root, WmkNotebook *notebook, gboolean shows_own, const char *address)
{
  if (WMK_IS_OWN_VIEW (root))
    WMK_OWN_VIEW_GET_IFACE (root)->show_own (WMK_OWN_VIEW (root), notebook, shows_own, address);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    wmk_own_view_show (child, notebook, shows_own, address);
}

void
wmk_own_view_show_new (GtkWidget *root)
{
  GtkWidget *page = gtk_widget_get_ancestor (root, WMK_TYPE_PAGE);
  WmkNotebook *notebook = NULL;
  gboolean shows_own = FALSE;

  if (page != NULL)
    notebook = wmk_page_get_notebook (WMK_PAGE (page), &shows_own);
  if (notebook != NULL)
    wmk_own_view_show (root, notebook, shows_own, NULL);
}

gboolean
wmk_own_view_concerns (const char *changed, const char *address)
{
  return changed == NULL || g_str_equal (changed, address);
}

GtkWidget *
wmk_own_view_show_signs (WmkOwnView *self,
                         GtkWidget *box,
                         GtkWidget *after,
                         const char *description,
                         WmkNotebook *notebook,
                         gboolean shows_own,
                         const char *address)
{
  GtkBox *place = GTK_BOX (gtk_widget_get_parent (after));
  g_autofree char *text = NULL;
  WmkOwnMarks marks;

  wmk_own_marks_read (&marks, notebook, shows_own, address);
  if (box == NULL && marks.text == NULL)
    return NULL;

  if (box != NULL)
    gtk_box_remove (place, box);
  box = NULL;
  if (marks.text != NULL) {
    box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
    if (marks.noted)
      gtk_box_append (GTK_BOX (box), wmk_mark_new (WMK_MARK_NOTE));
    if (marks.starred)
      gtk_box_append (GTK_BOX (box), wmk_mark_new (WMK_MARK_STAR));
    gtk_box_insert_child_after (place, box, after);
  }
  text = g_strjoin (marks.text == NULL || *description == '\0' ? "" : "\n", description,
                    marks.text == NULL ? "" : marks.text, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
  wmk_own_marks_clear (&marks);

  return box;
}
