/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ui-fixture.h"

#include "charts/wmk-bar-axis.h"
#include "charts/wmk-bar-chart.h"
#include "charts/wmk-mark.h"
#include "charts/wmk-matrix.h"
#include "charts/wmk-path-chart.h"
#include "charts/wmk-path-table.h"
#include "charts/wmk-path-tiles.h"
#include "charts/wmk-path-view.h"
#include "charts/wmk-progress-axis.h"
#include "charts/wmk-progress-chart.h"
#include "charts/wmk-progress-row.h"
#include "charts/wmk-status-bar.h"
#include "charts/wmk-timeline-chart.h"
#include "charts/wmk-year-chart.h"
#include "window/wmk-assessments-view.h"
#include "window/wmk-backups-page.h"
#include "window/wmk-collection-page.h"
#include "window/wmk-collection-table.h"
#include "window/wmk-entry-bar.h"
#include "window/wmk-goal-page.h"
#include "window/wmk-indicator-page.h"
#include "window/wmk-link-row.h"
#include "window/wmk-list-row.h"
#include "window/wmk-look-back-bar.h"
#include "window/wmk-markdown-view.h"
#include "window/wmk-message-page.h"
#include "window/wmk-method-page.h"
#include "window/wmk-note-card.h"
#include "window/wmk-note-cards.h"
#include "window/wmk-note-editor.h"
#include "window/wmk-note-versions.h"
#include "window/wmk-notebook-bar.h"
#include "window/wmk-notebook-dates.h"
#include "window/wmk-notebook-page.h"
#include "window/wmk-notes-pane.h"
#include "window/wmk-overview-page.h"
#include "window/wmk-pick-list.h"
#include "window/wmk-question.h"
#include "window/wmk-search-entry.h"
#include "window/wmk-search-message.h"
#include "window/wmk-search-page.h"
#include "window/wmk-search-start.h"
#include "window/wmk-search-tools.h"
#include "window/wmk-sections-view.h"
#include "window/wmk-sector-page.h"
#include "window/wmk-sector-row.h"
#include "window/wmk-shortcuts-window.h"
#include "window/wmk-sidebar-row.h"
#include "window/wmk-sidebar.h"
#include "window/wmk-source-page.h"
#include "window/wmk-split-view.h"
#include "window/wmk-tag-box.h"
#include "window/wmk-tag-dot.h"
#include "window/wmk-tag-entry.h"
#include "window/wmk-tag-manager.h"
#include "window/wmk-target-card.h"
#include "window/wmk-targets-view.h"
#include "window/wmk-thing-page.h"
#include "window/wmk-timeline-page.h"
#include "window/wmk-trash-page.h"
#include "window/wmk-wording-page.h"

/* Built from its template and let go of: nothing keeps it, and nothing warns. */
static void
test_create (gconstpointer data)
{
  GtkWidget *widget = g_object_ref_sink (g_object_new (GPOINTER_TO_SIZE (data), NULL));

  g_assert_finalize_object (widget);
}

static void
test_create_window (gconstpointer data)
{
  GtkWindow *window = g_object_new (GPOINTER_TO_SIZE (data), NULL);

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (window);
  ui_wait_for (window == NULL);
}

/* The same after it has been laid out and painted, in a page that scrolls: a grid calls the height
 * that it has where it is narrowest its least, and a window would warn of it. */
