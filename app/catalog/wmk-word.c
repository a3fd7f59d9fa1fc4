/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalog/wmk-word.h"

#include <glib/gi18n-lib.h>

/* All that the description of the data lets columns choose from, as far as lists show it, and the
 * statuses. */
static const struct {
  const char *word;
  const char *label;
} words[] = {
    {"1", N_ ("“1”: the plan itself")},
    {"X", N_ ("“X”: one of those that carry it out")},
    {"acceleration needed", N_ ("Acceleration needed")},
    {"acquisition", N_ ("Acquisition")},
    {"action plan", N_ ("Action plan")},
    {"agreement", N_ ("Agreement")},
    {"announced", N_ ("Announced")},
    {"as an abbreviation", N_ ("As an abbreviation")},
    {"blocked", N_ ("Blocked")},
    {"catalogue", N_ ("Catalogue")},
    {"completed", N_ ("Completed")},
    {"disputed", N_ ("Disputed")},
    {"domestic", N_ ("Domestic market")},
    {"encyclopedia", N_ ("Encyclopedia")},
    {"finance", N_ ("Finance")},
    {"foreign", N_ ("Foreign")},
    {"guideline", N_ ("Guideline")},
    {"in Chinese", N_ ("In Chinese")},
    {"industry", N_ ("Industry")},
    {"institution", N_ ("Institution")},
    {"international", N_ ("International market")},
    {"investment abroad", N_ ("Investment abroad")},
    {"joint venture", N_ ("Joint venture")},
    {"law", N_ ("Law")},
    {"licensing", N_ ("Licensing")},
    {"limited progress", N_ ("Limited progress")},
    {"market access", N_ ("Market access")},
    {"merger", N_ ("Merger")},
    {"met", N_ ("Met")},
    {"met late", N_ ("Met late")},
    {"missed", N_ ("Missed")},
    {"mixed", N_ ("Mixed")},
    {"moving away", N_ ("Moving away")},
    {"municipal", N_ ("Municipal")},
    {"national", N_ ("National")},
    {"no observation", N_ ("No observation")},
    {"none", N_ ("No share of a market")},
    {"not verifiable", N_ ("Not verifiable")},
    {"notice", N_ ("Notice")},
    {"on track", N_ ("On track")},
    {"opinion", N_ ("Opinion")},
    {"paper", N_ ("Paper")},
    {"place and pilot", N_ ("Place and pilot")},
    {"plan", N_ ("Plan")},
    {"planning", N_ ("Planning")},
    {"policy", N_ ("Policy")},
    {"press", N_ ("Press")},
    {"private", N_ ("Private")},
    {"procurement", N_ ("Procurement")},
    {"provincial", N_ ("Provincial")},
    {"publication", N_ ("Publication")},
    {"regulation", N_ ("Regulation")},
    {"report", N_ ("Report")},
    {"research and talent", N_ ("Research and talent")},
    {"response abroad", N_ ("Response abroad")},
    {"security review", N_ ("Security review")},
    {"stake", N_ ("Stake")},
    {"standard", N_ ("Standard")},
    {"standards", N_ ("Standards")},
    {"state ownership", N_ ("State ownership")},
    {"state-owned", N_ ("State-owned")},
    {"statistics", N_ ("Statistics")},
    {"strategy", N_ ("Strategy")},
    {"technology", N_ ("Technology")},
    {"trade and diplomacy", N_ ("Trade and diplomacy")},
    {"withdrawn", N_ ("Withdrawn")},
};

const char *
wmk_word_get_label (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].word, word))
      return _ (words[i].label);

  return word;
}
