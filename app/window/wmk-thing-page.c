/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-thing-page.h"

#include <glib/gi18n-lib.h>

#include "catalog/wmk-thing.h"
#include "charts/wmk-mark.h"
#include "charts/wmk-tab-stop.h"
#include "window/wmk-chinese-label.h"
#include "window/wmk-fact-table.h"
#include "window/wmk-link-row.h"
#include "window/wmk-sections-view.h"
#include "window/wmk-source-list.h"

struct _WmkThingPage {
  WmkPage parent_instance;
  GtkLabel *title;
  GtkLabel *title_zh;
  GtkWidget *oddity_box;
  GtkWidget *oddity_head; /* a long text beside the mark would be broken into lines many times */
  GtkLabel *oddity;
  GtkGrid *facts;
  GtkWidget *summary_section;
  GtkLabel *summary_title;
  GtkLabel *summary;
  GtkListBox *citations;
  GtkButton *more_citations;
  GPtrArray *more; /* (element-type WmkCitation): that wait to be asked for */
  WmkSectionsView *sections;
  WmkCatalog *catalog;
  char *address;
};

G_DEFINE_FINAL_TYPE (WmkThingPage, wmk_thing_page, WMK_TYPE_PAGE)

/* Citations of a thing that has more, before all are asked for. */
#define N_FIRST_CITATIONS 3
#define N_MOST_CITATIONS 5

static void
more_citations_clicked_cb (WmkThingPage *self)
{
  GtkListBoxRow *row;

  wmk_source_list_fill_citations (self->citations, self->more, self->address);
  gtk_widget_set_visible (GTK_WIDGET (self->more_citations), FALSE);
  row = gtk_list_box_get_row_at_index (self->citations, N_FIRST_CITATIONS);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* Takes @citations. */
static void
show_citations (WmkThingPage *self, GPtrArray *citations)
{
  g_autofree char *label = NULL;

  if (citations->len > N_MOST_CITATIONS) {
    label = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "Show All %u", "Show All %u", citations->len),
        citations->len);
    self->more = g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_citation_free);
    while (citations->len > N_FIRST_CITATIONS)
      g_ptr_array_insert (self->more, 0, g_ptr_array_steal_index (citations, citations->len - 1));
    gtk_button_set_label (self->more_citations, label);
    gtk_widget_set_visible (GTK_WIDGET (self->more_citations), TRUE);
  }
  wmk_source_list_fill_citations (self->citations, citations, self->address);
}

static char *
wmk_thing_page_dup_focus (WmkPage *page)
{
  WmkThingPage *self = WMK_THING_PAGE (page);
  g_autofree char *fact = wmk_fact_table_get_focused (self->facts);
  const char *address = wmk_sections_view_get_focused (self->sections);

  if (fact != NULL)
    return g_steal_pointer (&fact);
  if (address == NULL)
    address = wmk_link_row_get_focused (self->citations);

  return g_strdup (address == NULL ? "" : address);
}

static gboolean
wmk_thing_page_grab_focus_at (WmkPage *page, const char *address)
{
  WmkThingPage *self = WMK_THING_PAGE (page);

  return wmk_fact_table_focus (self->facts, address) ||
         wmk_sections_view_focus (self->sections, address) ||
         wmk_link_row_focus (self->citations, address);
}

static void
wmk_thing_page_fill_rest (WmkPage *page)
{
  WmkThingPage *self = WMK_THING_PAGE (page);
  g_autoptr (GPtrArray) sections = NULL;
  g_autoptr (GError) error = NULL;

  if (self->catalog == NULL)
    return; /* built by its template alone */

  sections = wmk_thing_list_sections (self->catalog, self->address, &error);
  if (sections == NULL)
    gtk_widget_activate_action (GTK_WIDGET (page), "win.report", "s", error->message);
  else
    wmk_sections_view_set (self->sections, sections, self->address,
                           gtk_label_get_text (self->title));
}

static void
wmk_thing_page_dispose (GObject *object)
{
  WmkThingPage *self = WMK_THING_PAGE (object);

  g_clear_object (&self->catalog);
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->more, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_THING_PAGE);

  G_OBJECT_CLASS (wmk_thing_page_parent_class)->dispose (object);
}

