/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-text-widths.h"

#include <pango/pangocairo.h>

#include "charts/wmk-chinese.h"

#define N_NARROW 128

struct _WmkTextWidths {
  int narrow[N_NARROW]; /* of ASCII, in Pango's units */
  int other;            /* of letters of other alphabets */
  int wide;             /* of Chinese and the like */
  int line_height;
  int wide_line_height;
};

/* Chinese in the fonts that rows are drawn with. */
static PangoLayout *
create_layout (PangoContext *context, double scale, PangoWeight weight, const char *text)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  wmk_chinese_add_attributes (attributes, text);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

static int
get_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_size (layout, &width, NULL);

  return width;
}

static int
get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

static WmkTextWidths *
create (PangoContext *context, double scale, PangoWeight weight)
{
  WmkTextWidths *self = g_new0 (WmkTextWidths, 1);
  g_autoptr (PangoLayout) layout = create_layout (context, scale, weight, "");
  g_autoptr (PangoLayout) wide = create_layout (context, scale, weight, "国");
  g_autoptr (PangoLayout) mixed = create_layout (context, scale, weight, "Ag国");

  for (int i = ' '; i < N_NARROW - 1; i++) {
    pango_layout_set_text (layout, (const char[]){(char) i}, 1);
    self->narrow[i] = get_width (layout);
  }
  pango_layout_set_text (layout, "ü", -1);
  self->other = get_width (layout);
  self->wide = get_width (wide);
  pango_layout_set_text (layout, "Ag", -1);
  self->line_height = get_height (layout);
  self->wide_line_height = get_height (mixed);

  return self;
}

const WmkTextWidths *
wmk_text_widths_get (PangoContext *context, double scale, PangoWeight weight)
{
  static GHashTable *all = NULL;
  PangoFontDescription *font = pango_context_get_font_description (context);
  g_autofree char *name = pango_font_description_to_string (font);
  g_autofree char *key = g_strdup_printf ("%s %g %g %d", name, scale,
                                          pango_cairo_context_get_resolution (context), weight);
  WmkTextWidths *self;

  if (all == NULL)
    all = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self = g_hash_table_lookup (all, key);
  if (self == NULL) {
    self = create (context, scale, weight);
    g_hash_table_insert (all, g_steal_pointer (&key), self);
  }

  return self;
}

/* Not of ASCII, which is most of any text. */
static gboolean
is_wide (gunichar character)
{
  return character >= N_NARROW && g_unichar_iswide (character);
}

static int
get_advance (const WmkTextWidths *self, gunichar character)
{
  if (character < N_NARROW)
    return self->narrow[character];

  return is_wide (character) ? self->wide : self->other;
}

/* A line is filled word by word; a wide character is one by itself. */
typedef struct {
  int width;
  int n_lines;
  int x;
  int blanks; /* after what stands on the line */
} Filling;

static void
add_word (Filling *filling, int word)
{
  if (filling->x > 0 && filling->x + filling->blanks + word > filling->width) {
    filling->n_lines++;
    filling->x = 0;
    filling->blanks = 0;
  }
  filling->x += filling->blanks + word;
  filling->blanks = 0;
  while (filling->x > filling->width) {
    filling->n_lines++;
    filling->x -= filling->width;
  }
}

/* Leaves @text at the end of the paragraph. */
static int
count_paragraph (const WmkTextWidths *self, const char **text, int width)
{
  Filling filling = {.width = MAX (width, self->wide), .n_lines = 1};
  const char *c = *text;
  int word = 0;

  for (; *c != '\0' && *c != '\n'; c = g_utf8_next_char (c)) {
    gunichar character = g_utf8_get_char (c);
    int advance = get_advance (self, character);

    if (character != ' ' && !is_wide (character)) {
      word += advance;
      continue;
    }
    if (word > 0)
      add_word (&filling, word);
    word = 0;
    if (character == ' ')
      filling.blanks += advance;
    else
      add_word (&filling, advance);
  }
  if (word > 0)
    add_word (&filling, word);
  *text = c;

  return filling.n_lines;
}

int
wmk_text_widths_count_lines (const WmkTextWidths *self, const char *text, int width, int *most)
{
  int n_lines = 0;

  *most = 1;
  for (;;) {
    int n_more = count_paragraph (self, &text, width * PANGO_SCALE);

    n_lines += n_more;
    *most = MAX (*most, n_more);
    if (*text == '\0')
      return n_lines;
    text++;
  }
}

int
wmk_text_widths_get_width (const WmkTextWidths *self, const char *text)
{
  int width = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    width += get_advance (self, g_utf8_get_char (c));

  return PANGO_PIXELS_CEIL (width);
}

int
wmk_text_widths_get_line_height (const WmkTextWidths *self, const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (is_wide (g_utf8_get_char (c)))
      return self->wide_line_height;

  return self->line_height;
}
