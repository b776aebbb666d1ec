/* SPDX-License-Identifier: Apache-2.0 */
#include "names.h"

static char lower_ascii(char c) {
    return (c >= 'A' && c <= 'Z') ? (char)(c - 'A' + 'a') : c;
}

static bool ends_with_ascii(jp_view v, const char *suffix) {
    jp_view s = jp_view_of(suffix);

    if (v.bytes < s.bytes) {
        return false;
    }
    for (size_t i = 0; i < s.bytes; i++) {
        if (lower_ascii(v.data[v.bytes - s.bytes + i]) != s.data[i]) {
            return false;
        }
    }
    return true;
}

static bool contains_any(jp_view v, const char *const *words) {
    for (; *words != NULL; words++) {
        if (jp_view_contains(v, jp_view_of(*words))) {
            return true;
        }
    }
    return false;
}

jp_view jp_name_base(jp_view path) {
    size_t start = path.bytes;

    while (start > 0 && path.data[start - 1] != '/') {
        start--;
    }
    return jp_view_sub(path, start, path.bytes);
}

jp_view jp_name_stem(jp_view path) {
    return jp_name_is_archive(path) ? jp_view_sub(path, 0, path.bytes - 4) : path;
}

bool jp_name_is_archive(jp_view path) {
    return ends_with_ascii(path, ".zip");
}

static bool is_any(jp_view v, const char *const *words) {
    for (; *words != NULL; words++) {
        if (jp_view_eq_text(v, *words)) {
            return true;
        }
    }
    return false;
}

bool jp_name_is_foreign_archive(jp_view path) {
    static const char *const ends[] = {".rar", ".7z", ".tar", ".gz", ".tgz", NULL};

    for (const char *const *end = ends; *end != NULL; end++) {
        if (ends_with_ascii(path, *end)) {
            return true;
        }
    }
    return false;
}

bool jp_name_is_junk_folder(jp_view name) {
    static const char *const names[] = {
        "__MACOSX", ".Spotlight-V100", ".Trashes", ".fseventsd", ".TemporaryItems", "@eaDir", ".git", ".svn", NULL};

    return is_any(name, names);
}

/* A list, not "whatever begins with a dot": a paper whose name someone began so is a paper. */
bool jp_name_is_junk(jp_view path) {
    static const char *const names[] = {".DS_Store", ".localized", NULL};
    static const char *const beginnings[] = {"._" /* resource forks */, "~$" /* locks of Word and Excel */,
                                             ".~" /* locks of WPS and LibreOffice */, NULL};
    jp_view base = jp_name_base(path);

    for (size_t from = 0; from < path.bytes - base.bytes;) {
        size_t slash = jp_view_find(path, JP_VIEW("/"), from);

        if (jp_name_is_junk_folder(jp_view_sub(path, from, slash))) {
            return true;
        }
        from = slash + 1;
    }
    for (const char *const *beginning = beginnings; *beginning != NULL; beginning++) {
        if (jp_view_starts_with(base, jp_view_of(*beginning))) {
            return true;
        }
    }
    return base.bytes == 0 || is_any(base, names) || ends_with_ascii(base, "thumbs.db") ||
           ends_with_ascii(base, "desktop.ini");
}

bool jp_name_is_campaign_material(jp_view base) {
    static const char *const words[] = {"台账",     "名册",     "名单",     "汇总",     "一览表",   "登记簿",
                                        "统计表",   "评查方案", "评查通知", "工作方案", "案卷清单", "案件清单",
                                        "案卷目录", "案件目录", "报送",     "说明",     "readme",   "README",
                                        "ledger",   "Ledger",   "roster",   "双公示",   NULL};

    return contains_any(base, words);
}

bool jp_name_is_case_paper(jp_view base) {
    static const char *const words[] = {
        "立案",     "笔录", "告知",     "决定书", "回证", "送达", "结案", "审批表", "呈批",     "终结报告",
        "调查报告", "审核", "集体讨论", "封面",   "备考", "卷内", "证据", "抽样",   "登记保存", "催告",
        "票据",     "缴款", "申请书",   "通知书", "受理", "检查", "听证", "询问",   NULL};

    return contains_any(base, words);
}

bool jp_name_is_dossier_part(jp_view folder) {
    static const char *const words[] = {"正卷", "副卷", "证据", "文书", "附件", "照片",   "图片",
                                        "影像", "录像", "音像", "视频", "材料", "检查卷", "内卷",
                                        "外卷", "扫描", "送达", "票据", NULL};

    if (jp_view_starts_with(folder, JP_VIEW("第")) &&
        (jp_view_ends_with(folder, JP_VIEW("卷")) || jp_view_ends_with(folder, JP_VIEW("册")))) {
        return true;
    }
    /* A dossier's own folder is named by its case: 「某某证据造假案」 is no part. */
    return !jp_view_ends_with(folder, JP_VIEW("案")) && contains_any(folder, words);
}

static bool is_digits(jp_view v) {
    for (size_t i = 0; i < v.bytes; i++) {
        if (v.data[i] < '0' || v.data[i] > '9') {
            return false;
        }
    }
    return v.bytes > 0;
}

static bool is_organ(jp_view v) {
    static const char *const ends[] = {"局", "委员会", "人民政府", "街道办事处", "支队", "大队", "总队", "厅", NULL};

    for (const char *const *end = ends; *end != NULL; end++) {
        if (jp_view_ends_with(v, jp_view_of(*end)) && v.bytes >= 12) {
            return true;
        }
    }
    return false;
}

static bool is_docno(jp_view v) {
    return jp_view_ends_with(v, JP_VIEW("号")) &&
           (jp_view_contains(v, JP_VIEW("〔")) || jp_view_contains(v, JP_VIEW("[")));
}

static void take_component(jp_view part, jp_header *header) {
    part = jp_view_trim(part);
    if (is_organ(part)) {
        header->organ = part;
    } else if (is_digits(part) && (part.bytes == 6 || part.bytes == 9)) {
        header->region = part;
    } else if (is_docno(part)) {
        header->docno = part;
    } else if (jp_view_ends_with(part, JP_VIEW("案"))) {
        header->cause = part;
    }
}

jp_header jp_name_header(jp_view id, jp_arena *arena) {
    jp_header header = {0};
    size_t start = 0;

    for (size_t i = 0; i <= id.bytes; i++) {
        if (i == id.bytes || id.data[i] == '/' || id.data[i] == '_') {
            take_component(jp_view_sub(id, start, i), &header);
            start = i + 1;
        }
    }
    header.organ = jp_view_copy(arena, header.organ);
    header.region = jp_view_copy(arena, header.region);
    header.docno = jp_view_copy(arena, header.docno);
    header.cause = jp_view_copy(arena, header.cause);
    return header;
}
