/* SPDX-License-Identifier: Apache-2.0 */
#include "literals.h"

static const struct {
    const char *function;
    uint32_t argument;
    jp_literal_kind kind;
} rows[] = {
    {"匹配", 2, JP_LITERAL_PATTERN},  {"选", 2, JP_LITERAL_PATTERN},     {"有文书", 1, JP_LITERAL_DOCUMENT},
    {"缺项", 2, JP_LITERAL_FIELDS},   {"缺项名", 2, JP_LITERAL_FIELDS},  {"期满日", 3, JP_LITERAL_UNIT},
    {"阈值", 1, JP_LITERAL_TABLE},    {"参数", 1, JP_LITERAL_PARAMETER}, {"期限内", 1, JP_LITERAL_PARAMETER},
    {"同案", 2, JP_LITERAL_DOCUMENT},
};

jp_literal_kind jp_literal_of(jp_view function, uint32_t argument) {
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (rows[i].argument == argument && jp_view_eq_text(function, rows[i].function)) {
            return rows[i].kind;
        }
    }
    return JP_LITERAL_NONE;
}
