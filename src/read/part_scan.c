/* SPDX-License-Identifier: Apache-2.0 */
#include "part_scan.h"

#include <string.h>

#include "juanping/base/utf8.h"
#include "juanping/read/limits.h"
#include "part_names.h"

#define ATTR_STEP 5

typedef struct binding {
    const char *prefix; /* interned; NULL: the default namespace */
    const char *uri;    /* interned; NULL: none */
} binding;

typedef struct open_element {
    const jp_part_name *name;
    const char *uri;
    uint32_t binding_count; /* when it began */
} open_element;

typedef struct attribute {
    const jp_part_name *name;
    jp_view value;
} attribute;

typedef struct scan {
    jp_view in;
    size_t begin; /* behind a byte order mark */
    size_t at;
    const jp_scan_events *events;
    jp_arena arena;
    jp_part_names names;
    const char *xml, *xmlns; /* interned */
    binding *bindings;
    size_t binding_count, binding_cap;
    open_element *open;
    size_t open_count, open_cap;
    attribute *attrs;
    size_t attr_count, attr_cap;
    const char **out; /* attributes as events want them */
    jp_str decoded;   /* values with references, of the element being read */
    const char *what; /* first damage */
} scan;

/* ---- what is taken ---- */

static bool declares_other(jp_view head) {
    size_t end = jp_view_find(head, JP_VIEW("?>"), 0);
    jp_view declaration = jp_view_sub(head, 0, end == SIZE_MAX ? head.bytes : end);
    size_t at = jp_view_find(declaration, JP_VIEW("encoding"), 0);
    jp_view rest = at == SIZE_MAX ? JP_VIEW_EMPTY : jp_view_sub(declaration, at, declaration.bytes);
    return at != SIZE_MAX && !jp_view_contains(rest, JP_VIEW("UTF-8")) && !jp_view_contains(rest, JP_VIEW("utf-8"));
}

/* Eight plain ASCII bytes at once: none above 7F, none below 20. Words with a line end or tab in them are looked at
 * byte by byte. */
static bool is_plain_word(const char *data) {
    uint64_t word;
    memcpy(&word, data, sizeof word);
    const uint64_t high = UINT64_C(0x8080808080808080);
    uint64_t below_space = (word - UINT64_C(0x2020202020202020)) & ~word;
    return ((word | below_space) & high) == 0;
}

/* One character above ASCII; false when it is no valid UTF-8 or no character of XML (U+FFFE, U+FFFF). */
static bool skip_wide(jp_view v, size_t *at) {
    size_t from = *at;
    uint32_t c = jp_utf8_next(v, at);
    bool invalid = c == JP_UTF8_BAD && *at - from == 1;
    return !invalid && c != 0xFFFE && c != 0xFFFF;
}

static bool holds_xml_chars_only(jp_view v) {
    size_t at = 0;
    while (at < v.bytes) {
        while (v.bytes - at >= 8 && is_plain_word(v.data + at)) {
            at += 8;
        }
        if (at == v.bytes) {
            break;
        }
        unsigned char c = (unsigned char)v.data[at];
        if (c >= 0x80) {
            if (!skip_wide(v, &at)) {
                return false;
            }
        } else if (c < 0x20 && c != '\t' && c != '\n' && c != '\r') {
            return false;
        } else {
            at++;
        }
    }
    return true;
}

/* Anywhere: inside a comment it only costs the quick way. */
static bool has_doctype(jp_view v) {
    const char *at = v.data;
    const char *end = v.data + v.bytes;
    while ((at = memchr(at, '!', (size_t)(end - at))) != NULL) {
        if (end - at > 1 && at[1] == 'D') {
            return true;
        }
        at++;
    }
    return false;
}

bool jp_scan_takes(jp_view bytes) {
    jp_view v = jp_view_starts_with(bytes, JP_VIEW("\xEF\xBB\xBF")) ? jp_view_sub(bytes, 3, bytes.bytes) : bytes;
    if (v.bytes == 0 || v.data[0] != '<') {
        return false;
    }
    if (jp_view_starts_with(v, JP_VIEW("<?xml")) && declares_other(jp_view_sub(v, 0, 256))) {
        return false;
    }
    return !has_doctype(v) && holds_xml_chars_only(v);
}

