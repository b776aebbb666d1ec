/* SPDX-License-Identifier: Apache-2.0 */
#include "builder.h"

/* What every facts tree has, whatever the catalogue says. */
static const char *const tree_elements[] = {"案卷", "未识别", "未读", "时间线", "事件", "段", "另含"};
static const char *const tree_attributes[] = {"编号", "类型", "机关", "区划", "行业",     "当事人", "案由", "文号",
                                              "码",   "名称", "成员", "处",   "状态",     "题",     "序",   "可能",
                                              "名",   "值",   "文书", "类",   "类型依据", "分量"};
#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

static uint32_t put_all(jp_view *out, uint32_t at, const jp_view *names, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) {
        out[at++] = names[i];
    }
    return at;
}

static uint32_t put_texts(jp_view *out, uint32_t at, const char *const *names, size_t count) {
    for (size_t i = 0; i < count; i++) {
        out[at++] = jp_view_of(names[i]);
    }
    return at;
}

void jp_lint_collect_names(jp_builder *b) {
    const jp_rubric_words *w = b->words;
    uint32_t at;

    b->elements = jp_arena_array(b->arena, (size_t)w->document_count + w->field_count + COUNT_OF(tree_elements),
                                 sizeof *b->elements);
    at = put_all(b->elements, 0, w->documents, w->document_count);
    at = put_all(b->elements, at, w->fields, w->field_count);
    b->element_count = put_texts(b->elements, at, tree_elements, COUNT_OF(tree_elements));

    b->attributes =
        jp_arena_array(b->arena, (size_t)w->attribute_count + COUNT_OF(tree_attributes), sizeof *b->attributes);
    at = put_all(b->attributes, 0, w->attributes, w->attribute_count);
    b->attribute_count = put_texts(b->attributes, at, tree_attributes, COUNT_OF(tree_attributes));
}
