/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-column.h"
#include "window/wmk-own-view.h"
#include "window/wmk-page-private.h"

typedef struct {
  GtkScrolledWindow *scroller; /* NULL where it is the child */
  char *title;
  char *subtitle;
  char *section;
  char *address;         /* NULL where nothing is to be noted */
  WmkNotebook *notebook; /* NULL before it was first shown */
  gboolean shows_own;
  char *parent_address; /* NULL where there is none */
  char *parent_title;
  double wanted_scroll;
  char *wanted_focus; /* for a list that scrolls by itself, until it has been laid out */
  gboolean filled;    /* what stands below the fold is there */
  guint fill_handler;
  gboolean waits_for_layout; /* until it has been laid out once */
  char *report;              /* until it is in a window */
} WmkPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (WmkPage, wmk_page, ADW_TYPE_BIN)

GtkScrolledWindow *
wmk_page_get_scroller (WmkPage *self)
{
  WmkPagePrivate *priv = wmk_page_get_instance_private (self);

  return priv->scroller != NULL ? priv->scroller
                                : GTK_SCROLLED_WINDOW (adw_bin_get_child (ADW_BIN (self)));
}

static GtkAdjustment *
get_adjustment (WmkPage *self)
{
  return gtk_scrolled_window_get_vadjustment (wmk_page_get_scroller (self));
}

/* NULL where a list scrolls by itself. */
static GtkViewport *
get_viewport (WmkPage *self)
{
  GtkWidget *child = gtk_scrolled_window_get_child (wmk_page_get_scroller (self));

  return GTK_IS_VIEWPORT (child) ? GTK_VIEWPORT (child) : NULL;
}

static void
set_scroll_to_focus (WmkPage *self, gboolean scroll_to_focus)
{
  GtkViewport *viewport = get_viewport (self);

  if (viewport != NULL)
    gtk_viewport_set_scroll_to_focus (viewport, scroll_to_focus);
}

/* Room that stays above what is scrolled to, as the head of a chart may lie over it. */
#define REVEAL_MARGIN 48.0

static void
scroll_to_focus (WmkPage *self)
{
  GtkAdjustment *adjustment = get_adjustment (self);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkViewport *viewport = get_viewport (self);
  graphene_rect_t bounds;
  double top;

  if (viewport == NULL || focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (viewport)) ||
      !gtk_widget_compute_bounds (focus, gtk_widget_get_first_child (GTK_WIDGET (viewport)),
                                  &bounds))
    return;

  top = bounds.origin.y - REVEAL_MARGIN;
  gtk_adjustment_clamp_page (adjustment, top,
                             MAX (top, bounds.origin.y + bounds.size.height + REVEAL_MARGIN));
}

/* Scrolls to where it is wanted, or as far as a page goes that is shorter now. */
static void
scroll_to_wanted (WmkPage *self)
{
  WmkPagePrivate *priv = wmk_page_get_instance_private (self);
  GtkAdjustment *adjustment = get_adjustment (self);
  double end = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  if (priv->wanted_scroll == 0)
    scroll_to_focus (self);
  else
    gtk_adjustment_set_value (adjustment, MIN (priv->wanted_scroll, MAX (end, 0)));
}

static void
fill_rest (WmkPage *self)
{
  WmkPagePrivate *priv = wmk_page_get_instance_private (self);

  g_clear_handle_id (&priv->fill_handler, g_source_remove);
  if (priv->filled)
    return;

  priv->filled = TRUE;
  WMK_PAGE_GET_CLASS (self)->fill_rest (self);
  if (priv->notebook != NULL)
    WMK_PAGE_GET_CLASS (self)->show_notebook (self, priv->notebook, priv->shows_own, NULL);
}

/* What has the address may stand below the fold. */
static gboolean
grab_focus_at (WmkPage *self, const char *address)
{
  if (WMK_PAGE_GET_CLASS (self)->grab_focus_at (self, address))
    return TRUE;

  fill_rest (self);

  return WMK_PAGE_GET_CLASS (self)->grab_focus_at (self, address);
}

static void
laid_out_cb (WmkPage *self, GdkFrameClock *clock)
{
  WmkPagePrivate *priv = wmk_page_get_instance_private (self);

  g_signal_handlers_disconnect_by_func (clock, laid_out_cb, self);
  priv->waits_for_layout = FALSE;
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (priv->wanted_focus != NULL) {
    grab_focus_at (self, priv->wanted_focus);
    g_clear_pointer (&priv->wanted_focus, g_free);
  }
  scroll_to_wanted (self);
  set_scroll_to_focus (self, TRUE);
}

/* A viewport scrolls to what takes the focus, but before it is laid out it takes everything to be
 * at its top. So it is kept from that until it knows better: after the surface's own handler of
 * the same phase, which lays the window out. */
static void
wait_for_layout (WmkPage *self)
{
  g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (self)), "layout",
                           G_CALLBACK (laid_out_cb), self, G_CONNECT_AFTER | G_CONNECT_SWAPPED);
}