/* ---- small steps ---- */

static bool fail(scan *s, const char *what) {
    s->what = s->what == NULL ? what : s->what;
    return false;
}

static bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool is_name_start(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || (unsigned char)c >= 0x80;
}

static bool is_name_char(char c) {
    return is_name_start(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

static char peek(const scan *s) {
    return s->at < s->in.bytes ? s->in.data[s->at] : '\0';
}

static bool skip_space(scan *s) {
    size_t from = s->at;
    while (s->at < s->in.bytes && is_space(s->in.data[s->at])) {
        s->at++;
    }
    return s->at > from;
}

static bool starts(const scan *s, const char *with) {
    size_t n = strlen(with);
    return s->in.bytes - s->at >= n && memcmp(s->in.data + s->at, with, n) == 0;
}

static const jp_part_name *read_name(scan *s) {
    size_t from = s->at;
    if (!is_name_start(peek(s))) {
        (void)fail(s, "a name was expected");
        return NULL;
    }
    while (s->at < s->in.bytes && is_name_char(s->in.data[s->at])) {
        s->at++;
    }
    return jp_part_names_put(&s->names, jp_view_sub(s->in, from, s->at));
}

/* ---- references ---- */

static bool is_xml_char(uint32_t c) {
    return c == 9 || c == 10 || c == 13 || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) ||
           (c >= 0x10000 && c <= 0x10FFFF);
}

static bool read_char_reference(scan *s, uint32_t *c) {
    uint32_t base = 10;
    s->at += 2;
    if (peek(s) == 'x') {
        base = 16;
        s->at++;
    }
    size_t from = s->at;
    for (*c = 0; s->at < s->in.bytes && peek(s) != ';'; s->at++) {
        char d = peek(s);
        uint32_t digit = d >= '0' && d <= '9'                 ? (uint32_t)(d - '0')
                         : base == 16 && d >= 'a' && d <= 'f' ? (uint32_t)(d - 'a' + 10)
                         : base == 16 && d >= 'A' && d <= 'F' ? (uint32_t)(d - 'A' + 10)
                                                              : 99u;
        *c = *c > 0x110000 ? *c : *c * base + digit;
        if (digit == 99) {
            return fail(s, "a character reference was expected");
        }
    }
    if (s->at == from || peek(s) != ';' || !is_xml_char(*c)) {
        return fail(s, "no such character");
    }
    s->at++;
    return true;
}

/* At '&'. Without a DTD there are five entities. */
static bool read_reference(scan *s, uint32_t *c) {
    static const struct {
        const char *text;
        char c;
    } rows[] = {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}};
    if (starts(s, "&#")) {
        return read_char_reference(s, c);
    }
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (starts(s, rows[i].text)) {
            s->at += strlen(rows[i].text);
            *c = (uint32_t)rows[i].c;
            return true;
        }
    }
    return fail(s, "no such entity");
}

/* ---- tags ---- */

/* The rest of a value that holds references or line ends: blanks are normalised as XML asks. */
static bool decode_value(scan *s, size_t from, char quote, jp_view *value) {
    size_t start = s->decoded.bytes;
    jp_str_put(&s->decoded, jp_view_sub(s->in, from, s->at));
    while (peek(s) != quote) {
        uint32_t c;
        if (s->at >= s->in.bytes || peek(s) == '<') {
            return fail(s, "an attribute value has no end");
        }
        if (peek(s) == '&') {
            if (!read_reference(s, &c)) {
                return false;
            }
            jp_str_put_char(&s->decoded, c);
        } else if (is_space(peek(s))) {
            s->at += starts(s, "\r\n") ? 2 : 1;
            jp_str_put_text(&s->decoded, " ");
        } else {
            jp_str_put(&s->decoded, jp_view_sub(s->in, s->at, s->at + 1));
            s->at++;
        }
    }
    /* The buffer may still move; the value is found again by its length. */
    *value = (jp_view){NULL, s->decoded.bytes - start};
    s->at++;
    return true;
}

