/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook-model-reader.h"

void
notebook_model_wait (WmkNotebookModel *model)
{
  while (wmk_notebook_model_is_reading (model))
    g_main_context_iteration (NULL, TRUE);
}

guint
notebook_model_count (WmkNotebookModel *model, const WmkEntryChoice *choice)
{
  wmk_notebook_model_set_choice (model, choice);
  notebook_model_wait (model);

  return g_list_model_get_n_items (G_LIST_MODEL (model));
}

const WmkEntry *
notebook_model_get (WmkNotebookModel *model, guint position)
{
  g_autoptr (WmkNotebookEntry) item = wmk_notebook_model_read (model, position);

  return wmk_notebook_entry_get (item);
}
