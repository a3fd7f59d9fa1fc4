/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-verdict-reason.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "window/wmk-own-marks.h"

#define MARGIN 6

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

char *
wmk_verdict_reason_dup_kept (const char *title, WmkVerdictKind verdict, const char *reason)
{
  const char *label = wmk_own_verdict_get_label (wmk_own_verdict_from_kind (verdict));
  /* Translators: what a target is called */
  g_autofree char *head = g_strdup_printf (_ ("Verdict on “%s”"), title);

  return g_strjoin ("\n", head, label, *reason == '\0' ? NULL : reason, NULL);
}

GtkWidget *
wmk_verdict_reason_new_view (void)
{
  GtkWidget *widget = gtk_text_view_new ();
  GtkTextView *view = GTK_TEXT_VIEW (widget);

  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_left_margin (view, MARGIN);
  gtk_text_view_set_right_margin (view, MARGIN);
  gtk_text_view_set_top_margin (view, MARGIN);
  gtk_text_view_set_bottom_margin (view, MARGIN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Reason"), -1);

  return widget;
}

void
wmk_verdict_reason_show (GtkTextView *view, const char *reason)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, reason, -1);
  gtk_text_buffer_end_irreversible_action (buffer);
}
