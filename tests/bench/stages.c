/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "case.h"
#include "juanping/batch/batch.h"
#include "juanping/read/readers.h"
#include "juanping/read/zip_in.h"
#include "juanping/score/score.h"

/* What each stage of the pipeline costs, one thread, over made-up dossiers of three form styles held in memory.
 * usage: bench_stages [DOSSIERS]. Figures are for comparing with another run on the same machine, nothing else. */

#define DEFAULT_DOSSIERS 300
#define COMMIT_EVERY 200

typedef enum stage { OPEN, INFLATE, READ, FACTS, JUDGE, SCORE, SERIALIZE, STORE, STAGES } stage;
static const char *const stage_names[STAGES] = {"open archive",   "inflate + CRC", "read documents",  "extract facts",
                                                "judge 60 items", "score",         "serialise facts", "store"};

typedef struct bench {
    jp_assets assets;
    jp_store *store;
    double seconds[STAGES];
    uint64_t packed_bytes, inflated_bytes, text_bytes;
    uint32_t members;
} bench;

static double now(void) {
    struct timespec t;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void die(const jp_error *err) {
    char text[1400];

    jp_error_text(err, JP_LANG_EN, text, sizeof text);
    fprintf(stderr, "bench_stages: %s\n", text);
    exit(2);
}

static void lap(bench *b, stage s, double *since) {
    double t = now();

    b->seconds[s] += t - *since;
    *since = t;
}

static void read_members(bench *b, jp_view archive, jp_dossier *dossier, jp_arena *arena, double *since) {
    jp_zip_in *zip;
    jp_error err;
    uint32_t count;

    if (!jp_zip_in_open(&zip, archive, "bench", &err)) {
        die(&err);
    }
    count = jp_zip_in_count(zip);
    dossier->members = jp_arena_array(arena, count + 1, sizeof *dossier->members);
    lap(b, OPEN, since);
    for (uint32_t i = 0; i < count; i++) {
        jp_member *member = &dossier->members[dossier->member_count++];
        jp_view bytes;

        if (!jp_zip_in_read(zip, i, 1 << 28, arena, &bytes, &err)) {
            die(&err);
        }
        *member = (jp_member){.name = jp_view_copy(arena, jp_zip_in_at(zip, i)->name), .size_bytes = bytes.bytes};
        jp_sha256_of(bytes, member->sha256);
        b->inflated_bytes += bytes.bytes;
        lap(b, INFLATE, since);
        if (!jp_document_read(bytes, member->name, arena, &member->doc, &err)) {
            die(&err);
        }
        for (uint32_t p = 0; p < member->doc.para_count; p++) {
            b->text_bytes += member->doc.paras[p].text.bytes;
        }
        lap(b, READ, since);
    }
    b->members += count;
    jp_zip_in_close(zip);
}

static void run_one(bench *b, jp_view archive, unsigned dossier_no, jp_arena *arena) {
    jp_dossier dossier = {.id = jp_view_of(jp_arena_printf(arena, "%08u", dossier_no)), .source = JP_VIEW("bench")};
    jp_result result = {.dossier = dossier.id, .source = dossier.source, .status = JP_RESULT_SCORED};
    jp_score_rule rule = {.full_cp = b->assets.rubrics[0].rubric.full_cp,
                          .veto_cp = b->assets.rubrics[0].rubric.veto_cp};
    jp_facts facts;
    jp_score score;
    jp_error err;
    double since = now();

    b->packed_bytes += archive.bytes;
    read_members(b, archive, &dossier, arena, &since);
    if (!jp_facts_extract(b->assets.catalogue, &dossier, arena, &facts, &err)) {
        die(&err);
    }
    lap(b, FACTS, &since);
    if (!jp_judge(&b->assets.rubrics[0].rubric, facts.tree, &b->assets.tables, arena, &result.answers, &err)) {
        die(&err);
    }
    result.answer_count = b->assets.rubrics[0].rubric.item_count;
    lap(b, JUDGE, &since);
    score = jp_score_answers(&rule, result.answers, result.answer_count);
    result.score_cp = score.score_cp;
    lap(b, SCORE, &since);
    result.facts_xml = jp_facts_serialize(&facts, arena);
    jp_facts_release(&facts);
    lap(b, SERIALIZE, &since);
    if (!jp_store_append(b->store, &result, &err) ||
        (dossier_no % COMMIT_EVERY == 0 && !jp_store_commit(b->store, &err))) {
        die(&err);
    }
    lap(b, STORE, &since);
}

static jp_view corpus_archive(unsigned n, jp_arena *arena) {
    case_file c;

    case_init(&c, case_styles[n % 3], arena);
    case_set(&c, "seq", jp_arena_printf(arena, "%u", n + 1));
    return case_archive(&c);
}

static void print_table(const bench *b, unsigned dossiers) {
    double total = 0;
    struct rusage usage;

    for (int s = 0; s < STAGES; s++) {
        total += b->seconds[s];
    }
    printf("%u dossiers, %.1f members, %.0f kB packed, %.0f kB inflated, %.1f kB of text each\n", dossiers,
           b->members / (double)dossiers, (double)b->packed_bytes / dossiers / 1e3,
           (double)b->inflated_bytes / dossiers / 1e3, (double)b->text_bytes / dossiers / 1e3);
    printf("%-18s %12s %8s %14s %14s\n", "stage", "us/dossier", "share", "dossiers/s", "MB/s inflated");
    for (int s = 0; s < STAGES; s++) {
        printf("%-18s %12.0f %7.1f%% %14.0f %14.1f\n", stage_names[s], b->seconds[s] / dossiers * 1e6,
               100 * b->seconds[s] / total, dossiers / b->seconds[s], (double)b->inflated_bytes / b->seconds[s] / 1e6);
    }
    getrusage(RUSAGE_SELF, &usage);
    printf("%-18s %12.0f %7.1f%% %14.0f %14.1f   peak %ld MiB\n", "all", total / dossiers * 1e6, 100.0,
           dossiers / total, (double)b->inflated_bytes / total / 1e6, usage.ru_maxrss / 1024);
}

int main(int argc, char **argv) {
    unsigned dossiers = argc > 1 ? (unsigned)strtoul(argv[1], NULL, 10) : DEFAULT_DOSSIERS;
    char folder[] = "/tmp/jp-bench-XXXXXX";
    jp_assets_paths paths = {.scoring_dir = JP_SOURCE_SCORING_DIR};
    bench b = {0};
    jp_run_info run = {0};
    jp_arena run_arena;
    jp_arena arena;
    jp_error err;

    jp_arena_init(&run_arena);
    jp_arena_init(&arena);
    if (!mkdtemp(folder) || setenv("TZ", "UTC", 1) != 0 || dossiers == 0) {
        return 2;
    }
    if (!jp_assets_load(&paths, &run_arena, &b.assets, &err)) {
        die(&err);
    }
    run.rubric_fingerprint = jp_view_of(b.assets.rubrics_fingerprint);
    if (!jp_store_open(&b.store, folder, JP_STORE_FRESH, &run, &err)) {
        die(&err);
    }
    for (unsigned n = 0; n < dossiers; n++) {
        jp_view archive = corpus_archive(n, &arena);

        run_one(&b, archive, n + 1, &arena);
        jp_arena_reset(&arena);
    }
    if (!jp_store_close(b.store, &err)) {
        die(&err);
    }
    print_table(&b, dossiers);
    remove(jp_arena_printf(&arena, "%s/results.db", folder));
    rmdir(folder);
    jp_assets_release(&b.assets);
    jp_arena_release(&arena);
    jp_arena_release(&run_arena);
    return 0;
}
