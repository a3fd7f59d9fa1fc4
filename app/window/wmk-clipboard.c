/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-clipboard.h"

/* A clipboard knows how many wait for what is on it. */
static G_DEFINE_QUARK (wmk_clipboard_n_reads, wmk_clipboard_n_reads);

typedef struct {
  GtkWidget *widget;
  WmkClipboardTaken taken;
} Read;

static guint
get_n_reads (GdkClipboard *clipboard)
{
  return GPOINTER_TO_UINT (
      g_object_get_qdata (G_OBJECT (clipboard), wmk_clipboard_n_reads_quark ()));
}

static void
set_n_reads (GdkClipboard *clipboard, guint n_reads)
{
  g_object_set_qdata (G_OBJECT (clipboard), wmk_clipboard_n_reads_quark (),
                      GUINT_TO_POINTER (n_reads));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GdkClipboard *clipboard = GDK_CLIPBOARD (source);
  g_autofree Read *read = data;
  g_autoptr (GtkWidget) widget = read->widget;
  g_autofree char *text = gdk_clipboard_read_text_finish (clipboard, result, NULL);

  set_n_reads (clipboard, get_n_reads (clipboard) - 1);
  read->taken (widget, text);
}

void
wmk_clipboard_read (GtkWidget *widget, WmkClipboardTaken taken)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);
  Read *read = g_new (Read, 1);

  *read = (Read){g_object_ref (widget), taken};
  set_n_reads (clipboard, get_n_reads (clipboard) + 1);
  gdk_clipboard_read_text_async (clipboard, NULL, read_cb, read);
}

void
wmk_clipboard_insert (GtkTextView *view, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_insert_at_cursor (buffer, text, -1);
  gtk_text_buffer_end_user_action (buffer);
}

gboolean
wmk_clipboard_is_reading (GtkWidget *widget)
{
  return get_n_reads (gtk_widget_get_clipboard (widget)) > 0;
}
