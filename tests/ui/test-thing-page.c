/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ui-fixture.h"

#include <string.h>

#include "catalog/wmk-thing.h"
#include "window/wmk-link-row.h"
#include "window/wmk-sections-view.h"
#include "window/wmk-thing-page.h"

#define BUTTON_LEFT 1

/* A policy that much is told of; one of which its sources say odd things; an agency that has
 * issued more than a section shows, and an instrument with more examples than that. */
#define PLAN "policy/made-in-china-2025"
#define ODD "policy/anhui-medical-imaging-notice-2015"
#define AGENCY "agency/miit"
#define INSTRUMENT "instrument/secure-and-controllable-requirements"

/* One that does several things in each of two sectors. */
#define COMPANY "company/cambricon"

static GPtrArray *
find_all (Ui *ui, GType type)
{
  return ui_find_all (GTK_WIDGET (ui_get_page (ui)), type);
}

static GtkWidget *
find_label (Ui *ui, const char *text)
{
  g_autoptr (GPtrArray) labels = find_all (ui, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_get_mapped (g_ptr_array_index (labels, i)) &&
        g_str_equal (gtk_label_get_text (g_ptr_array_index (labels, i)), text))
      return g_ptr_array_index (labels, i);

  return NULL;
}

/* What stands beside the title of a fact. */
static GtkWidget *
find_fact (Ui *ui, const char *title)
{
  GtkWidget *label = find_label (ui, title);

  g_assert_nonnull (label);

  return gtk_widget_get_next_sibling (label);
}

static GtkWidget *
find_button (Ui *ui, GtkWidget *root, const char *label)
{
  g_autoptr (GPtrArray) buttons = ui_find_all (root, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (gtk_widget_get_mapped (g_ptr_array_index (buttons, i)) &&
        g_str_has_prefix (gtk_button_get_label (g_ptr_array_index (buttons, i)) ?: "", label))
      return g_ptr_array_index (buttons, i);

  return NULL;
}

/* Below the fold, which is filled after the page has been painted. */
static GtkWidget *
wait_for_sections (Ui *ui)
{
  GtkWidget *sections = ui_find (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_SECTIONS_VIEW);

  g_assert_nonnull (sections);
  ui_wait_for (gtk_widget_get_visible (sections));
  ui_settle (ui);

  return sections;
}

static WmkThing *
get_thing (const char *address)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WmkCatalog) catalog = wmk_catalog_open (g_getenv ("WAYMARK_CATALOG"), &error);
  WmkThing *thing;

  g_assert_no_error (error);
  thing = wmk_thing_new_for_address (catalog, address, &error);
  g_assert_no_error (error);
  g_assert_nonnull (thing);

  return thing;
}

/* The Chinese title stands below the English one; neither is there for a thing without. */
static void
test_titles (Ui *ui, gconstpointer data)
{
  g_autoptr (WmkThing) thing = get_thing (ODD);
  GtkWidget *title, *title_zh;
  graphene_rect_t above, below;

  ui_open (ui, ODD);
  g_assert_true (WMK_IS_THING_PAGE (ui_get_page (ui)));
  title = find_label (ui, wmk_thing_get_title (thing));
  title_zh = find_label (ui, wmk_thing_get_title_zh (thing));
  g_assert_nonnull (title);
  g_assert_nonnull (title_zh);
  gtk_test_accessible_assert_role (title, GTK_ACCESSIBLE_ROLE_HEADING);
  above = ui_get_bounds (title, GTK_WIDGET (ui->window));
  below = ui_get_bounds (title_zh, GTK_WIDGET (ui->window));
  g_assert_cmpfloat (above.origin.y + above.size.height, <=, below.origin.y);
  g_assert_cmpfloat (ABS (above.origin.x - below.origin.x), <, 1);
}

static gboolean
has_oddity (Ui *ui)
{
  g_autoptr (GPtrArray) boxes = find_all (ui, GTK_TYPE_BOX);

  for (guint i = 0; i < boxes->len; i++)
    if (gtk_widget_has_css_class (g_ptr_array_index (boxes, i), "oddity") &&
        gtk_widget_get_mapped (g_ptr_array_index (boxes, i)))
      return TRUE;

  return FALSE;
}

