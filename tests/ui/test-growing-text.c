/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A text that is as high as its lines. */

#include "ui/ui-fixture.h"

#include "window/wmk-growing-text.h"

/* A bin that knows when it is being painted. */
typedef struct {
  AdwBin parent_instance;
  gboolean painting;
  gboolean moved; /* what is beside the text, meanwhile */
} TestBin;
typedef AdwBinClass TestBinClass;

GType test_bin_get_type (void);
G_DEFINE_TYPE (TestBin, test_bin, ADW_TYPE_BIN)

static void
test_bin_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ((TestBin *) widget)->painting = TRUE;
  GTK_WIDGET_CLASS (test_bin_parent_class)->snapshot (widget, snapshot);
  ((TestBin *) widget)->painting = FALSE;
}

static void
test_bin_class_init (TestBinClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = test_bin_snapshot;
}

static void
test_bin_init (TestBin *self)
{
}

static void
moved_cb (TestBin *bin)
{
  bin->moved |= bin->painting;
}

static void
grow_cb (GdkFrameClock *clock, GtkTextView *view)
{
  g_signal_handlers_disconnect_by_func (clock, grow_cb, view);
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (view), "\na\nb\nc\nd\ne\nf", -1);
}

/* Lines that come just before a frame have their room before it is painted: then it is too late for
 * the scroll bar, which the toolkit warns of. */
static void
test_growing (Ui *ui, gconstpointer data)
{
  GtkWidget *window = gtk_window_new (), *view = gtk_text_view_new (), *scroller;
  TestBin *bin = g_object_new (test_bin_get_type (), NULL);

  adw_bin_set_child (ADW_BIN (bin), wmk_growing_text_new (GTK_TEXT_VIEW (view), 50, 100));
  scroller = gtk_widget_get_parent (view);
  gtk_window_set_title (GTK_WINDOW (window), "Growing");
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (bin));
  gtk_window_present (GTK_WINDOW (window));
  ui_focus_window (GTK_WINDOW (window));
  g_signal_connect_swapped (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)),
                            "changed", G_CALLBACK (moved_cb), bin);
  for (int i = 0; i < 3; i++) {
    g_signal_connect (gtk_widget_get_frame_clock (view), "before-paint", G_CALLBACK (grow_cb),
                      view);
    gtk_widget_queue_draw (view);
    ui_focus_window (GTK_WINDOW (window));
    g_assert_false (bin->moved);
  }
  gtk_window_destroy (GTK_WINDOW (window));
  ui_focus_window (ui->window);
}

/* All of a text shows, with its margins, whatever lines it breaks into. */
static void
test_room (Ui *ui, gconstpointer data)
{
  const char *const texts[] = {
      "", "one\ntwo\nthree\nfour",
      "a sentence that is longer than the view is wide, and goes on in several of its lines",
      "awordwithoutablankthatislongerthantheviewiswideandgoesoninseveralofitslines"};
  GtkWidget *window = gtk_window_new (), *view = gtk_text_view_new (), *scroller;
  GtkTextView *text_view = GTK_TEXT_VIEW (view);
  GtkAdjustment *shown;

  gtk_text_view_set_wrap_mode (text_view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_top_margin (text_view, 15);
  gtk_text_view_set_bottom_margin (text_view, 15);
  gtk_text_view_set_left_margin (text_view, 40);
  gtk_text_view_set_right_margin (text_view, 40);
  gtk_window_set_default_size (GTK_WINDOW (window), 300, -1);
  gtk_window_set_child (GTK_WINDOW (window), wmk_growing_text_new (text_view, 10, 1000));
  gtk_widget_set_valign (gtk_window_get_child (GTK_WINDOW (window)), GTK_ALIGN_START);
  gtk_window_set_title (GTK_WINDOW (window), "Room");
  gtk_window_present (GTK_WINDOW (window));
  scroller = gtk_widget_get_parent (view);
  shown = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (text_view), texts[i], -1);
    ui_focus_window (GTK_WINDOW (window));
    g_assert_cmpfloat (gtk_adjustment_get_upper (shown), ==, gtk_adjustment_get_page_size (shown));
  }
  gtk_window_destroy (GTK_WINDOW (window));
  ui_focus_window (ui->window);
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  g_test_add ("/growing-text/lines", Ui, NULL, ui_set_up, test_growing, ui_tear_down);
  g_test_add ("/growing-text/room", Ui, NULL, ui_set_up, test_room, ui_tear_down);

  return ui_run ();
}