static void
wmk_thing_page_class_init (WmkThingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WmkPageClass *page_class = WMK_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_thing_page_dispose;
  page_class->dup_focus = wmk_thing_page_dup_focus;
  page_class->grab_focus_at = wmk_thing_page_grab_focus_at;
  page_class->fill_rest = wmk_thing_page_fill_rest;
  g_type_ensure (WMK_TYPE_SECTIONS_VIEW);
  g_type_ensure (WMK_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class, WMK_APP_PATH "ui/wmk-thing-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkThingPage, title);
  gtk_widget_class_bind_template_child (widget_class, WmkThingPage, title_zh);
  gtk_widget_class_bind_template_child (widget_class, WmkThingPage, oddity_box);
  gtk_widget_class_bind_template_child (widget_class, WmkThingPage, oddity_head);
  gtk_widget_class_bind_template_child (widget_class, WmkThingPage, oddity);
  gtk_widget_class_bind_template_child (widget_class, WmkThingPage, facts);
  gtk_widget_class_bind_template_child (widget_class, WmkThingPage, summary_section);
  gtk_widget_class_bind_template_child (widget_class, WmkThingPage, summary_title);
  gtk_widget_class_bind_template_child (widget_class, WmkThingPage, summary);
  gtk_widget_class_bind_template_child (widget_class, WmkThingPage, citations);
  gtk_widget_class_bind_template_child (widget_class, WmkThingPage, more_citations);
  gtk_widget_class_bind_template_child (widget_class, WmkThingPage, sections);
  gtk_widget_class_bind_template_callback (widget_class, more_citations_clicked_cb);
}

static void
wmk_thing_page_init (WmkThingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_text (GtkLabel *label, const char *text)
{
  wmk_chinese_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

/* What it belongs to, or else the list of such things. */
static gboolean
show_parent (WmkThingPage *self, WmkThing *thing, GError **error)
{
  GError *parent_error = NULL;
  g_autoptr (WmkThing) parent = wmk_thing_new_parent (self->catalog, thing, &parent_error);
  const WmkKind *kind = wmk_thing_get_kind (thing);

  if (parent_error != NULL) {
    g_propagate_error (error, parent_error);
    return FALSE;
  }

  if (parent != NULL)
    wmk_page_set_parent (WMK_PAGE (self), wmk_thing_get_id (parent), wmk_thing_get_title (parent));
  else if (kind->collection != NULL)
    wmk_page_set_parent (WMK_PAGE (self), kind->collection, wmk_kind_get_list_title (kind));

  return TRUE;
}

static void
show_thing (WmkThingPage *self, WmkThing *thing, const char *summary, const char *oddity)
{
  const WmkKind *kind = wmk_thing_get_kind (thing);
  g_auto (GStrv) paragraphs = NULL;
  g_autofree char *text = NULL;

  wmk_page_set_titles (WMK_PAGE (self), wmk_thing_get_title (thing), _ (kind->name));
  wmk_page_set_section (WMK_PAGE (self), kind->section);
  set_text (self->title, wmk_thing_get_title (thing));
  set_text (self->title_zh, wmk_thing_get_title_zh (thing));
  gtk_widget_set_visible (self->oddity_box, *oddity != '\0');
  wmk_chinese_label_set_text (self->oddity, oddity);
  gtk_widget_insert_after (wmk_mark_new (WMK_MARK_ODDITY), self->oddity_head, NULL);
  gtk_widget_set_visible (self->summary_section, kind->summary_title != NULL && *summary != '\0');
  if (kind->summary_title != NULL)
    gtk_label_set_text (self->summary_title, _ (kind->summary_title));
  /* The catalogue parts paragraphs by one line feed. */
  paragraphs = g_strsplit (summary, "\n", -1);
  text = g_strjoinv ("\n\n", paragraphs);
  wmk_chinese_label_set_text (self->summary, text);
}

WmkPage *
wmk_thing_page_new (WmkCatalog *catalog, const char *address, GError **error)
{
  g_autoptr (WmkThing) thing = wmk_thing_new_for_address (catalog, address, error);
  g_autoptr (GPtrArray) facts = NULL, citations = NULL;
  g_autofree char *summary = NULL, *oddity = NULL;
  g_autoptr (WmkThingPage) self = NULL;

  if (thing == NULL)
    return NULL;
  summary = wmk_thing_dup_summary (catalog, thing, &oddity, error);
  if (summary == NULL)
    return NULL;
  facts = wmk_thing_list_facts (catalog, thing, error);
  if (facts == NULL)
    return NULL;
  citations = wmk_catalog_list_citations (catalog, address, error);
  if (citations == NULL)
    return NULL;

  self = g_object_new (WMK_TYPE_THING_PAGE, NULL);
  self->catalog = g_object_ref (catalog);
  self->address = g_strdup (address);
  show_thing (self, thing, summary, oddity);
  if (!show_parent (self, thing, error))
    return NULL;
  wmk_fact_table_fill (self->facts, facts);
  gtk_widget_set_visible (GTK_WIDGET (self->facts), facts->len > 0);
  show_citations (self, citations);

  return WMK_PAGE (g_steal_pointer (&self));
}
