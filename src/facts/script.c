/* SPDX-License-Identifier: Apache-2.0 */
#include "daily_use.h"
#include "juanping/base/utf8.h"
#include "section.h"

/* Whether the words of a paper are Chinese. Papers in another language of the region, and text that went through a
 * wrong encoding, say nothing to this program: what is not found in them is not missing. */

enum {
    FEWEST_LETTERS = 30,    /* fewer tell no language */
    FEWEST_OF_LINE = 8,     /* a name, a number of an enclosure: told by all such together */
    MOST_LETTERS = 20000,   /* the beginning tells it */
    COMMON_PER_MILLE = 60,  /* of a Chinese text about every third character is one of those below */
    STRANGE_PER_CENT = 30,  /* of the letters, in lines that say nothing */
    READABLE_LETTERS = 150, /* more than the labels of a form that was filled in otherwise */
    FOREIGN_PER_CENT = 80
};

/* Characters that papers of a case are full of. */
static bool is_common(jp_view c) {
    static const char common[] =
        "的一是在不有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种"
        "面而方后多定行学法所民得经十三之进着等部度家力如化高量二机加里其日月本当事处罚规定书单位局关市县区"
        "依据第条款项你号证执查公司现场由并者收及前四五六七八九请已未将案件名称检意见责令改正元内性情况";

    return jp_view_contains((jp_view){common, sizeof common - 1}, c);
}

/* Letters other than those of models and numbers, which are written a to z in any language. */
static bool is_letter(uint32_t c) {
    return jp_char_is_han(c) || (c >= 0x00C0 && c <= 0x024F && c != 0x00D7 && c != 0x00F7) ||
           (c >= 0x0400 && c <= 0x06FF) || (c >= 0x0F00 && c <= 0x0FFF) || (c >= 0x1800 && c <= 0x18AF) ||
           (c >= 0x3040 && c <= 0x30FF) || (c >= 0xAC00 && c <= 0xD7AF) || (c >= 0xFB50 && c <= 0xFEFC) || c == 0xFFFD;
}

/* What wrong encodings leave: rare Han, accented Latin, the replacement character. Other scripts are languages. */
static bool is_broken_script(uint32_t c) {
    return jp_char_is_han(c) || (c >= 0x00C0 && c <= 0x024F) || c == 0xFFFD;
}

typedef struct counts {
    uint32_t letters, common, of_daily_use;
    uint32_t of_no_language;
} counts;

static counts count_letters(jp_view line) {
    counts n = {0};

    for (size_t at = 0, next; at < line.bytes; at = next) {
        next = at;
        const uint32_t c = jp_utf8_next(line, &next);
        if (is_letter(c)) {
            n.letters++;
            n.common += is_common(jp_view_sub(line, at, next));
            n.of_daily_use += jp_char_is_of_daily_use(c);
            n.of_no_language += is_broken_script(c);
        }
    }
    return n;
}

/* Neither the words papers are full of, nor names and goods written in characters of daily use. */
static bool is_strange(counts n) {
    return n.letters >= FEWEST_OF_LINE && n.common * 1000 < n.letters * COMMON_PER_MILLE &&
           n.of_daily_use * 2 < n.letters;
}

bool jp_section_is_chinese(const jp_text *text, const jp_section *section) {
    const uint32_t from = section->title_from == JP_NO_LINE ? section->line_from : section->title_to;
    uint32_t all = 0, strange = 0;
    counts cells = {0}; /* lines too short to tell: a form of many cells tells by all of them */

    for (uint32_t i = from; i < section->line_to && all < MOST_LETTERS; i++) {
        const counts n = count_letters(jp_text_line(text, i));
        all += n.letters;
        strange += is_strange(n) ? n.letters : 0;
        if (n.letters < FEWEST_OF_LINE) {
            cells.letters += n.letters;
            cells.common += n.common;
            cells.of_daily_use += n.of_daily_use;
        }
    }
    strange += is_strange(cells) ? cells.letters : 0;
    /* Where much of it is Chinese, a translation stands beside it. */
    return strange < FEWEST_LETTERS || strange * 100 < all * STRANGE_PER_CENT ||
           (all - strange >= READABLE_LETTERS && strange * 100 < all * FOREIGN_PER_CENT);
}

/* Not a translation, which other scripts are: characters that mean nothing. */
static bool is_broken(counts n) {
    return n.of_no_language * 2 > n.letters &&
           (n.letters < FEWEST_OF_LINE ? n.letters > 1 && n.of_daily_use == 0 : is_strange(n));
}

uint32_t jp_section_broken_line(const jp_text *text, const jp_section *section) {
    uint32_t first = JP_NO_LINE, letters = 0;

    for (uint32_t i = section->line_from; i < section->line_to && letters < FEWEST_LETTERS; i++) {
        const counts n = count_letters(jp_text_line(text, i));
        if (is_broken(n)) {
            letters += n.letters;
            first = first == JP_NO_LINE ? i : first;
        }
    }
    return letters < FEWEST_LETTERS ? JP_NO_LINE : first;
}
