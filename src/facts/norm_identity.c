/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "norm_scan.h"

/* Identity numbers and their check digits. source: GB 11643-1999, GB 32100-2015, GB 11714-1997. */

enum { ID_CHARS_MAX = 32, CITIZEN_CHARS = 18, OLD_CHARS = 15, ORG_CHARS = 9 };

/* The number in upper case, without white space and hyphens; count is ID_CHARS_MAX + 1 when it is longer. */
typedef struct id_text {
    char chars[ID_CHARS_MAX + 2];
    size_t count;
    size_t digit_count;
    bool is_masked, is_odd; /* odd: a character no number has */
} id_text;

static void put_char(id_text *t, uint32_t c) {
    if (c >= 'a' && c <= 'z')
        c -= 'a' - 'A';
    if (c == '*' || c == U'×' || c == U'＊') {
        t->is_masked = true;
        c = '*';
    } else if (jp_scan_digit(c) < 0 && !(c >= 'A' && c <= 'Z')) {
        t->is_odd = true;
    }
    t->digit_count += jp_scan_digit(c) >= 0;
    if (t->count <= ID_CHARS_MAX)
        t->chars[t->count++] = c < 0x80 ? (char)c : '?';
}

static id_text read_id(jp_view v) {
    id_text t = {.count = 0};

    for (size_t at = 0; at < v.bytes;) {
        uint32_t c = jp_scan_at(v, at, &at);
        if (!jp_char_is_space(c) && c != '-' && c != U'—' && c != U'–')
            put_char(&t, c);
    }
    t.chars[t.count] = '\0';
    t.is_masked |= strstr(t.chars, "XXX") != NULL;
    return t;
}

static bool all_digits(const char *s, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (s[i] < '0' || s[i] > '9')
            return false;
    }
    return true;
}

static int number_of(const char *s, size_t count) {
    int value = 0;

    for (size_t i = 0; i < count; i++)
        value = value * 10 + (s[i] - '0');
    return value;
}

/* Division code of a province or region, past ones too; 9 for foreigners with permanent residence. */
static bool is_province(const char *s) {
    static const char provinces[] =
        "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 "
        "71 81 82 83 ";
    char wanted[4] = {s[0], s[1], ' ', '\0'};

    return s[0] == '9' || strstr(provinces, wanted) != NULL;
}

/* Births before 1900 are real, but lie before the days this program counts. */
static bool is_birth(const char *s, jp_day *day) {
    *day = JP_DAY_NONE;
    if (!all_digits(s, 8))
        return false;
    int year = number_of(s, 4);
    int month = number_of(s + 4, 2);
    int day_of_month = number_of(s + 6, 2);
    if (year >= 1800 && year < 1900) {
        jp_day unused;
        return jp_day_from_ymd(year + 100, month, day_of_month, &unused);
    }
    return year < 2100 && jp_day_from_ymd(year, month, day_of_month, day);
}

static char citizen_check(const char *s) {
    static const int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;

    for (size_t i = 0; i < 17; i++)
        sum += (s[i] - '0') * weights[i];
    return "10X98765432"[sum % 11];
}

static int credit_value(char c) {
    static const char symbols[] = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    const char *found = c ? strchr(symbols, c) : NULL;

    return found ? (int)(found - symbols) : -1;
}

static bool is_credit_right(const char *s) {
    static const int weights[] = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    int sum = 0;

    for (size_t i = 0; i < 17; i++) {
        if (credit_value(s[i]) < 0)
            return false;
        sum += credit_value(s[i]) * weights[i];
    }
    return credit_value(s[17]) == (31 - sum % 31) % 31;
}

/* Registering department and kind, then a division code. source: GB 32100-2015, annex A */
static bool is_credit_like(const char *s) {
    return strchr("123456789AGNY", s[0]) && s[0] && all_digits(s + 2, 6) && is_province(s + 2) &&
           !(s[0] >= '0' && s[0] <= '9' && !strchr(s[0] == '3' ? "123459" : "1239", s[1]));
}

static jp_identity citizen(const char *s, bool has_birth, jp_day born) {
    bool is_right = has_birth && s[17] == citizen_check(s);

    return (jp_identity){JP_ID_CITIZEN, is_right ? JP_ID_RIGHT : JP_ID_WRONG, born};
}

/* A number of 18 characters is a citizen's or a unit's; some could be either, then a right check digit decides. */
static jp_identity judge_18(const char *s) {
    jp_day born = JP_DAY_NONE;
    bool could_be_citizen = all_digits(s, 17) && (s[17] == 'X' || (s[17] >= '0' && s[17] <= '9'));
    bool has_birth = could_be_citizen && is_province(s) && is_birth(s + 6, &born);
    const jp_identity credit = {JP_ID_CREDIT, is_credit_right(s) ? JP_ID_RIGHT : JP_ID_WRONG, JP_DAY_NONE};

    if (!could_be_citizen)
        return credit;
    if (has_birth && s[17] == citizen_check(s))
        return citizen(s, has_birth, born);
    if (credit.check == JP_ID_RIGHT && is_credit_like(s)) /* with a day of birth inside, more likely a person's */
        return has_birth && s[0] != '9' ? (jp_identity){JP_ID_CITIZEN, JP_ID_UNKNOWN, born} : credit;
    if (has_birth && s[0] != '9')
        return citizen(s, has_birth, born);
    return is_credit_like(s) && (s[0] == '9' || (s[0] == '5' && s[1] <= '3')) ? credit : citizen(s, has_birth, born);
}

