/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * WmkTextWidths: how wide the characters of a font are, to reckon how many lines a text takes
 * without shaping it, which is fifty times as fast. A list of hundreds of rows asks for their
 * heights before it shows the first of them.
 */
typedef struct _WmkTextWidths WmkTextWidths;

/**
 * wmk_text_widths_get:
 * @scale, @weight: what the font of @context is changed by
 *
 * Returns: (transfer none): for as long as the program runs; one a font and size
 */
const WmkTextWidths *wmk_text_widths_get (PangoContext *context, double scale, PangoWeight weight);

/**
 * wmk_text_widths_count_lines:
 * @width: of a line, in pixels
 * @most: (out): of the lines of one paragraph, the most
 *
 * Returns: how many lines @text takes, wrapped between words or, where one has no room, in it
 */
int wmk_text_widths_count_lines (const WmkTextWidths *self, const char *text, int width, int *most);

/** wmk_text_widths_get_width: Returns: of @text on one line, in pixels. */
int wmk_text_widths_get_width (const WmkTextWidths *self, const char *text);

/** wmk_text_widths_get_line_height: Returns: in pixels; of Chinese it may be more. */
int wmk_text_widths_get_line_height (const WmkTextWidths *self, const char *text);

G_END_DECLS
