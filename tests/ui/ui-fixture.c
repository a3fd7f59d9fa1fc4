/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ui-fixture.h"

#include <glib/gstdio.h>
#include <locale.h>

#include "application/wmk-application.h"
#include "catalog/wmk-catalog.h"
#include "charts/wmk-progress-row.h"
#include "notebook/wmk-notebook-history.h"
#include "notebook/wmk-notebook-notes.h"
#include "notebook/wmk-notebook-trash.h"
#include "window/wmk-link-row.h"
#include "window/wmk-list-row.h"
#include "window/wmk-sector-row.h"
#include "window/wmk-sidebar-row.h"

/* Long, for it is met only by a failing test; a loaded machine must not be one. */
#define DEADLINE (30 * G_TIME_SPAN_SECOND)

#define TEST_WIDTH 1100
#define TEST_HEIGHT 700

#define ICON_SIZE 16 /* px: of buttons and rows */

static GtkApplication *application;
static Robot *robot;
static GHashTable *icons; /* by name */

void
ui_init (int *argc, char ***argv)
{
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  g_test_init (argc, argv, NULL);
  g_set_application_name ("Waymark");
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  icons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  robot = robot_new ();
  g_assert_nonnull (robot);
  application = GTK_APPLICATION (wmk_application_new ());
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
}

char *
ui_copy_catalog (void)
{
  GError *error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("waymark-catalog-XXXXXX", &error);
  g_autofree char *contents = NULL;
  char *path;
  gsize length;

  g_assert_no_error (error);
  path = g_build_filename (folder, "catalog.db", NULL);
  g_file_get_contents (g_getenv ("WAYMARK_CATALOG"), &contents, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (path, contents, (gssize) length, &error);
  g_assert_no_error (error);
  g_setenv ("WAYMARK_CATALOG", path, TRUE);

  return path;
}

void
ui_remove_catalog (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_unlink (path);
  g_rmdir (folder);
}

int
ui_run (void)
{
  int status = g_test_run ();

  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_pointer (&icons, g_hash_table_unref);
  g_clear_object (&application);
  g_clear_pointer (&robot, robot_free);

  return status;
}

GtkApplication *
ui_get_application (void)
{
  return application;
}

WmkNotebook *
ui_get_notebook (void)
{
  return wmk_application_get_notebook (WMK_APPLICATION (application));
}

char *
ui_add_note (const char *address, const char *title, const char *text)
{
  const WmkSubject subject = {(char *) address, (char *) title, (char *) "1"};
  g_autoptr (GError) error = NULL;
  char *uuid = wmk_notebook_add_note (ui_get_notebook (), &subject, text, &error);

  g_assert_no_error (error);

  return uuid;
}

void
ui_clear_notebook (void)
{
  g_autoptr (GPtrArray) items = NULL;

  wmk_notebook_load (ui_get_notebook ());
  while (wmk_notebook_undo (ui_get_notebook (), NULL)) {
  }
  items = wmk_notebook_list_trash (ui_get_notebook (), NULL);
  g_assert_true (wmk_notebook_delete_many (ui_get_notebook (), items, NULL));
}

Robot *
ui_get_robot (void)
{
  return robot;
}

gint64
ui_get_deadline (void)
{
  return g_get_monotonic_time () + DEADLINE;
}

static gboolean
wake_up (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* A turn waits for events, but looks at the clock now and then. */
void
ui_step (void)
{
  guint handler = g_timeout_add (20, wake_up, NULL);

  g_main_context_iteration (NULL, TRUE);
  g_source_remove (handler);
}

static void
after_paint_cb (GdkFrameClock *clock, guint *n_frames)
{
  ++*n_frames;
}

static void
settle (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  guint n_frames = 0;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &n_frames);

  /* The second frame shows what the first one's layout has led to. */
  for (guint i = 1; i <= 3; i++) {
    gtk_widget_queue_draw (window);
    ui_wait_for (n_frames >= i);
    while (g_main_context_iteration (NULL, FALSE) && n_frames < i + 1)
      ;
  }
  g_signal_handler_disconnect (clock, handler);
}

void
ui_settle (Ui *self)
{
  settle (GTK_WIDGET (self->window));
}

gulong
ui_focus_window (GtkWindow *window)
{
  gulong handle;

  ui_wait_for (gtk_widget_get_mapped (GTK_WIDGET (window)));
  settle (GTK_WIDGET (window));
  ui_wait_for ((handle = robot_find (robot, gtk_window_get_title (window))) != 0);
  robot_focus (robot, handle);
  ui_wait_for (gtk_window_is_active (window));

  return handle;
}

void
ui_adopt (Ui *self)
{
  GList *windows = gtk_application_get_windows (application);

  g_assert_nonnull (windows);
  self->window = windows->data;
  g_assert_true (WMK_IS_WINDOW (self->window));
  self->handle = ui_focus_window (self->window);
  /* Where nothing hovers or clicks by itself. */
  robot_point (robot, self->handle, 1, 1);
}

void
ui_set_up (Ui *self, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.waymark_app.Waymark");

  g_settings_reset (settings, "address");
  g_settings_reset (settings, "focus");
  g_settings_reset (settings, "scroll");
  g_settings_set_int (settings, "window-width", TEST_WIDTH);
  g_settings_set_int (settings, "window-height", TEST_HEIGHT);
  g_settings_reset (settings, "window-maximized");
  g_application_activate (G_APPLICATION (application));
  ui_adopt (self);
}

/* GTK, 4.18 too, finds an icon in its cache that a thread of its own, loading others, is just
 * giving up. No icon is given up whose last window has gone if the test has it. */
static void
keep_icons (GtkWidget *window)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (window));
  g_autoptr (GPtrArray) images = ui_find_all (window, GTK_TYPE_IMAGE);

  for (guint i = 0; i < images->len; i++) {
    const char *name = gtk_image_get_icon_name (g_ptr_array_index (images, i));
    g_autoptr (GIcon) icon = name == NULL ? NULL : g_themed_icon_new (name);

    /* As an image itself asks for it. */
    if (icon != NULL && !g_hash_table_contains (icons, name))
      g_hash_table_insert (icons, g_strdup (name),
                           gtk_icon_theme_lookup_by_gicon (theme, icon, ICON_SIZE, 1,
                                                           GTK_TEXT_DIR_LTR,
                                                           GTK_ICON_LOOKUP_PRELOAD));
  }
}

