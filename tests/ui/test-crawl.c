/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ui-fixture.h"

#include <string.h>

#include "catalog/wmk-address.h"
#include "catalog/wmk-catalog-format.h"
#include "catalog/wmk-catalog.h"
#include "catalog/wmk-kind.h"
#include "charts/wmk-progress-row.h"
#include "database/wmk-database.h"
#include "window/wmk-link-row.h"
#include "window/wmk-list-row.h"
#include "window/wmk-message-page.h"
#include "window/wmk-sector-row.h"
#include "window/wmk-sidebar-row.h"
#include "window/wmk-thing-page.h"

/*
 * Every address of the catalogue, opened in a window, and every link of every page followed: a
 * page each, where something stands, whence one can go on. A warning of the toolkit ends the test
 * (G_DEBUG). The seed that is printed brings the same sample again (--seed).
 */

/* Parts of a page lead to that page: of them a sample is enough. */
#define PART_SAMPLE 20

/* Sanitizers and valgrind take many times as long. */
#ifdef __SANITIZE_ADDRESS__
#define PAGE_SAMPLE 10
#else
#define PAGE_SAMPLE 1
#endif

/* Pixels that a window has at least. */
#define NARROWEST 360

/* Milliseconds that a page may take. */
#define FRAME_BUDGET 33.0

typedef struct {
  Ui *ui;
  WmkCatalog *catalog;
  GQueue *waiting;   /* of addresses, that wait to be opened */
  GHashTable *known; /* addresses of pages, and of parts in the sample */
  GPtrArray *faults; /* (element-type utf8) */
  GArray *times;     /* (element-type double): from asking for a page to its first frame, ms */
  char *slowest;
  double slowest_time;
  guint n_frames;
  guint n_links;
} Crawler;

static void
after_paint_cb (GdkFrameClock *clock, Crawler *self)
{
  self->n_frames++;
}

/* All are told of together, in the end. */
G_GNUC_PRINTF (2, 3)
static void
add_fault (Crawler *self, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (self->faults, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

/* The page of a thing that has one, or that is shown as a part of it. */
static char *
dup_page (Crawler *self, const char *address, const char *linked_from)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WmkEntityInfo) info = wmk_catalog_find (self->catalog, address, &error);
  g_autofree char *owner = NULL;

  g_assert_no_error (error);
  if (info == NULL && strchr (address, '/') != NULL)
    add_fault (self, "%s leads to %s, where nothing is", linked_from, address);
  if (info == NULL)
    return g_strdup (address);

  owner = wmk_catalog_dup_owner (self->catalog, info->id, &error);
  g_assert_no_error (error);
  if (*owner == '\0')
    return g_strdup (info->id);

  /* An assessment belongs to a target, which belongs to an indicator. */
  return dup_page (self, owner, linked_from);
}

static void
add (Crawler *self, const char *address)
{
  if (g_hash_table_add (self->known, g_strdup (address)))
    g_queue_push_tail (self->waiting, g_strdup (address));
}

static void
follow (Crawler *self, const char *address, const char *linked_from)
{
  g_autofree char *page = dup_page (self, address, linked_from);

  self->n_links++;
  if (PAGE_SAMPLE == 1)
    add (self, page);
}

/* What one sees on a page. */
typedef struct {
  guint n_links;
  guint n_links_on; /* to other things than sources */
  guint n_citations;
} Found;

static void
take_link (Crawler *self, const char *page, const char *address, Found *found)
{
  if (address == NULL || g_str_equal (address, page))
    return;

  follow (self, address, page);
  found->n_links++;
  found->n_links_on += !wmk_address_is_kind (address, "source");
}

/* Links in a text: to an address of the atlas, or out to the web. */
static void
take_text (Crawler *self, const char *page, GtkLabel *label, Found *found)
{
  g_autoptr (GRegex) regex = g_regex_new ("href=\"([^\"]*)\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (regex, gtk_label_get_label (label), 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL)) {
    g_autofree char *uri = g_match_info_fetch (match, 1);
    g_autofree char *address = wmk_address_normalize (uri);

    if (address != NULL)
      take_link (self, page, address, found);
    else
      g_assert_true (g_str_has_prefix (uri, "http"));
  }
}

