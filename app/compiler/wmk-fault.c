/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compiler/wmk-fault.h"

/* Longer values are cut: a message is to be read on one line. */
#define QUOTE_LENGTH 60

typedef struct {
  char *file;
  guint line;
  guint number; /* in the order in which faults were found: keeps the sort stable */
  char *text;
} Fault;

struct _WmkFaults {
  GPtrArray *faults; /* (element-type Fault) */
};

static void
fault_free (Fault *fault)
{
  g_free (fault->file);
  g_free (fault->text);
  g_free (fault);
}

WmkFaults *
wmk_faults_new (void)
{
  WmkFaults *self = g_new (WmkFaults, 1);

  self->faults = g_ptr_array_new_with_free_func ((GDestroyNotify) fault_free);

  return self;
}

void
wmk_faults_free (WmkFaults *self)
{
  g_ptr_array_unref (self->faults);
  g_free (self);
}

void
wmk_faults_add (
    WmkFaults *self, const char *file, guint line, const char *field, const char *format, ...)
{
  Fault *fault = g_new (Fault, 1);
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  fault->file = g_strdup (file);
  fault->line = line;
  fault->number = self->faults->len;
  fault->text = g_strdup_printf ("%s:%u: %s: %s\n", file, line, field, message);
  g_ptr_array_add (self->faults, fault);
}

guint
wmk_faults_get_count (WmkFaults *self)
{
  return self->faults->len;
}

static int
compare_faults (gconstpointer a, gconstpointer b)
{
  const Fault *first = *(const Fault *const *) a;
  const Fault *second = *(const Fault *const *) b;
  int order = g_strcmp0 (first->file, second->file);

  if (order == 0 && first->line != second->line)
    order = first->line < second->line ? -1 : 1;
  if (order == 0)
    order = first->number < second->number ? -1 : 1;

  return order;
}

char *
wmk_faults_to_string (WmkFaults *self)
{
  GString *text = g_string_new (NULL);

  g_ptr_array_sort (self->faults, compare_faults);
  for (guint i = 0; i < self->faults->len; i++)
    g_string_append (text, ((Fault *) g_ptr_array_index (self->faults, i))->text);

  return g_string_free (text, FALSE);
}

char *
wmk_fault_quote (const char *text)
{
  GString *quote = g_string_new ("“");
  const char *c = text;

  for (int length = 0; *c != '\0' && length < QUOTE_LENGTH; length++) {
    gunichar character = g_utf8_get_char (c);

    if (g_unichar_iscntrl (character))
      g_string_append_c (quote, ' ');
    else
      g_string_append_unichar (quote, character);
    c = g_utf8_next_char (c);
  }
  if (*c != '\0')
    g_string_append (quote, "…");
  g_string_append (quote, "”");

  return g_string_free (quote, FALSE);
}
