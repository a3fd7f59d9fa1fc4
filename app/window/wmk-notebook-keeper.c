/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-notebook-keeper.h"

#include <glib/gi18n-lib.h>

#include "catalog/wmk-catalog.h"
#include "catalog/wmk-tokens.h"
#include "notebook/wmk-notebook-backup.h"
#include "notebook/wmk-notebook-follow.h"
#include "notebook/wmk-notebook-kept.h"
#include "notebook/wmk-notebook-many.h"
#include "notebook/wmk-notebook-search.h"
#include "notebook/wmk-notebook-trash.h"

/* From a change to its words' being found, milliseconds: a reader does not get to the search
 * sooner, and writing that goes on is not indexed at each of its savings. */
#define INDEX_DELAY 1000

/* Between two trials whether the file takes changes again, milliseconds. */
#define TRY_DELAY 3000

struct _WmkNotebookKeeper {
  GObject parent_instance;
  WmkNotebook *notebook;
  char *catalog_path;
  gboolean has_looked; /* for what was kept when the program ended */
  gboolean has_begun;
  guint tidy_handler;
  guint index_handler;
  guint try_handler;
  gboolean is_trying; /* a thread does */
};

G_DEFINE_FINAL_TYPE (WmkNotebookKeeper, wmk_notebook_keeper, G_TYPE_OBJECT)

static guint told_signal;

static void
tell (WmkNotebookKeeper *self, const char *message)
{
  g_signal_emit (self, told_signal, 0, message);
}

/* --- Once the program runs --- */

/* What is done in a thread; the keeper may be gone when it is done. */
typedef struct {
  GWeakRef keeper;
  char *catalog_path;
  guint n_dropped; /* things that the catalogue is found to have dropped */
} Tidying;

static Tidying *
tidying_new (WmkNotebookKeeper *keeper)
{
  Tidying *self = g_new0 (Tidying, 1);

  g_weak_ref_init (&self->keeper, keeper);
  self->catalog_path = g_strdup (keeper->catalog_path);

  return self;
}

static void
tidying_free (Tidying *self)
{
  g_weak_ref_clear (&self->keeper);
  g_free (self->catalog_path);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Tidying, tidying_free)

static gboolean
follow (WmkNotebook *notebook, Tidying *tidying, GError **error)
{
  g_autoptr (WmkCatalog) catalog = wmk_catalog_open (tidying->catalog_path, error);
  g_autoptr (GPtrArray) rows =
      catalog == NULL ? NULL : wmk_catalog_list_retirements (catalog, error);
  g_autofree WmkRetired *retired = NULL;
  guint n_before = wmk_notebook_count_dropped (notebook);

  if (rows == NULL)
    return FALSE;

  retired = g_new0 (WmkRetired, rows->len);
  for (guint i = 0; i < rows->len; i++) {
    const WmkRetirement *row = g_ptr_array_index (rows, i);

    retired[i] = (WmkRetired){row->old_id, row->new_id, row->since};
  }
  if (!wmk_notebook_follow (notebook, wmk_catalog_get_version (catalog), retired, rows->len, error))
    return FALSE;
  tidying->n_dropped = wmk_notebook_count_dropped (notebook) - n_before;

  return TRUE;
}

/* The one that fails keeps the other from nothing. */
static gboolean
tidy_in_thread (WmkNotebook *notebook, gpointer data, GError **error)
{
  Tidying *tidying = data;
  gboolean followed = follow (notebook, tidying, error);

  return wmk_notebook_drop_old_trash (notebook, followed ? error : NULL) && followed;
}

static void
tell_dropped (WmkNotebookKeeper *self, guint n_dropped)
{
  g_autofree char *message = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE,
                   "The catalogue no longer has %u thing that you wrote on. All that you wrote is "
                   "kept: the Notebook lists it.",
                   "The catalogue no longer has %u things that you wrote on. All that you wrote is "
                   "kept: the Notebook lists it.",
                   n_dropped),
      n_dropped);

  tell (self, message);
}

static void
tidied_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (Tidying) tidying = data;
  g_autoptr (WmkNotebookKeeper) self = g_weak_ref_get (&tidying->keeper);
  g_autoptr (GError) error = NULL;

  /* What the file does not take now is done when the program starts again. */
  if (!wmk_notebook_run_finish (WMK_NOTEBOOK (object), result, &error))
    g_debug ("%s", error->message);
  if (self == NULL)
    return;
  if (tidying->n_dropped > 0)
    tell_dropped (self, tidying->n_dropped);
  wmk_notebook_index (self->notebook, wmk_tokenize);
}

static gboolean
tidy (gpointer user_data)
{
  WmkNotebookKeeper *self = WMK_NOTEBOOK_KEEPER (user_data);
  Tidying *tidying;

  self->tidy_handler = 0;
  if (wmk_notebook_get_state (self->notebook) != WMK_NOTEBOOK_WRITABLE)
    return G_SOURCE_REMOVE;
  tidying = tidying_new (self);
  wmk_notebook_run_in_thread (self->notebook, tidy_in_thread, tidying, NULL, NULL, tidied_cb,
                              tidying);

  return G_SOURCE_REMOVE;
}

