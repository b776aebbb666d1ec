/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_JUDGE_VALUE_H
#define JP_JUDGE_VALUE_H

#include "node.h"

/* Arguments of functions → values. Whatever is lacking or not understood is said through jp_eval_open. */

#define JP_MAX_ARGS 3

typedef struct jp_args {
    jp_eval *ev;
    const char *function; /* name, for messages */
    xmlXPathObjectPtr items[JP_MAX_ARGS];
    int count;
} jp_args;

/** Pop the arguments, first one first. False on a wrong number (lint keeps that out). */
bool jp_args_take(jp_args *args, xmlXPathParserContextPtr ctxt, int nargs, int wanted, const char *function);
void jp_args_free(jp_args *args);

typedef struct jp_moment {
    jp_day day;
    jp_minute minute; /* JP_MINUTE_NONE: only the day is known */
} jp_moment;

/** n counts from 0. */
bool jp_arg_moment(jp_args *args, int n, jp_moment *out);
bool jp_arg_day(jp_args *args, int n, jp_day *out);
bool jp_arg_number(jp_args *args, int n, double *out);
/** Text of a literal or of the first node; empty without a complaint. */
jp_view jp_arg_text(jp_args *args, int n);
/** Nodes of the argument; none when it is no node-set. */
jp_nodes jp_arg_nodes(jp_args *args, int n);

/** Value of one node, without complaint: 值, else a date in its text. */
bool jp_node_moment(jp_eval *ev, const xmlNode *node, jp_moment *out);
/** 分, else a sum in its text; -1 when none. */
int64_t jp_node_fen(jp_eval *ev, const xmlNode *node);
/** A sum in 分 as facts write it; -1 when it is none. */
int64_t jp_fen_of(jp_view digits);

/** Push a result. */
void jp_return_nodes(xmlXPathParserContextPtr ctxt, const jp_nodes *nodes);
void jp_return_text(xmlXPathParserContextPtr ctxt, jp_eval *ev, jp_view text);
void jp_return_day(xmlXPathParserContextPtr ctxt, jp_day day);

/** Calendar questions answered in the world being tried, with unknown years and unconfirmed days noted. */
bool jp_workdays_between(jp_eval *ev, jp_day from, jp_day to, int32_t *out);
/** unit: 日 工作日 月 年. False when the calendar does not reach. source: 民事诉讼法第八十五条, 行政处罚法第八十五条 */
bool jp_period_end(jp_eval *ev, jp_day from, int32_t n, jp_view unit, jp_day *out);
jp_maybe jp_world_maybe(const jp_eval *ev);

/** The names in a list of nodes, normalised, each once; unclear ones are counted. */
typedef struct jp_names {
    jp_view *names;
    uint32_t count;
    uint32_t unclear; /* nodes with content that is no readable name: pictures, 不明 */
} jp_names;
jp_names jp_names_of(jp_eval *ev, const jp_nodes *nodes);
bool jp_names_have(const jp_names *names, jp_view name);

#endif
