/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WmkFaults:
 *
 * What is wrong with the catalogue's sources. Faults are collected, so that one run reports all
 * of them, and printed in the order of files and lines as `file:line: field: what is wrong, what
 * is expected`.
 */
typedef struct _WmkFaults WmkFaults;

WmkFaults *wmk_faults_new (void);
void wmk_faults_free (WmkFaults *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkFaults, wmk_faults_free)

/**
 * wmk_faults_add:
 * @file: name of the file in the source folder
 * @line: counts from 1
 * @field: the column's name; "row", "file" or "column N" for what has no name
 * @format: what is wrong, what is expected
 */
void wmk_faults_add (
    WmkFaults *self, const char *file, guint line, const char *field, const char *format, ...)
    G_GNUC_PRINTF (5, 6);

guint wmk_faults_get_count (WmkFaults *self);

/** wmk_faults_to_string: Returns: (transfer full): a line a fault, "" for none. */
char *wmk_faults_to_string (WmkFaults *self);

/**
 * wmk_fault_quote:
 * @text: a value, however long and strange
 *
 * Returns: (transfer full): @text in quotation marks, cut short and on one line
 */
char *wmk_fault_quote (const char *text);

G_END_DECLS