static void
checked_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  WmkNotebook *notebook = WMK_NOTEBOOK (object);
  g_autoptr (GError) error = NULL;

  /* What is damaged is set aside, and the window says so. */
  if (wmk_notebook_check_file_finish (notebook, result, &error))
    wmk_notebook_back_up_left (notebook);
  else if (g_error_matches (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_DAMAGED))
    wmk_notebook_load (notebook);
}

/* --- Where the file does not take changes --- */

static void
tried_cb (GObject *object, GAsyncResult *result, gpointer reference)
{
  WmkNotebook *notebook = WMK_NOTEBOOK (object);
  g_autoptr (WmkNotebookKeeper) self = g_weak_ref_get (reference);
  g_autoptr (GError) error = NULL;

  g_weak_ref_clear (reference);
  g_free (reference);
  if (self != NULL)
    self->is_trying = FALSE;
  /* It takes them again, or is to be begun, which no thread does. */
  if (wmk_notebook_run_finish (notebook, result, &error) ||
      g_error_matches (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_REPLACED))
    wmk_notebook_try (notebook, NULL);
}

static gboolean
try_in_thread (WmkNotebook *notebook, gpointer data, GError **error)
{
  return wmk_notebook_try (notebook, error);
}

static gboolean
try_again (gpointer user_data)
{
  WmkNotebookKeeper *self = WMK_NOTEBOOK_KEEPER (user_data);
  GWeakRef *reference;

  if (g_error_matches (wmk_notebook_get_trouble (self->notebook), WMK_NOTEBOOK_ERROR,
                       WMK_NOTEBOOK_ERROR_DAMAGED))
    wmk_notebook_load (self->notebook);
  /* One that waits for another program may take longer than the delay. */
  if (self->is_trying)
    return G_SOURCE_CONTINUE;
  self->is_trying = TRUE;
  reference = g_new (GWeakRef, 1);
  g_weak_ref_init (reference, self);
  wmk_notebook_run_in_thread (self->notebook, try_in_thread, NULL, NULL, NULL, tried_cb, reference);

  return G_SOURCE_CONTINUE;
}

static void
state_changed_cb (WmkNotebookKeeper *self)
{
  WmkNotebookState state = wmk_notebook_get_state (self->notebook);
  gboolean is_writable = state == WMK_NOTEBOOK_WRITABLE;
  gboolean is_loaded =
      state != WMK_NOTEBOOK_UNAVAILABLE || wmk_notebook_get_notice (self->notebook) != NULL;

  if (is_writable && wmk_notebook_get_trouble (self->notebook) == NULL)
    g_clear_handle_id (&self->try_handler, g_source_remove);
  else if (self->try_handler == 0 && is_loaded)
    self->try_handler = g_timeout_add (TRY_DELAY, try_again, self);

  /* Also where the notebook cannot be opened: that is why there is such a text. */
  if (is_loaded && !self->has_looked) {
    self->has_looked = TRUE;
    wmk_notebook_look_for_kept_text (self->notebook);
  }

  if (!is_writable || self->has_begun)
    return;
  self->has_begun = TRUE;
  if (self->tidy_handler == 0)
    self->tidy_handler = g_idle_add_full (G_PRIORITY_LOW, tidy, self, NULL);
  wmk_notebook_check_file (self->notebook, NULL, checked_cb, NULL);
}

static gboolean
index_changes (gpointer user_data)
{
  WmkNotebookKeeper *self = WMK_NOTEBOOK_KEEPER (user_data);

  self->index_handler = 0;
  wmk_notebook_index (self->notebook, wmk_tokenize);

  return G_SOURCE_REMOVE;
}

/* Where anything may have changed, rows with old addresses may have come from a back-up. */
static void
changed_cb (WmkNotebookKeeper *self, const char *address)
{
  if (!self->has_begun)
    return;
  if (address == NULL && self->tidy_handler == 0)
    self->tidy_handler = g_timeout_add (INDEX_DELAY, tidy, self);
  else if (address != NULL && self->index_handler == 0)
    self->index_handler = g_timeout_add (INDEX_DELAY, index_changes, self);
}

static void
wmk_notebook_keeper_dispose (GObject *object)
{
  WmkNotebookKeeper *self = WMK_NOTEBOOK_KEEPER (object);

  g_clear_handle_id (&self->tidy_handler, g_source_remove);
  g_clear_handle_id (&self->index_handler, g_source_remove);
  g_clear_handle_id (&self->try_handler, g_source_remove);
  g_clear_object (&self->notebook);
  g_clear_pointer (&self->catalog_path, g_free);

  G_OBJECT_CLASS (wmk_notebook_keeper_parent_class)->dispose (object);
}

static void
wmk_notebook_keeper_class_init (WmkNotebookKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wmk_notebook_keeper_dispose;

  told_signal = g_signal_new ("told", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
wmk_notebook_keeper_init (WmkNotebookKeeper *self)
{
}

WmkNotebookKeeper *
wmk_notebook_keeper_new (WmkNotebook *notebook, const char *catalog_path)
{
  WmkNotebookKeeper *self;

  g_return_val_if_fail (WMK_IS_NOTEBOOK (notebook), NULL);

  self = g_object_new (WMK_TYPE_NOTEBOOK_KEEPER, NULL);
  self->notebook = g_object_ref (notebook);
  self->catalog_path = g_strdup (catalog_path);
  g_signal_connect_object (notebook, "state-changed", G_CALLBACK (state_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (notebook, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}