static gboolean
fill_when_idle (gpointer user_data)
{
  WmkPagePrivate *priv = wmk_page_get_instance_private (WMK_PAGE (user_data));

  priv->fill_handler = 0;
  fill_rest (WMK_PAGE (user_data));

  return G_SOURCE_REMOVE;
}

static void
painted_cb (WmkPage *self, GdkFrameClock *clock)
{
  WmkPagePrivate *priv = wmk_page_get_instance_private (self);

  g_signal_handlers_disconnect_by_func (clock, painted_cb, self);
  if (!priv->filled && priv->fill_handler == 0)
    priv->fill_handler = g_idle_add (fill_when_idle, self);
}

static void
wmk_page_map (GtkWidget *widget)
{
  WmkPagePrivate *priv = wmk_page_get_instance_private (WMK_PAGE (widget));

  GTK_WIDGET_CLASS (wmk_page_parent_class)->map (widget);

  if (!priv->filled)
    g_signal_connect_object (gtk_widget_get_frame_clock (widget), "after-paint",
                             G_CALLBACK (painted_cb), widget, G_CONNECT_SWAPPED);
  if (priv->waits_for_layout)
    wait_for_layout (WMK_PAGE (widget));
  if (priv->report != NULL)
    gtk_widget_activate_action (widget, "win.report", "s", priv->report);
  g_clear_pointer (&priv->report, g_free);
}

static void
wmk_page_dispose (GObject *object)
{
  WmkPagePrivate *priv = wmk_page_get_instance_private (WMK_PAGE (object));

  g_clear_handle_id (&priv->fill_handler, g_source_remove);
  g_clear_object (&priv->notebook);

  G_OBJECT_CLASS (wmk_page_parent_class)->dispose (object);
}

static void
wmk_page_finalize (GObject *object)
{
  WmkPagePrivate *priv = wmk_page_get_instance_private (WMK_PAGE (object));

  g_clear_pointer (&priv->report, g_free);
  g_clear_pointer (&priv->wanted_focus, g_free);
  g_clear_pointer (&priv->title, g_free);
  g_clear_pointer (&priv->subtitle, g_free);
  g_clear_pointer (&priv->section, g_free);
  g_clear_pointer (&priv->address, g_free);
  g_clear_pointer (&priv->parent_address, g_free);
  g_clear_pointer (&priv->parent_title, g_free);

  G_OBJECT_CLASS (wmk_page_parent_class)->finalize (object);
}

static char *
wmk_page_real_dup_focus (WmkPage *self)
{
  return g_strdup ("");
}

static gboolean
wmk_page_real_grab_focus_at (WmkPage *self, const char *address)
{
  return FALSE;
}

static void
wmk_page_real_set_choice (WmkPage *self, const char *choice)
{
}

static void
wmk_page_real_show_notebook (WmkPage *self,
                             WmkNotebook *notebook,
                             gboolean shows_own,
                             const char *address)
{
  wmk_own_view_show (GTK_WIDGET (self), notebook, shows_own, address);
}

static void
wmk_page_real_fill_rest (WmkPage *self)
{
}

gboolean
wmk_page_scroll_to_end_later (WmkPage *self)
{
  WmkPagePrivate *priv = wmk_page_get_instance_private (self);

  if (priv->filled && !priv->waits_for_layout)
    return FALSE;

  fill_rest (self);
  priv->wanted_scroll = G_MAXDOUBLE;
  if (!priv->waits_for_layout)
    wait_for_layout (self);
  priv->waits_for_layout = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));

  return TRUE;
}

static void
wmk_page_class_init (WmkPageClass *klass)
{
  /* The templates of all pages have one. */
  g_type_ensure (WMK_TYPE_COLUMN);
  G_OBJECT_CLASS (klass)->dispose = wmk_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = wmk_page_finalize;
  GTK_WIDGET_CLASS (klass)->map = wmk_page_map;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  wmk_page_bind_keys (GTK_WIDGET_CLASS (klass));
  klass->dup_focus = wmk_page_real_dup_focus;
  klass->grab_focus_at = wmk_page_real_grab_focus_at;
  klass->set_choice = wmk_page_real_set_choice;
  klass->show_notebook = wmk_page_real_show_notebook;
  klass->fill_rest = wmk_page_real_fill_rest;
}