/* What the sources say oddly is said where it is, and nowhere else. */
static void
test_oddity (Ui *ui, gconstpointer data)
{
  g_autoptr (WmkCatalog) catalog = wmk_catalog_open (g_getenv ("WAYMARK_CATALOG"), NULL);
  g_autoptr (WmkThing) thing = get_thing (ODD);
  g_autofree char *oddity = NULL;
  g_autofree char *summary = wmk_thing_dup_summary (catalog, thing, &oddity, NULL);

  ui_open (ui, ODD);
  g_assert_true (has_oddity (ui));
  g_assert_nonnull (find_label (ui, oddity));
  g_assert_nonnull (find_label (ui, summary));
  ui_open (ui, INSTRUMENT);
  g_assert_false (has_oddity (ui));
}

/* By the keyboard to the first link of a fact, by Return on, and back. */
static void
test_fact_by_keyboard (Ui *ui, gconstpointer data)
{
  GtkWidget *fact;
  guint n_tabs = 0;

  ui_open (ui, ODD);
  fact = find_fact (ui, "Issued by");
  while (ui_get_focus (ui) != fact) {
    g_assert_cmpuint (++n_tabs, <, 4);
    ui_tab (ui);
  }
  ui_key (ui, NULL, "Return");
  ui_wait_for (g_str_has_prefix (ui_get_address (ui), "agency/"));
  ui_settle (ui);
  g_assert_true (WMK_IS_THING_PAGE (ui_get_page (ui)));
  ui_key (ui, "alt", "Left");
  ui_wait_for (g_str_equal (ui_get_address (ui), ODD));
}

/* Values that are sentences stand on lines of their own, short ones after each other. */
static void
test_fact_lines (Ui *ui, gconstpointer data)
{
  g_auto (GStrv) lines = NULL, names = NULL;

  ui_open (ui, COMPANY);
  lines = g_strsplit (gtk_label_get_text (GTK_LABEL (find_fact (ui, "Sectors"))), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 2);
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_nonnull (strstr (lines[i], ": "));

  ui_open (ui, INSTRUMENT);
  names = g_strsplit (gtk_label_get_text (GTK_LABEL (find_fact (ui, "At work in"))), ", ", -1);
  g_assert_cmpuint (g_strv_length (names), >, 1);
  for (guint i = 0; names[i] != NULL; i++)
    g_assert_null (strchr (names[i], '\n'));
}

/* By a click on its first letters. */
static void
test_fact_by_click (Ui *ui, gconstpointer data)
{
  graphene_rect_t bounds;
  double surface_x, surface_y;

  ui_open (ui, ODD);
  bounds = ui_get_bounds (find_fact (ui, "Issued by"), GTK_WIDGET (ui->window));
  gtk_native_get_surface_transform (GTK_NATIVE (ui->window), &surface_x, &surface_y);
  robot_point (ui_get_robot (), ui->handle, (int) (bounds.origin.x + 6 + surface_x),
               (int) (bounds.origin.y + 8 + surface_y));
  ui_settle (ui);
  robot_click (ui_get_robot (), BUTTON_LEFT);
  ui_wait_for (g_str_has_prefix (ui_get_address (ui), "agency/"));
}

static guint
count_citations (Ui *ui)
{
  g_autoptr (GPtrArray) rows = find_all (ui, WMK_TYPE_LINK_ROW);
  guint n_citations = 0;

  for (guint i = 0; i < rows->len; i++)
    n_citations += wmk_link_row_get_locator (g_ptr_array_index (rows, i)) != NULL;

  return n_citations;
}

