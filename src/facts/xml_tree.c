/* SPDX-License-Identifier: Apache-2.0 */
#include "xml_tree.h"

#include <stdlib.h>
#include <string.h>

#include "juanping/base/ascii.h"
#include "juanping/base/utf8.h"

enum { MAX_STEPS = 66, MAX_TEXT_BYTES = 1 << 20, MAX_KEY_BYTES = 64 };

typedef struct grower {
    jp_xml_tree *tree;
    size_t cap;
    jp_arena *arena;
    uint32_t open[MAX_STEPS];
    jp_view steps[MAX_STEPS]; /* with their numbers */
    size_t depth;
} grower;

static uint32_t add(grower *g, uint32_t parent, jp_view name, jp_view place) {
    jp_xml_tree *t = g->tree;

    t->items = jp_arena_grow(g->arena, t->items, t->count, &g->cap, sizeof *t->items);
    uint32_t index = t->count++;
    t->items[index] = (jp_xml_elem){
        .name = name, .place = place, .parent = parent, .first = JP_XML_NONE, .last = JP_XML_NONE, .next = JP_XML_NONE};
    if (parent != JP_XML_NONE) {
        jp_xml_elem *p = &t->items[parent];
        if (p->last == JP_XML_NONE) {
            p->first = index;
        } else {
            t->items[p->last].next = index;
        }
        p->last = index;
    }
    return index;
}

/* Opens the elements that lead to the place; the last is returned, or the innermost open one where it is cut. */
static uint32_t open_place(grower *g, jp_view place) {
    size_t level = 0;

    if (place.bytes == 0 || place.data[0] != '/') {
        return g->depth > 0 ? g->open[g->depth - 1] : JP_XML_NONE;
    }
    for (size_t from = 1; from <= place.bytes && level < MAX_STEPS;) {
        size_t slash = jp_view_find(place, JP_VIEW("/"), from);
        size_t end = slash == SIZE_MAX ? place.bytes : slash;
        jp_view step = jp_view_sub(place, from, end);
        if (level >= g->depth || !jp_view_eq(g->steps[level], step)) {
            uint32_t parent = level > 0 ? g->open[level - 1] : JP_XML_NONE;
            bool is_attribute = step.bytes > 0 && step.data[0] == '@';
            jp_view name = jp_view_sub(step, is_attribute ? 1 : 0, jp_view_find(step, JP_VIEW("["), 0));
            if (parent == JP_XML_NONE && g->tree->count > 0) {
                return 0; /* a second root is none */
            }
            g->open[level] = add(g, parent, name, jp_view_sub(place, 0, end));
            g->tree->items[g->open[level]].is_attribute = is_attribute;
            g->steps[level] = step;
            g->depth = level + 1; /* what was open below is closed */
        }
        level++;
        from = end + 1;
    }
    g->depth = level;
    return level > 0 ? g->open[level - 1] : JP_XML_NONE;
}

/* The attribute that holds what the element says, with nothing beside it that names it; JP_XML_NONE: none, or several.
 */
static uint32_t value_attribute(const jp_xml_tree *t, uint32_t index) {
    uint32_t found = JP_XML_NONE;

    for (uint32_t k = t->items[index].first; k != JP_XML_NONE; k = t->items[k].next) {
        const jp_xml_role role = jp_xml_role_at(t, k);
        if (!t->items[k].is_attribute || role == JP_XML_NAMING || role == JP_XML_TITLE ||
            (role == JP_XML_VALUE && found != JP_XML_NONE)) {
            return JP_XML_NONE;
        }
        found = role == JP_XML_VALUE ? k : found;
    }
    return found;
}

static void unlink_child(jp_xml_tree *t, uint32_t parent, uint32_t child) {
    uint32_t before = JP_XML_NONE;

    for (uint32_t k = t->items[parent].first; k != child; k = t->items[k].next) {
        before = k;
    }
    if (before == JP_XML_NONE) {
        t->items[parent].first = t->items[child].next;
    } else {
        t->items[before].next = t->items[child].next;
    }
    t->items[parent].last = t->items[parent].last == child ? before : t->items[parent].last;
}

/* 「<案由 值="无照经营"/>」 says what 「<案由>无照经营</案由>」 says. */
static void lift_values(jp_xml_tree *t) {
    for (uint32_t i = 0; i < t->count; i++) {
        jp_xml_elem *e = &t->items[i];
        const bool says = jp_xml_has_han(e->name) || jp_xml_role_at(t, i) == JP_XML_RUNNING;
        const uint32_t value = !e->is_attribute && says && e->text.bytes == 0 ? value_attribute(t, i) : JP_XML_NONE;
        if (value != JP_XML_NONE) {
            e->text = t->items[value].text;
            e->place = t->items[value].place;
            unlink_child(t, i, value);
        }
    }
}

