/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/write/html.h"

#include <inttypes.h>

#include "juanping/write/text.h"

static const char style[] =
    "body{font:14px/1.6 'Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif;color:#222}@media screen{body{"
    "max-width:1100px;margin:2em auto;padding:0 1em}}h1{font-size:1.6em}h2{font-size:1.2em;border-left:4px solid "
    "#1f4e79;padding-left:.5em;margin-top:2em}"
    "table{border-collapse:collapse;width:100%}th,td{border:1px solid #bbb;padding:.3em "
    ".6em;text-align:left;vertical-align:top}"
    "th{background:#ddebf7;min-width:3.2em}tr:nth-child(even) td{background:#f7f9fb}p.note{color:#666;font-size:.9em}"
    "div.bar{display:flex;align-items:center;margin:.2em 0}div.bar span{flex:0 0 14em}div.bar "
    "i{background:#5b9bd5;height:1.1em;"
    "margin-right:.5em}@page{size:A4}@media print{body{font-size:11px}th,td{padding:.2em "
    ".4em}thead{display:table-header-group}"
    "tr,div.bar{break-inside:avoid}h2,h3,section p{break-after:avoid}p{orphans:2}}"
    "h3{font-size:1.05em;margin:1.6em 0 .3em}section p{margin:.2em 0}section table{margin:.4em 0}";

void jp_html_put_text(jp_str *out, jp_view text) {
    jp_view clean = jp_text_clean(text, out->arena);

    for (size_t i = 0; i < clean.bytes; i++) {
        switch (clean.data[i]) {
        case '&':
            jp_str_put_text(out, "&amp;");
            break;
        case '<':
            jp_str_put_text(out, "&lt;");
            break;
        case '>':
            jp_str_put_text(out, "&gt;");
            break;
        case '"':
            jp_str_put_text(out, "&quot;");
            break;
        case '\'':
            jp_str_put_text(out, "&#39;");
            break;
        default:
            jp_str_put(out, jp_view_sub(clean, i, i + 1));
        }
    }
}

/* table.n3: the third column stays on one line. */
static void put_short_columns(jp_str *out) {
    for (unsigned i = 1; i <= JP_HTML_MOST_COLUMNS; i++)
        jp_str_putf(out, "%stable.n%u th:nth-child(%u),table.n%u td:nth-child(%u)", i > 1 ? "," : "", i, i, i, i);
    jp_str_put_text(out, "{white-space:nowrap}");
}

/* Each printed page says of which page it is, and whether that may leave the house. */
static void put_running_head(jp_str *out, jp_view title) {
    const jp_view clean = jp_text_clean(title, out->arena);

    jp_str_put_text(out, "@page{@top-right{font-size:9px;color:#666;content:\"");
    for (size_t i = 0; i < clean.bytes; i++) {
        const unsigned char c = (unsigned char)clean.data[i];
        if (c < 0x20 || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&')
            jp_str_putf(out, "\\%x ", c);
        else
            jp_str_put(out, jp_view_sub(clean, i, i + 1));
    }
    jp_str_put_text(out, "\"}}");
}

void jp_html_begin(jp_str *out, jp_view title) {
    jp_str_put_text(out, "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"UTF-8\">\n"
                         "<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
    jp_html_put_text(out, title);
    jp_str_put_text(out, "</title>\n<style>");
    jp_str_put_text(out, style);
    put_short_columns(out);
    put_running_head(out, title);
    jp_str_put_text(out, "</style>\n</head>\n<body>\n");
}

void jp_html_end(jp_str *out) {
    jp_str_put_text(out, "</body>\n</html>\n");
}

void jp_html_put(jp_str *out, const char *tag, jp_view text) {
    jp_str_putf(out, "<%s>", tag);
    jp_html_put_text(out, text);
    jp_str_putf(out, "</%s>\n", tag);
}

static void put_cell(jp_str *out, const char *tag, jp_view text) {
    jp_str_putf(out, "<%s>", tag);
    jp_html_put_text(out, text);
    jp_str_putf(out, "</%s>", tag);
}

void jp_html_table(jp_str *out, const char *const *heads, uint32_t count) {
    jp_html_table_short(out, heads, count, 0);
}

void jp_html_table_short(jp_str *out, const char *const *heads, uint32_t count, uint32_t short_columns) {
    bool is_first = true;

    jp_str_put_text(out, "<table");
    for (uint32_t i = 0; i < count && i < JP_HTML_MOST_COLUMNS; i++) {
        if ((short_columns >> i & 1) == 0)
            continue;
        jp_str_putf(out, "%sn%u", is_first ? " class=\"" : " ", (unsigned)i + 1);
        is_first = false;
    }
    jp_str_put_text(out, is_first ? ">\n<thead><tr>" : "\">\n<thead><tr>");
    for (uint32_t i = 0; i < count; i++)
        put_cell(out, "th", jp_view_of(heads[i]));
    jp_str_put_text(out, "</tr></thead>\n<tbody>\n");
}

void jp_html_row(jp_str *out, const jp_view *cells, uint32_t count) {
    jp_html_row_to(out, cells, count, UINT32_MAX, JP_VIEW_EMPTY);
}

void jp_html_row_to(jp_str *out, const jp_view *cells, uint32_t count, uint32_t col, jp_view section) {
    jp_str_put_text(out, "<tr>");
    for (uint32_t i = 0; i < count; i++) {
        if (i != col) {
            put_cell(out, "td", cells[i]);
            continue;
        }
        jp_str_putf(out, "<td><a href=\"#%.*s\">", JP_VIEW_ARG(section));
        jp_html_put_text(out, cells[i]);
        jp_str_put_text(out, "</a></td>");
    }
    jp_str_put_text(out, "</tr>\n");
}

void jp_html_section(jp_str *out, jp_view name, jp_view heading) {
    jp_str_putf(out, "<section id=\"%.*s\">\n", JP_VIEW_ARG(name));
    jp_html_put(out, "h3", heading);
}

void jp_html_section_end(jp_str *out) {
    jp_str_put_text(out, "</section>\n");
}

void jp_html_table_end(jp_str *out) {
    jp_str_put_text(out, "</tbody>\n</table>\n");
}

void jp_html_bar(jp_str *out, jp_view name, uint64_t part, uint64_t whole, jp_view shown) {
    uint64_t width = whole > 0 ? part * 60 / whole : 0; /* of the width of the page */

    jp_str_put_text(out, "<div class=\"bar\"><span>");
    jp_html_put_text(out, name);
    jp_str_putf(out, "</span><i style=\"width:%" PRIu64 "%%\"></i>", width);
    jp_html_put_text(out, shown);
    jp_str_put_text(out, "</div>\n");
}
