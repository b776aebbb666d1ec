/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_READ_LIMITS_H
#define JUANPING_READ_LIMITS_H

/* Every bound on hostile input, once: what it protects, and what is reported when it is hit. A real
 * dossier stays below each by a factor of ten at least. */

/* ---- archives ---- */

/* Entries of one archive. A dossier has tens, a batch archive of a prefecture some tens of thousands;
 * each costs about 150 bytes here. Reported as TOO_LARGE. */
#define JP_LIMIT_ZIP_ENTRIES 200000u

/* Bytes of one archive held in memory. Reported as TOO_LARGE. */
#define JP_LIMIT_ZIP_BYTES ((uint64_t)2 << 30)

/* A member's path. Longer names cannot be written to any file system and only serve to fill memory.
 * Cut names are flagged as guessed. */
#define JP_LIMIT_ZIP_NAME_BYTES 4096u

/* Best ratio DEFLATE can reach is 1032:1 (258 bytes from two bits). A declared size beyond that is a lie;
 * nothing is allocated for it. Reported as ZIP_READ. */
#define JP_LIMIT_INFLATE_RATIO 1032u

/* ---- packages (OPC) ---- */

/* Inflated size of one part that is read. 3,000 pages of text are about 60 MB of WordprocessingML.
 * Reported as DOC_TOO_LARGE. */
#define JP_LIMIT_PART_BYTES ((uint64_t)128 << 20)

/* Inflated size of all parts read from one package; a bomb of many middle-sized parts ends here. */
#define JP_LIMIT_PACKAGE_BYTES ((uint64_t)256 << 20)

/* Parts of one package, and relationships of one part. Reported as DOC_TOO_LARGE. */
#define JP_LIMIT_PARTS 10000u
#define JP_LIMIT_RELS 100000u

/* ---- XML ---- */

/* Nesting of elements. Word writes about 12 levels for each nested table and allows some ten of those;
 * deeper trees only serve to exhaust stacks. Reported as damage at that place. */
#define JP_LIMIT_XML_DEPTH 2000u

/* Attributes of one element of a part. Word writes at most some forty, namespaces included; each is compared with
 * the others. More are damage. */
#define JP_LIMIT_PART_ATTRIBUTES 256u

/* ---- WordprocessingML ---- */

/* Paragraphs and cells of one document; each costs about 200 bytes. The document is cut there. */
#define JP_LIMIT_PARAS 2000000u
#define JP_LIMIT_CELLS 2000000u

/* Tables in tables, and boxes in boxes. What lies deeper is read as text of the innermost allowed one. */
#define JP_LIMIT_TABLE_DEPTH 24u
#define JP_LIMIT_BOX_DEPTH 8u

/* Complex fields in fields; Word itself stops at 20. Deeper ones count as text. */
#define JP_LIMIT_FIELD_DEPTH 32u

/* References to headers and footers, three or six a section. Further ones are not read. */
#define JP_LIMIT_STORY_REFS 4000u

/* Styles on styles; a longer chain is a loop. */
#define JP_LIMIT_STYLE_DEPTH 32u

/* Styles and numbering definitions of one document. Further ones are ignored. */
#define JP_LIMIT_STYLES 20000u
#define JP_LIMIT_LISTS 20000u

/* Columns a cell may span: Word allows 63. Larger values are cut to this. */
#define JP_LIMIT_GRID_COLS 1000u

/* A list label in bytes; nine levels of the longest Roman or Chinese numbers stay below. */
#define JP_LIMIT_LABEL_BYTES 256u

/* Directory sectors of a compound file that are looked at; 64 MB of streams have about 60. */
#define JP_LIMIT_OLE_SECTORS 4096u

/* ---- configuration ---- */

/* A file, its lines, sections and entries. A line must pass iniparser, which gives up at 1,024 bytes with its own
 * framing; sections are found by a linear search. Reported as INI_SYNTAX (file: TOO_LARGE). */
#define JP_LIMIT_INI_BYTES ((uint64_t)4 << 20)
#define JP_LIMIT_INI_LINE_BYTES 1000u
#define JP_LIMIT_INI_SECTIONS 4096u
#define JP_LIMIT_INI_ENTRIES 65536u

/* ---- SpreadsheetML ---- */

/* What Excel itself allows; positions beyond are ignored, and nothing is stored for empty cells. */
#define JP_LIMIT_SHEET_ROWS 1048576u
#define JP_LIMIT_SHEET_COLS 16384u

/* Sheets of one workbook and shared strings. Further ones are left out and the document is cut there. */
#define JP_LIMIT_SHEETS 1024u
#define JP_LIMIT_SHARED_STRINGS 4000000u

/* Cell styles (Excel: 65,490) and number formats (Excel: about 250; each style is looked up among them). Cells of
 * further ones show their numbers plainly. */
#define JP_LIMIT_CELL_STYLES 65536u
#define JP_LIMIT_NUMBER_FORMATS 4096u

/* Drawings and comment parts of one sheet; Excel writes at most one of each kind. Further ones are left out. */
#define JP_LIMIT_SHEET_NOTE_PARTS 64u

/* Pictures of one sheet whose cell is remembered; forms hold a few signatures and seals. Further ones are only counted.
 */
#define JP_LIMIT_SHEET_SPOTS 512u

/* Merged areas of one sheet; further ones are ignored. */
#define JP_LIMIT_MERGES 100000u

/* Rows and cells looked at for all merged areas of a sheet: areas that overlap could otherwise multiply. The areas
 * after that stay unmerged. */
#define JP_LIMIT_MERGE_STEPS 8000000u

/* Displayed text of all cells. A shared string is stored once but shown as often as it is used: without this bound
 * a small file could be shown as terabytes. The document is cut there. */
#define JP_LIMIT_SHEET_TEXT_BYTES ((uint64_t)64 << 20)

/* A number format and what it may show; Excel allows 255 characters. A longer one is read as General. */
#define JP_LIMIT_NUMBER_FORMAT_BYTES 2048u

/* ---- other XML ---- */

/* Elements and text pieces of one file, and attributes of one element. The document is cut there. */
#define JP_LIMIT_XML_NODES 2000000u
#define JP_LIMIT_XML_PARAS 500000u
#define JP_LIMIT_XML_ATTRIBUTES 1000u

/* Different names of one file. libxml2 keeps them in a table of fixed width: a file of nothing but new names would take
 * time with the square of its size. The document is cut there. */
#define JP_LIMIT_XML_NAMES 50000u

/* Text and places together; also the text between two tags. The document is cut there. */
#define JP_LIMIT_XML_TEXT_BYTES ((uint64_t)64 << 20)

/* Bytes of one place; a path longer than that loses its head and begins with an ellipsis. */
#define JP_LIMIT_XML_PLACE_BYTES 512u

/* Paragraphs of a file that a mapping is applied to; one dossier has some thousands, a list of a year some hundred
 * thousand. A larger one fits no mapping. */
#define JP_LIMIT_XML_MAP_PARAS 200000u

/* Entities a DTD declares, and the bytes one of them would grow to. They are never expanded; a file beyond these
 * was made to do harm and is refused. */
#define JP_LIMIT_XML_ENTITIES 1000u
#define JP_LIMIT_XML_ENTITY_BYTES ((uint64_t)1 << 20)

#endif
