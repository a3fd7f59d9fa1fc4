/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-sections-view.h"

#include <glib/gi18n-lib.h>

#include "catalog/wmk-collection-choice.h"
#include "catalog/wmk-thing.h"
#include "charts/wmk-tab-stop.h"
#include "window/wmk-link-row.h"
#include "window/wmk-own-view.h"
#include "window/wmk-page.h"
#include "window/wmk-section-years.h"
#include "window/wmk-thing-text.h"

/* Rows of a section that is longer, before all of it is asked for. */
#define N_FIRST_ROWS 5
#define N_MOST_ROWS 8

struct _WmkSectionsView {
  AdwBin parent_instance;
  GtkBox *box;
  GPtrArray *lists;    /* (element-type GtkListBox): one a section, owned by the box */
  GPtrArray *buttons;  /* (element-type GtkWidget): for all of a section, NULL where all is shown */
  GPtrArray *sections; /* (element-type WmkThingSection) */
  char *address;
  char *name;
};

G_DEFINE_FINAL_TYPE (WmkSectionsView, wmk_sections_view, ADW_TYPE_BIN)

static void
wmk_sections_view_finalize (GObject *object)
{
  WmkSectionsView *self = WMK_SECTIONS_VIEW (object);

  g_clear_pointer (&self->lists, g_ptr_array_unref);
  g_clear_pointer (&self->buttons, g_ptr_array_unref);
  g_clear_pointer (&self->sections, g_ptr_array_unref);
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (wmk_sections_view_parent_class)->finalize (object);
}

static void
wmk_sections_view_class_init (WmkSectionsViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wmk_sections_view_finalize;
}

static void
wmk_sections_view_init (WmkSectionsView *self)
{
  self->lists = g_ptr_array_new ();
  self->buttons = g_ptr_array_new ();
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static GtkWidget *
create_row (WmkSectionsView *self, WmkThing *thing)
{
  g_autofree char *line = wmk_thing_describe (thing, self->name);
  const char *place = wmk_thing_get_place (thing);
  g_autofree char *subtitle =
      g_strjoin (*line == '\0' || *place == '\0' ? "" : "\n", line, place, NULL);

  return wmk_link_row_new (wmk_thing_get_title (thing), subtitle, wmk_thing_get_id (thing), NULL);
}

static guint
count_first_rows (const WmkThingSection *section)
{
  return section->things->len > N_MOST_ROWS ? N_FIRST_ROWS : section->things->len;
}

/* Fills the list of a section up to all that belong to it. */
static void
show_all (WmkSectionsView *self, guint index)
{
  const WmkThingSection *section = g_ptr_array_index (self->sections, index);
  GtkWidget *button = g_ptr_array_index (self->buttons, index);

  if (button == NULL || !gtk_widget_get_visible (button))
    return;

  for (guint i = count_first_rows (section); i < section->things->len; i++)
    gtk_list_box_append (g_ptr_array_index (self->lists, index),
                         create_row (self, g_ptr_array_index (section->things, i)));
  wmk_own_view_show_new (g_ptr_array_index (self->lists, index));
  gtk_widget_set_visible (button, FALSE);
}

/* To the list of all such things, filtered, or to the rest of the rows here. */
static void
more_clicked_cb (GtkButton *button, WmkSectionsView *self)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "section"));
  const WmkThingSection *section = g_ptr_array_index (self->sections, index);
  GtkListBox *list = g_ptr_array_index (self->lists, index);
  g_autofree char *choice = NULL;

  if (section->collection == NULL) {
    int n_rows = (int) count_first_rows (section);

    show_all (self, index);
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (list, n_rows)));
    return;
  }

  choice = wmk_collection_choice_for_value (section->filter, self->address);
  wmk_page_keep_choice (GTK_WIDGET (self), section->collection, choice);
  wmk_page_open (GTK_WIDGET (self), section->collection, NULL);
}

static GtkWidget *
create_heading (const WmkThingSection *section)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", section->title, "xalign", 0.0, "wrap",
                                     TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (heading, "title-4");

  return heading;
}

static GtkWidget *
create_more_button (WmkSectionsView *self, guint index)
{
  const WmkThingSection *section = g_ptr_array_index (self->sections, index);
  /* Translators: a button below the first of many: "Show All 36" */
  g_autofree char *label = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Show All %u", "Show All %u", section->things->len),
      section->things->len);
  g_autofree char *name = g_strdup_printf ("%s: %s", section->title, label);
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "section", GUINT_TO_POINTER (index));
  g_signal_connect (button, "clicked", G_CALLBACK (more_clicked_cb), self);

  return button;
}

static void
add_years (WmkSectionsView *self, const WmkThingSection *section, GtkBox *box)
{
  GtkWidget *years = wmk_section_years_new (section, self->address);

  if (years != NULL)
    gtk_box_append (box, years);
}

static void
add_section (WmkSectionsView *self, guint index)
{
  const WmkThingSection *section = g_ptr_array_index (self->sections, index);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *list = gtk_list_box_new ();
  guint n_rows = count_first_rows (section);
  GtkWidget *button = NULL;

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  section->title, -1);
  wmk_link_row_connect (GTK_LIST_BOX (list));
  for (guint i = 0; i < n_rows; i++)
    gtk_list_box_append (GTK_LIST_BOX (list),
                         create_row (self, g_ptr_array_index (section->things, i)));
  g_ptr_array_add (self->lists, list);

  gtk_box_append (GTK_BOX (box), create_heading (section));
  if (section->by_year)
    add_years (self, section, GTK_BOX (box));
  gtk_box_append (GTK_BOX (box), g_object_new (WMK_TYPE_TAB_STOP, "child", list, NULL));
  if (n_rows < section->things->len) {
    button = create_more_button (self, index);
    gtk_box_append (GTK_BOX (box), button);
  }
  g_ptr_array_add (self->buttons, button);
  gtk_box_append (self->box, box);
}

void
wmk_sections_view_set (WmkSectionsView *self,
                       GPtrArray *sections,
                       const char *address,
                       const char *name)
{
  g_return_if_fail (WMK_IS_SECTIONS_VIEW (self));
  g_return_if_fail (self->sections == NULL);

  self->sections = g_ptr_array_ref (sections);
  self->address = g_strdup (address);
  self->name = g_strdup (name);
  for (guint i = 0; i < sections->len; i++)
    add_section (self, i);
  gtk_widget_set_visible (GTK_WIDGET (self), sections->len > 0);
}

const char *
wmk_sections_view_get_focused (WmkSectionsView *self)
{
  const char *address = NULL;

  g_return_val_if_fail (WMK_IS_SECTIONS_VIEW (self), NULL);

  for (guint i = 0; address == NULL && i < self->lists->len; i++)
    address = wmk_link_row_get_focused (g_ptr_array_index (self->lists, i));

  return address;
}

static gboolean
has_thing (const WmkThingSection *section, const char *address)
{
  for (guint i = 0; i < section->things->len; i++)
    if (g_str_equal (wmk_thing_get_id (g_ptr_array_index (section->things, i)), address))
      return TRUE;

  return FALSE;
}

gboolean
wmk_sections_view_focus (WmkSectionsView *self, const char *address)
{
  g_return_val_if_fail (WMK_IS_SECTIONS_VIEW (self), FALSE);

  for (guint i = 0; i < self->lists->len; i++) {
    if (!has_thing (g_ptr_array_index (self->sections, i), address))
      continue;
    if (!wmk_link_row_focus (g_ptr_array_index (self->lists, i), address))
      show_all (self, i);

    return wmk_link_row_focus (g_ptr_array_index (self->lists, i), address);
  }

  return FALSE;
}
