/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of the notebook's page. */
#pragma once

#include "notebook/wmk-notebook-model.h"
#include "window/wmk-collection-menu.h"
#include "window/wmk-entry-bar.h"
#include "window/wmk-notebook-page.h"
#include "window/wmk-pick-list.h"

G_BEGIN_DECLS

struct _WmkNotebookPage {
  WmkPage parent_instance;
  GtkWidget *tools;
  GtkEditable *words_entry;
  GtkMenuButton *filter_button;
  GtkMenuButton *order_button;
  GtkMenuButton *page_button;
  GMenuModel *page_menu;
  GtkLabel *count;
  GtkFlowBox *chips;
  GtkStack *stack;
  WmkPickList *list;
  GtkLabel *message;
  GtkLabel *hint;
  GtkBox *ways;
  WmkEntryBar *bar;
  GSimpleActionGroup *actions;
  WmkCatalog *catalog;
  WmkNotebook *notebook; /* NULL until it is shown one, as is the model */
  WmkNotebookModel *model;
  WmkCollectionChoice *choice;
  WmkQuery *query;    /* the words of the choice */
  char *wanted_focus; /* a row that is to have the focus when it has been read; else NULL */
  guint index_handler;
};

/* Shows what is chosen, from the list's beginning, and keeps that with the page's address. */
void wmk_notebook_page_choose (WmkNotebookPage *self);

/* Shows which filters are set. */
void wmk_notebook_page_show_filters (WmkNotebookPage *self);

/* In wmk-notebook-page-actions.c: */

/* Adds them and fills the menus that lead to them. */
void wmk_notebook_page_add_actions (WmkNotebookPage *self);

/* Has their states follow what is chosen. */
void wmk_notebook_page_show_choice (WmkNotebookPage *self);

/* Has theirs follow whether rows are being picked. */
void wmk_notebook_page_show_picking (WmkNotebookPage *self);

G_END_DECLS