typedef struct child_key {
    jp_view name;
    uint32_t parent, index;
} child_key;

static int compare_children(const void *a, const void *b) {
    const child_key *left = a, *right = b;

    if (left->parent != right->parent) {
        return left->parent < right->parent ? -1 : 1;
    }
    return jp_view_compare(left->name, right->name);
}

/* Sorted, twins stand side by side; an export may hold a hundred thousand children of one element. */
static void mark_twins(jp_xml_tree *t, jp_arena *arena) {
    child_key *keys = jp_arena_array(arena, (size_t)t->count + 1, sizeof *keys);
    size_t count = 0;

    for (uint32_t i = 0; i < t->count; i++) {
        for (uint32_t k = t->items[i].first; k != JP_XML_NONE; k = t->items[k].next) {
            keys[count++] = (child_key){t->items[k].name, i, k};
        }
    }
    qsort(keys, count, sizeof *keys, compare_children);
    for (size_t i = 1; i < count; i++) {
        if (compare_children(&keys[i - 1], &keys[i]) == 0) {
            t->items[keys[i - 1].index].has_twin = true;
            t->items[keys[i].index].has_twin = true;
        }
    }
}

void jp_xml_tree_make(const jp_document *doc, jp_arena *arena, jp_xml_tree *out) {
    grower g = {.tree = out, .arena = arena};

    *out = (jp_xml_tree){0};
    for (uint32_t i = 0; i < doc->para_count; i++) {
        const jp_para *para = &doc->paras[i];
        uint32_t at = open_place(&g, para->place);
        jp_view text = jp_view_trim(para->text);
        if (at == JP_XML_NONE || text.bytes == 0) {
            continue;
        }
        jp_xml_elem *e = &out->items[at];
        bool has_elements = e->last != JP_XML_NONE && !out->items[e->last].is_attribute;
        if (e->text.bytes == 0 && !has_elements) {
            e->text = text;
        } else {
            jp_view place = e->place;
            uint32_t node = add(&g, at, JP_VIEW_EMPTY, place); /* may move the elements */
            out->items[node].text = text;
        }
    }
    lift_values(out);
    mark_twins(out, arena);
}

static void put_text(const jp_xml_tree *t, uint32_t index, const char *joint, jp_str *out) {
    const jp_xml_elem *e = &t->items[index];

    if (out->bytes > MAX_TEXT_BYTES) {
        return;
    }
    if (e->text.bytes > 0) {
        jp_str_put_text(out, out->bytes > 0 ? joint : "");
        jp_str_put(out, e->text);
    } else if (jp_view_eq_text(e->name, "br")) {
        jp_str_put_char(out, '\n');
    }
    for (uint32_t k = e->first; k != JP_XML_NONE; k = t->items[k].next) {
        if (!t->items[k].is_attribute) {
            put_text(t, k, joint, out);
        }
    }
}

jp_view jp_xml_words(const jp_xml_tree *t, uint32_t index, const char *joint, jp_arena *arena) {
    jp_str s;

    if (t->items[index].first == JP_XML_NONE) {
        return t->items[index].text;
    }
    jp_str_init(&s, arena);
    put_text(t, index, joint, &s);
    return jp_str_view(&s);
}

size_t jp_xml_bytes(const jp_xml_tree *t, uint32_t index) {
    size_t bytes = t->items[index].text.bytes;

    for (uint32_t k = t->items[index].first; k != JP_XML_NONE; k = t->items[k].next) {
        bytes += jp_xml_bytes(t, k);
    }
    return bytes;
}

bool jp_xml_is_leaf(const jp_xml_tree *t, uint32_t index) {
    for (uint32_t k = t->items[index].first; k != JP_XML_NONE; k = t->items[k].next) {
        if (!t->items[k].is_attribute) {
            return false;
        }
    }
    return true;
}

/* ---- what names mean ---- */

typedef struct role_words {
    jp_xml_role role;
    const char *words; /* each between bars, in lower case, without _ - and . */
} role_words;