static void
wmk_page_init (WmkPage *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  /* A new page takes the focus itself, so that Tab goes on from its beginning. */
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

void
wmk_page_set_scroller (WmkPage *self, GtkScrolledWindow *scroller)
{
  WmkPagePrivate *priv = wmk_page_get_instance_private (self);

  priv->scroller = scroller;
}

void
wmk_page_set_titles (WmkPage *self, const char *title, const char *subtitle)
{
  WmkPagePrivate *priv = wmk_page_get_instance_private (self);

  g_free (priv->title);
  g_free (priv->subtitle);
  priv->title = g_strdup (title);
  priv->subtitle = g_strdup (subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

void
wmk_page_set_address (WmkPage *self, const char *address)
{
  WmkPagePrivate *priv = wmk_page_get_instance_private (self);

  g_free (priv->address);
  priv->address = g_strdup (address);
}

const char *
wmk_page_get_address (WmkPage *self)
{
  WmkPagePrivate *priv = wmk_page_get_instance_private (self);

  return priv->address;
}

void
wmk_page_show_notebook (WmkPage *self,
                        WmkNotebook *notebook,
                        gboolean shows_own,
                        const char *address)
{
  WmkPagePrivate *priv = wmk_page_get_instance_private (self);

  g_set_object (&priv->notebook, notebook);
  priv->shows_own = shows_own;
  WMK_PAGE_GET_CLASS (self)->show_notebook (self, notebook, shows_own, address);
}

WmkNotebook *
wmk_page_get_notebook (WmkPage *self, gboolean *shows_own)
{
  WmkPagePrivate *priv = wmk_page_get_instance_private (self);

  if (shows_own != NULL)
    *shows_own = priv->shows_own;

  return priv->notebook;
}

void
wmk_page_set_section (WmkPage *self, const char *section)
{
  WmkPagePrivate *priv = wmk_page_get_instance_private (self);

  g_free (priv->section);
  priv->section = g_strdup (section);
}

const char *
wmk_page_get_section (WmkPage *self)
{
  WmkPagePrivate *priv = wmk_page_get_instance_private (self);

  return priv->section == NULL ? "" : priv->section;
}

void
wmk_page_set_parent (WmkPage *self, const char *address, const char *title)
{
  WmkPagePrivate *priv = wmk_page_get_instance_private (self);

  g_free (priv->parent_address);
  g_free (priv->parent_title);
  priv->parent_address = g_strdup (address);
  priv->parent_title = g_strdup (title);
}

const char *
wmk_page_get_parent (WmkPage *self, const char **title)
{
  WmkPagePrivate *priv = wmk_page_get_instance_private (self);

  if (title != NULL)
    *title = priv->parent_title;

  return priv->parent_address;
}

const char *
wmk_page_get_title (WmkPage *self)
{
  WmkPagePrivate *priv = wmk_page_get_instance_private (self);

  return priv->title;
}

const char *
wmk_page_get_subtitle (WmkPage *self)
{
  WmkPagePrivate *priv = wmk_page_get_instance_private (self);

  return priv->subtitle;
}

char *
wmk_page_dup_focus (WmkPage *self)
{
  WmkPagePrivate *priv = wmk_page_get_instance_private (self);

  if (priv->wanted_focus != NULL)
    return g_strdup (priv->wanted_focus);

  return WMK_PAGE_GET_CLASS (self)->dup_focus (self);
}

void
wmk_page_set_choice (WmkPage *self, const char *choice)
{
  WMK_PAGE_GET_CLASS (self)->set_choice (self, choice);
}

void
wmk_page_keep_choice (GtkWidget *widget, const char *address, const char *choice)
{
  gtk_widget_activate_action (widget, "win.keep-choice", "(ss)", address, choice);
}

void
wmk_page_report (WmkPage *self, const char *message)
{
  WmkPagePrivate *priv = wmk_page_get_instance_private (self);

  if (gtk_widget_get_mapped (GTK_WIDGET (self))) {
    gtk_widget_activate_action (GTK_WIDGET (self), "win.report", "s", message);
    return;
  }

  g_free (priv->report);
  priv->report = g_strdup (message);
}

double
wmk_page_get_scroll (WmkPage *self)
{
  WmkPagePrivate *priv = wmk_page_get_instance_private (self);

  return priv->waits_for_layout ? priv->wanted_scroll
                                : gtk_adjustment_get_value (get_adjustment (self));
}

void
wmk_page_show_at (WmkPage *self, const char *focus, double scroll)
{
  WmkPagePrivate *priv = wmk_page_get_instance_private (self);

  set_scroll_to_focus (self, FALSE);
  g_clear_pointer (&priv->wanted_focus, g_free);
  /* Before it is laid out such a list does not know where its rows are. */
  if (*focus != '\0' && get_viewport (self) == NULL)
    priv->wanted_focus = g_strdup (focus);
  if (*focus == '\0' || priv->wanted_focus != NULL || !grab_focus_at (self, focus))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  if (scroll > 0 || priv->wanted_focus != NULL)
    fill_rest (self);

  priv->wanted_scroll = scroll;
  priv->waits_for_layout = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    wait_for_layout (self);
}

void
wmk_page_show_part (GtkWidget *widget, const char *address)
{
  GtkWidget *page = gtk_widget_get_ancestor (widget, WMK_TYPE_PAGE);

  if (page != NULL)
    grab_focus_at (WMK_PAGE (page), address);
}

void
wmk_page_open (GtkWidget *widget, const char *address, const char *focus)
{
  gtk_widget_activate_action (widget, "win.open", "(ss)", address, focus == NULL ? "" : focus);
}
