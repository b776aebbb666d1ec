/* SPDX-License-Identifier: Apache-2.0 */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <libdeflate.h>
#include <libxml/xmlversion.h>
#include <openssl/opensslv.h>
#include <pcre2.h>
#include <sqlite3.h>
#include <stdio.h>
#include <xlsxwriter.h>
#include <zip.h>

#include "verbs.h"

int verb_version(const cli *c, int argc, char **argv) {
    char pcre2[64] = "";

    (void)argc;
    (void)argv;
    pcre2_config(PCRE2_CONFIG_VERSION, pcre2);
    printf("juanping %s\n", JP_VERSION);
    printf("libzip %s, libdeflate %s, libxml2 %s, libxlsxwriter %s, PCRE2 %s, SQLite %s, %s\n", zip_libzip_version(),
           LIBDEFLATE_VERSION_STRING, LIBXML_DOTTED_VERSION, lxw_version(), pcre2, sqlite3_libversion(),
           OPENSSL_VERSION_TEXT);
    printf("%s: %s\n", pick(c, "评查标准目录", "rubric folder"), c->scoring_dir);
    return EXIT_DONE;
}
