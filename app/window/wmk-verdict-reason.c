/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-verdict-reason.h"

#include <string.h>

#include "notebook/wmk-notebook-verdicts.h"

/* Whether @text has @part as paragraphs of their own. */
static gboolean
has_paragraphs (const char *text, const char *part)
{
  g_autofree char *whole = g_strconcat ("\n\n", text, "\n\n", NULL);
  g_autofree char *wanted = g_strconcat ("\n\n", part, "\n\n", NULL);

  return strstr (whole, wanted) != NULL;
}

char *
wmk_verdict_reason_join (WmkNotebook *notebook,
                         const char *address,
                         const char *typed,
                         const char *known,
                         gboolean *is_joined,
                         GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (WmkVerdict) verdict = wmk_notebook_get_verdict (notebook, address, &cause);

  if (verdict == NULL &&
      !g_error_matches (cause, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_NOT_FOUND)) {
    g_propagate_error (error, g_steal_pointer (&cause));
    return NULL;
  }

  *is_joined = verdict != NULL && *verdict->reason != '\0' &&
               g_strcmp0 (verdict->reason, known) != 0 && !has_paragraphs (typed, verdict->reason);

  return *is_joined ? g_strjoin ("\n\n", typed, verdict->reason, NULL) : g_strdup (typed);
}
