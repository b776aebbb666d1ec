/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_BASE_DAY_H
#define JUANPING_BASE_DAY_H

#include <stdbool.h>
#include <stdint.h>

#include "juanping/base/view.h"

/* A civil day, counted from 1970-01-01 in the proleptic Gregorian calendar. */
typedef int32_t jp_day;
#define JP_DAY_NONE INT32_MIN

/** False for a day that does not exist; years 1900–2199 only. */
bool jp_day_from_ymd(int year, int month, int day_of_month, jp_day *out);
void jp_day_to_ymd(jp_day day, int *year, int *month, int *day_of_month);
/** 0 = Monday … 6 = Sunday. */
int jp_day_weekday(jp_day day);
/** "2024-03-05"; out holds 11 bytes. JP_DAY_NONE gives "". */
void jp_day_format(jp_day day, char out[11]);
/** Exactly "YYYY-MM-DD". */
bool jp_day_parse_iso(jp_view v, jp_day *out);

/* A civil minute: day × 1440 + minute of the day. */
typedef int64_t jp_minute;
#define JP_MINUTE_NONE INT64_MIN
/** "2024-03-05T10:05"; out holds 17 bytes. */
void jp_minute_format(jp_minute minute, char out[17]);
bool jp_minute_parse_iso(jp_view v, jp_minute *out);

#endif