static const role_words roles[] = {
    {JP_XML_PAPER, "|文书|文书信息|单份文书|卷内文书|document|doc|writ|paper|instrument|legaldocument|ws|wenshu|"},
    {JP_XML_TITLE, "|标题|文书标题|文书名称|文书名|题名|文书题名|title|doctitle|documenttitle|docname|documentname|"
                   "writname|caption|wsmc|wsbt|bt|biaoti|"},
    {JP_XML_NAMING, "|名称|name|名|label|标签|key|字段名|字段名称|项目|项目名称|要素名|要素名称|属性名|显示名|"
                    "显示名称|displayname|fieldname|labelname|中文名|cname|角色|role|环节|环节名称|节点|节点名称|"
                    "审批环节|步骤|栏|栏目|栏目名称|签名栏|step|stage|heading|类型|文书类型|type|doctype|documenttype|"
                    "kind|k|n|mc|zdmc|签名角色|签字角色|签署角色|signerrole|qmjs|qzjs|hjmc|sphj|sphjmc|jdmc|spjdmc|"},
    {JP_XML_VALUE, "|值|value|val|v|内容|content|数据|data|取值|字段值|要素值|结果值|zdz|nr|"},
    {JP_XML_RUNNING, "|段落|段|正文|文本|正文段落|正文段|段落内容|正文文本|文本段|文本行|自然段|文字|内容|正文内容|"
                     "文书内容|文书正文|全文|p|para|paragraph|text|body|bodytext|"
                     "content|line|span|div|pre|textcode|t|说明文字|行文|zw|zhengwen|dl|duanluo|wb|"},
    {JP_XML_HEADING, "|h1|h2|h3|h4|heading|小标题|"},
    {JP_XML_ROW, "|行|row|tr|r|记录|record|表行|tablerow|line|"},
    {JP_XML_CELL, "|格|单元格|列|cell|td|th|tc|c|col|column|单元|表格单元|tablecell|dyg|"},
    {JP_XML_CLOSING, "|落款|落款机关|落款单位|落款处|落款日期|落款时间|署名机关|signorgan|issuer|issuedate|closing|"
                     "signoff|signdate|lkjg|lkrq|luokuan|用印|用印信息|用印机关|用印单位|用印日期|用印时间|"},
    {JP_XML_SEAL, "|印章|电子印章|电子公章|公章|盖章|（印章）|（公章）|（盖章）|(印章)|(公章)|(盖章)|seal|eseal|stamp|"
                  "yz|gz|yinzhang|"},
    {JP_XML_MAKER,
     "|制作机关|机关|发文机关|执法机关|办案机关|处罚机关|制作单位|organ|organname|orgname|org|agency|"
     "agencyname|authority|authorityname|bureau|实施机关|检查机关|许可机关|决定机关|行政机关|机关名称|发文单位|"
     "实施主体|检查主体|issuingorgan|issuingauthority|zfjg|bajg|zzjg|fwjg|zzdw|fwdw|zfdw|badw|xzjg|cfjg|"},
    {JP_XML_NUMBER, "|文号|文书文号|文书编号|字号|发文字号|文书字号|编号|docno|documentno|documentnumber|docnumber|"
                    "number|wh|wenhao|wsh|wswh|wsbh|"},
    {JP_XML_DAY, "|日期|文书日期|制作日期|成文日期|签发日期|时间|date|docdate|documentdate|day|time|rq|riqi|wsrq|zzrq|"
                 "cwrq|qfrq|fwrq|"},
    {JP_XML_OPINION, "|意见|审批意见|意见内容|审核意见|opinion|comment|remark|advice|yj|yijian|spyj|yjnr|spnr|shnr|"},
    {JP_XML_SIGNATURE, "|签名|电子签名|电子签字|手写签名|签字|签署|署名|签名人|签字人|审批人|签章|signature|esignature|"
                       "esign|sign|signer|signedby|signatory|签名域|签字域|签章域|signfield|signaturefield|"
                       "qm|qianming|qz|spr|qmx|qzx|qmr|qzr|qmsj|"},
    {JP_XML_TICK, "|选中|是否选中|勾选|选|选择|checked|selected|ticked|tick|"},
    {JP_XML_TECHNICAL, "|id|序号|uuid|guid|seq|sequence|order|index|idx|version|版本|schemalocation|"
                       "nonamespaceschemalocation|style|class|width|height|align|color|font|fontsize|size|"
                       "system|系统|导出时间|exporttime|encoding|href|src|boundary|deltax|x|y|rsidr|rsidrdefault|val2|"
                       "colspan|rowspan|border|lang|space|required|必填|验签|验章|验签结果|验章结果|xh|"},
};

bool jp_xml_has_han(jp_view v) {
    for (size_t at = 0; at < v.bytes;) {
        if (jp_char_is_han(jp_utf8_next(v, &at))) {
            return true;
        }
    }
    return false;
}

