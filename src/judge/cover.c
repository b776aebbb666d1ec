/* SPDX-License-Identifier: Apache-2.0 */
#include "cover.h"

#include <string.h>

#define WORDS (JP_COVER_MAX / 64)

typedef struct search {
    const jp_graph *graph;
    jp_vertex_set best;
    int64_t best_cost;
    uint32_t steps;
    bool is_cut;
} search;

bool jp_vertex_in(const jp_vertex_set *set, uint32_t vertex) {
    return (set->words[vertex / 64] >> (vertex % 64) & 1u) != 0;
}

static void put(jp_vertex_set *set, uint32_t vertex) {
    set->words[vertex / 64] |= (uint64_t)1 << (vertex % 64);
}

static void take_out(jp_vertex_set *set, uint32_t vertex) {
    set->words[vertex / 64] &= ~((uint64_t)1 << (vertex % 64));
}

void jp_graph_connect(jp_graph *graph, uint32_t a, uint32_t b) {
    put(&graph->edges[a], b);
    put(&graph->edges[b], a);
}

static uint32_t degree(const jp_graph *graph, uint32_t vertex, const jp_vertex_set *left) {
    uint32_t count = 0;

    for (size_t i = 0; i < WORDS; i++) {
        for (uint64_t rest = graph->edges[vertex].words[i] & left->words[i]; rest != 0; rest &= rest - 1) {
            count++;
        }
    }
    return count;
}

/* Most edges first: what takes part in most contradictions is the likeliest culprit. */
static uint32_t busiest(const jp_graph *graph, const jp_vertex_set *left, uint32_t *edges) {
    uint32_t best = 0;

    *edges = 0;
    for (uint32_t v = 0; v < graph->count; v++) {
        uint32_t n = jp_vertex_in(left, v) ? degree(graph, v, left) : 0;
        if (n > *edges || (n == *edges && n > 0 && graph->costs[v] < graph->costs[best])) {
            best = v;
            *edges = n;
        }
    }
    return best;
}

/* Edges without a common end each cost a vertex. */
static int64_t at_least(const jp_graph *graph, jp_vertex_set left) {
    int64_t cost = 0;

    for (uint32_t v = 0; v < graph->count; v++) {
        for (uint32_t u = v + 1; jp_vertex_in(&left, v) && u < graph->count; u++) {
            if (jp_vertex_in(&left, u) && jp_vertex_in(&graph->edges[v], u)) {
                take_out(&left, u);
                take_out(&left, v);
                cost += graph->least_cost;
            }
        }
    }
    return cost;
}

static void branch(search *s, jp_vertex_set left, jp_vertex_set taken, int64_t cost) {
    uint32_t edges;

    if (cost >= s->best_cost || s->is_cut) {
        return;
    }
    if (s->steps++ >= JP_COVER_STEPS) {
        s->is_cut = true;
        return;
    }
    uint32_t v = busiest(s->graph, &left, &edges);
    if (edges == 0) {
        s->best = taken;
        s->best_cost = cost;
        return;
    }
    if (cost + at_least(s->graph, left) >= s->best_cost) {
        return;
    }
    jp_vertex_set with = taken;
    take_out(&left, v);
    put(&with, v);
    branch(s, left, with, cost + s->graph->costs[v]);
    for (uint32_t u = 0; u < s->graph->count; u++) { /* v stays: all that contradict it go */
        if (jp_vertex_in(&left, u) && jp_vertex_in(&s->graph->edges[v], u)) {
            take_out(&left, u);
            put(&taken, u);
            cost += s->graph->costs[u];
        }
    }
    branch(s, left, taken, cost);
}

static void greedy(search *s, jp_vertex_set left) {
    uint32_t edges;

    for (uint32_t v = busiest(s->graph, &left, &edges); edges > 0; v = busiest(s->graph, &left, &edges)) {
        take_out(&left, v);
        put(&s->best, v);
        s->best_cost += s->graph->costs[v];
    }
}

/* Each connected part by itself: the search grows with the part, not with the whole. */
static jp_vertex_set part_of(const jp_graph *graph, uint32_t start) {
    jp_vertex_set part = {{0}};
    bool is_grown = true;

    put(&part, start);
    while (is_grown) {
        is_grown = false;
        for (uint32_t v = 0; v < graph->count; v++) {
            if (!jp_vertex_in(&part, v) && degree(graph, v, &part) > 0) {
                put(&part, v);
                is_grown = true;
            }
        }
    }
    return part;
}

bool jp_cover_find(const jp_graph *graph, jp_vertex_set *out) {
    jp_vertex_set done = {{0}};
    bool is_exact = true;

    memset(out, 0, sizeof *out);
    for (uint32_t v = 0; v < graph->count; v++) {
        search s = {.graph = graph};
        if (jp_vertex_in(&done, v)) {
            continue;
        }
        jp_vertex_set part = part_of(graph, v);
        greedy(&s, part);
        branch(&s, part, (jp_vertex_set){{0}}, 0);
        is_exact = is_exact && !s.is_cut;
        for (size_t i = 0; i < WORDS; i++) {
            done.words[i] |= part.words[i];
            out->words[i] |= s.best.words[i];
        }
    }
    return is_exact;
}
