/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * How text goes into the full-text index `search`, and how it is looked for there. Letters are
 * folded (wmk_fold_text()). A word of letters and digits is a token. Chinese is written without
 * blanks, so each of its characters makes a token with the next one, and the last of a run one by
 * itself: “智能列车2025” is "智能 能列 列车 车 2025". Any run of two or more characters is then a
 * phrase of the index, and a single one the prefix of a token.
 */

/**
 * WmkUnit: a word, or a Chinese character, of a text
 * @offset, @length: of what is folded of it
 * @start, @end: where it stands in the text, in bytes
 * @chinese: whether it is a Chinese character
 * @joined: whether it follows the one before at once
 */
typedef struct {
  gsize offset;
  gsize length;
  gsize start;
  gsize end;
  gboolean chinese;
  gboolean joined;
} WmkUnit;

/** WmkUnits: @units: (element-type WmkUnit): of a text, in order; @folded: what they say */
typedef struct {
  GString *folded;
  GArray *units;
} WmkUnits;

/** wmk_units_init: Takes @text apart. @text: UTF-8 */
void wmk_units_init (WmkUnits *self, const char *text);
void wmk_units_clear (WmkUnits *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WmkUnits, wmk_units_clear)

/** wmk_units_ignore: Returns: whether a character is of no meaning for a word: an accent, a soft
 * hyphen, a mark of direction. */
gboolean wmk_units_ignore (gunichar character);

static inline const WmkUnit *
wmk_units_get (const WmkUnits *self, guint index)
{
  return &g_array_index (self->units, WmkUnit, index);
}

/** wmk_units_get_text: Returns: (transfer none): the beginning of what is folded of @unit. */
static inline const char *
wmk_units_get_text (const WmkUnits *self, const WmkUnit *unit)
{
  return self->folded->str + unit->offset;
}

/** wmk_units_append_tokens: Appends the tokens of @n units from @first, with blanks between. */
void wmk_units_append_tokens (const WmkUnits *self, guint first, guint n, GString *tokens);

/**
 * wmk_units_append_phrase:
 *
 * Appends the tokens by which @n units from @first are looked for.
 *
 * Returns: whether the last of them is the beginning of a token
 */
gboolean wmk_units_append_phrase (const WmkUnits *self, guint first, guint n, GString *tokens);

/* Stands before a copy of a name's first token, and between and around those of the whole name. */
#define WMK_TOKEN_MARK "|"

/** wmk_tokenize: Returns: (transfer full): the tokens of @text, with blanks between. */
char *wmk_tokenize (const char *text);

/**
 * wmk_join_name:
 * @tokens: of a name, with blanks between
 *
 * Returns: (transfer full) (nullable): the one token that stands for all of it, "|rail|plan|";
 * %NULL for a name that is too long for one
 */
char *wmk_join_name (const char *tokens);

/**
 * wmk_tokenize_names:
 * @text: a name in each line
 *
 * Returns: (transfer full): their tokens, so that a name can be found by its beginning and as a
 *   whole: "Rail plan" is "|rail rail plan |rail|plan|"
 */
char *wmk_tokenize_names (const char *text);

G_END_DECLS
