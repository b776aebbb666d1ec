/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_REPORT_PLACE_XML_H
#define JUANPING_REPORT_PLACE_XML_H

#include "juanping/base/arena.h"
#include "juanping/base/view.h"

/**
 * A path in an exported file as a clerk can follow it: "/案卷/文书列表/文书[3]/日期" → "第3份文书的「日期」",
 * "/DZJZ/WSJ/WS[7]/DL[2]" → "第7份文书的第2段". Of a range, what holds both its ends. A name without a Chinese word is
 * quoted as the tag it is.
 */
JP_MUST_USE jp_view jp_place_of_xml(jp_view where, jp_arena *arena);

#endif