/* Registration numbers of 15 digits end with a check digit (ISO 7064 MOD 11,10). */
static bool is_registration_right(const char *s) {
    int product = 10;

    for (size_t i = 0; i < 14; i++) {
        product = (product + (s[i] - '0')) % 10;
        product = (product == 0 ? 10 : product) * 2 % 11;
    }
    return (product + (s[14] - '0')) % 10 == 1;
}

static jp_identity judge_15(const char *s) {
    jp_identity id = {JP_ID_REGISTRATION, JP_ID_UNKNOWN, JP_DAY_NONE};
    char birth[9] = "19";

    memcpy(birth + 2, s + 6, 6);
    if (is_province(s) && s[0] != '9' && is_birth(birth, &id.born)) {
        id.kind = JP_ID_CITIZEN_OLD;
    } else if (is_registration_right(s)) {
        id.check = JP_ID_RIGHT;
    }
    return id;
}

/* Organisation code: eight characters and a check character. source: GB 11714-1997 */
static jp_identity judge_9(const char *s) {
    static const int weights[] = {3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;

    for (size_t i = 0; i < 8; i++)
        sum += (s[i] <= '9' ? s[i] - '0' : s[i] - 'A' + 10) * weights[i];
    int check = 11 - sum % 11;
    char wanted = check == 10 ? 'X' : check == 11 ? '0' : (char)('0' + check);
    return (jp_identity){JP_ID_ORG, s[8] == wanted ? JP_ID_RIGHT : JP_ID_WRONG, JP_DAY_NONE};
}

/* A character too few or too many of a number that is plainly one of the two kinds. */
static jp_identity judge_wrong_length(const id_text *t) {
    jp_identity id = {JP_ID_OTHER, JP_ID_UNKNOWN, JP_DAY_NONE};
    jp_day born;

    if (t->count != CITIZEN_CHARS - 1 && t->count != CITIZEN_CHARS + 1)
        return id;
    if (t->digit_count + 1 >= t->count && is_province(t->chars) && t->chars[0] != '9' &&
        is_birth(t->chars + 6, &born)) {
        id.kind = JP_ID_CITIZEN;
        id.check = JP_ID_WRONG;
    } else if (t->chars[0] == '9' && t->chars[1] >= '1' && t->chars[1] <= '3' && all_digits(t->chars + 2, 6) &&
               is_province(t->chars + 2)) {
        id.kind = JP_ID_CREDIT;
        id.check = JP_ID_WRONG;
    }
    return id;
}

jp_identity jp_norm_identity(jp_view number) {
    id_text t = read_id(number);

    if (t.is_odd)
        return (jp_identity){JP_ID_OTHER, JP_ID_UNKNOWN, JP_DAY_NONE};
    if (t.is_masked)
        return (jp_identity){JP_ID_MASKED, JP_ID_UNKNOWN, JP_DAY_NONE};
    if (t.count == CITIZEN_CHARS && t.digit_count >= 8)
        return judge_18(t.chars);
    if (t.count == OLD_CHARS && t.digit_count == OLD_CHARS)
        return judge_15(t.chars);
    if (t.count == ORG_CHARS && t.digit_count + 3 >= ORG_CHARS)
        return judge_9(t.chars);
    return judge_wrong_length(&t);
}

static bool is_id_char(uint32_t c) {
    return jp_scan_digit(c) >= 0 || jp_scan_is_letter(c) || c == '*';
}

/* Word before a number that says what it is: then a wrong number is found, too. */
static bool has_label(jp_view v, size_t at) {
    static const char *const words[] = {"身份证",       "身份号码", "身份证号", "身份证号码", "身份证件号码",
                                        "身份证明号码", "信用代码", "证件号码", "代码",       NULL};
    size_t start = jp_scan_skip_back(v, at);
    size_t before;
    uint32_t c = jp_scan_before(v, start, &before);

    if (c == ':' || c == U'为' || c == U'是')
        start = jp_scan_skip_back(v, before);
    for (size_t i = 0; words[i]; i++) {
        if (jp_scan_word_before(v, start, words[i]) != SIZE_MAX)
            return true;
    }
    return false;
}

static bool is_wanted(jp_view v, size_t at, jp_view number, const jp_identity *id) {
    switch (id->kind) {
    case JP_ID_CITIZEN:
        return id->check == JP_ID_RIGHT || id->born != JP_DAY_NONE || has_label(v, at);
    case JP_ID_CREDIT:
        return id->check == JP_ID_RIGHT || has_label(v, at) ||
               (number.bytes == CITIZEN_CHARS && is_credit_like(number.data) && number.data[0] == '9');
    case JP_ID_CITIZEN_OLD:
        return true;
    case JP_ID_MASKED:
        return number.bytes >= OLD_CHARS;
    default:
        return false;
    }
}

bool jp_norm_next_identity(jp_view v, size_t from, jp_span *span, jp_identity *out) {
    size_t end;

    for (size_t at = from; at < v.bytes; at = end) {
        if (!is_id_char(jp_scan_at(v, at, &end)))
            continue;
        size_t chars = 1;
        for (size_t next; is_id_char(jp_scan_at(v, end, &next)); end = next)
            chars++;
        if (chars < OLD_CHARS || chars > CITIZEN_CHARS + 1 || is_id_char(jp_scan_before(v, at, NULL)))
            continue;
        jp_view number = jp_view_sub(v, at, end);
        jp_identity id = jp_norm_identity(number);
        if (is_wanted(v, at, number, &id)) {
            *span = (jp_span){at, end};
            *out = id;
            return true;
        }
    }
    return false;
}
