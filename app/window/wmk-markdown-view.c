/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-markdown-view.h"

#include <glib/gi18n-lib.h>

#include "window/wmk-chinese-label.h"
#include "window/wmk-label-link.h"
#include "window/wmk-markdown.h"
#include "window/wmk-open-gesture.h"

#define INDENT 18       /* of a list, px */
#define CELL_LENGTH 24  /* of a table, characters in a line */
#define DEEPEST_SHOWN 4 /* lists or quotes in one another that are told apart */

/* A label with text of a block. */
typedef struct {
  GtkLabel *label; /* not owned */
  guint n_block;
  gsize begin; /* in the block's plain text, bytes */
} Piece;

struct _WmkMarkdownView {
  GtkWidget parent_instance;
  GArray *pieces; /* of Piece, all that is shown */
  guint n_blocks;
  GPtrArray *stops; /* labels that have links, and boxes of tasks; not owned */
};

G_DEFINE_FINAL_TYPE (WmkMarkdownView, wmk_markdown_view, GTK_TYPE_WIDGET)

static gboolean
link_activated_cb (GtkWidget *label, const char *target)
{
  if (wmk_markdown_is_uri (target))
    gtk_widget_activate_action (label, "win.open-link", "s", target);
  else
    wmk_open_gesture_follow (label, target);

  return TRUE;
}

/* In a table one follows the other. */
static void
add_piece (WmkMarkdownView *self, GtkLabel *label)
{
  const Piece *before =
      self->pieces->len == 0 ? NULL : &g_array_index (self->pieces, Piece, self->pieces->len - 1);
  Piece piece = {label, self->n_blocks, 0};

  if (before != NULL && before->n_block == piece.n_block)
    piece.begin = before->begin + strlen (gtk_label_get_text (before->label)) + 1;
  g_array_append_val (self->pieces, piece);
}

static GtkWidget *
create_label (WmkMarkdownView *self, const char *markup)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_markup (GTK_LABEL (label), markup);
  wmk_chinese_label_mark (GTK_LABEL (label));
  add_piece (self, GTK_LABEL (label));
  gtk_widget_add_css_class (label, "text");
  gtk_widget_set_hexpand (label, TRUE);
  if (strstr (markup, "<a href") != NULL) {
    g_signal_connect (label, "activate-link", G_CALLBACK (link_activated_cb), NULL);
    g_ptr_array_add (self->stops, label);
  } else {
    gtk_label_set_selectable (GTK_LABEL (label), TRUE);
    /* A reader who goes by keys has no use for a stop at each paragraph. */
    gtk_widget_set_focusable (label, FALSE);
  }

  return label;
}

static GtkWidget *
create_heading (WmkMarkdownView *self, const WmkMarkdownBlock *block)
{
  g_autofree char *markup = g_strdup_printf ("<b>%s</b>", block->markup);
  GtkWidget *label = create_label (self, markup);

  if (block->level <= 2)
    gtk_widget_add_css_class (label, "title");

  return label;
}

/* Lines of code are as long as they are. */
static GtkWidget *
create_code (WmkMarkdownView *self, const WmkMarkdownBlock *block)
{
  GtkWidget *scroller = gtk_scrolled_window_new (), *label = create_label (self, block->markup);

  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), label);
  gtk_widget_add_css_class (scroller, "code");

  return scroller;
}

/* A cell, and the lines in it, as its column is. */
static void
align (GtkLabel *label, guint8 alignment)
{
  gtk_label_set_xalign (label, alignment == 'r' ? 1 : alignment == 'c' ? 0.5f : 0);
  gtk_label_set_justify (label, alignment == 'r'   ? GTK_JUSTIFY_RIGHT
                                : alignment == 'c' ? GTK_JUSTIFY_CENTER
                                                   : GTK_JUSTIFY_LEFT);
}