static bool read_value(scan *s, jp_view *value) {
    char quote = peek(s);
    if (quote != '"' && quote != '\'') {
        return fail(s, "an attribute value was expected");
    }
    size_t from = ++s->at;
    const char *data = s->in.data;
    while (s->at < s->in.bytes) {
        char c = data[s->at];
        if (c == quote) {
            *value = jp_view_sub(s->in, from, s->at++);
            return true;
        }
        if (c == '&' || c == '\n' || c == '\r' || c == '\t' || c == '<') {
            return decode_value(s, from, quote, value);
        }
        s->at++;
    }
    return fail(s, "an attribute value has no end");
}

static bool read_attribute(scan *s) {
    if (s->attr_count == JP_LIMIT_PART_ATTRIBUTES) {
        return fail(s, "too many attributes");
    }
    s->attrs = jp_arena_grow(&s->arena, s->attrs, s->attr_count, &s->attr_cap, sizeof *s->attrs);
    attribute *attr = &s->attrs[s->attr_count];
    attr->name = read_name(s);
    if (attr->name == NULL) {
        return false;
    }
    (void)skip_space(s);
    if (peek(s) != '=') {
        return fail(s, "an attribute has no value");
    }
    s->at++;
    (void)skip_space(s);
    if (!read_value(s, &attr->value)) {
        return false;
    }
    for (size_t i = 0; i < s->attr_count; i++) {
        if (s->attrs[i].name == attr->name) {
            return fail(s, "an attribute is given twice");
        }
    }
    s->attr_count++;
    return true;
}

static const char *find_uri(const scan *s, const char *prefix) {
    for (size_t i = s->binding_count; i > 0; i--) {
        if (s->bindings[i - 1].prefix == prefix) {
            return s->bindings[i - 1].uri;
        }
    }
    return NULL;
}

static void bind(scan *s, const char *prefix, jp_view uri) {
    s->bindings = jp_arena_grow(&s->arena, s->bindings, s->binding_count, &s->binding_cap, sizeof *s->bindings);
    const char *interned = uri.bytes == 0 ? NULL : jp_part_names_put(&s->names, uri)->whole.data;
    s->bindings[s->binding_count++] = (binding){prefix, interned};
}

/* Decoded values get their place once the buffer has stopped moving. */
static void settle_values(scan *s) {
    size_t at = 0;
    for (size_t i = 0; i < s->attr_count; i++) {
        if (s->attrs[i].value.data == NULL) {
            const char *data = jp_str_cstr(&s->decoded) + at;
            at += s->attrs[i].value.bytes;
            s->attrs[i].value.data = data;
        }
    }
}

/* Declarations come into force for the element itself, so they are taken out first. */
static void take_declarations(scan *s) {
    size_t kept = 0;
    for (size_t i = 0; i < s->attr_count; i++) {
        const jp_part_name *name = s->attrs[i].name;
        if (name->prefix == s->xmlns) {
            bind(s, name->local, s->attrs[i].value);
        } else if (name->prefix == NULL && name->local == s->xmlns) {
            bind(s, NULL, s->attrs[i].value);
        } else {
            s->attrs[kept++] = s->attrs[i];
        }
    }
    s->attr_count = kept;
}

/* Two names that come to the same in one namespace are let pass, as libxml2 does. */
static void list_attributes(scan *s) {
    for (size_t i = 0; i < s->attr_count; i++) {
        const attribute *attr = &s->attrs[i];
        const char **row = s->out + i * ATTR_STEP;
        row[0] = attr->name->local;
        row[1] = attr->name->prefix;
        row[2] = attr->name->prefix == NULL ? NULL : find_uri(s, attr->name->prefix);
        row[3] = attr->value.data;
        row[4] = attr->value.data + attr->value.bytes;
    }
}

static void close_element(scan *s) {
    open_element *element = &s->open[--s->open_count];
    s->events->end(s->events->user, element->name->local, element->name->prefix, element->uri);
    s->binding_count = element->binding_count;
}

