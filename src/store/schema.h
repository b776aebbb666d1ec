/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_STORE_SCHEMA_H
#define JP_STORE_SCHEMA_H

/* "JPRS": tells results.db from any other SQLite file. */
#define JP_STORE_APPLICATION_ID 1246777939
#define JP_STORE_SCHEMA_NO 4

/** One statement for each table and view, NULL at the end. Comments included: they stay in the file for whoever opens
 * it with a SQL tool. */
extern const char *const jp_store_schema_sqls[];
/** The first few tables hold no dossier_no. */
#define JP_STORE_SCHEMA_UNNUMBERED 7

#endif