static void
test_show (gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkScrolledWindow *page = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  GtkWidget *widget = g_object_ref_sink (g_object_new (GPOINTER_TO_SIZE (data), NULL));
  g_autoptr (GtkWidget) list = g_object_ref_sink (gtk_list_box_new ());

  gtk_window_set_title (window, g_type_name (GPOINTER_TO_SIZE (data)));
  gtk_window_set_default_size (window, 600, 400);
  /* A row is at home nowhere else. */
  if (GTK_IS_LIST_BOX_ROW (widget))
    gtk_list_box_append (GTK_LIST_BOX (list), widget);
  gtk_scrolled_window_set_policy (page, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (page, GTK_IS_LIST_BOX_ROW (widget) ? list : widget);
  gtk_window_set_child (window, GTK_WIDGET (page));
  gtk_window_present (window);
  ui_focus_window (window);
  /* What has nothing to show yet may be hidden. */
  gtk_widget_set_visible (widget, TRUE);
  g_assert_true (gtk_widget_get_mapped (widget));

  gtk_scrolled_window_set_child (page, NULL);
  if (GTK_IS_LIST_BOX_ROW (widget))
    gtk_list_box_remove (GTK_LIST_BOX (list), widget);
  /* The toolkit itself may look back at it until the next frame. */
  g_object_add_weak_pointer (G_OBJECT (widget), (gpointer *) &widget);
  g_object_unref (widget);
  ui_wait_for (widget == NULL);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (window);
  ui_wait_for (window == NULL);
}

/* Every kind of page of the real catalogue goes when another one is shown, and the last with the
 * window. */
static void
test_pages (Ui *ui, gconstpointer data)
{
  static const char *const addresses[] = {
      "sector/next-generation-it",
      "sector/rail",
      "indicator/nev-indigenous-share",
      "source/us-chamber-2017",
      "sources",
      "timeline",
      "search/rail",
      "search",
      "target/nev-industrial-chain-2025",
      "nothing/at-all",
      "indicator/nev-critical-systems-domestic-share",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (addresses); i++) {
    WmkPage *before = ui_get_page (ui);

    g_object_add_weak_pointer (G_OBJECT (before), (gpointer *) &before);
    ui_open (ui, addresses[i]);
    ui_wait_for (before == NULL);
  }
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);

  const GType widgets[] = {
      WMK_TYPE_ASSESSMENTS_VIEW, WMK_TYPE_METHOD_PAGE,
      WMK_TYPE_LOOK_BACK_BAR,    WMK_TYPE_NOTEBOOK_BAR,
      WMK_TYPE_BACKUPS_PAGE,     WMK_TYPE_ENTRY_BAR,
      WMK_TYPE_NOTEBOOK_PAGE,    WMK_TYPE_PICK_LIST,
      WMK_TYPE_TRASH_PAGE,       WMK_TYPE_LINK_ROW,
      WMK_TYPE_SECTOR_ROW,       WMK_TYPE_SIDEBAR_ROW,
      WMK_TYPE_TARGET_CARD,      WMK_TYPE_TARGETS_VIEW,
      WMK_TYPE_SIDEBAR,          WMK_TYPE_GOAL_PAGE,
      WMK_TYPE_INDICATOR_PAGE,   WMK_TYPE_MESSAGE_PAGE,
      WMK_TYPE_SECTOR_PAGE,      WMK_TYPE_SOURCE_PAGE,
      WMK_TYPE_SPLIT_VIEW,       WMK_TYPE_MARK,
      WMK_TYPE_STATUS_BAR,       WMK_TYPE_PROGRESS_AXIS,
      WMK_TYPE_PROGRESS_CHART,   WMK_TYPE_PATH_CHART,
      WMK_TYPE_PATH_TABLE,       WMK_TYPE_PATH_TILES,
      WMK_TYPE_PATH_VIEW,        WMK_TYPE_LIST_ROW,
      WMK_TYPE_COLLECTION_PAGE,  WMK_TYPE_COLLECTION_TABLE,
      WMK_TYPE_SECTIONS_VIEW,    WMK_TYPE_THING_PAGE,
      WMK_TYPE_TIMELINE_CHART,   WMK_TYPE_TIMELINE_PAGE,
      WMK_TYPE_BAR_AXIS,         WMK_TYPE_BAR_CHART,
      WMK_TYPE_YEAR_CHART,       WMK_TYPE_MATRIX,
      WMK_TYPE_WORDING_PAGE,     WMK_TYPE_SEARCH_ENTRY,
      WMK_TYPE_SEARCH_MESSAGE,   WMK_TYPE_SEARCH_PAGE,
      WMK_TYPE_SEARCH_START,     WMK_TYPE_SEARCH_TOOLS,
      WMK_TYPE_MARKDOWN_VIEW,    WMK_TYPE_NOTE_CARD,
      WMK_TYPE_NOTE_CARDS,       WMK_TYPE_NOTE_EDITOR,
      WMK_TYPE_NOTES_PANE,       WMK_TYPE_TAG_BOX,
      WMK_TYPE_TAG_ENTRY,        WMK_TYPE_TAG_DOT,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (widgets); i++) {
    g_autofree char *create = g_strconcat ("/templates/create/", g_type_name (widgets[i]), NULL);
    g_autofree char *show = g_strconcat ("/templates/show/", g_type_name (widgets[i]), NULL);

    g_test_add_data_func (create, GSIZE_TO_POINTER (widgets[i]), test_create);
    g_test_add_data_func (show, GSIZE_TO_POINTER (widgets[i]), test_show);
  }
  g_test_add_data_func ("/templates/create/WmkWindow", GSIZE_TO_POINTER (WMK_TYPE_WINDOW),
                        test_create_window);
  g_test_add_data_func ("/templates/create/WmkShortcutsWindow",
                        GSIZE_TO_POINTER (WMK_TYPE_SHORTCUTS_WINDOW), test_create_window);
  g_test_add_data_func ("/templates/create/WmkNoteVersions",
                        GSIZE_TO_POINTER (WMK_TYPE_NOTE_VERSIONS), test_create_window);
  g_test_add_data_func ("/templates/create/WmkQuestion", GSIZE_TO_POINTER (WMK_TYPE_QUESTION),
                        test_create_window);
  g_test_add_data_func ("/templates/create/WmkTagManager", GSIZE_TO_POINTER (WMK_TYPE_TAG_MANAGER),
                        test_create_window);
  g_test_add_data_func ("/templates/create/WmkNotebookDates",
                        GSIZE_TO_POINTER (WMK_TYPE_NOTEBOOK_DATES), test_create_window);
  g_test_add ("/templates/pages", Ui, NULL, ui_set_up, test_pages, ui_tear_down);

  return ui_run ();
}
