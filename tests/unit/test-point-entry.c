/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-point-entry.h"

#include <math.h>
#include <string.h>

/* What is typed of a figure of the reader's own, and what is made of it. */

typedef struct {
  const char *message; /* NULL: all is well; kept until the test ends */
  WmkPointField field;
  double value;
  double value_high;
} Parsed;

static Parsed
parse (const char *date, const char *value, const char *value_high, const char *link)
{
  char *texts[WMK_POINT_N_FIELDS] = {g_strdup (date),       g_strdup (value),
                                     g_strdup (value_high), g_strdup (" counted "),
                                     g_strdup (""),         g_strdup (link)};
  WmkPointData data;
  Parsed parsed;
  g_autofree char *message =
      wmk_point_entry_parse (texts, "million vehicles", &data, &parsed.field);

  parsed.message = message == NULL ? NULL : g_intern_string (message);
  parsed.value = data.value;
  parsed.value_high = data.value_high;
  g_assert_cmpstr (data.comment, ==, "counted");
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);

  return parsed;
}

static void
test_dates (void)
{
  static const char *const good[] = {"2016", " 2016 ", "2016-07", "2016-02-29", "0987"};
  static const char *const bad[] = {
      "",         "16",        "2016-7",   "2016-13",     "2016-00",    "2015-02-29", "2016/07",
      "2016-07-", "July 2016", "20160726", "2016-07-26x", "０２０１６", "0000",       "-2016"};

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_null (parse (good[i], "1", "", "").message);
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++) {
    Parsed parsed = parse (bad[i], "1", "", "");

    g_test_message ("“%s”", bad[i]);
    g_assert_nonnull (parsed.message);
    g_assert_cmpint (parsed.field, ==, WMK_POINT_DATE);
  }
}

static void
assert_value (const char *text, double value)
{
  Parsed parsed = parse ("2016", text, "", "");

  g_test_message ("“%s”", text);
  g_assert_null (parsed.message);
  g_assert_cmpfloat (parsed.value, ==, value);
  g_assert_true (isnan (parsed.value_high));
}

static void
test_numbers (void)
{
  static const char *const bad[] = {"",      "many", "1,5,2", "0x10", "inf",   "nan", "1e999",
                                    "1.2.3", "5 %",  ",5",    "5,",   "1,5.2", "1,"};

  assert_value ("3.545", 3.545);
  assert_value ("-12", -12);
  assert_value ("\xe2\x88\x92"
                "12",
                -12);
  assert_value ("1 234.5", 1234.5);
  assert_value ("1\xc2\xa0"
                "234",
                1234);
  assert_value ("1,234", 1234);
  assert_value ("1,234,567.25", 1234567.25);
  assert_value ("4 million vehicles", 4);
  assert_value ("1e3", 1000);
  /* What another locale writes, where it can be nothing else. */
  assert_value ("1,5", 1.5);
  assert_value ("-3,5450", -3.545);
  assert_value ("0,125", 0.125);
  assert_value ("1234,567", 1234.567);
  g_assert_cmpstr (parse ("2016", "many", "", "").message, ==,
                   "Write a number in digits, such as 12.5.");
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++) {
    Parsed parsed = parse ("2016", bad[i], "", "");

    g_test_message ("“%s”", bad[i]);
    g_assert_nonnull (parsed.message);
    g_assert_cmpint (parsed.field, ==, WMK_POINT_VALUE);
  }
}

static void
test_ranges (void)
{
  Parsed parsed = parse ("2016", "5", "7.5", "");

  g_assert_null (parsed.message);
  g_assert_cmpfloat (parsed.value_high, ==, 7.5);
  g_assert_cmpint (parse ("2016", "5", "5", "").field, ==, WMK_POINT_VALUE_HIGH);
  g_assert_nonnull (parse ("2016", "5", "5", "").message);
  g_assert_nonnull (parse ("2016", "5", "4", "").message);
  g_assert_nonnull (parse ("2016", "5", "x", "").message);
  g_assert_cmpint (parse ("2016", "5", "x", "").field, ==, WMK_POINT_VALUE_HIGH);
}

static void
test_links (void)
{
  static const char *const bad[] = {
      "example.org", "ftp://example.org",   "javascript:alert(1)", "file:///etc/passwd",
      "http:",       "https://exa mple.org"};

  g_assert_null (parse ("2016", "5", "", "https://example.org/a?b=c").message);
  g_assert_null (parse ("2016", "5", "", "http://example.org").message);
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++) {
    Parsed parsed = parse ("2016", "5", "", bad[i]);

    g_test_message ("“%s”", bad[i]);
    g_assert_nonnull (parsed.message);
    g_assert_cmpint (parsed.field, ==, WMK_POINT_LINK);
  }
}

/* What is shown to be changed is read as the same number again. */
static void
test_format (void)
{
  static const double values[] = {0, 3.545, -12.25, 0.1, 1e21, 1 / 3.0, 123456789};

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++) {
    g_autofree char *text = wmk_point_entry_format (values[i]);

    assert_value (text, values[i]);
  }
  {
    g_autofree char *tenth = wmk_point_entry_format (0.1);
    g_autofree char *none = wmk_point_entry_format (NAN);

    g_assert_cmpstr (tenth, ==, "0.1");
    g_assert_cmpstr (none, ==, "");
  }
}

/* A comma where the locale has one, and a point for thousands; English where it is no other. */
static void
test_german (void)
{
  static const struct {
    const char *text;
    double value;
  } cases[] = {{"3,545", 3.545},
               {"1.234,5", 1234.5},
               {"12.5", 12.5},
               {"1.234.567", 1234567},
               {"0.125", 0.125}};
  double value;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("“%s”", cases[i].text);
    g_assert_true (wmk_point_entry_parse_number (cases[i].text, "", ",", ".", &value));
    g_assert_cmpfloat (value, ==, cases[i].value);
  }
  g_assert_false (wmk_point_entry_parse_number ("1,2,3", "", ",", ".", &value));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/point-entry/dates", test_dates);
  g_test_add_func ("/point-entry/numbers", test_numbers);
  g_test_add_func ("/point-entry/ranges", test_ranges);
  g_test_add_func ("/point-entry/links", test_links);
  g_test_add_func ("/point-entry/format", test_format);
  g_test_add_func ("/point-entry/german", test_german);

  return g_test_run ();
}
