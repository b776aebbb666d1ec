/* SPDX-License-Identifier: Apache-2.0 */
#include "book_parts.h"

static const uint8_t kinds[] = {
    [JP_CHART_COLUMNS] = LXW_CHART_COLUMN, [JP_CHART_BARS] = LXW_CHART_BAR, [JP_CHART_PIE] = LXW_CHART_PIE};

enum { SERIES_COLOR = 0x5B9BD5 };

static void dress(lxw_chart *chart, lxw_chart_series *series, const jp_chart *setup) {
    lxw_chart_font title_font = {.size = 12, .bold = LXW_TRUE};
    lxw_chart_fill fill = {.color = SERIES_COLOR};

    chart_title_set_name(chart, setup->title);
    chart_title_set_name_font(chart, &title_font);
    chart_series_set_labels(series);
    if (setup->kind == JP_CHART_PIE) {
        chart_series_set_labels_percentage(series);
        chart_legend_set_position(chart, LXW_CHART_LEGEND_RIGHT);
        return;
    }
    chart_series_set_fill(series, &fill);
    chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
    /* The numbers stand on the bars; an axis would only show fractions of dossiers. The library swaps the axes of bar
     * charts. */
    lxw_chart_axis *values = setup->kind == JP_CHART_BARS ? chart->x_axis : chart->y_axis;
    chart_axis_off(values);
    chart_axis_major_gridlines_set_visible(values, LXW_FALSE);
    if (setup->kind == JP_CHART_BARS) {
        chart_axis_major_gridlines_set_visible(chart->y_axis, LXW_FALSE);
        chart_axis_set_reverse(chart->y_axis); /* first row on top, as in the table beside it */
    }
}

void jp_sheet_chart(jp_sheet *sheet, const jp_chart *setup) {
    jp_book *book = sheet->book;
    lxw_chart *chart;
    lxw_chart_series *series;

    if (book->failed || setup->last_row < setup->first_row)
        return;
    chart = workbook_add_chart(book->workbook, kinds[setup->kind]);
    series = chart ? chart_add_series(chart, NULL, NULL) : NULL;
    if (!series) {
        jp_book_check(book, LXW_ERROR_MEMORY_MALLOC_FAILED);
        return;
    }
    chart_series_set_categories(series, sheet->name, setup->first_row, setup->name_col, setup->last_row,
                                setup->name_col);
    chart_series_set_values(series, sheet->name, setup->first_row, setup->value_col, setup->last_row, setup->value_col);
    dress(chart, series, setup);
    jp_book_note(book, jp_view_of(setup->title));

    /* The default size of the library is 480 × 288. */
    lxw_chart_options options = {.x_scale = setup->width_px / 480.0,
                                 .y_scale = setup->height_px / 288.0,
                                 .object_position = LXW_OBJECT_MOVE_DONT_SIZE};
    jp_book_check(book, worksheet_insert_chart_opt(sheet->worksheet, setup->at_row, setup->at_col, chart, &options));
}