bool jp_xml_is_unit(jp_view value, jp_view unit) {
    enum { UNIT_CHARS = 5 };

    for (size_t i = 0; i < value.bytes; i++) {
        if (!strchr("0123456789.,", value.data[i])) {
            return false;
        }
    }
    return value.bytes > 0 && unit.bytes > 0 && jp_utf8_count_chars(unit) <= UNIT_CHARS;
}

/* Lower case, without what joins words: party_name, Party-Name and partyName are one. */
static jp_view key_of(jp_view name, char *buffer, size_t cap) {
    size_t put = 0;

    for (size_t i = 0; i < name.bytes && put < cap; i++) {
        char c = name.data[i];
        if (c != '_' && c != '-' && c != '.') {
            buffer[put++] = jp_ascii_lower(c);
        }
    }
    return (jp_view){buffer, put};
}

static bool is_key_in(const char *list, jp_view key) {
    char barred[MAX_KEY_BYTES + 6];

    if (key.bytes == 0 || key.bytes >= MAX_KEY_BYTES || jp_view_contains(key, JP_VIEW("|"))) {
        return false;
    }
    int bytes = snprintf(barred, sizeof barred, "|%.*s|", JP_VIEW_ARG(key));
    return jp_view_contains(jp_view_of(list), (jp_view){barred, (size_t)bytes});
}

bool jp_xml_is_word(const char *list, jp_view name) {
    char buffer[MAX_KEY_BYTES];
    return is_key_in(list, key_of(name, buffer, sizeof buffer));
}

static jp_xml_role role_of_key(jp_view key) {
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++) {
        if (is_key_in(roles[i].words, key)) {
            return roles[i].role;
        }
    }
    return JP_XML_OTHER;
}

jp_xml_role jp_xml_role_of(jp_view name) {
    char buffer[MAX_KEY_BYTES];
    return role_of_key(key_of(name, buffer, sizeof buffer));
}

/* material/materialName, 材料/材料名称: the element's own word in front says nothing new. */
jp_xml_role jp_xml_role_at(const jp_xml_tree *t, uint32_t index) {
    const jp_xml_elem *e = &t->items[index];
    char own[MAX_KEY_BYTES];
    char above[MAX_KEY_BYTES];
    jp_view key = key_of(e->name, own, sizeof own);
    jp_xml_role role = role_of_key(key);

    if (role != JP_XML_OTHER || e->parent == JP_XML_NONE || key.bytes == 0) {
        return role;
    }
    jp_view parent = key_of(t->items[e->parent].name, above, sizeof above);
    if (parent.bytes == 0 || parent.bytes >= key.bytes || !jp_view_starts_with(key, parent)) {
        return role;
    }
    role = role_of_key(jp_view_sub(key, parent.bytes, key.bytes));
    return role == JP_XML_NAMING || role == JP_XML_TITLE || role == JP_XML_VALUE || role == JP_XML_RUNNING
               ? role
               : JP_XML_OTHER;
}

/* Digits and underscores behind a Chinese name number it: 执法人员1, 执法人员_2. */
static jp_view without_counter(jp_view name) {
    while (name.bytes > 1 && ((name.data[name.bytes - 1] >= '0' && name.data[name.bytes - 1] <= '9') ||
                              name.data[name.bytes - 1] == '_')) {
        name.bytes--;
    }
    return name;
}

jp_view jp_xml_label(const jp_catalogue *catalogue, jp_view type, jp_view name, jp_arena *arena) {
    jp_view label;

    if (jp_xml_has_han(name)) {
        jp_view bare = without_counter(name);
        jp_str s;
        jp_str_init(&s, arena);
        for (size_t i = 0; i < bare.bytes; i++) {
            if (bare.data[i] != '_') {
                jp_str_put(&s, jp_view_sub(bare, i, i + 1));
            }
        }
        return jp_str_view(&s);
    }
    for (uint32_t i = 0; i < catalogue->xml_map_count; i++) {
        if (jp_xml_map_label(catalogue->xml_maps[i], type, name, &label)) {
            return label;
        }
    }
    return JP_VIEW_EMPTY;
}

jp_view jp_xml_title_word(const jp_catalogue *catalogue, jp_view word) {
    jp_view type;

    for (uint32_t i = 0; !jp_xml_has_han(word) && i < catalogue->xml_map_count; i++) {
        if (jp_xml_map_type(catalogue->xml_maps[i], word, &type)) {
            return type;
        }
    }
    return word;
}
