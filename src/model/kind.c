/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/model/kind.h"

#include <assert.h>

static const jp_kind kinds[JP_KIND_COUNT] = {
    {"penalty-general", "行政处罚（普通程序）", true, false, 0},
    {"penalty-summary", "行政处罚（简易程序）", true, false, 0},
    {"licence", "行政许可", false, false, 0},
    {"coercive-measure", "行政强制措施", false, true, 1},
    {"coercive-execution", "行政强制执行", false, true, 1},
    {"inspection", "行政检查", false, true, 2},
};

const jp_kind *jp_kind_at(uint32_t index) {
    assert(index < JP_KIND_COUNT);
    return &kinds[index];
}

uint32_t jp_kind_find(jp_view code) {
    for (uint32_t i = 0; i < JP_KIND_COUNT; i++) {
        if (jp_view_eq_text(code, kinds[i].code)) {
            return i;
        }
    }
    return JP_KIND_NONE;
}

jp_view jp_kind_name(jp_view code) {
    uint32_t index = jp_kind_find(code);

    return index == JP_KIND_NONE ? code : jp_view_of(kinds[index].name_zh);
}

/* From the particular to the general: the first that stands in the words holds. */
uint32_t jp_kind_of_words(jp_view words) {
    static const struct {
        const char *word;
        uint32_t kind;
    } rows[] = {{"简易", 1},     {"当场", 1}, {"普通", 0}, {"一般程序", 0}, {"强制执行", 4}, {"代履行", 4},
                {"强制措施", 3}, {"处罚", 0}, {"许可", 2}, {"查封", 3},     {"扣押", 3},     {"检查", 5}};
    uint32_t code = jp_kind_find(words);

    for (size_t i = 0; code == JP_KIND_NONE && i < sizeof rows / sizeof *rows; i++) {
        if (jp_view_contains(words, jp_view_of(rows[i].word))) {
            code = rows[i].kind;
        }
    }
    return code;
}
