/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook/wmk-notebook-model.h"

#include <math.h>
#include <string.h>

#include "notebook-fixture.h"
#include "notebook-model-reader.h"
#include "notebook/wmk-notebook-follow.h"
#include "notebook/wmk-notebook-history.h"
#include "notebook/wmk-notebook-notes.h"
#include "notebook/wmk-notebook-points.h"
#include "notebook/wmk-notebook-private.h"
#include "notebook/wmk-notebook-tags.h"
#include "notebook/wmk-notebook-trash.h"
#include "notebook/wmk-notebook-verdicts.h"

static const char *const addresses[] = {"policy/a", "policy/b", "target/a",
                                        "target/b", "sector/a", "policyx/a"};
static const char *const words[] = {"Rail", "Speed", "chip", "robot", "智能"};

/* --- A plain reading --- */

/* An entry as the public functions tell of it. */
typedef struct {
  WmkEntryKind kind;
  char *address;
  char *title;
  char *text; /* of which a search finds words */
  gint64 created;
  gint64 modified;
} Plain;

static void
plain_free (Plain *self)
{
  g_free (self->address);
  g_free (self->title);
  g_free (self->text);
  g_free (self);
}

static void
add_plain (GPtrArray *all,
           WmkEntryKind kind,
           const WmkSubject *subject,
           const char *text,
           gint64 created,
           gint64 modified)
{
  Plain *plain = g_new (Plain, 1);

  *plain = (Plain){
      kind,    g_strdup (subject->address), g_strdup (subject->title), g_strdup (text), created,
      modified};
  g_ptr_array_add (all, plain);
}

static gboolean
has_tag (WmkNotebook *notebook, const char *address, const char *tag)
{
  g_autoptr (GPtrArray) tags = wmk_notebook_list_tags_of (notebook, address, NULL);

  for (guint i = 0; i < tags->len; i++)
    if (tag == NULL || g_str_equal (((WmkTag *) g_ptr_array_index (tags, i))->uuid, tag))
      return TRUE;

  return FALSE;
}

static char *
dup_tag_names (WmkNotebook *notebook, const char *address)
{
  g_autoptr (GPtrArray) tags = wmk_notebook_list_tags_of (notebook, address, NULL);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < tags->len; i++)
    g_string_append_printf (names, "%s ", ((WmkTag *) g_ptr_array_index (tags, i))->name);

  return g_string_free (names, FALSE);
}

static GPtrArray *
read_plainly (WmkNotebook *notebook)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) plain_free);
  g_autoptr (GPtrArray) stars = wmk_notebook_list_starred (notebook, NULL);
  g_autoptr (GPtrArray) verdicts = wmk_notebook_list_verdicts (notebook, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++) {
    g_autoptr (GPtrArray) notes = wmk_notebook_list_notes (notebook, addresses[i], NULL);
    g_autoptr (GPtrArray) points = wmk_notebook_list_points (notebook, addresses[i], NULL);
    g_autofree char *names = dup_tag_names (notebook, addresses[i]);

    for (guint j = 0; j < notes->len; j++) {
      const WmkNote *note = g_ptr_array_index (notes, j);

      add_plain (all, WMK_ENTRY_NOTE, &note->subject, note->text, note->created, note->modified);
    }
    for (guint j = 0; j < points->len; j++) {
      const WmkPoint *point = g_ptr_array_index (points, j);

      add_plain (all, WMK_ENTRY_POINT, &point->subject, point->data.comment, point->created,
                 point->modified);
    }
    if (*names != '\0')
      add_plain (all, WMK_ENTRY_TAG, notebook_subject (addresses[i]), names, 0, 0);
  }
  for (guint i = 0; i < stars->len; i++)
    add_plain (all, WMK_ENTRY_STAR, &((WmkMarkedThing *) g_ptr_array_index (stars, i))->subject, "",
               0, 0);
  for (guint i = 0; i < verdicts->len; i++) {
    const WmkVerdict *verdict = g_ptr_array_index (verdicts, i);

    add_plain (all, WMK_ENTRY_VERDICT, &verdict->subject, verdict->reason, verdict->created,
               verdict->modified);
  }

  return all;
}

/* What the reader of a list would call it. */
static char *
describe (WmkEntryKind kind, const char *address, const char *text)
{
  return g_strdup_printf ("%d %s %s", kind, address,
                          kind == WMK_ENTRY_STAR || kind == WMK_ENTRY_TAG ? "" : text);
}

