/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/model/document.h"

#include <assert.h>

#include "juanping/base/error.h"

const char *jp_doc_status_name(jp_doc_status status) {
    static const char *const names[] = {
        [JP_DOC_READ] = "read",           [JP_DOC_EMPTY] = "empty",     [JP_DOC_IMAGE_ONLY] = "image-only",
        [JP_DOC_ENCRYPTED] = "encrypted", [JP_DOC_DAMAGED] = "damaged", [JP_DOC_UNSUPPORTED] = "unsupported",
        [JP_DOC_TOO_LARGE] = "too-large",
    };
    assert((unsigned)status < sizeof names / sizeof names[0]);
    return names[status];
}

const char *jp_file_type_name(jp_file_type type) {
    static const char *const names[] = {
        [JP_FILE_UNKNOWN] = "unknown",
        [JP_FILE_DOCX] = "DOCX",
        [JP_FILE_FLAT_OPC] = "Word XML",
        [JP_FILE_XLSX] = "XLSX",
        [JP_FILE_PPTX] = "PPTX",
        [JP_FILE_XML] = "XML",
        [JP_FILE_ZIP] = "ZIP",
        [JP_FILE_OLE2_DOC] = "OLE2(.doc)",
        [JP_FILE_OLE2_XLS] = "OLE2(.xls)",
        [JP_FILE_OLE2_ENCRYPTED] = "OLE2(encrypted)",
        [JP_FILE_OLE2] = "OLE2",
        [JP_FILE_PDF] = "PDF",
        [JP_FILE_OFD] = "OFD",
        [JP_FILE_ODF] = "ODF",
        [JP_FILE_RAR] = "RAR",
        [JP_FILE_7Z] = "7z",
        [JP_FILE_GZIP] = "gzip",
        [JP_FILE_RTF] = "RTF",
        [JP_FILE_HTML] = "HTML",
        [JP_FILE_IMAGE] = "image",
        [JP_FILE_MEDIA] = "media",
        [JP_FILE_TEXT] = "text",
        [JP_FILE_EMPTY] = "empty",
    };
    assert((unsigned)type < sizeof names / sizeof names[0]);
    return names[type];
}

const char *jp_file_type_said(jp_file_type type) {
    switch (type) {
    case JP_FILE_UNKNOWN:
        return JP_SAY("未识别", "unknown");
    case JP_FILE_OLE2_ENCRYPTED:
        return JP_SAY("已加密的OLE2", "OLE2(encrypted)");
    case JP_FILE_IMAGE:
        return JP_SAY("图片", "image");
    case JP_FILE_MEDIA:
        return JP_SAY("音视频", "media");
    case JP_FILE_TEXT:
        return JP_SAY("文本", "text");
    case JP_FILE_EMPTY:
        return JP_SAY("空文件", "empty");
    default:
        return jp_file_type_name(type);
    }
}
