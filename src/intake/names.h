/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_INTAKE_NAMES_H
#define JUANPING_INTAKE_NAMES_H

#include "juanping/model/dossier.h"

/* What names of files and folders tell. */

/** __MACOSX/…, .DS_Store, Thumbs.db, desktop.ini, ~$ lock files, other dot files: nobody's documents. */
bool jp_name_is_junk(jp_view path);
/** A folder of the system's own, by its name alone: what is in it is nobody's document. */
bool jp_name_is_junk_folder(jp_view name);
/** Ends in .zip, ASCII case ignored. */
bool jp_name_is_archive(jp_view path);
/** Named as an archive of a kind that is not opened: .rar, .7z, .tar, .gz, .tgz. */
bool jp_name_is_foreign_archive(jp_view path);
/** Last path component. */
jp_view jp_name_base(jp_view path);
/** Without a trailing .zip. */
jp_view jp_name_stem(jp_view path);
/** A list of dossiers, a roster, a notice: material of the campaign. */
bool jp_name_is_campaign_material(jp_view base);
/** Names a paper of an enforcement case (立案, 笔录, 决定书 …). */
bool jp_name_is_case_paper(jp_view base);
/** A folder that is a part of one dossier (正卷, 副卷, 卷首, 正文, 证据, 照片, 第1卷 …). */
bool jp_name_is_dossier_part(jp_view folder);
/** Header values that folder names offer: organ, region code, cause, document number; empty where none. */
jp_header jp_name_header(jp_view id, jp_arena *arena);

#endif