typedef gboolean (*Lets) (WmkNotebook *notebook, const Plain *plain, const WmkEntryChoice *choice);

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
join (GPtrArray *lines)
{
  g_ptr_array_sort (lines, compare_texts);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

static char *
list_plainly (WmkNotebook *notebook, const WmkEntryChoice *choice, Lets lets)
{
  g_autoptr (GPtrArray) all = read_plainly (notebook);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < all->len; i++) {
    const Plain *plain = g_ptr_array_index (all, i);

    if (lets (notebook, plain, choice))
      g_ptr_array_add (lines, describe (plain->kind, plain->address, plain->text));
  }

  return join (lines);
}

static char *
list_model (WmkNotebookModel *model)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++) {
    g_autoptr (WmkNotebookEntry) item = wmk_notebook_model_read (model, i);
    const WmkEntry *entry = wmk_notebook_entry_get (item);

    g_assert_nonnull (entry);
    g_assert_true (wmk_entry_key_equal (&entry->key, wmk_notebook_model_get_key (model, i)));
    g_assert_cmpuint (wmk_notebook_model_find (model, &entry->key), ==, i);
    g_ptr_array_add (lines, describe (entry->key.kind, entry->subject.address, entry->text));
  }

  return join (lines);
}

static void
assert_same (WmkNotebook *notebook, const WmkEntryChoice *choice, Lets lets)
{
  g_autoptr (WmkNotebookModel) model = wmk_notebook_model_new (notebook);
  g_autofree char *plain = list_plainly (notebook, choice, lets), *listed = NULL;

  wmk_notebook_model_set_choice (model, choice);
  notebook_model_wait (model);
  listed = list_model (model);
  g_assert_cmpstr (listed, ==, plain);
}

/* --- A notebook at random --- */

static const char *
pick (const char *const *from, guint n)
{
  return from[g_test_rand_int_range (0, (gint) n)];
}

static void
write_something (NotebookFixture *fixture, GPtrArray *tags)
{
  const char *address = pick (addresses, G_N_ELEMENTS (addresses));
  const WmkSubject *subject = notebook_subject (address);
  g_autofree char *text =
      g_strdup_printf ("%s and %s %d", pick (words, G_N_ELEMENTS (words)),
                       pick (words, G_N_ELEMENTS (words)), g_test_rand_int_range (0, 1000));
  WmkPointData point = {(char *) "2020", 1, NAN, text, (char *) "", (char *) ""};
  g_autofree char *uuid = NULL;

  switch (g_test_rand_int_range (0, 8)) {
  case 0:
    wmk_notebook_set_star (fixture->notebook, subject, g_test_rand_bit (), NULL);
    break;
  case 1:
    wmk_notebook_set_tag (fixture->notebook, subject,
                          g_ptr_array_index (tags, g_test_rand_int_range (0, (gint) tags->len)),
                          g_test_rand_int_range (0, 3) > 0, NULL);
    break;
  case 2:
    wmk_notebook_set_verdict (fixture->notebook, subject,
                              (WmkVerdictKind) g_test_rand_int_range (0, 4), text, NULL);
    break;
  case 3:
    uuid = wmk_notebook_add_point (fixture->notebook, subject, &point, NULL);
    break;
  case 4:
    uuid = notebook_add (fixture, address, text);
    g_assert_true (wmk_notebook_trash (fixture->notebook, WMK_NOTEBOOK_NOTE, uuid, NULL));
    break;
  default:
    uuid = notebook_add (fixture, address, text);
  }
}

static char *
fold (const char *text)
{
  return g_utf8_strdown (text, -1);
}

/* Returns: (element-type utf8): UUIDs of tags, of which the last is in the trash. */
static GPtrArray *
fill (NotebookFixture *fixture)
{
  static const WmkRetired retired[] = {{"target/b", "", "2026-01-01"}};
  GPtrArray *tags = g_ptr_array_new_with_free_func (g_free);
  gboolean more = TRUE;

  wmk_database_execute (fixture->notebook->database, "PRAGMA main.synchronous = OFF", NULL);
  for (guint i = 0; i < 3; i++) {
    g_autofree char *name = g_strdup_printf ("%s tag %u", words[i], i);

    g_ptr_array_add (tags, wmk_notebook_add_tag (fixture->notebook, name, "", NULL));
  }
  for (guint i = 0; i < 200; i++)
    write_something (fixture, tags);
  g_assert_true (
      wmk_notebook_trash (fixture->notebook, WMK_NOTEBOOK_TAG, g_ptr_array_index (tags, 2), NULL));
  g_assert_true (wmk_notebook_follow (fixture->notebook, "2", retired, 1, NULL));
  while (more)
    g_assert_true (wmk_notebook_index_notes (fixture->notebook, fold, &more, NULL));

  return tags;
}