static GtkWidget *
create_table (WmkMarkdownView *self, const WmkMarkdownBlock *block)
{
  GtkWidget *scroller = gtk_scrolled_window_new (), *grid = gtk_grid_new ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Table"), -1);
  for (guint i = 0; i < block->cells->len; i++) {
    const char *markup = g_ptr_array_index (block->cells, i);
    g_autofree char *heading = g_strdup_printf ("<b>%s</b>", markup);
    GtkWidget *label = create_label (self, i < block->n_columns ? heading : markup);

    /* A column is as wide as it needs, and what is long in it is broken. */
    if (g_utf8_strlen (gtk_label_get_text (GTK_LABEL (label)), -1) > CELL_LENGTH) {
      gtk_label_set_width_chars (GTK_LABEL (label), CELL_LENGTH);
      gtk_label_set_max_width_chars (GTK_LABEL (label), CELL_LENGTH);
    } else {
      gtk_label_set_wrap (GTK_LABEL (label), FALSE);
    }
    gtk_label_set_yalign (GTK_LABEL (label), 0);
    align (GTK_LABEL (label), block->alignments[i % block->n_columns]);
    gtk_widget_add_css_class (label, "cell");
    gtk_grid_attach (GTK_GRID (grid), label, (int) (i % block->n_columns),
                     (int) (i / block->n_columns), 1, 1);
  }
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), grid);
  gtk_widget_add_css_class (scroller, "table");

  return scroller;
}

static GtkWidget *
create_content (WmkMarkdownView *self, const WmkMarkdownBlock *block)
{
  switch (block->kind) {
  case WMK_MARKDOWN_HEADING:
    return create_heading (self, block);
  case WMK_MARKDOWN_CODE:
    return create_code (self, block);
  case WMK_MARKDOWN_RULE:
    return gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);
  case WMK_MARKDOWN_TABLE:
    return create_table (self, block);
  case WMK_MARKDOWN_CUT:
    return create_label (self, _ ("<i>This text is longer than can be shown here.</i>"));
  case WMK_MARKDOWN_PARAGRAPH:
  default:
    return create_label (self, block->markup);
  }
}

static GtkWidget *
create_marker (const char *marker)
{
  GtkWidget *label = gtk_label_new (marker);

  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "secondary");

  return label;
}

/* Where nothing has its action, as with what a note said before, it is there to be read. */
static GtkWidget *
create_check (WmkMarkdownView *self, const WmkMarkdownBlock *block)
{
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_START);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), block->task == WMK_MARKDOWN_DONE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (check), "u", self->n_blocks);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (check), "note.toggle-task");
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  block->text, -1);
  g_ptr_array_add (self->stops, check);

  return check;
}

/* An item: its marker, or its box, in the margin that its list has. (A box would ask a text that
 * breaks how wide it is for its height, which takes many tries.) */
static GtkWidget *
create_item (WmkMarkdownView *self, const WmkMarkdownBlock *block, GtkWidget *content)
{
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *marker = block->task == WMK_MARKDOWN_NO_TASK ? create_marker (block->marker)
                                                          : create_check (self, block);

  gtk_widget_set_size_request (marker, INDENT - 6, -1);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 6);
  gtk_grid_attach (GTK_GRID (grid), marker, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), content, 1, 0, 1, 1);

  return grid;
}

static void
append_block (WmkMarkdownView *self, const WmkMarkdownBlock *block)
{
  guint n_lists = MIN (block->n_lists, DEEPEST_SHOWN),
        n_quotes = MIN (block->n_quotes, DEEPEST_SHOWN);
  GtkWidget *widget = create_content (self, block);
  gboolean first = gtk_widget_get_last_child (GTK_WIDGET (self)) == NULL;

  if (block->marker != NULL)
    widget = create_item (self, block, widget);
  if (n_lists > 0)
    gtk_widget_set_margin_start (widget,
                                 (int) (n_lists - (block->marker != NULL ? 1 : 0)) * INDENT);
  for (; n_quotes > 0; n_quotes--) {
    GtkWidget *quote = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

    gtk_widget_add_css_class (quote, "quote");
    gtk_box_append (GTK_BOX (quote), widget);
    widget = quote;
  }
  gtk_widget_set_margin_top (widget, first ? 0 : block->tight ? 2 : 6);
  gtk_widget_insert_before (widget, GTK_WIDGET (self), NULL);
  self->n_blocks++;
}

