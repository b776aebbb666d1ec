/* SPDX-License-Identifier: Apache-2.0 */
#include "opinion.h"
#include "pairs.h"
#include "typed.h"

/* Copies: who says that they agree with the original and signs behind it is whose papers they are. */

static bool names_provider(jp_view label) {
    static const char *const words[] = {"提供", "持有", "出具", "当事人", "被取证", "被检查", "被调查", NULL};
    return jp_view_contains_any(label, words);
}

/* 「原件存我院」, 「原件由本公司保存」: nobody of the organ says so. */
static bool tells_holder(jp_view words) {
    static const char *const holders[] = {"我院",   "我单位", "我公司", "我店", "我厂",   "我处",   "我社", "我校",
                                          "我行",   "我企业", "我方",   "我户", "本院",   "本单位", "本店", "本厂",
                                          "本公司", "本社",   "本校",   "本行", "本企业", "本人",   NULL};
    return jp_view_contains(words, JP_VIEW("原件")) && jp_view_contains_any(words, holders);
}

static bool is_said_by_provider(const jp_scan *s, uint32_t line) {
    if (tells_holder(jp_text_line(s->text, line)) || names_provider(jp_text_label_left(s->text, line))) {
        return true;
    }
    for (uint32_t i = 0; i < s->pair_count; i++) {
        const jp_pair *pair = &s->pairs[i];
        if (pair->value_from <= line && line < pair->value_to && names_provider(pair->label)) {
            return true;
        }
    }
    return false;
}

/* What stands behind the last stop of what he says. */
static jp_view behind_said(jp_view text) {
    static const char *const stops[] = {"。", "，", "；", "：", "\n", NULL};
    return jp_view_trim(jp_view_sub(text, jp_view_behind_last(text, stops), text.bytes));
}

/* 「提供方声明：与原件核对无误。张三」 in the field of who provided it: nobody's name, but what he says. A name behind
 * it that was signed in another way is his; what is no name there is for a person to read. */
static void settle_provider(jp_scan *s, const jp_field *checked, jp_view name) {
    jp_fact *fact = jp_scan_find(s, "提供人");

    if (!fact || !checked->pattern || !jp_pattern_is_in(checked->pattern, jp_text_tight(fact->text, s->arena))) {
        return;
    }
    const jp_view behind = behind_said(fact->text);
    const jp_view read = jp_view_is_empty(name) ? jp_names_in(s, behind) : name;
    if (!jp_view_is_empty(read)) {
        fact->text = read;
    } else if (jp_view_is_empty(behind) || jp_pattern_is_in(checked->pattern, behind)) {
        fact->text = JP_VIEW_EMPTY;
        fact->status = "空";
    } else {
        fact->status = "不明";
    }
}

void jp_sign_copies(jp_scan *s) {
    const jp_field *checked = jp_doc_type_find_field_text(s->type, "核对一致");
    const uint32_t count = s->fact_count;
    jp_view name = JP_VIEW_EMPTY;

    if (!checked || !jp_scan_has_field(s, "提供人")) {
        return;
    }
    for (uint32_t i = 0; i < count; i++) {
        const jp_fact fact = s->facts[i]; /* the list grows */
        if (!jp_view_eq_text(fact.name, "核对一致") || fact.status || !is_said_by_provider(s, fact.line) ||
            !jp_sign_statement(s, &fact)) {
            continue;
        }
        jp_fact *signature = &s->facts[s->fact_count - 1];
        jp_fact_put_text(signature, "角色", "提供人");
        name = jp_fact_value(signature, "值");
        if (!jp_view_is_empty(name) && !jp_scan_find_any(s, "提供人")) {
            (void)jp_scan_add_text(s, "提供人", name, fact.place, fact.line);
        }
        break;
    }
    settle_provider(s, checked, name);
}