/* --- Each filter --- */

static gboolean
lets_all (WmkNotebook *notebook, const Plain *plain, const WmkEntryChoice *choice)
{
  return TRUE;
}

static gboolean
lets_entry (WmkNotebook *notebook, const Plain *plain, const WmkEntryChoice *choice)
{
  return (int) plain->kind == choice->entry;
}

static gboolean
lets_kind (WmkNotebook *notebook, const Plain *plain, const WmkEntryChoice *choice)
{
  g_autofree char *beginning = g_strconcat (choice->kind, "/", NULL);

  return g_str_has_prefix (plain->address, beginning);
}

static gboolean
lets_tag (WmkNotebook *notebook, const Plain *plain, const WmkEntryChoice *choice)
{
  return has_tag (notebook, plain->address, choice->tag);
}

static gboolean
lets_verdict (WmkNotebook *notebook, const Plain *plain, const WmkEntryChoice *choice)
{
  g_autoptr (WmkVerdict) verdict = wmk_notebook_get_verdict (notebook, plain->address, NULL);

  return verdict != NULL && (int) verdict->verdict == choice->verdict;
}

static gboolean
lets_sector (WmkNotebook *notebook, const Plain *plain, const WmkEntryChoice *choice)
{
  return g_str_equal (plain->address, "policy/b") || g_str_equal (plain->address, "sector/a");
}

static gboolean
lets_dropped (WmkNotebook *notebook, const Plain *plain, const WmkEntryChoice *choice)
{
  return g_str_equal (plain->address, "target/b");
}

static gboolean
lets_words (WmkNotebook *notebook, const Plain *plain, const WmkEntryChoice *choice)
{
  g_autofree char *title = fold (plain->title);
  g_autofree char *text = fold (plain->text);

  return strstr (title, " rail") != NULL || strstr (text, "rail") != NULL;
}

static gboolean
lets_recent_note (WmkNotebook *notebook, const Plain *plain, const WmkEntryChoice *choice)
{
  return plain->kind == WMK_ENTRY_NOTE && plain->modified >= choice->from &&
         plain->modified < choice->to;
}

static void
test_filters (NotebookFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) tags = fill (fixture);
  g_autoptr (GPtrArray) notes = wmk_notebook_list_notes (fixture->notebook, "policy/a", NULL);
  g_autoptr (WmkEntryChoice) choice = wmk_entry_choice_new ();

  assert_same (fixture->notebook, choice, lets_all);
  for (choice->entry = 0; choice->entry < WMK_ENTRY_N_KINDS; choice->entry++)
    assert_same (fixture->notebook, choice, lets_entry);
  choice->entry = WMK_ENTRY_ANY;
  choice->kind = g_strdup ("policy");
  assert_same (fixture->notebook, choice, lets_kind);
  g_clear_pointer (&choice->kind, g_free);
  choice->tag = g_strdup (g_ptr_array_index (tags, 0));
  assert_same (fixture->notebook, choice, lets_tag);
  g_clear_pointer (&choice->tag, g_free);
  for (choice->verdict = 0; choice->verdict <= WMK_VERDICT_UNCLEAR; choice->verdict++)
    assert_same (fixture->notebook, choice, lets_verdict);
  choice->verdict = WMK_ENTRY_ANY;
  choice->addresses = g_strdup ("[\"policy/b\", \"sector/a\"]");
  assert_same (fixture->notebook, choice, lets_sector);
  g_clear_pointer (&choice->addresses, g_free);
  choice->dropped = TRUE;
  assert_same (fixture->notebook, choice, lets_dropped);
  choice->dropped = FALSE;
  choice->match = g_strdup ("\"rail\" *");
  choice->phrases = g_strdup ("[\" rail\"]");
  choice->fold = fold;
  assert_same (fixture->notebook, choice, lets_words);
  g_clear_pointer (&choice->match, g_free);
  choice->entry = WMK_ENTRY_NOTE;
  choice->from = ((WmkNote *) g_ptr_array_index (notes, notes->len / 3))->modified;
  choice->to = ((WmkNote *) g_ptr_array_index (notes, notes->len / 3 * 2))->modified;
  assert_same (fixture->notebook, choice, lets_recent_note);
}

