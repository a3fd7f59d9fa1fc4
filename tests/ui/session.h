/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * Session: a desktop's session with a bus of its own, whose manager takes any program that starts
 * there for one of its own, asks it whether the session may end, and tells it when it does. The
 * main loop answers for it.
 */
typedef struct _Session Session;

Session *session_new (void);
void session_free (Session *self);

/** session_get_bus: Returns: (transfer none): the address of its bus, for a program to be started
 */
const char *session_get_bus (Session *self);

/** session_ask: Asks the program that was started last, unless it has not answered yet. */
void session_ask (Session *self);

/** session_is_inhibited: Returns: whether a program has said that the session should not end. */
gboolean session_is_inhibited (Session *self);

/** session_stop: Has the program that was started last end, as one does whose session is over. */
void session_stop (Session *self);

G_END_DECLS
