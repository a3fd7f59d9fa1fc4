/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-text.h"

#include <math.h>

static void
test_numbers (void)
{
  static const struct {
    double value;
    const char *text;
  } cases[] = {
      {0, "0"},
      {-0.0, "0"},
      {40, "40"},
      {-3.5, "-3.5"},
      {0.7, "0.7"},
      {73.25, "73.25"},
      {1.242, "1.242"},
      {12345, "12345"},
      {1e6, "1000000"},
      {1e15, "1000000000000000"},
      {123456789.5, "123456789.5"},
      /* Of the figure, not of its binary form. */
      {0.1 + 0.2, "0.3"},
      {1.1 * 1.1, "1.21"},
      {100 * 1.1, "110"},
      /* Six decimals at most, and no needless zeros. */
      {1.0 / 3, "0.333333"},
      {2.0 / 3, "0.666667"},
      {0.12300000004, "0.123"},
      {1e-9, "0"},
      {-1e-9, "0"},
      {0.000001, "0.000001"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = wmk_format_number (cases[i].value);

    g_assert_cmpstr (text, ==, cases[i].text);
  }
}

/* A figure, short and in words. */
static const struct {
  WmkComparator comparator;
  double value, value_high;
  const char *unit;
  const char *text;
  const char *words;
} figures[] = {
    {WMK_COMPARATOR_REACH, 40, NAN, "%", "40", "40 %"},
    {WMK_COMPARATOR_REACH, 40, NAN, "", "40", "40"},
    {WMK_COMPARATOR_MORE, 70, NAN, "%", "> 70", "more than 70 %"},
    {WMK_COMPARATOR_AT_LEAST, 2.5, NAN, "RMB billion", "≥ 2.5", "at least 2.5 RMB billion"},
    {WMK_COMPARATOR_LESS, 5, NAN, "L/100 km", "< 5", "less than 5 L/100 km"},
    {WMK_COMPARATOR_AT_MOST, 4.3, NAN, "", "≤ 4.3", "at most 4.3"},
    {WMK_COMPARATOR_ABOUT, 30, NAN, "%", "≈ 30", "about 30 %"},
    {WMK_COMPARATOR_RANGE, 5, 10, "%", "5–10", "5 to 10 %"},
    {WMK_COMPARATOR_RANGE, 5, 10, "", "5–10", "5 to 10"},
    /* An observation's range has the comparator of the source. */
    {WMK_COMPARATOR_REACH, 14, 16.5, "%", "14–16.5", "14 to 16.5 %"},
    {WMK_COMPARATOR_ABOUT, 14, 16, "%", "≈ 14–16", "about 14 to 16 %"},
};

static void
test_figures (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (figures); i++) {
    g_autofree char *text =
        wmk_format_figure (figures[i].comparator, figures[i].value, figures[i].value_high);

    g_assert_cmpstr (text, ==, figures[i].text);
  }
}

static void
test_figures_in_words (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (figures); i++) {
    g_autofree char *words = wmk_describe_figure (figures[i].comparator, figures[i].value,
                                                  figures[i].value_high, figures[i].unit);

    g_assert_cmpstr (words, ==, figures[i].words);
  }
}

static void
test_dates (void)
{
  static const struct {
    const char *date;
    const char *text;
  } cases[] = {
      {"2024", "2024"},
      {"2024-06", "Jun 2024"},
      {"2024-12", "Dec 2024"},
      {"2024-06-05", "5 Jun 2024"},
      {"2024-02-29", "29 Feb 2024"},
      /* What is no date is left as it is. */
      {"2023-02-29", "2023-02-29"},
      {"2024-13", "2024-13"},
      {"2024-00", "2024-00"},
      {"0000-01", "0000-01"},
      {"", ""},
      {"about 2024", "about 2024"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = wmk_format_date (cases[i].date);

    g_assert_cmpstr (text, ==, cases[i].text);
  }
}

/* No two statuses are called the same. */
static void
test_statuses (void)
{
  g_autoptr (GHashTable) labels = g_hash_table_new (g_str_hash, g_str_equal);

  for (WmkStatus status = 0; status < WMK_N_STATUSES; status++) {
    const char *label = wmk_status_get_label (status);

    g_assert_cmpstr (label, !=, "");
    g_assert_true (g_hash_table_add (labels, (gpointer) label));
  }
  g_assert_cmpstr (wmk_status_get_label (WMK_STATUS_MET_LATE), ==, "Met late");
  g_assert_cmpstr (wmk_status_get_label (WMK_STATUS_NO_OBSERVATION), ==, "No observation");
}

/* What others say has words of its own; what is no rating has none. */
static void
test_ratings (void)
{
  g_assert_cmpstr (wmk_rating_get_label ("mostly"), ==, "mostly met");
  g_assert_cmpstr (wmk_rating_get_label ("unclear"), ==, "no clear word");
  g_assert_cmpstr (wmk_rating_get_label ("excellent"), ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/numbers", test_numbers);
  g_test_add_func ("/text/figures", test_figures);
  g_test_add_func ("/text/figures-in-words", test_figures_in_words);
  g_test_add_func ("/text/dates", test_dates);
  g_test_add_func ("/text/statuses", test_statuses);
  g_test_add_func ("/text/ratings", test_ratings);

  return g_test_run ();
}