/* The first of many; the others when asked for, with the focus on the first of those. */
static void
test_citations (Ui *ui, gconstpointer data)
{
  g_autoptr (WmkCatalog) catalog = wmk_catalog_open (g_getenv ("WAYMARK_CATALOG"), NULL);
  g_autoptr (GPtrArray) citations = wmk_catalog_list_citations (catalog, PLAN, NULL);
  g_autofree char *label = g_strdup_printf ("Show All %u", citations->len);
  GtkWidget *button, *row;

  ui_open (ui, PLAN);
  g_assert_cmpuint (citations->len, >, 10);
  g_assert_cmpuint (count_citations (ui), ==, 3);
  button = find_button (ui, GTK_WIDGET (ui_get_page (ui)), label);
  g_assert_nonnull (button);
  gtk_widget_grab_focus (button);
  ui_settle (ui);
  ui_key (ui, NULL, "Return");
  ui_wait_for (count_citations (ui) == citations->len);
  ui_settle (ui);
  g_assert_false (gtk_widget_get_visible (button));
  row = ui_get_focus (ui);
  g_assert_true (WMK_IS_LINK_ROW (row));
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)), ==, 3);
}

/* What cites leads to its source, and back to where it was. */
static void
test_citation_back (Ui *ui, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *source = NULL;
  GtkWidget *row = NULL;

  ui_open (ui, PLAN);
  rows = find_all (ui, WMK_TYPE_LINK_ROW);
  for (guint i = 0; i < rows->len; i++)
    if (wmk_link_row_get_locator (g_ptr_array_index (rows, i)) != NULL)
      row = g_ptr_array_index (rows, i); /* the last, where the focus is not by chance */
  source = g_strdup (wmk_link_row_get_address (WMK_LINK_ROW (row)));
  g_assert_true (g_str_has_prefix (source, "source/"));
  gtk_widget_grab_focus (row);
  ui_settle (ui);
  ui_key (ui, NULL, "Return");
  ui_wait_for (g_str_equal (ui_get_address (ui), source));
  ui_settle (ui);
  ui_key (ui, "alt", "Left");
  ui_wait_for (ui_is_at (ui, PLAN, source));
}

static guint
count_rows (GtkWidget *list)
{
  g_autoptr (GPtrArray) rows = ui_find_all (list, WMK_TYPE_LINK_ROW);

  return rows->len;
}

/* What goes without saying on the page of @name is not said in each row. */
static void
assert_not_repeated (GtkWidget *list, const char *name)
{
  g_autoptr (GPtrArray) rows = ui_find_all (list, WMK_TYPE_LINK_ROW);
  guint n_lines = 0;

  for (guint i = 0; i < rows->len; i++) {
    g_autofree char *line = ui_dup_description (g_ptr_array_index (rows, i));

    n_lines += *line != '\0';
    g_assert_null (strstr (line, name));
  }
  g_assert_cmpuint (n_lines, >, 0);
}

/* A long section, of which there is no list elsewhere, is shown here. */
static void
test_long_section (Ui *ui, gconstpointer data)
{
  g_autoptr (WmkThing) instrument = get_thing (INSTRUMENT);
  g_autofree char *name = NULL, *expected_name = NULL;
  GtkWidget *list, *button;
  guint total;

  ui_open (ui, INSTRUMENT);
  list = ui_find (wait_for_sections (ui), GTK_TYPE_LIST_BOX);
  button = find_button (ui, gtk_widget_get_parent (gtk_widget_get_parent (list)), "Show All ");
  g_assert_nonnull (button);
  total = (guint) g_ascii_strtoull (
      gtk_button_get_label (GTK_BUTTON (button)) + strlen ("Show All "), NULL, 10);
  g_assert_cmpuint (total, >, 8);
  g_assert_cmpuint (count_rows (list), ==, 5);
  /* There are several such buttons, which are told apart by their names. */
  name = ui_dup_name (button);
  expected_name = g_strdup_printf ("Examples: Show All %u", total);
  g_assert_cmpstr (name, ==, expected_name);
  gtk_widget_grab_focus (button);
  ui_settle (ui);
  ui_key (ui, NULL, "Return");
  ui_wait_for (count_rows (list) == total);
  ui_settle (ui);
  assert_not_repeated (list, wmk_thing_get_title (instrument));
  g_assert_true (WMK_IS_LINK_ROW (ui_get_focus (ui)));
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (ui_get_focus (ui))), ==, 5);
  g_assert_cmpstr (ui_get_address (ui), ==, INSTRUMENT);
}