/* By keys a text that can be selected is selected, and its links are passed over. So those with
 * links can be selected while the pointer is there, and not while the focus goes through them. */
static void
set_selectable (WmkMarkdownView *self, gboolean selectable)
{
  for (guint i = 0; i < self->stops->len; i++) {
    GtkWidget *label = g_ptr_array_index (self->stops, i);

    if (GTK_IS_LABEL (label) && !gtk_widget_is_focus (label))
      gtk_label_set_selectable (GTK_LABEL (label), selectable);
  }
}

static void
pointer_entered_cb (WmkMarkdownView *self)
{
  set_selectable (self, TRUE);
}

static guint
find_focused (WmkMarkdownView *self)
{
  for (guint i = 0; i < self->stops->len; i++)
    if (gtk_widget_is_focus (g_ptr_array_index (self->stops, i)))
      return i;

  return G_MAXUINT;
}

/* Links and boxes, one after the other. Other labels would take what they cannot get, as they can
 * be selected. */
static gboolean
wmk_markdown_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  WmkMarkdownView *self = WMK_MARKDOWN_VIEW (widget);
  gboolean back = direction == GTK_DIR_TAB_BACKWARD;
  guint stop = find_focused (self);

  set_selectable (self, FALSE);
  if (stop == G_MAXUINT)
    stop = back ? self->stops->len - 1 : 0;

  /* Before the first is what is behind the last. */
  for (; stop < self->stops->len; stop += back ? -1 : 1)
    if (gtk_widget_child_focus (g_ptr_array_index (self->stops, stop), direction))
      return TRUE;

  return FALSE;
}

