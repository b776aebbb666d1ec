/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_CLI_REPORTS_H
#define JUANPING_CLI_REPORTS_H

#include "campaign.h"
#include "juanping/facts/laws.h"
#include "juanping/store/store.h"
#include "verbs.h"

/**
 * All files of an output folder from its store.
 *
 * laws       which regulation of the state the papers cite depends on their date
 * edition    "internal", "public" or NULL for both
 * formats    "xlsx,docx,html,jsonl" or NULL for all but html
 */
JP_MUST_USE bool write_reports(const cli *c, jp_store *store, const char *out_dir, const campaign *camp,
                               const char *regions_path, const jp_laws *laws, const char *edition, const char *formats,
                               jp_error *err);

#endif
