/* SPDX-License-Identifier: Apache-2.0 */
#include <iconv.h>
#include <string.h>

#include "juanping/base/utf8.h"
#include "section.h"

/* Whether the words of a paper are Chinese. Papers in another language of the region, and text that went through a
 * wrong encoding, say nothing to this program: what is not found in them is not missing. */

enum {
    FEWEST_LETTERS = 60,    /* fewer tell no language */
    FEWEST_OF_LINE = 8,     /* a name, a number of an enclosure */
    MOST_LETTERS = 20000,   /* the beginning tells it */
    COMMON_PER_MILLE = 60,  /* of a Chinese text about every third character is one of those below */
    STRANGE_PER_CENT = 30,  /* of the letters, in lines that say nothing */
    READABLE_LETTERS = 150, /* more than the labels of a form that was filled in otherwise */
    FOREIGN_PER_CENT = 80
};

/* Characters that papers of a case are full of. */
static bool is_common(iconv_t unused, jp_view c) {
    static const char common[] =
        "的一是在不有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种"
        "面而方后多定行学法所民得经十三之进着等部度家力如化高量二机加里其日月本当事处罚规定书单位局关市县区"
        "依据第条款项你号证执查公司现场由并者收及前四五六七八九请已未将案件名称检意见责令改正元内性情况";

    (void)unused;
    return jp_view_contains((jp_view){common, sizeof common - 1}, c);
}

/* Letters other than those of models and numbers, which are written a to z in any language. */
static bool is_letter(uint32_t c) {
    return jp_char_is_han(c) || (c >= 0x00C0 && c <= 0x024F && c != 0x00D7 && c != 0x00F7) ||
           (c >= 0x0400 && c <= 0x06FF) || (c >= 0x0F00 && c <= 0x0FFF) || (c >= 0x1800 && c <= 0x18AF) ||
           (c >= 0x3040 && c <= 0x30FF) || (c >= 0xAC00 && c <= 0xD7AF) || (c >= 0xFB50 && c <= 0xFEFC) || c == 0xFFFD;
}

/* Level one of GB/T 2312 holds the characters of daily use: the rows from 0xB0 to 0xD7. */
static bool is_of_daily_use(iconv_t national, jp_view c) {
    char in[8], code[4];
    char *from = in, *to = code;
    size_t left = c.bytes, room = sizeof code;

    memcpy(in, c.data, c.bytes);
    return iconv(national, &from, &left, &to, &room) == 0 && to == code + 2 && (unsigned char)code[0] >= 0xB0 &&
           (unsigned char)code[0] <= 0xD7;
}

static bool is_any(iconv_t unused, jp_view c) {
    (void)unused;
    (void)c;
    return true;
}

static uint32_t count_letters(jp_view line, iconv_t national, bool (*is_counted)(iconv_t, jp_view)) {
    uint32_t count = 0;

    for (size_t at = 0, next; at < line.bytes; at = next) {
        next = at;
        if (is_letter(jp_utf8_next(line, &next))) {
            count += is_counted(national, jp_view_sub(line, at, next));
        }
    }
    return count;
}

/* Neither the words papers are full of, nor names and goods written in characters of daily use. */
static bool is_strange(jp_view line, uint32_t letters, iconv_t national) {
    return letters >= FEWEST_OF_LINE && count_letters(line, national, is_common) * 1000 < letters * COMMON_PER_MILLE &&
           count_letters(line, national, is_of_daily_use) * 2 < letters;
}

bool jp_section_is_chinese(const jp_text *text, const jp_section *section) {
    const uint32_t from = section->title_from == JP_NO_LINE ? section->line_from : section->title_to;
    const iconv_t national = iconv_open("GB2312", "UTF-8");
    uint32_t all = 0, strange = 0;

    if (national == (iconv_t)-1) {
        return true; /* no table of characters, no doubt about them */
    }
    for (uint32_t i = from; i < section->line_to && all < MOST_LETTERS; i++) {
        jp_view line = jp_text_line(text, i);
        const uint32_t letters = count_letters(line, national, is_any);
        all += letters;
        strange += is_strange(line, letters, national) ? letters : 0;
    }
    iconv_close(national);
    /* Where much of it is Chinese, a translation stands beside it. */
    return strange < FEWEST_LETTERS || strange * 100 < all * STRANGE_PER_CENT ||
           (all - strange >= READABLE_LETTERS && strange * 100 < all * FOREIGN_PER_CENT);
}