static bool read_start(scan *s) {
    s->at++;
    size_t binding_count = s->binding_count;
    s->attr_count = 0;
    jp_str_cut(&s->decoded, 0);
    const jp_part_name *name = read_name(s);
    if (name == NULL) {
        return false;
    }
    for (;;) {
        bool spaced = skip_space(s);
        if (s->at >= s->in.bytes || peek(s) == '>' || peek(s) == '/') {
            break;
        }
        if (!spaced) {
            return fail(s, "a blank was expected between attributes");
        }
        if (!read_attribute(s)) {
            return false;
        }
    }
    /* An element whose tag is cut off at the end of the part has begun all the same, for libxml2 too. */
    bool is_cut = s->at >= s->in.bytes;
    bool is_empty = peek(s) == '/';
    s->at += is_empty ? 1 : 0;
    if (!is_cut && peek(s) != '>') {
        return fail(s, "a tag has no end");
    }
    s->at++;
    settle_values(s);
    take_declarations(s);
    list_attributes(s);
    s->open = jp_arena_grow(&s->arena, s->open, s->open_count, &s->open_cap, sizeof *s->open);
    const char *uri = find_uri(s, name->prefix);
    s->open[s->open_count++] = (open_element){name, uri, (uint32_t)binding_count};
    s->events->start(s->events->user, name->local, name->prefix, uri, (int)s->attr_count, s->out);
    if (is_empty && !s->events->is_halted(s->events->user)) {
        close_element(s);
    }
    return !is_cut || fail(s, "a tag has no end");
}

static bool read_end(scan *s) {
    jp_view wanted = s->open[s->open_count - 1].name->whole;
    s->at += 2;
    if (s->in.bytes - s->at < wanted.bytes || memcmp(s->in.data + s->at, wanted.data, wanted.bytes) != 0) {
        return fail(s, "the end tag is another element's");
    }
    s->at += wanted.bytes;
    (void)skip_space(s);
    if (peek(s) != '>') {
        return fail(s, "the end tag is another element's");
    }
    s->at++;
    close_element(s);
    return true;
}

/* ---- text and the rest ---- */

static void put_text(scan *s, size_t from, size_t to) {
    if (to > from) {
        s->events->text(s->events->user, jp_view_sub(s->in, from, to));
    }
}

/* Up to the next tag. Line ends come out as single line feeds. */
static bool read_text(scan *s) {
    const char *data = s->in.data;
    const char *lt = memchr(data + s->at, '<', s->in.bytes - s->at);
    size_t end = lt == NULL ? s->in.bytes : (size_t)(lt - data);
    size_t from = s->at;
    while (s->at < end) {
        char c = data[s->at];
        if (c == '&') {
            uint32_t decoded;
            char bytes[4];
            put_text(s, from, s->at);
            if (!read_reference(s, &decoded)) {
                return false;
            }
            s->events->text(s->events->user, (jp_view){bytes, jp_utf8_put(decoded, bytes)});
            from = s->at;
        } else if (c == '\r') {
            put_text(s, from, s->at);
            from = s->at + (starts(s, "\r\n") ? 1 : 0);
            if (from == s->at) {
                s->events->text(s->events->user, JP_VIEW("\n"));
                from++;
            }
            s->at = s->at + 1;
        } else if (c == ']' && starts(s, "]]>")) {
            put_text(s, from, s->at);
            return fail(s, "]]> stands in text");
        } else {
            s->at++;
        }
    }
    put_text(s, from, end);
    return true;
}

static bool skip_past(scan *s, const char *end, size_t from) {
    size_t at = jp_view_find(s->in, jp_view_of(end), from);
    if (at == SIZE_MAX) {
        return fail(s, "a comment or instruction has no end");
    }
    s->at = at + strlen(end);
    return true;
}

static bool read_comment(scan *s) {
    size_t dashes = jp_view_find(s->in, JP_VIEW("--"), s->at + 4);
    if (dashes == SIZE_MAX || dashes + 2 >= s->in.bytes || s->in.data[dashes + 2] != '>') {
        return fail(s, "a comment has no end, or two hyphens in it");
    }
    s->at = dashes + 3;
    return true;
}