static void
clear (WmkMarkdownView *self)
{
  GtkWidget *child;

  g_array_set_size (self->pieces, 0);
  self->n_blocks = 0;
  g_ptr_array_set_size (self->stops, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
wmk_markdown_view_dispose (GObject *object)
{
  clear (WMK_MARKDOWN_VIEW (object));

  G_OBJECT_CLASS (wmk_markdown_view_parent_class)->dispose (object);
}

static void
wmk_markdown_view_finalize (GObject *object)
{
  g_array_unref (WMK_MARKDOWN_VIEW (object)->pieces);
  g_ptr_array_unref (WMK_MARKDOWN_VIEW (object)->stops);

  G_OBJECT_CLASS (wmk_markdown_view_parent_class)->finalize (object);
}

static void
wmk_markdown_view_class_init (WmkMarkdownViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_markdown_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = wmk_markdown_view_finalize;
  widget_class->focus = wmk_markdown_view_focus;
  gtk_widget_class_set_css_name (widget_class, "markdown");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
wmk_markdown_view_init (WmkMarkdownView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  self->stops = g_ptr_array_new ();
  g_signal_connect_object (motion, "enter", G_CALLBACK (pointer_entered_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_orientable_set_orientation (
      GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
}

GtkWidget *
wmk_markdown_view_new (void)
{
  return g_object_new (WMK_TYPE_MARKDOWN_VIEW, NULL);
}

gboolean
wmk_markdown_view_set_text (WmkMarkdownView *self, const char *text, gsize most)
{
  g_autoptr (GPtrArray) blocks = NULL;
  gsize shown = 0;
  guint focused, i;

  g_return_val_if_fail (WMK_IS_MARKDOWN_VIEW (self), FALSE);

  focused = find_focused (self);
  clear (self);
  blocks = wmk_markdown_read (text);
  for (i = 0; i < blocks->len && (most == 0 || shown < most); i++) {
    const WmkMarkdownBlock *block = g_ptr_array_index (blocks, i);

    append_block (self, block);
    shown += block->text == NULL ? 0 : strlen (block->text);
    /* A short line takes as much room as one that is full. */
    shown += 40 * (1 + (block->cells == NULL ? 0 : block->cells->len));
  }
  if (focused < self->stops->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->stops, focused));

  return i < blocks->len;
}

/* How far the place is from the label: lines first, for what is beside a line belongs to it. */
static float
measure_distance (WmkMarkdownView *self, GtkLabel *label, const graphene_point_t *place)
{
  graphene_rect_t bounds;
  float above, before;

  if (!gtk_widget_compute_bounds (GTK_WIDGET (label), GTK_WIDGET (self), &bounds))
    return G_MAXFLOAT;

  above = MAX (bounds.origin.y - place->y, place->y - bounds.origin.y - bounds.size.height);
  before = MAX (bounds.origin.x - place->x, place->x - bounds.origin.x - bounds.size.width);

  return MAX (above, 0) * (float) gtk_widget_get_width (GTK_WIDGET (self)) + MAX (before, 0);
}

/* Returns: where the letter is at that place, bytes */
static gsize
find_letter (WmkMarkdownView *self, GtkLabel *label, const graphene_point_t *place)
{
  graphene_point_t inside;
  int left, top, index, trailing;
  const char *letter;

  if (!gtk_widget_compute_point (GTK_WIDGET (self), GTK_WIDGET (label), place, &inside))
    return 0;

  gtk_label_get_layout_offsets (label, &left, &top);
  pango_layout_xy_to_index (gtk_label_get_layout (label), ((int) inside.x - left) * PANGO_SCALE,
                            ((int) inside.y - top) * PANGO_SCALE, &index, &trailing);
  letter = gtk_label_get_text (label) + index;

  return (gsize) (g_utf8_offset_to_pointer (letter, trailing) - gtk_label_get_text (label));
}

gboolean
wmk_markdown_view_find (WmkMarkdownView *self,
                        const graphene_point_t *place,
                        guint *n_block,
                        gsize *offset)
{
  const Piece *nearest = NULL;
  float least = G_MAXFLOAT;

  g_return_val_if_fail (WMK_IS_MARKDOWN_VIEW (self), FALSE);

  for (guint i = 0; i < self->pieces->len; i++) {
    const Piece *piece = &g_array_index (self->pieces, Piece, i);
    float distance = measure_distance (self, piece->label, place);

    if (distance < least) {
      nearest = piece;
      least = distance;
    }
  }
  if (nearest == NULL)
    return FALSE;

  *n_block = nearest->n_block;
  *offset = nearest->begin + find_letter (self, nearest->label, place);

  return TRUE;
}

static char *
dup_selection (GtkWidget *widget)
{
  int start, end;

  if (GTK_IS_LABEL (widget) && gtk_label_get_selection_bounds (GTK_LABEL (widget), &start, &end))
    return g_utf8_substring (gtk_label_get_text (GTK_LABEL (widget)), start, end);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    char *text = dup_selection (child);

    if (text != NULL)
      return text;
  }

  return NULL;
}

char *
wmk_markdown_view_dup_selection (WmkMarkdownView *self)
{
  g_return_val_if_fail (WMK_IS_MARKDOWN_VIEW (self), NULL);

  return dup_selection (GTK_WIDGET (self));
}

const char *
wmk_markdown_view_get_link (GtkWidget *widget)
{
  const char *target =
      GTK_IS_LABEL (widget) && gtk_widget_get_ancestor (widget, WMK_TYPE_MARKDOWN_VIEW) != NULL
          ? wmk_label_link_get (GTK_LABEL (widget))
          : NULL;

  return target == NULL || wmk_markdown_is_uri (target) ? NULL : target;
}
