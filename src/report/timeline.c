/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/report/timeline.h"

#include "tags.h"
#include "words.h"

static jp_view moment_text(jp_view day, jp_view minute, jp_arena *arena) {
    if (minute.bytes <= 11) {
        return day;
    }
    return jp_view_of(jp_arena_printf(arena, "%.*s %.*s", JP_VIEW_ARG(jp_view_sub(minute, 0, 10)),
                                      JP_VIEW_ARG(jp_view_sub(minute, 11, minute.bytes))));
}

/* The tree is our own serialisation: see tags.h. Events stand in the one 时间线, and nowhere else. */
bool jp_timeline_next(jp_view facts_xml, size_t *at, jp_arena *arena, jp_timeline_event *out) {
    static const char tag_start[] = "<事件 ";
    size_t from = *at > 0 ? *at : jp_view_find(facts_xml, JP_VIEW("<时间线>"), 0);
    size_t start = from == SIZE_MAX ? SIZE_MAX : jp_view_find(facts_xml, jp_view_of(tag_start), from);
    size_t end = start == SIZE_MAX ? SIZE_MAX : jp_view_find(facts_xml, JP_VIEW(">"), start);

    if (end == SIZE_MAX) {
        return false;
    }
    jp_view tag = jp_view_sub(facts_xml, start + sizeof tag_start - 1, end);
    *out = (jp_timeline_event){
        .when = moment_text(jp_tag_attribute(tag, "值", arena), jp_tag_attribute(tag, "时刻", arena), arena),
        .name = jp_tag_attribute(tag, "名", arena),
        .document = jp_tag_attribute(tag, "文书", arena),
        .member = jp_tag_attribute(tag, "成员", arena),
        .where = jp_tag_attribute(tag, "处", arena),
        .gap_workdays = jp_tag_attribute(tag, "隔工作日", arena),
        .doubt = jp_tag_attribute(tag, "存疑", arena),
    };
    *at = end;
    return true;
}

jp_view jp_timeline_place(const jp_timeline_event *event, jp_arena *arena) {
    return jp_view_of(jp_arena_printf(arena, "%.*s %.*s", JP_VIEW_ARG(event->member),
                                      JP_VIEW_ARG(jp_words_place(event->where, arena))));
}

jp_view jp_timeline_note(const jp_timeline_event *event, jp_arena *arena) {
    if (jp_view_is_empty(event->doubt)) {
        return JP_VIEW_EMPTY;
    }
    return jp_view_of(jp_arena_printf(arena, "疑有错误：%.*s", JP_VIEW_ARG(event->doubt)));
}
