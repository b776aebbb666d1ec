/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_FACTS_CATALOGUE_H
#define JP_FACTS_CATALOGUE_H

#include "juanping/facts/facts.h"
#include "juanping/read/xml_map.h"
#include "pattern.h"
#include "gazetteer.h"

/* The document catalogue, compiled. Everything here is frozen after jp_catalogue_load. */

#define JP_NO_TYPE UINT32_MAX
#define JP_NO_FIELD UINT32_MAX

typedef enum jp_field_type {
    JP_FIELD_TEXT,     /* 文本: words as they stand */
    JP_FIELD_PASSAGE,  /* 段落: may go on over several lines */
    JP_FIELD_DATE,     /* 日期 */
    JP_FIELD_TIME,     /* 时刻: a moment; 对 names the field of the end when the label covers both */
    JP_FIELD_DATES,    /* 起止日: first and last day; 对 names the field of the last */
    JP_FIELD_MONEY,    /* 金额 */
    JP_FIELD_DOCNO,    /* 文号 */
    JP_FIELD_PERSON,   /* 人员: one fact per person */
    JP_FIELD_IDENTITY, /* 证件 */
    JP_FIELD_NUMBER,   /* 数 */
    JP_FIELD_MARK,     /* 标记: a sentence that says it */
    JP_FIELD_CHOICE,   /* 勾选: the ticked option, or the words */
    JP_FIELD_CODED     /* 专门: found by code only */
} jp_field_type;

/* One field as one document type reads it. */
typedef struct jp_field {
    jp_view name;
    jp_view pair_name;  /* 对 */
    jp_view unit;       /* 属性 = 期限: numbers with days or months */
    jp_view role;       /* 角色 for persons, when the label gives none */
    jp_view *fallbacks; /* 缺则: fields whose day stands for it where it is not filled */
    uint32_t fallback_count;
    jp_field_type type;
    uint32_t order;  /* place in the document's list, for sorting */
    jp_view *labels; /* tight */
    uint32_t label_count;
    jp_pattern *label_pattern; /* 标签式, whole label; NULL: none */
    jp_pattern *pattern;       /* 式 */
    jp_pattern *stop_pattern;  /* 止式: where a passage ends */
    jp_pattern *not_pattern;   /* 反式: the sentence does not say it after all */
    jp_pattern *doubt_pattern; /* 疑式: prose or words that may be it where it was not found; NULL: by its labels */
    uint32_t line_no;
} jp_field;

/* 类别分量: how much a paper says of the kind of its case. */
typedef enum jp_kind_weight {
    JP_WEIGHT_SUPPORT, /* 佐证: goes with that kind, but with others too */
    JP_WEIGHT_OWN,     /* 专有: only cases of that kind have it */
    JP_WEIGHT_DECISION /* 决定: the act the kind is about */
} jp_kind_weight;
#define JP_KIND_WEIGHTS 3u
/** "佐证", "专有", "决定". */
const char *jp_kind_weight_name(jp_kind_weight weight);

typedef struct jp_event_rule {
    jp_view event, field;
} jp_event_rule;

typedef struct jp_slot {
    jp_view text;
    uint32_t index; /* + 1; 0: free */
} jp_slot;

typedef struct jp_words {
    jp_slot *slots; /* open addressing, a power of two */
    uint32_t slot_count;
    uint32_t used_count;
} jp_words;