static gboolean
has_text (Ui *ui, const char *text)
{
  g_autofree char *texts = ui_dup_texts (GTK_WIDGET (ui_get_page (ui)));

  return strstr (texts, text) != NULL;
}

/* One that a list shows as well leads there, filtered; the way back leads here. */
static void
test_section_to_list (Ui *ui, gconstpointer data)
{
  g_autofree char *count = NULL;
  GtkWidget *button;
  double scroll;

  ui_open (ui, AGENCY);
  button = find_button (ui, wait_for_sections (ui), "Show All ");
  g_assert_nonnull (button);
  count =
      g_strdup_printf ("%s of ", gtk_button_get_label (GTK_BUTTON (button)) + strlen ("Show All "));
  gtk_widget_grab_focus (button);
  ui_settle (ui);
  scroll = gtk_adjustment_get_value (ui_get_scroll (ui));
  g_assert_cmpfloat (scroll, >, 0);
  ui_key (ui, NULL, "Return");
  ui_wait_for (g_str_equal (ui_get_address (ui), "policies"));
  ui_settle (ui);
  g_assert_true (has_text (ui, "Agency: MIIT – Ministry of Industry and Information Technology"));
  g_assert_true (has_text (ui, count));
  ui_key (ui, "alt", "Left");
  ui_wait_for (g_str_equal (ui_get_address (ui), AGENCY));
  /* What was in sight is so again. */
  g_assert_nonnull (find_button (ui, wait_for_sections (ui), "Show All "));
  ui_wait_for (ABS (gtk_adjustment_get_value (ui_get_scroll (ui)) - scroll) < 1);
}

/* A row of a section leads to its thing, and back to the row. */
static void
test_section_row (Ui *ui, gconstpointer data)
{
  g_autofree char *address = NULL;
  GtkWidget *row;

  ui_open (ui, AGENCY);
  row = ui_find (wait_for_sections (ui), WMK_TYPE_LINK_ROW);
  address = g_strdup (wmk_link_row_get_address (WMK_LINK_ROW (row)));
  gtk_widget_grab_focus (row);
  ui_settle (ui);
  ui_key (ui, NULL, "Return");
  ui_wait_for (g_str_equal (ui_get_address (ui), address));
  ui_settle (ui);
  ui_key (ui, "alt", "Left");
  ui_wait_for (ui_is_at (ui, AGENCY, address));
}

/* Headings of what is linked, as the catalogue tells them, each with a list of that name. */
static void
assert_sections (Ui *ui, const char *address)
{
  g_autoptr (WmkCatalog) catalog = wmk_catalog_open (g_getenv ("WAYMARK_CATALOG"), NULL);
  g_autoptr (GPtrArray) expected = wmk_thing_list_sections (catalog, address, NULL);
  g_autoptr (GPtrArray) lists = NULL;
  float y = 0;

  ui_open (ui, address);
  lists = ui_find_all (wait_for_sections (ui), GTK_TYPE_LIST_BOX);
  g_assert_cmpuint (expected->len, >, 1);
  g_assert_cmpuint (lists->len, ==, expected->len);
  for (guint i = 0; i < expected->len; i++) {
    const WmkThingSection *section = g_ptr_array_index (expected, i);
    g_autofree char *name = ui_dup_name (g_ptr_array_index (lists, i));
    GtkWidget *heading = find_label (ui, section->title);
    graphene_rect_t bounds;

    g_assert_cmpstr (name, ==, section->title);
    g_assert_nonnull (heading);
    gtk_test_accessible_assert_role (heading, GTK_ACCESSIBLE_ROLE_HEADING);
    bounds = ui_get_bounds (g_ptr_array_index (lists, i), GTK_WIDGET (ui_get_page (ui)));
    g_assert_true (i == 0 || bounds.origin.y > y);
    y = bounds.origin.y;
    g_assert_cmpuint (count_rows (g_ptr_array_index (lists, i)), ==,
                      section->things->len > 8 ? 5 : section->things->len);
  }
}

