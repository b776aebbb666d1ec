/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_FACTS_XML_PAPER_H
#define JP_FACTS_XML_PAPER_H

#include "extract.h"

/**
 * XML of which no map knows enough, as papers: title, lines 「label：value」, running text and tables, each at the
 * place of its element, so that they are recognised and read like any paper. Sets text, sections (their types still
 * open) and the header that stands outside of the papers.
 */
void jp_xml_papers(const jp_catalogue *catalogue, const jp_member *member, jp_arena *arena, jp_member_facts *out);
/** Types by the labels alone, for papers of XML that neither title nor words settle. */
void jp_xml_settle_by_labels(const jp_catalogue *catalogue, jp_member_facts *out, jp_arena *arena);

#endif
