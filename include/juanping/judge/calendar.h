/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_JUDGE_CALENDAR_H
#define JUANPING_JUDGE_CALENDAR_H

#include "juanping/base/day.h"
#include "juanping/base/error.h"

/* Working days by a dated calendar (scoring/calendar.tsv): scope (CN, or first digits of a division code), date or
 * date range, kind off | on | maybe (a regional holiday expected near that day but not confirmed).
 * source: 行政处罚法第八十五条; national and regional holiday notices as listed in the file */
typedef struct jp_calendar jp_calendar;

JP_MUST_USE bool jp_calendar_load(const char *path, jp_arena *arena, jp_calendar **out, jp_error *err);

/* What to take unconfirmed days for. A verdict that differs between the two is undetermined. */
typedef enum jp_maybe { JP_MAYBE_WORKED, JP_MAYBE_OFF } jp_maybe;

typedef struct jp_count {
    int32_t days;
    bool is_covered; /* every day lies in years the calendar knows; false: days counts the known ones only, do not use
                        it */
    bool touches_maybe;
} jp_count;

bool jp_calendar_is_workday(const jp_calendar *calendar, jp_day day, jp_view region, jp_maybe maybe);
/** Working days after from, up to and including to; negative when to is earlier. First day not counted. */
jp_count jp_calendar_workdays(const jp_calendar *calendar, jp_day from, jp_day to, jp_view region, jp_maybe maybe);
/** The n-th working day after from. */
jp_day jp_calendar_add_workdays(const jp_calendar *calendar, jp_day from, int32_t n, jp_view region, jp_maybe maybe,
                                bool *is_covered);
/** from + n calendar days, rolled to the next working day when it is a day off. */
jp_day jp_calendar_add_days_rolled(const jp_calendar *calendar, jp_day from, int32_t n, jp_view region, jp_maybe maybe,
                                   bool *is_covered);

#endif