void
ui_tear_down (Ui *self, gconstpointer data)
{
  if (self->window == NULL)
    return;

  keep_icons (GTK_WIDGET (self->window));
  g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
  gtk_window_destroy (self->window);
  ui_wait_for (self->window == NULL);
}

void
ui_open (Ui *self, const char *address)
{
  wmk_window_open (WMK_WINDOW (self->window), address);
  ui_settle (self);
}

void
ui_resize (Ui *self, int width, int height)
{
  double border_x, border_y;

  /* What the window draws around itself where nobody else does. */
  gtk_native_get_surface_transform (GTK_NATIVE (self->window), &border_x, &border_y);
  robot_resize (robot, self->handle, width + 2 * (int) border_x, height + 2 * (int) border_y);
  ui_wait_for (gtk_widget_get_width (GTK_WIDGET (self->window)) == width &&
               gtk_widget_get_height (GTK_WIDGET (self->window)) == height);
  ui_settle (self);
}

void
ui_key (Ui *self, const char *modifiers, const char *key)
{
  robot_key (robot, modifiers, key);
}

void
ui_type (Ui *self, const char *text)
{
  for (const char *c = text; *c != '\0'; c++) {
    const char letter[] = {*c, '\0'};

    ui_key (self, NULL,
            *c == ':'   ? "colon"
            : *c == '/' ? "slash"
            : *c == '.' ? "period"
            : *c == '-' ? "minus"
            : *c == ' ' ? "space"
                        : letter);
  }
}

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  char **text = data;
  g_autoptr (GError) error = NULL;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);
  g_assert_no_error (error);
}

char *
ui_dup_clipboard (Ui *self, const char *before)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self->window));
  char *text = NULL;

  while (text == NULL || g_str_equal (text, before)) {
    g_clear_pointer (&text, g_free);
    gdk_clipboard_read_text_async (clipboard, NULL, text_read_cb, &text);
    ui_wait_for (text != NULL);
  }

  return text;
}

void
ui_point (Ui *self, GtkWidget *widget)
{
  graphene_rect_t bounds = ui_get_bounds (widget, GTK_WIDGET (self->window));
  graphene_point_t middle;
  double surface_x, surface_y;
  GtkWidget *picked;

  graphene_rect_get_center (&bounds, &middle);
  picked = gtk_widget_pick (GTK_WIDGET (self->window), middle.x, middle.y, GTK_PICK_DEFAULT);
  g_assert_nonnull (picked);
  g_assert_true (picked == widget || gtk_widget_is_ancestor (picked, widget));

  gtk_native_get_surface_transform (GTK_NATIVE (self->window), &surface_x, &surface_y);
  robot_point (robot, self->handle, (int) (middle.x + surface_x), (int) (middle.y + surface_y));
}

