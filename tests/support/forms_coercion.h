/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_TESTS_FORMS_COERCION_H
#define JUANPING_TESTS_FORMS_COERCION_H

#include "case.h"

/* Clean cases of coercion. Goods are seized in a shop (tables) and a plant is sealed (running text); a fine is brought
 * before the court (tables), a building is taken down (running text), rubbish is cleared by another (label lines). */
extern const case_style case_style_seizure, case_style_sealing;
extern const case_style case_style_court, case_style_demolition, case_style_clearance;

#endif
