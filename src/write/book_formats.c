/* SPDX-License-Identifier: Apache-2.0 */
#include "book_parts.h"

typedef struct style_row {
    double size;
    lxw_color_t ink, fill; /* 0: as it is */
    const char *number;    /* NULL: general */
    uint8_t across, down;
    bool bold, wrap, border, underline;
} style_row;

enum { BORDER_COLOR = 0xBFBFBF, HEAD_FILL = 0xDDEBF7, LINK_INK = 0x0563C1, GREY_INK = 0x7F7F7F };

static const style_row styles[JP_CELL_STYLE_COUNT] = {
    [JP_CELL_TITLE] = {.size = 16, .bold = true, .down = LXW_ALIGN_VERTICAL_CENTER},
    [JP_CELL_NOTE] = {.size = 9, .ink = GREY_INK, .down = LXW_ALIGN_VERTICAL_CENTER},
    [JP_CELL_REMARK] = {.size = 10, .ink = 0x404040, .down = LXW_ALIGN_VERTICAL_TOP, .wrap = true},
    [JP_CELL_SECTION] = {.size = 12, .bold = true, .ink = 0x1F4E79, .down = LXW_ALIGN_VERTICAL_CENTER},
    [JP_CELL_HEAD] = {.size = 10,
                      .bold = true,
                      .fill = HEAD_FILL,
                      .across = LXW_ALIGN_CENTER,
                      .down = LXW_ALIGN_VERTICAL_CENTER,
                      .wrap = true,
                      .border = true},
    [JP_CELL_LABEL] = {.size = 10, .bold = true, .down = LXW_ALIGN_VERTICAL_TOP, .wrap = true, .border = true},
    [JP_CELL_TEXT] = {.size = 10, .down = LXW_ALIGN_VERTICAL_TOP, .wrap = true, .border = true},
    [JP_CELL_SHORT] = {.size = 10, .across = LXW_ALIGN_CENTER, .down = LXW_ALIGN_VERTICAL_TOP, .border = true},
    [JP_CELL_INT] =
        {.size = 10, .number = "0", .across = LXW_ALIGN_CENTER, .down = LXW_ALIGN_VERTICAL_TOP, .border = true},
    [JP_CELL_POINTS] =
        {.size = 10, .number = "0.00", .across = LXW_ALIGN_CENTER, .down = LXW_ALIGN_VERTICAL_TOP, .border = true},
    [JP_CELL_PERCENT] =
        {.size = 10, .number = "0.0%", .across = LXW_ALIGN_CENTER, .down = LXW_ALIGN_VERTICAL_TOP, .border = true},
    [JP_CELL_LINK] =
        {.size = 10, .ink = LINK_INK, .down = LXW_ALIGN_VERTICAL_TOP, .wrap = true, .border = true, .underline = true},
    [JP_CELL_NUMBER] = {.size = 10, .across = LXW_ALIGN_CENTER, .down = LXW_ALIGN_VERTICAL_TOP, .border = true},
    [JP_CELL_CODE] = {.size = 10, .number = "@", .down = LXW_ALIGN_VERTICAL_TOP, .border = true},
    [JP_CELL_INPUT] = {.size = 10, .number = "@", .down = LXW_ALIGN_VERTICAL_TOP, .wrap = true, .border = true},
};

/* Fill and ink of each tint, readable in print. */
static const struct {
    lxw_color_t fill, ink;
} tints[JP_TINT_COUNT] = {
    [JP_TINT_GREEN] = {0xC6EFCE, 0x006100},  [JP_TINT_BLUE] = {0xDDEBF7, 0x1F4E79},
    [JP_TINT_YELLOW] = {0xFFEB9C, 0x7F6000}, [JP_TINT_RED] = {0xFFC7CE, 0x9C0006},
    [JP_TINT_GREY] = {0xE7E6E6, 0x595959},
};

lxw_color_t jp_tint_color(jp_tint tint) {
    return tints[tint].fill;
}

/* A font that Word, WPS and LibreOffice all know or replace with a Chinese sans of the same width. */
static void set_font(lxw_format *format, double size) {
    format_set_font_name(format, "微软雅黑");
    format_set_font_size(format, size);
}

static void apply(lxw_format *format, const style_row *style) {
    set_font(format, style->size);
    if (style->ink)
        format_set_font_color(format, style->ink);
    if (style->fill)
        format_set_bg_color(format, style->fill);
    if (style->number)
        format_set_num_format(format, style->number);
    if (style->bold)
        format_set_bold(format);
    if (style->underline)
        format_set_underline(format, LXW_UNDERLINE_SINGLE);
    if (style->wrap)
        format_set_text_wrap(format);
    if (style->border) {
        format_set_border(format, LXW_BORDER_THIN);
        format_set_border_color(format, BORDER_COLOR);
    }
    if (style->across)
        format_set_align(format, style->across);
    if (style->down)
        format_set_align(format, style->down);
}

bool jp_book_make_formats(jp_book *book) {
    /* Columns are measured in digits of the first font of the book. The library's, Calibri, is on no office computer
     * with Linux, and what takes its place there is a third wider: pages came out that much smaller. */
    set_font(STAILQ_FIRST(book->workbook->formats), styles[JP_CELL_TEXT].size);
    for (int i = 0; i < JP_CELL_STYLE_COUNT; i++) {
        book->formats[i] = workbook_add_format(book->workbook);
        if (!book->formats[i])
            return false;
        apply(book->formats[i], &styles[i]);
    }
    for (int i = 0; i < JP_TINT_COUNT; i++) {
        book->tints[i] = workbook_add_format(book->workbook);
        if (!book->tints[i])
            return false;
        format_set_bg_color(book->tints[i], tints[i].fill);
        format_set_font_color(book->tints[i], tints[i].ink);
    }
    return true;
}
