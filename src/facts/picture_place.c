/* SPDX-License-Identifier: Apache-2.0 */
#include "pairs.h"
#include "typed.h"

/* Whose a picture is when one line has several places to sign: 「当事人：　　执法人员：［图］［图］」. A picture
 * set in line with the text stands behind the label it answers; a floating one tells nothing. */

static bool may_be_signed(const jp_label *label) {
    return label->is_signature || (label->field && jp_field_is_name(label->field));
}

/* The label in front of the picture that asks for more than a day or a word:
 * 「签名：　日期：［图］2025年3月5日」.
 */
static uint32_t answered_by(const jp_scan *scan, const jp_line_label *labels, uint32_t count, uint32_t picture) {
    uint32_t found = JP_NO_INDEX;

    for (uint32_t i = 0; i < count && scan->text->origin[labels[i].from] < picture; i++) {
        found = found == JP_NO_INDEX || may_be_signed(&labels[i].label) ? i : found;
    }
    return found;
}

static bool is_of_line(const jp_scan *scan, uint32_t line_index, uint32_t picture) {
    const jp_line *lines = scan->text->lines;
    const uint32_t *first = scan->text->first_line;
    const uint32_t para = lines[line_index].para_index;
    const bool is_first = first[para] == line_index;
    const bool is_last = first[para + 1] == line_index + 1;

    return (is_first || scan->text->origin[lines[line_index].from] <= picture) &&
           (is_last || picture < scan->text->origin[lines[line_index + 1].from]);
}

/* Two officers sign side by side; otherwise as many pictures as there are places, all behind the last of them, were put
 * there by a program that knows no places. */
static bool are_heaped(const jp_line_label *labels, uint32_t count, const uint32_t *of_label, uint32_t pictures) {
    static const char *const officers[] = {"执法", "检查", "办案", "承办", "送达", "调查", "勘验", NULL};

    return of_label[count - 1] == pictures && pictures >= count &&
           (count > 2 || pictures > 2 || !jp_view_contains_any(labels[count - 1].label.key, officers));
}

bool jp_pictures_of_labels(const jp_scan *scan, uint32_t line_index, const jp_line_label *labels, uint32_t count,
                           bool *has_picture) {
    const jp_para *para = &scan->text->doc->paras[scan->text->lines[line_index].para_index];
    uint32_t of_label[JP_MOST_LABELS] = {0}, signers = 0, pictures = 0;

    if (count < 2 || count > JP_MOST_LABELS || para->picture_count == 0) {
        return false;
    }
    for (uint32_t i = 0; i < para->picture_count; i++) {
        if (!is_of_line(scan, line_index, para->picture_at[i])) {
            continue;
        }
        const uint32_t label = answered_by(scan, labels, count, para->picture_at[i]);
        if (label == JP_NO_INDEX) {
            return false; /* in front of them all: a seal, or a form that puts names first */
        }
        of_label[label]++;
        pictures++;
    }
    for (uint32_t i = 0; i < count; i++) {
        signers += may_be_signed(&labels[i].label);
        /* 「甲公司（盖章）　负责人：［图］」: who signs for a firm may leave its seal out */
        has_picture[i] = of_label[i] > 0 || (pictures > 0 && jp_view_contains(labels[i].label.key, JP_VIEW("章")));
    }
    return signers > 1 && pictures > 0 && !are_heaped(labels, count, of_label, pictures);
}