/* That the titles stand there, each below the one before. */
static void
assert_titles (Ui *ui, const char *const *titles)
{
  float y = 0;

  for (gsize i = 0; titles[i] != NULL; i++) {
    GtkWidget *title = find_label (ui, titles[i]);
    graphene_rect_t bounds;

    g_assert_nonnull (title);
    bounds = ui_get_bounds (title, GTK_WIDGET (ui_get_page (ui)));
    g_assert_true (i == 0 || bounds.origin.y > y);
    y = bounds.origin.y;
  }
}

static void
test_sections (Ui *ui, gconstpointer data)
{
  static const char *const of_plan[] = {"Its parts: Policies",
                                        "Carried out by: Policies",
                                        "Carried out by: Funds",
                                        "Carried out by: Agencies",
                                        "Answered, or opposed, by: Policies",
                                        "It concerns: Targets",
                                        "Concerning it: Events",
                                        "See also: Policies",
                                        NULL};
  static const char *const of_agency[] = {"Issued", "It carries out: Policies", NULL};

  assert_sections (ui, PLAN);
  assert_titles (ui, of_plan);
  assert_sections (ui, AGENCY);
  assert_titles (ui, of_agency);
}

/* An example belongs to its instrument and a wording to its theme; those, to their lists. */
static void
test_up (Ui *ui, gconstpointer data)
{
  static const struct {
    const char *address, *parent, *list;
  } things[] = {
      {"measure/bank-loans-china-development-bank", "instrument/bank-loans", "instruments"},
      {"wording/manufacturing-superpower-gov-work-report-2015", "theme/manufacturing-superpower",
       "wording"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (things); i++) {
    ui_open (ui, things[i].address);
    ui_key (ui, "alt", "Up");
    ui_wait_for (g_str_equal (ui_get_address (ui), things[i].parent));
    ui_settle (ui);
    ui_key (ui, "alt", "Up");
    ui_wait_for (g_str_equal (ui_get_address (ui), things[i].list));
    ui_settle (ui);
  }
}

/* A sector lists what carries it, below its targets. */
static void
test_sector (Ui *ui, gconstpointer data)
{
  static const char *const titles[] = {
      "Policies", "How it is supported", "Funds", "Companies", "Events", NULL};

  assert_sections (ui, "sector/next-generation-it");
  assert_titles (ui, titles);
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  g_test_add ("/thing-page/titles", Ui, NULL, ui_set_up, test_titles, ui_tear_down);
  g_test_add ("/thing-page/oddity", Ui, NULL, ui_set_up, test_oddity, ui_tear_down);
  g_test_add ("/thing-page/fact-by-keyboard", Ui, NULL, ui_set_up, test_fact_by_keyboard,
              ui_tear_down);
  g_test_add ("/thing-page/fact-by-click", Ui, NULL, ui_set_up, test_fact_by_click, ui_tear_down);
  g_test_add ("/thing-page/fact-lines", Ui, NULL, ui_set_up, test_fact_lines, ui_tear_down);
  g_test_add ("/thing-page/citations", Ui, NULL, ui_set_up, test_citations, ui_tear_down);
  g_test_add ("/thing-page/citation-back", Ui, NULL, ui_set_up, test_citation_back, ui_tear_down);
  g_test_add ("/thing-page/long-section", Ui, NULL, ui_set_up, test_long_section, ui_tear_down);
  g_test_add ("/thing-page/section-to-list", Ui, NULL, ui_set_up, test_section_to_list,
              ui_tear_down);
  g_test_add ("/thing-page/section-row", Ui, NULL, ui_set_up, test_section_row, ui_tear_down);
  g_test_add ("/thing-page/sections", Ui, NULL, ui_set_up, test_sections, ui_tear_down);
  g_test_add ("/thing-page/up", Ui, NULL, ui_set_up, test_up, ui_tear_down);
  g_test_add ("/thing-page/sector", Ui, NULL, ui_set_up, test_sector, ui_tear_down);

  return ui_run ();
}