void
ui_click (Ui *self, GtkWidget *widget, guint button)
{
  ui_point (self, widget);
  robot_click (robot, button);
}

const char *
ui_get_address (Ui *self)
{
  return wmk_window_get_address (WMK_WINDOW (self->window));
}

WmkPage *
ui_get_page (Ui *self)
{
  GtkWidget *page = ui_find (GTK_WIDGET (self->window), WMK_TYPE_PAGE);

  g_assert_nonnull (page);

  return WMK_PAGE (page);
}

void
ui_focus (Ui *ui, GtkWidget *widget)
{
  g_assert_nonnull (widget);
  gtk_widget_grab_focus (widget);
  ui_wait_for (ui_get_focus (ui) == widget);
}

GtkWidget *
ui_find_on_page (Ui *ui, GType type)
{
  GtkWidget *widget = ui_find (GTK_WIDGET (ui_get_page (ui)), type);

  g_assert_nonnull (widget);

  return widget;
}

GtkWidget *
ui_get_focus (Ui *self)
{
  return gtk_window_get_focus (self->window);
}

char *
ui_dup_focused_address (Ui *self)
{
  GtkWidget *focus = ui_get_focus (self);
  GtkWidget *child = focus == NULL ? NULL : gtk_widget_get_first_child (focus);
  const char *address = "";

  /* Of a list of several columns, the first cell tells. */
  if (child != NULL && !WMK_IS_LIST_ROW (child) && GTK_IS_LIST_VIEW (gtk_widget_get_parent (focus)))
    child = gtk_widget_get_first_child (child);

  if (WMK_IS_PROGRESS_ROW (focus))
    address = wmk_progress_row_get_datum (WMK_PROGRESS_ROW (focus))->address;
  else if (WMK_IS_LINK_ROW (focus))
    address = wmk_link_row_get_address (WMK_LINK_ROW (focus));
  else if (WMK_IS_SECTOR_ROW (focus))
    address = wmk_sector_row_get_address (WMK_SECTOR_ROW (focus));
  else if (WMK_IS_SIDEBAR_ROW (focus))
    address = wmk_sidebar_row_get_address (WMK_SIDEBAR_ROW (focus));
  else if (child != NULL && WMK_IS_LIST_ROW (child))
    address = wmk_list_row_get_address (WMK_LIST_ROW (child));

  return g_strdup (address);
}

gboolean
ui_is_at (Ui *self, const char *address, const char *focused_address)
{
  g_autofree char *focused = ui_dup_focused_address (self);

  return g_str_equal (ui_get_address (self), address) && g_str_equal (focused, focused_address);
}

GtkAdjustment *
ui_get_scroll (Ui *self)
{
  GtkWidget *scroller = ui_find (GTK_WIDGET (ui_get_page (self)), GTK_TYPE_SCROLLED_WINDOW);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
}

/* Where in a text the link is that the focus is on, -1 for none. */
static int
get_link_position (Ui *self)
{
  GtkWidget *focus = ui_get_focus (self);
  int start = -1, end;

  if (GTK_IS_LABEL (focus))
    gtk_label_get_selection_bounds (GTK_LABEL (focus), &start, &end);

  return start;
}

void
ui_tab (Ui *self)
{
  GtkWidget *focus = ui_get_focus (self);
  int position = get_link_position (self);

  ui_key (self, NULL, "Tab");
  ui_wait_for (ui_get_focus (self) != focus || get_link_position (self) != position);
}

char *
ui_dup_largest_sector (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WmkCatalog) catalog = wmk_catalog_open (g_getenv ("WAYMARK_CATALOG"), &error);
  g_autoptr (GPtrArray) sectors = NULL;
  const WmkSector *largest = NULL;

  g_assert_no_error (error);
  sectors = wmk_catalog_list_sectors (catalog, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < sectors->len; i++) {
    const WmkSector *sector = g_ptr_array_index (sectors, i);

    if (largest == NULL || sector->n_targets > largest->n_targets)
      largest = sector;
  }

  return g_strdup (largest->id);
}
