/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-collection-menu.h"

#include <glib/gi18n-lib.h>

#include "catalog/wmk-collection-model.h"
#include "window/wmk-menu-button.h"
#include "window/wmk-thing-text.h"

static void
add_item (GMenu *menu, const char *label, const char *action, const char *value)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", value);
  g_menu_append_item (menu, item);
}

static GMenuModel *
create_options (WmkCatalog *catalog, const WmkKindFilter *filter, GError **error)
{
  g_autofree char *action = g_strconcat ("list." WMK_FILTER_ACTION, filter->id, NULL);
  g_autoptr (GPtrArray) options = wmk_kind_list_options (catalog, filter, error);
  g_autoptr (GMenu) any = g_menu_new (), values = g_menu_new ();
  GMenu *menu;

  if (options == NULL)
    return NULL;

  add_item (any, _ ("Any"), action, "");
  for (guint i = 0; i < options->len; i++) {
    const WmkThingValue *option = g_ptr_array_index (options, i);
    g_autofree char *text = wmk_value_format (filter->type, option->text);
    g_autofree char *label = wmk_menu_button_shorten (text);

    add_item (values, label, action, option->address);
  }
  menu = g_menu_new ();
  g_menu_append_section (menu, NULL, G_MENU_MODEL (any));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (values));

  return G_MENU_MODEL (menu);
}

GMenuModel *
wmk_collection_filter_menu_new (WmkCatalog *catalog, const WmkKind *kind, GError **error)
{
  g_autoptr (GMenu) menu = g_menu_new (), filters = g_menu_new (), end = g_menu_new ();

  for (const WmkKindFilter *filter = kind->filters; filter != NULL && filter->title != NULL;
       filter++) {
    g_autoptr (GMenuModel) options = create_options (catalog, filter, error);

    if (options == NULL)
      return NULL;
    g_menu_append_submenu (filters, _ (filter->title), options);
  }
  g_menu_append (end, _ ("Show _All"), "list.show-all");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (filters));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

GMenuModel *
wmk_collection_order_menu_new (const WmkKind *kind)
{
  g_autoptr (GMenu) own = g_menu_new (), columns = g_menu_new (), end = g_menu_new ();
  GMenu *menu = g_menu_new ();

  add_item (own, _ ("Usual Order"), "list.order", "");
  add_item (columns, wmk_kind_get_title_label (kind), "list.order", WMK_ORDER_TITLE);
  for (guint i = 0; i < wmk_kind_count_columns (kind); i++)
    add_item (columns, _ (kind->columns[i].title), "list.order", kind->columns[i].id);
  g_menu_append (end, _ ("_Descending"), "list.descending");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (own));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (columns));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));

  return G_MENU_MODEL (menu);
}

/* What a value is called among those to choose from; @value itself where it is none of them. */
static char *
dup_label (WmkCatalog *catalog, const WmkKindFilter *filter, const char *value)
{
  g_autofree char *label = wmk_kind_dup_option_label (catalog, filter, value, NULL);

  return label == NULL || *label == '\0' ? g_strdup (value)
                                         : wmk_value_format (filter->type, label);
}

static GtkWidget *
create_chip (const char *filter, const char *label)
{
  g_autofree char *action = g_strconcat ("list." WMK_FILTER_ACTION, filter, NULL);
  g_autofree char *tooltip = g_strdup_printf (_ ("Show any again, not only “%s”"), label);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *chip = gtk_button_new ();

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", label, "ellipsize",
                                               PANGO_ELLIPSIZE_END, NULL));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_halign (chip, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (chip, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, tooltip, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (chip), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (chip), "s", "");

  return chip;
}

void
wmk_collection_chips_clear (GtkFlowBox *chips)
{
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (chips))) != NULL)
    gtk_flow_box_remove (chips, chip);
  gtk_widget_set_visible (GTK_WIDGET (chips), FALSE);
}

void
wmk_collection_chips_add (GtkFlowBox *chips, const char *filter, const char *label)
{
  GtkWidget *chip = create_chip (filter, label);

  gtk_flow_box_insert (chips, chip, -1);
  gtk_widget_set_focusable (gtk_widget_get_parent (chip), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (chips), TRUE);
}

void
wmk_collection_chips_fill (GtkFlowBox *chips,
                           WmkCatalog *catalog,
                           const WmkKind *kind,
                           const WmkCollectionChoice *choice)
{
  wmk_collection_chips_clear (chips);
  for (const WmkKindFilter *filter = kind->filters; filter != NULL && filter->title != NULL;
       filter++) {
    const char *value = wmk_collection_choice_get_value (choice, filter->id);
    g_autofree char *name = NULL;
    g_autofree char *label = NULL;

    if (*value == '\0')
      continue;
    name = dup_label (catalog, filter, value);
    /* Translators: a filter that is set, and to what: "Agency: MIIT" */
    label = g_strdup_printf (C_ ("filter", "%s: %s"), _ (filter->title), name);
    wmk_collection_chips_add (chips, filter->id, label);
  }
}