typedef struct jp_doc_type {
    jp_view name, code, display;
    jp_view *aliases; /* tight; the name and the display name are among them */
    uint32_t alias_count;
    uint32_t genres; /* what its names end with: a bit for each noun of genre.c */
    jp_view *file_aliases;
    uint32_t file_alias_count;
    jp_pattern *title_pattern; /* 标题式: on the tight title without organ and suffix */
    jp_pattern *not_title;     /* 反标题式 */
    jp_pattern *features;      /* 特征: alternatives, counted */
    jp_pattern *not_features;  /* 反特征 */
    jp_pattern *purpose;       /* 事由式: what the purpose line of a general form says when it is this */
    bool has_closing;          /* 落款: ends with organ and date */
    bool is_record;            /* 笔录: persons sign at the end */
    bool is_approval;          /* 审批: opinions and signatures */
    bool is_outward;           /* 对外: served on the party */
    bool is_general;           /* 通用表: one form for several purposes */
    bool is_repeated;          /* 多份: a dossier may well hold several */
    jp_field *fields;
    uint32_t field_count;
    jp_words field_names;
    jp_words labels; /* tight label → field */
    jp_event_rule *events;
    uint32_t event_count;
    uint32_t *kinds; /* 类别: kinds of case the paper speaks for, as indexes of jp_kind_at */
    uint32_t kind_count;
    jp_kind_weight kind_weight; /* 类别分量 */
    jp_pattern *kind_title;     /* 类别式: speaks only with such a title; NULL: with any */
    jp_pattern *kind_traces; /* 提及式: under another title a line of it names the kind without a vote; NULL: none */
    jp_view *trace_excuses;  /* 提及除: types that explain such a paper when they are in the dossier */
    uint32_t trace_excuse_count;
    uint32_t replacing_kinds;   /* 代替: in cases of those kinds (a bit each) ... */
    jp_view replaced;           /* ... a paper taken for one of these types, divided by | ... */
    jp_pattern *replaced_title; /* 代替式: ... under such a title is really one of this; NULL: replaces none */
    jp_pattern *replaced_body;  /* 代替正文: ... and only when its words say so; NULL: whatever they say */
    jp_view *kind_codes;        /* 另码: kind:code; the code of this paper in a case of that kind */
    uint32_t kind_code_count;
    uint32_t line_no;
} jp_doc_type;

/** 码 of the paper in a case of that kind: a record of an inspection is D06 in a penalty case, D39 in one of its own.
 */
jp_view jp_doc_type_code(const jp_doc_type *type, jp_view kind);

/* A name with the pattern that decides for it: industries by organ, opinion levels by label; the first match holds. */
typedef struct jp_rule {
    jp_view name;
    jp_pattern *pattern;
} jp_rule;

struct jp_catalogue {
    jp_doc_type *types;
    uint32_t type_count;
    jp_view repeated;                /* names of the types that are 多份, with | between */
    jp_words titles;                 /* tight alias → type */
    jp_words file_titles;            /* the same with the aliases of file names */
    jp_words labels;                 /* every label of any type: is this cell a label at all? */
    jp_pattern *organ;               /* 机关式: a line or a prefix that names an organ */
    jp_pattern *purpose_label;       /* 事由标签 */
    jp_pattern *title_noise;         /* 标题前缀: words in front of a title that say nothing */
    jp_pattern *title_tail;          /* 标题后缀 */
    jp_pattern *continuation;        /* 续页式 */
    jp_pattern *opinion_label;       /* 意见标签 */
    jp_pattern *sign_label;          /* 签名标签 */
    jp_pattern *certificate_label;   /* 证号标签 */
    jp_pattern *running_certificate; /* 证号式: numbers behind names in running text */
    jp_pattern *agrees;              /* 同意式 */
    jp_pattern *disagrees;           /* 不同意式 */
    jp_pattern *decision_opens;      /* 决定起式 */
    jp_pattern *proposal_opens;      /* 拟罚起式 */
    jp_pattern *operative_ends;      /* 处罚止式 */
    jp_pattern *operative_colon;     /* 如下式: an opening that a list follows */
    jp_pattern *penalty_words;       /* 处罚词 */
    jp_pattern *served_words;        /* 送达式 */
    jp_rule *penalty_kinds;          /* [罚种] */
    uint32_t penalty_kind_count;
    jp_words weak_titles; /* 弱题名: also headings and words inside other papers */
    jp_rule *industries;
    uint32_t industry_count;
    jp_rule *opinion_roles;
    uint32_t opinion_role_count;
    jp_gazetteer regions;
    const jp_xml_map **xml_maps;
    uint32_t xml_map_count;
    const jp_laws *laws;
    jp_vocabulary vocabulary;
    jp_pattern **patterns; /* all, for freeing */
    uint32_t pattern_count;
    size_t pattern_cap;
};

/* ---- word tables ---- */

void jp_words_put(jp_words *words, jp_view text, uint32_t index, jp_arena *arena); /* first one wins */
/** Index, or UINT32_MAX. */
uint32_t jp_words_find(const jp_words *words, jp_view text);

uint32_t jp_catalogue_find_type(const jp_catalogue *catalogue, jp_view name);
const jp_field *jp_doc_type_find_field(const jp_doc_type *type, jp_view name);
const jp_field *jp_doc_type_find_field_text(const jp_doc_type *type, const char *name);

/** Name of the first rule that matches, or the empty view. */
jp_view jp_rules_find(const jp_rule *rules, uint32_t count, jp_view tight);

#endif
