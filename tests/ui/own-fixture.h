/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/wmk-path-chart.h"
#include "ui/ui-fixture.h"

G_BEGIN_DECLS

/* What a reader has of their own on this page: data points by a dialog, verdicts in the pane. */
#define OWN_INDICATOR "indicator/nev-production"

/** own_add_test: @test in a window, with a notebook that is empty but for the trash. */
void own_add_test (const char *path, void (*test) (Ui *ui, gconstpointer data));

/** own_open: Goes to @address, with the pane of notes beside it. */
void own_open (Ui *ui, const char *address);

/** own_get_chart: Returns: (transfer none): the chart of the page that shows. */
WmkPathChart *own_get_chart (Ui *ui);

/** own_find_mark: Returns: (nullable): the reader's mark of that index in the chart. */
const WmkPathMark *own_find_mark (Ui *ui, guint index);

/** own_find_button: Returns: the button of that label, which must be there. */
GtkWidget *own_find_button (GtkWidget *root, const char *label);

/** own_open_dialog: Returns: the dialog for a data point, with the focus in its first field. */
GtkWindow *own_open_dialog (Ui *ui);

/** own_fill_dialog: Types into its fields in their order, by Tab. */
void own_fill_dialog (Ui *ui, const char *date, const char *value, const char *value_high);

/** own_press_in_dialog: Presses @key, which must close it. */
void own_press_in_dialog (Ui *ui, const char *key);

G_END_DECLS
