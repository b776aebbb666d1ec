/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_JUDGE_COVER_H
#define JP_JUDGE_COVER_H

#include <stdbool.h>
#include <stdint.h>

/* The cheapest set of vertices that leaves no edge: which dates to doubt so that the rest agrees. */

#define JP_COVER_MAX 256u
/* Steps of the exact search; a graph that needs more keeps the best found until then, at worst the greedy one. */
#define JP_COVER_STEPS 5000u

typedef struct jp_vertex_set {
    uint64_t words[JP_COVER_MAX / 64];
} jp_vertex_set;

typedef struct jp_graph {
    uint32_t count; /* at most JP_COVER_MAX */
    int64_t costs[JP_COVER_MAX];
    int64_t least_cost; /* of any vertex; for the lower bound */
    jp_vertex_set edges[JP_COVER_MAX];
} jp_graph;

bool jp_vertex_in(const jp_vertex_set *set, uint32_t vertex);
void jp_graph_connect(jp_graph *graph, uint32_t a, uint32_t b);

/**
 * The same graph gives the same set: of equal cost, the one that the search meets first, which takes a vertex of many
 * edges, then of a low number, first.
 *
 * out        vertices whose removal leaves no edge
 * returns    true when no cheaper set exists; false when the search was cut off
 */
bool jp_cover_find(const jp_graph *graph, jp_vertex_set *out);

#endif
