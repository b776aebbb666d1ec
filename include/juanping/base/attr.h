/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_BASE_ATTR_H
#define JUANPING_BASE_ATTR_H

#define JP_MUST_USE __attribute__((warn_unused_result))
#define JP_PRINTF(fmt_no, first_no) __attribute__((format(printf, fmt_no, first_no)))

#endif
