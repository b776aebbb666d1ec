/* SPDX-License-Identifier: Apache-2.0 */
#include "docx_parts.h"

/* Parts of the package that never change. Fonts carry the names of their usual replacements, for machines without the
 * fonts of the standard. */

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define TYPE_BASE "application/vnd.openxmlformats-officedocument.wordprocessingml."
#define PART_TYPE(part, kind) "<Override PartName=\"/word/" part ".xml\" ContentType=\"" TYPE_BASE kind "+xml\"/>"
#define DOC_REL(id, kind, target) "<Relationship Id=\"" id "\" Type=\"" JP_REL_NS "/" kind "\" Target=\"" target "\"/>"
#define FONT(name, alt)                                                                                                \
    "<w:font w:name=\"" name "\"><w:altName w:val=\"" alt "\"/><w:charset w:val=\"86\"/><w:family w:val=\"auto\"/>"    \
    "<w:pitch w:val=\"default\"/></w:font>"

static const char content_types[] = HEAD
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    "<Override PartName=\"/docProps/core.xml\" "
    "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>" PART_TYPE(
        "document", "document.main") PART_TYPE("styles", "styles") PART_TYPE("settings", "settings")
        PART_TYPE("fontTable", "fontTable") PART_TYPE("footer1", "footer") PART_TYPE("footer2", "footer") "</Types>";

static const char package_rels[] =
    HEAD "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" DOC_REL(
        "rId1", "officeDocument", "word/document.xml") "<Relationship Id=\"rId2\" "
                                                       "Type=\"http://schemas.openxmlformats.org/package/2006/"
                                                       "relationships/metadata/core-properties\" "
                                                       "Target=\"docProps/core.xml\"/></Relationships>";

static const char document_rels[] = HEAD
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" DOC_REL("rId1", "styles",
                                                                                                     "styles.xml")
        DOC_REL("rId2", "settings", "settings.xml") DOC_REL("rId3", "fontTable", "fontTable.xml")
            DOC_REL("rId4", "footer", "footer1.xml") DOC_REL("rId5", "footer", "footer2.xml") "</Relationships>";

/* The order of the elements is the schema's. Compatibility mode 15 keeps Word from opening the document as one of an
 * old version. */
static const char settings[] = HEAD
    "<w:settings xmlns:w=\"" JP_WML_NS "\"><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"640\"/>"
    "<w:evenAndOddHeaders/><w:drawingGridVerticalSpacing w:val=\"579\"/>"
    "<w:characterSpacingControl w:val=\"compressPunctuation\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" "
    "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
    "<w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>";

static const char font_table[] = HEAD "<w:fonts xmlns:w=\"" JP_WML_NS "\">" FONT("方正小标宋简体", "宋体")
    FONT("仿宋_GB2312", "仿宋") FONT("楷体_GB2312", "楷体") FONT("黑体", "SimHei")
        FONT("宋体", "SimSun") "<w:font w:name=\"Times New Roman\"><w:charset w:val=\"00\"/><w:family "
                               "w:val=\"roman\"/><w:pitch w:val=\"variable\"/></w:font>"
                               "</w:fonts>";

#define FIXED(text)                                                                                                    \
    { (text), sizeof(text) - 1 }

const jp_docx_part *jp_docx_fixed_parts(size_t *count) {
    static const jp_docx_part parts[] = {
        {"[Content_Types].xml", FIXED(content_types)},
        {"_rels/.rels", FIXED(package_rels)},
        {"word/_rels/document.xml.rels", FIXED(document_rels)},
        {"word/settings.xml", FIXED(settings)},
        {"word/fontTable.xml", FIXED(font_table)},
    };

    *count = sizeof parts / sizeof parts[0];
    return parts;
}