/* Several at once: each takes away. */
static gboolean
lets_several (WmkNotebook *notebook, const Plain *plain, const WmkEntryChoice *choice)
{
  return lets_entry (notebook, plain, choice) && lets_kind (notebook, plain, choice) &&
         lets_tag (notebook, plain, choice);
}

static void
test_several (NotebookFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) tags = fill (fixture);
  g_autoptr (WmkEntryChoice) choice = wmk_entry_choice_new ();

  choice->entry = WMK_ENTRY_NOTE;
  choice->kind = g_strdup ("policy");
  choice->tag = g_strdup (g_ptr_array_index (tags, 1));
  assert_same (fixture->notebook, choice, lets_several);
}

/* --- Orders, counts --- */

static void
assert_order (const WmkEntry *first, const WmkEntry *second, WmkEntryOrder order)
{
  if (order == WMK_ENTRY_ORDER_MODIFIED)
    g_assert_cmpint (first->modified, >=, second->modified);
  else if (order == WMK_ENTRY_ORDER_CREATED)
    g_assert_cmpint (first->created, >=, second->created);
  else if (order == WMK_ENTRY_ORDER_TITLE)
    g_assert_cmpint (strcmp (first->subject.title, second->subject.title), <=, 0);
  else
    g_assert_cmpint (strcmp (first->subject.address, second->subject.address), <=, 0);
}

static void
test_orders (NotebookFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) tags = fill (fixture);
  g_autoptr (WmkEntryChoice) choice = wmk_entry_choice_new ();
  g_autoptr (WmkNotebookModel) model = wmk_notebook_model_new (fixture->notebook);

  choice->entry = WMK_ENTRY_NOTE;
  for (guint order = 0; order < WMK_ENTRY_N_ORDERS; order++) {
    choice->order = order;
    wmk_notebook_model_set_choice (model, choice);
    notebook_model_wait (model);
    for (guint i = 1; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
      assert_order (notebook_model_get (model, i - 1), notebook_model_get (model, i), order);
  }
}

/* Each count is that of the rows that the filter then lets through. */
static void
test_counts (NotebookFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) tags = fill (fixture);
  g_autoptr (WmkEntryChoice) choice = wmk_entry_choice_new ();
  g_autoptr (WmkNotebookModel) model = wmk_notebook_model_new (fixture->notebook);
  guint n_all = notebook_model_count (model, choice);
  WmkEntryCounts counts = *wmk_notebook_model_get_counts (model);
  guint n_tagged =
      GPOINTER_TO_UINT (g_hash_table_lookup (counts.by_tag, g_ptr_array_index (tags, 0)));
  guint n_policy = GPOINTER_TO_UINT (g_hash_table_lookup (counts.by_address, "policy/a"));

  g_assert_cmpuint (counts.n_all, ==, n_all);
  for (choice->entry = 0; choice->entry < WMK_ENTRY_N_KINDS; choice->entry++)
    g_assert_cmpuint (notebook_model_count (model, choice), ==, counts.n_entries[choice->entry]);
  choice->entry = WMK_ENTRY_ANY;
  for (choice->verdict = 0; choice->verdict <= WMK_VERDICT_UNCLEAR; choice->verdict++)
    g_assert_cmpuint (notebook_model_count (model, choice), ==,
                      counts.n_by_verdict[choice->verdict]);
  choice->verdict = WMK_ENTRY_ANY;
  choice->dropped = TRUE;
  g_assert_cmpuint (notebook_model_count (model, choice), ==, counts.n_dropped);
  choice->dropped = FALSE;
  choice->tag = g_strdup (g_ptr_array_index (tags, 0));
  g_assert_cmpuint (notebook_model_count (model, choice), ==, n_tagged);
  g_clear_pointer (&choice->tag, g_free);
  choice->addresses = g_strdup ("[\"policy/a\"]");
  g_assert_cmpuint (notebook_model_count (model, choice), ==, n_policy);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  notebook_add_test ("model/filters", test_filters);
  notebook_add_test ("model/several", test_several);
  notebook_add_test ("model/orders", test_orders);
  notebook_add_test ("model/counts", test_counts);

  return g_test_run ();
}
