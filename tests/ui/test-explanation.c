/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ui-fixture.h"

#include "catalog/wmk-catalog.h"
#include "charts/wmk-text.h"
#include "window/wmk-link-row.h"
#include "window/wmk-target-card.h"

/* "How is this computed?" on the card of a target. */

#define INDICATOR "indicator/nev-production"
#define TARGET "target/nev-production-2025"
#define OTHER_OBSERVATION "observation/nev-production-made-in-china-2018"

/* What the status of TARGET rests on. */
static char *
dup_deciding (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WmkCatalog) catalog = wmk_catalog_open (g_getenv ("WAYMARK_CATALOG"), &error);
  g_autofree char *indicator_id = NULL, *sector_id = NULL;
  g_autoptr (WmkTarget) target = NULL;

  g_assert_no_error (error);
  target = wmk_catalog_get_target (catalog, TARGET, &indicator_id, &sector_id, &error);
  g_assert_no_error (error);

  return g_strdup (target->deciding_observation_id);
}

static GtkExpander *
get_expander (Ui *ui)
{
  return GTK_EXPANDER (ui_find (GTK_WIDGET (ui_get_page (ui)), GTK_TYPE_EXPANDER));
}

static GtkListBox *
get_steps (Ui *ui)
{
  return GTK_LIST_BOX (ui_find (gtk_expander_get_child (get_expander (ui)), GTK_TYPE_LIST_BOX));
}

static void
open_by_keyboard (Ui *ui)
{
  GtkExpander *expander = get_expander (ui);

  gtk_widget_grab_focus (GTK_WIDGET (expander));
  ui_key (ui, NULL, "space");
  ui_wait_for (gtk_expander_get_expanded (expander));
  ui_settle (ui);
}

/* Closed at first, and nothing is made for it: pages open as fast as without. */
static void
test_closed (Ui *ui, gconstpointer data)
{
  g_autoptr (GPtrArray) expanders = NULL;

  ui_open (ui, "indicator/nev-indigenous-share");
  expanders = ui_find_all (GTK_WIDGET (ui_get_page (ui)), GTK_TYPE_EXPANDER);
  g_assert_cmpuint (expanders->len, >, 2);
  for (guint i = 0; i < expanders->len; i++) {
    GtkExpander *expander = g_ptr_array_index (expanders, i);

    g_assert_true (gtk_widget_is_visible (GTK_WIDGET (expander)));
    g_assert_false (gtk_expander_get_expanded (expander));
    g_assert_null (gtk_expander_get_child (expander));
  }
}

static void
test_keyboard (Ui *ui, gconstpointer data)
{
  g_autofree char *name = NULL;
  g_autofree char *description = NULL;

  ui_open (ui, INDICATOR);
  open_by_keyboard (ui);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_steps (ui)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "How is this computed?");

  /* Tab leads into it, arrows through it. */
  ui_key (ui, NULL, "Tab");
  ui_wait_for (WMK_IS_LINK_ROW (ui_get_focus (ui)));
  name = ui_dup_name (ui_get_focus (ui));
  description = ui_dup_description (ui_get_focus (ui));
  g_assert_true (g_str_has_suffix (name, " ≥\302\2403"));
  g_assert_true (g_str_has_prefix (description, "Met: dated in the target’s year, 2025.\n"));

  gtk_widget_grab_focus (GTK_WIDGET (get_expander (ui)));
  ui_key (ui, NULL, "space");
  ui_wait_for (!gtk_expander_get_expanded (get_expander (ui)));
}

static void
test_expanded_state (Ui *ui, gconstpointer data)
{
  GtkWidget *titled;

  ui_open (ui, INDICATOR);
  /* Newer toolkits say it of the title inside. */
  titled = GTK_WIDGET (get_expander (ui));
  if (!gtk_test_accessible_has_state (GTK_ACCESSIBLE (titled), GTK_ACCESSIBLE_STATE_EXPANDED))
    titled = gtk_widget_get_first_child (gtk_widget_get_first_child (titled));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (titled), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  open_by_keyboard (ui);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (titled), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
}

static gboolean
is_on_deciding (Ui *ui)
{
  g_autofree char *deciding = dup_deciding ();
  GtkWidget *focus = ui_get_focus (ui);
  const char *origin;

  if (!WMK_IS_LINK_ROW (focus))
    return FALSE;
  origin = wmk_link_row_get_focused_origin (GTK_LIST_BOX (gtk_widget_get_parent (focus)));

  return g_strcmp0 (origin, deciding) == 0;
}

/* From a step to the observation that it is about: on the same page, in sight. */
static void
test_link (Ui *ui, gconstpointer data)
{
  WmkPage *page;
  graphene_rect_t bounds;

  ui_resize (ui, 700, 400);
  ui_open (ui, INDICATOR);
  page = ui_get_page (ui);
  open_by_keyboard (ui);
  ui_key (ui, NULL, "Tab");
  ui_wait_for (WMK_IS_LINK_ROW (ui_get_focus (ui)));
  ui_key (ui, NULL, "Return");
  ui_wait_for (is_on_deciding (ui));
  ui_settle (ui);

  g_assert_true (ui_get_page (ui) == page);
  g_assert_cmpstr (ui_get_address (ui), ==, INDICATOR);
  g_assert_true (gtk_widget_has_css_class (ui_get_focus (ui), "found"));
  bounds = ui_get_bounds (ui_get_focus (ui), GTK_WIDGET (page));
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.y, <, gtk_widget_get_height (GTK_WIDGET (page)));
}

