/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_BASE_BANNED_H
#define JUANPING_BASE_BANNED_H

/* Included ahead of every file by the build. Calls that write without a bound, keep hidden state, depend on the
 * locale or the clock's zone, or cannot report an error do not compile. The headers that declare them come first,
 * so that only calls meet the macros. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define JP_BANNED(name) name##_is_banned_in_this_project

/* No bound: use jp_str, jp_arena_printf or snprintf. */
#undef strcpy
#define strcpy(...) JP_BANNED(strcpy)
#undef strcat
#define strcat(...) JP_BANNED(strcat)
#undef strncpy
#define strncpy(...) JP_BANNED(strncpy)
#undef strncat
#define strncat(...) JP_BANNED(strncat)
#undef sprintf
#define sprintf(...) JP_BANNED(sprintf)
#undef vsprintf
#define vsprintf(...) JP_BANNED(vsprintf)
#undef gets
#define gets(...) JP_BANNED(gets)

/* Hidden state. */
#undef strtok
#define strtok(...) JP_BANNED(strtok)
#undef localtime
#define localtime(...) JP_BANNED(localtime)
#undef gmtime
#define gmtime(...) JP_BANNED(gmtime)
#undef ctime
#define ctime(...) JP_BANNED(ctime)
#undef asctime
#define asctime(...) JP_BANNED(asctime)
#undef rand
#define rand(...) JP_BANNED(rand)
#undef srand
#define srand(...) JP_BANNED(srand)

/* No way to tell an error, or a way out through the shell. */
#undef atoi
#define atoi(...) JP_BANNED(atoi)
#undef atol
#define atol(...) JP_BANNED(atol)
#undef atoll
#define atoll(...) JP_BANNED(atoll)
#undef atof
#define atof(...) JP_BANNED(atof)
#undef system
#define system(...) JP_BANNED(system)
#undef popen
#define popen(...) JP_BANNED(popen)
#undef tmpnam
#define tmpnam(...) JP_BANNED(tmpnam)

#endif
