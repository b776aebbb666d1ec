/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "cross_campaign.h"
#include "juanping/cross/cross.h"

/* Comparison between dossiers on made campaigns of N/4 and N dossiers: what was planted is found, how long it takes,
 * and how the time grows. usage: bench_cross [N]    default 20000 */

static double seconds(void) {
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static bool names(const jp_cross_finding *finding, uint32_t dossier) {
    char id[16];

    jp_campaign_id(dossier, id);
    for (uint32_t i = 0; i < finding->place_count; i++) {
        if (jp_view_eq_text(finding->places[i].dossier, id)) {
            return true;
        }
    }
    return false;
}

static bool is_of(const jp_cross_finding *finding, const jp_planted *plant) {
    return jp_view_eq_text(finding->kind, jp_plant_kind(plant->what)) && names(finding, plant->a) &&
           names(finding, plant->b);
}

static void need(bool ok, const jp_error *err) {
    if (!ok) {
        fprintf(stderr, "%s: %s\n", err->where, err->subject);
        exit(1);
    }
}

static double run(uint32_t dossiers) {
    char folder[] = "/tmp/juanping-cross-XXXXXX";
    char path[64];
    const jp_run_info info = {.program_version = JP_VIEW("bench")};
    const jp_campaign_plan plan = {.dossiers = dossiers, .plants_each = dossiers / 200, .seed = 11};
    jp_store *store = NULL;
    jp_arena arena;
    jp_error err = {0};
    jp_cross_result result;
    uint32_t count = 0, found = 0, counted = 0, right = 0;
    uint64_t findings = 0;
    struct rusage usage;

    jp_arena_init(&arena);
    if (!mkdtemp(folder)) {
        exit(1);
    }
    need(jp_store_open(&store, folder, JP_STORE_FRESH, &info, &err), &err);
    const double made = seconds();
    const jp_planted *planted = jp_campaign_fill(store, &plan, &arena, &count);
    const double start = seconds();
    need(jp_cross_run(store, folder, NULL, &findings, &err), &err);
    const double took = seconds() - start;
    need(jp_store_cross(store, &arena, &result, &err), &err);
    for (uint32_t i = 0; i < count; i++) {
        bool is_found = false;
        for (uint32_t k = 0; k < result.finding_count && !is_found; k++) {
            is_found = is_of(&result.findings[k], &planted[i]);
        }
        found += is_found;
    }
    for (uint32_t k = 0; k < result.finding_count; k++) {
        bool is_planted = false;
        if (jp_view_eq_text(result.findings[k].kind, "number-gap")) {
            continue; /* numbers that were planted elsewhere are missing from their series */
        }
        for (uint32_t i = 0; i < count && !is_planted; i++) {
            is_planted = is_of(&result.findings[k], &planted[i]);
        }
        counted++;
        right += is_planted;
    }
    getrusage(RUSAGE_SELF, &usage);
    printf(
        "%u dossiers: %.2f s to compare (%.0f µs a dossier; made in %.1f s), recall %u/%u = %.1f%%, precision %u/%u = "
        "%.1f%%, peak %ld MiB\n",
        dossiers, took, took * 1e6 / dossiers, start - made, found, count, count ? 100.0 * found / count : 0.0, right,
        counted, counted ? 100.0 * right / counted : 0.0, usage.ru_maxrss / 1024);
    need(jp_store_close(store, &err), &err);
    snprintf(path, sizeof path, "%s/results.db", folder);
    (void)unlink(path);
    (void)rmdir(folder);
    jp_arena_release(&arena);
    return took;
}

int main(int argc, char **argv) {
    const uint32_t dossiers = argc > 1 ? (uint32_t)strtoul(argv[1], NULL, 10) : 20000;
    const double quarter = run(dossiers / 4);
    const double whole = run(dossiers);

    printf("four times the dossiers took %.2f times the time\n", quarter > 0 ? whole / quarter : 0.0);
    return 0;
}