/* The last one asked for is the one that stands out. */
static void
test_found_moves (Ui *ui, gconstpointer data)
{
  g_autofree char *deciding = dup_deciding ();
  g_autoptr (GPtrArray) rows = NULL;
  guint n_found = 0;

  ui_open (ui, INDICATOR);
  wmk_page_show_part (GTK_WIDGET (get_expander (ui)), OTHER_OBSERVATION);
  g_assert_false (is_on_deciding (ui));
  wmk_page_show_part (GTK_WIDGET (get_expander (ui)), deciding);
  rows = ui_find_all (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_LINK_ROW);
  for (guint i = 0; i < rows->len; i++)
    n_found += gtk_widget_has_css_class (g_ptr_array_index (rows, i), "found");
  g_assert_cmpuint (n_found, ==, 1);
  g_assert_true (is_on_deciding (ui));
}

static char *
dup_status_label (GtkWidget *card)
{
  g_autoptr (GPtrArray) labels = ui_find_all (card, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    for (WmkStatus status = 0; status < WMK_N_STATUSES; status++)
      if (g_str_equal (gtk_label_get_text (g_ptr_array_index (labels, i)),
                       wmk_status_get_label (status)))
        return g_strdup (wmk_status_get_label (status));

  return g_strdup ("");
}

/* Each card shows the status that the catalogue was compiled with. */
static void
test_statuses (Ui *ui, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WmkCatalog) catalog = wmk_catalog_open (g_getenv ("WAYMARK_CATALOG"), &error);
  g_autoptr (GPtrArray) indicators = NULL;

  g_assert_no_error (error);
  indicators = wmk_catalog_list_indicators (catalog, "sector/new-energy-vehicles", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < indicators->len; i++) {
    const WmkIndicator *indicator = g_ptr_array_index (indicators, i);
    g_autoptr (GPtrArray) cards = NULL;

    ui_open (ui, indicator->id);
    cards = ui_find_all (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_TARGET_CARD);
    g_assert_cmpuint (cards->len, ==, indicator->targets->len);
    for (guint j = 0; j < cards->len; j++) {
      const WmkTarget *target = g_ptr_array_index (indicator->targets, j);
      g_autofree char *label = dup_status_label (g_ptr_array_index (cards, j));

      g_assert_cmpstr (label, ==, wmk_status_get_label (target->status));
    }
  }
}

static void
test_goal (Ui *ui, gconstpointer data)
{
  g_autofree char *texts = NULL;

  ui_open (ui, "target/nev-industrial-chain-2025");
  texts = ui_dup_texts (GTK_WIDGET (ui_get_page (ui)));
  g_assert_nonnull (strstr (texts, "No status is computed for a goal without a number."));
  g_assert_false (gtk_widget_is_visible (GTK_WIDGET (get_expander (ui))));
}

/* The reason stands on the card, and on that of a goal beside that it has no status. */
static void
test_unobserved (Ui *ui, gconstpointer data)
{
  static const char *const addresses[] = {"target/nev-smart-life-cycle-2025",
                                          "target/aerospace-general-airborne-share-2025"};
  g_autoptr (GError) error = NULL;
  g_autoptr (WmkCatalog) catalog = wmk_catalog_open (g_getenv ("WAYMARK_CATALOG"), &error);

  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (addresses); i++) {
    g_autofree char *indicator_id = NULL, *sector_id = NULL, *texts = NULL;
    g_autoptr (WmkTarget) target =
        wmk_catalog_get_target (catalog, addresses[i], &indicator_id, &sector_id, &error);

    g_assert_no_error (error);
    g_assert_cmpstr (target->unobserved, !=, "");
    ui_open (ui, addresses[i]);
    texts = ui_dup_texts (GTK_WIDGET (ui_get_page (ui)));
    g_assert_nonnull (strstr (texts, target->unobserved));
  }
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  g_test_add ("/explanation/closed", Ui, NULL, ui_set_up, test_closed, ui_tear_down);
  g_test_add ("/explanation/keyboard", Ui, NULL, ui_set_up, test_keyboard, ui_tear_down);
  g_test_add ("/explanation/expanded-state", Ui, NULL, ui_set_up, test_expanded_state,
              ui_tear_down);
  g_test_add ("/explanation/link", Ui, NULL, ui_set_up, test_link, ui_tear_down);
  g_test_add ("/explanation/found-moves", Ui, NULL, ui_set_up, test_found_moves, ui_tear_down);
  g_test_add ("/explanation/statuses", Ui, NULL, ui_set_up, test_statuses, ui_tear_down);
  g_test_add ("/explanation/unobserved", Ui, NULL, ui_set_up, test_unobserved, ui_tear_down);
  g_test_add ("/explanation/goal", Ui, NULL, ui_set_up, test_goal, ui_tear_down);

  return ui_run ();
}