static bool is_reserved(jp_view name) {
    return name.bytes == 3 && (name.data[0] | 0x20) == 'x' && (name.data[1] | 0x20) == 'm' &&
           (name.data[2] | 0x20) == 'l';
}

static bool read_instruction(scan *s) {
    size_t from = s->at;
    s->at += 2;
    const jp_part_name *target = read_name(s);
    if (target == NULL) {
        return false;
    }
    if (is_reserved(target->whole) && (from != s->begin || !jp_view_eq_text(target->whole, "xml"))) {
        return fail(s, "an XML declaration inside the document");
    }
    if (!is_space(peek(s)) && !starts(s, "?>")) {
        return fail(s, "an instruction has no end");
    }
    return skip_past(s, "?>", s->at);
}

static bool read_cdata(scan *s) {
    size_t from = s->at + strlen("<![CDATA[");
    if (!skip_past(s, "]]>", from)) {
        return false;
    }
    size_t end = s->at - strlen("]]>");
    for (size_t i = from; i < end; i++) {
        if (s->in.data[i] == '\r') {
            put_text(s, from, i);
            bool pair = i + 1 < end && s->in.data[i + 1] == '\n';
            if (!pair) {
                s->events->text(s->events->user, JP_VIEW("\n"));
            }
            from = i + 1;
        }
    }
    put_text(s, from, end);
    return true;
}

static bool read_one(scan *s) {
    bool inside = s->open_count > 0;
    if (peek(s) != '<') {
        if (inside) {
            return read_text(s);
        }
        return skip_space(s) || fail(s, "text outside the root element");
    }
    if (starts(s, "<?")) {
        return read_instruction(s);
    }
    if (starts(s, "<!--")) {
        return read_comment(s);
    }
    if (inside && starts(s, "</")) {
        return read_end(s);
    }
    if (inside && starts(s, "<![CDATA[")) {
        return read_cdata(s);
    }
    return read_start(s);
}

static uint32_t line_of(jp_view in, size_t at) {
    uint32_t line_no = 1;
    for (size_t i = 0; i < at && i < in.bytes; i++) {
        line_no += in.data[i] == '\n' ? 1 : 0;
    }
    return line_no;
}

static void read_document(scan *s) {
    bool has_root = false;
    while (s->at < s->in.bytes && !s->events->is_halted(s->events->user)) {
        bool outside = s->open_count == 0;
        size_t before = s->at;
        if (outside && has_root && peek(s) == '<' && !starts(s, "<?") && !starts(s, "<!--")) {
            (void)fail(s, "something stands behind the root element");
            return;
        }
        if (!read_one(s)) {
            return;
        }
        bool was_tag = s->in.data[before] == '<' && s->in.data[before + 1] != '?' && s->in.data[before + 1] != '!';
        has_root = has_root || (outside && was_tag);
    }
    if (!s->events->is_halted(s->events->user) && (s->open_count > 0 || !has_root)) {
        (void)fail(s, "the document has no end");
    }
}

void jp_scan(jp_view bytes, const jp_scan_events *events, jp_scan_damage *damage) {
    scan s = {.in = bytes, .events = events};
    jp_arena_init(&s.arena);
    jp_part_names_init(&s.names, &s.arena);
    jp_str_init(&s.decoded, &s.arena);
    s.out = jp_arena_array(&s.arena, (size_t)JP_LIMIT_PART_ATTRIBUTES * ATTR_STEP, sizeof *s.out);
    s.xml = jp_part_names_put(&s.names, JP_VIEW("xml"))->whole.data;
    s.xmlns = jp_part_names_put(&s.names, JP_VIEW("xmlns"))->whole.data;
    bind(&s, s.xml, JP_VIEW("http://www.w3.org/XML/1998/namespace"));
    s.begin = jp_view_starts_with(bytes, JP_VIEW("\xEF\xBB\xBF")) ? 3 : 0;
    s.at = s.begin;
    read_document(&s);
    *damage = (jp_scan_damage){.what = s.what, .line_no = s.what == NULL ? 0 : line_of(bytes, s.at)};
    jp_arena_release(&s.arena);
}
