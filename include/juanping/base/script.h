/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_BASE_SCRIPT_H
#define JUANPING_BASE_SCRIPT_H

/* To be included behind pcre2.h.
 *
 * `\p{Han}` of an expression means the characters of the script Han. PCRE2 from 10.40 on takes those in that Han shares
 * with other scripts (。「」〔〕 and their like) under the same name; with the library of another system the same
 * dossier would be judged otherwise. */
#define JP_SCRIPT_HAN "p{Han}"
#if PCRE2_MAJOR > 10 || PCRE2_MINOR >= 40
#define JP_SCRIPT_HAN_ALONE "p{sc:Han}"
#else
#define JP_SCRIPT_HAN_ALONE JP_SCRIPT_HAN
#endif

#endif
