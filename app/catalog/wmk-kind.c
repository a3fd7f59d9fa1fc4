/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalog/wmk-kind-private.h"

/* In the order of the sidebar, of search and of what is linked; what has no list of its own
 * after. */
static const WmkKind *const kinds[] = {
    &wmk_kind_policy,         &wmk_kind_event,     &wmk_kind_fund,       &wmk_kind_company,
    &wmk_kind_deal,           &wmk_kind_agency,    &wmk_kind_instrument, &wmk_kind_theme,
    &wmk_kind_recommendation, &wmk_kind_term,      &wmk_kind_source,     &wmk_kind_sector,
    &wmk_kind_subsector,      &wmk_kind_target,    &wmk_kind_indicator,  &wmk_kind_measure,
    &wmk_kind_wording,        &wmk_kind_assessment};

const WmkKind *
wmk_kind_get (guint index)
{
  return index < G_N_ELEMENTS (kinds) ? kinds[index] : NULL;
}

guint
wmk_kind_get_index (const WmkKind *self)
{
  guint index = 0;

  while (kinds[index] != self)
    index++;

  return index;
}

const WmkKind *
wmk_kind_find (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i]->id, id))
      return kinds[i];

  return NULL;
}

const WmkKind *
wmk_kind_find_collection (const char *address)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i]->collection, address) == 0)
      return kinds[i];

  return NULL;
}

const char *
wmk_kind_get_list_title (const WmkKind *self)
{
  return _ (self->list_title == NULL ? self->plural : self->list_title);
}

const char *
wmk_kind_get_title_label (const WmkKind *self)
{
  /* Translators: the head of the column that names the things of a list */
  return self->title_label == NULL ? C_ ("column", "Title") : _ (self->title_label);
}

guint
wmk_kind_count_columns (const WmkKind *self)
{
  guint n_columns = 0;

  while (self->columns != NULL && self->columns[n_columns].title != NULL)
    n_columns++;

  return n_columns;
}

gboolean
wmk_kind_has_chart (const WmkKind *self)
{
  for (guint i = 0; i < wmk_kind_count_columns (self); i++)
    if (self->columns[i].in_chart)
      return TRUE;

  return FALSE;
}