static void
take_widget (Crawler *self, const char *page, GtkWidget *widget, Found *found)
{
  if (WMK_IS_LINK_ROW (widget)) {
    found->n_citations += wmk_link_row_get_locator (WMK_LINK_ROW (widget)) != NULL;
    take_link (self, page, wmk_link_row_get_address (WMK_LINK_ROW (widget)), found);
  } else if (WMK_IS_LIST_ROW (widget))
    take_link (self, page, wmk_list_row_get_address (WMK_LIST_ROW (widget)), found);
  else if (WMK_IS_SECTOR_ROW (widget))
    take_link (self, page, wmk_sector_row_get_address (WMK_SECTOR_ROW (widget)), found);
  else if (WMK_IS_PROGRESS_ROW (widget))
    take_link (self, page, wmk_progress_row_get_datum (WMK_PROGRESS_ROW (widget))->address, found);
  else if (GTK_IS_LABEL (widget) && gtk_label_get_use_markup (GTK_LABEL (widget)))
    take_text (self, page, GTK_LABEL (widget), found);
}

/* A title, and something below it. */
static void
check_texts (Crawler *self, WmkPage *page, const char *address)
{
  g_autofree char *texts = ui_dup_texts (GTK_WIDGET (page));
  g_auto (GStrv) lines = g_strsplit (g_strstrip (texts), "\n", -1);

  if (*wmk_page_get_title (page) == '\0')
    add_fault (self, "%s has no title", address);
  if (g_strv_length (lines) < 2)
    add_fault (self, "%s has nothing on it but: %s", address, texts);
}

