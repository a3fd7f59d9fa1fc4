/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-key-set.h"

#define WORD_BITS 64

struct _WmkKeySet {
  gint64 max;
  gsize n_words;
  guint64 *words;
};

WmkKeySet *
wmk_key_set_new (gint64 max)
{
  WmkKeySet *self = g_new (WmkKeySet, 1);

  self->max = max;
  self->n_words = (gsize) max / WORD_BITS + 1;
  self->words = g_new0 (guint64, self->n_words);

  return self;
}

void
wmk_key_set_free (WmkKeySet *self)
{
  g_free (self->words);
  g_free (self);
}

void
wmk_key_set_add (WmkKeySet *self, gint64 key)
{
  if (key > 0 && key <= self->max)
    self->words[key / WORD_BITS] |= G_GUINT64_CONSTANT (1) << (key % WORD_BITS);
}

void
wmk_key_set_add_range (WmkKeySet *self, gint64 first, gint64 last)
{
  for (gint64 key = first; key <= last; key++)
    wmk_key_set_add (self, key);
}

gboolean
wmk_key_set_contains (const WmkKeySet *self, gint64 key)
{
  return key > 0 && key <= self->max &&
         (self->words[key / WORD_BITS] >> (key % WORD_BITS) & 1) != 0;
}

gint64
wmk_key_set_next (const WmkKeySet *self, gint64 from)
{
  gsize index;
  guint64 rest;

  from = MAX (from, 1);
  if (from > self->max)
    return 0;

  index = (gsize) from / WORD_BITS;
  rest = self->words[index] & (G_MAXUINT64 << (from % WORD_BITS));
  while (rest == 0 && ++index < self->n_words)
    rest = self->words[index];

  return rest == 0 ? 0 : (gint64) index * WORD_BITS + __builtin_ctzll (rest);
}

void
wmk_key_set_unite (WmkKeySet *self, const WmkKeySet *other)
{
  for (gsize i = 0; i < self->n_words; i++)
    self->words[i] |= other->words[i];
}

void
wmk_key_set_intersect (WmkKeySet *self, const WmkKeySet *other)
{
  for (gsize i = 0; i < self->n_words; i++)
    self->words[i] &= other->words[i];
}
