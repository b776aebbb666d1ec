/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_JUDGE_ORDER_H
#define JP_JUDGE_ORDER_H

#include "juanping/judge/judge.h"

/* scoring/order.ini: which event of the time line must not be later than which other one, kind by kind. */

#define JP_ORDER_MAX_NAMES 64u

/* Of every event of the later name: one of the earlier name is not after it. With is_each_earlier it is asked the other
 * way round: of every event of the earlier name, one of the later name is not before it. */
typedef struct jp_order_rule {
    uint32_t earlier, later; /* indexes of names */
    bool is_each_earlier;
    jp_view source;
    const char *unless; /* an XPath from 案卷: where it finds something the rule asks nothing; NULL: always */
} jp_order_rule;

/* Other papers that give the same date: an XPath from 案卷. */
typedef struct jp_order_support {
    uint32_t name;
    const char *path;
} jp_order_support;

typedef struct jp_order_kind {
    jp_view kind;
    jp_view names[JP_ORDER_MAX_NAMES];
    uint32_t ranks[JP_ORDER_MAX_NAMES]; /* longest chain of rules that leads to the event: how late it comes */
    uint32_t steps[JP_ORDER_MAX_NAMES]; /* events of one number are one step: served with its paper, held as summoned */
    uint32_t name_count;
    jp_order_rule *rules;
    uint32_t rule_count;
    jp_order_support *supports;
    uint32_t support_count;
} jp_order_kind;

struct jp_order {
    jp_order_kind *kinds;
    uint32_t kind_count;
};

/** NULL when the table is NULL or has nothing on that kind. */
const jp_order_kind *jp_order_of_kind(const jp_order *order, jp_view kind);
/** UINT32_MAX when no rule speaks of the event. */
uint32_t jp_order_name(const jp_order_kind *kind, jp_view name);
/** NULL when there is none. */
const jp_order_rule *jp_order_between(const jp_order_kind *kind, uint32_t earlier, uint32_t later);

#endif