/* It fits the narrowest window. */
static void
check_width (Crawler *self, WmkPage *page, const char *address)
{
  int width;

  gtk_widget_measure (GTK_WIDGET (page), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  if (width > NARROWEST)
    add_fault (self, "%s is at least %d px wide", address, width);
}

static void
look_at (Crawler *self, const char *address)
{
  WmkPage *page = ui_get_page (self->ui);
  g_autoptr (GPtrArray) widgets = ui_find_all (GTK_WIDGET (page), GTK_TYPE_WIDGET);
  Found found = {0};

  if (WMK_IS_MESSAGE_PAGE (page))
    add_fault (self, "%s shows: %s", address, wmk_page_get_title (page));
  check_texts (self, page, address);
  check_width (self, page, address);

  for (guint i = 0; i < widgets->len; i++)
    take_widget (self, address, g_ptr_array_index (widgets, i), &found);
  if (strchr (address, '/') != NULL && found.n_links == 0)
    add_fault (self, "%s leads nowhere", address);
  if (WMK_IS_THING_PAGE (page) && found.n_citations == 0)
    add_fault (self, "%s cites nothing", address);
  if (WMK_IS_THING_PAGE (page) && found.n_links_on == 0)
    add_fault (self, "%s is linked with nothing", address);
}

/* Told, not judged: a machine may be busy. The benchmark of pages judges. */
static void
take_time (Crawler *self, const char *address, double time)
{
  g_array_append_val (self->times, time);
  if (time <= self->slowest_time)
    return;

  self->slowest_time = time;
  g_free (self->slowest);
  self->slowest = g_strdup (address);
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  return (*(const double *) a > *(const double *) b) - (*(const double *) a < *(const double *) b);
}

static void
tell_times (Crawler *self)
{
  guint n_beyond = 0;

  g_array_sort (self->times, compare_times);
  for (guint i = 0; i < self->times->len; i++)
    n_beyond += g_array_index (self->times, double, i) > FRAME_BUDGET;
  g_test_message (
      "a page: median %.1f ms, 95th percentile %.1f ms, slowest %.1f ms (%s); %u beyond "
      "%.0f ms",
      g_array_index (self->times, double, self->times->len / 2),
      g_array_index (self->times, double, self->times->len * 95 / 100), self->slowest_time,
      self->slowest, n_beyond, FRAME_BUDGET);
}

/* Painted, then filled, and painted again. */
static void
open_page (Crawler *self, const char *address)
{
  guint n_frames = self->n_frames;
  gint64 begin = g_get_monotonic_time ();

  wmk_window_open (WMK_WINDOW (self->ui->window), address);
  ui_wait_for (self->n_frames > n_frames);
  take_time (self, address, (double) (g_get_monotonic_time () - begin) / 1000);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  n_frames = self->n_frames;
  gtk_widget_queue_draw (GTK_WIDGET (self->ui->window));
  ui_wait_for (self->n_frames > n_frames);
}

static void
add_places (Crawler *self)
{
  g_autoptr (GPtrArray) rows = ui_find_all (GTK_WIDGET (self->ui->window), WMK_TYPE_SIDEBAR_ROW);

  for (guint i = 0; i < rows->len; i++)
    add (self, wmk_sidebar_row_get_address (g_ptr_array_index (rows, i)));
  add (self, WMK_ADDRESS_METHOD);
}

static void
add_things (Crawler *self)
{
  GError *error = NULL;
  g_autoptr (WmkDatabase) database =
      wmk_database_open_immutable (wmk_catalog_get_path (self->catalog), WMK_CATALOG_APPLICATION_ID,
                                   WMK_CATALOG_SCHEMA_VERSION, &error);
  g_autoptr (WmkStatement) statement = NULL;

  g_assert_no_error (error);
  statement = wmk_database_prepare (database, "SELECT id FROM entity", &error);
  g_assert_no_error (error);
  while (wmk_statement_step (statement, &error)) {
    const char *address = wmk_statement_get_text (statement, 0);
    g_autofree char *page = dup_page (self, address, "The catalogue");
    gboolean part = !g_str_equal (page, address);

    if (g_test_rand_int_range (0, PAGE_SAMPLE) != 0)
      continue;
    add (self, page);
    if (part && g_test_rand_int_range (0, PART_SAMPLE) == 0)
      add (self, address);
  }
  g_assert_no_error (error);
}

static void
test_crawl (Ui *ui, gconstpointer data)
{
  Crawler self = {.ui = ui};
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (ui->window));
  g_autoptr (GError) error = NULL;
  gint64 begin = g_get_monotonic_time ();
  guint n_pages = 0;
  char *address;

  self.catalog = wmk_catalog_open (g_getenv ("WAYMARK_CATALOG"), &error);
  g_assert_no_error (error);
  self.times = g_array_new (FALSE, FALSE, sizeof (double));
  self.faults = g_ptr_array_new_with_free_func (g_free);
  self.waiting = g_queue_new ();
  self.known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &self);

  add_places (&self);
  add_things (&self);
  while ((address = g_queue_pop_head (self.waiting)) != NULL) {
    open_page (&self, address);
    look_at (&self, address);
    n_pages++;
    g_free (address);
  }
  g_test_message ("%u pages, %u links; %.0f pages a second", n_pages, self.n_links,
                  n_pages / ((double) (g_get_monotonic_time () - begin) / G_TIME_SPAN_SECOND));
  tell_times (&self);
  for (guint i = 0; i < self.faults->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (self.faults, i));
  g_assert_cmpuint (self.faults->len, ==, 0);
  g_assert_cmpuint (n_pages, >, 1000 / PAGE_SAMPLE);

  g_signal_handlers_disconnect_by_data (clock, &self);
  g_queue_free (self.waiting);
  g_array_unref (self.times);
  g_free (self.slowest);
  g_ptr_array_unref (self.faults);
  g_hash_table_unref (self.known);
  g_object_unref (self.catalog);
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  g_test_add ("/crawl", Ui, NULL, ui_set_up, test_crawl, ui_tear_down);

  return ui_run ();
}
