/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/base/hash.h"

#include <stdlib.h>

#include <openssl/crypto.h>
#include <openssl/evp.h>

struct jp_sha256 {
    EVP_MD_CTX *context;
    EVP_MD *algorithm;
};

/* SHA-256 over memory has no failure but a broken or exhausted library. */
static void need(int ok) {
    if (!ok)
        abort();
}

jp_sha256 *jp_sha256_new(void) {
    /* The library's configuration file is named by the environment; a digest must not depend on it. */
    need(OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, NULL));

    jp_sha256 *h = calloc(1, sizeof *h);
    if (!h)
        abort();
    h->context = EVP_MD_CTX_new();
    h->algorithm = EVP_MD_fetch(NULL, "SHA256", NULL);
    need(h->context && h->algorithm);
    need(EVP_DigestInit_ex2(h->context, h->algorithm, NULL));
    return h;
}

void jp_sha256_update(jp_sha256 *h, jp_view bytes) {
    if (bytes.bytes > 0)
        need(EVP_DigestUpdate(h->context, bytes.data, bytes.bytes));
}

void jp_sha256_finish(jp_sha256 *h, char out[JP_SHA256_HEX_BYTES]) {
    static const char digits[] = "0123456789abcdef";
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned length = 0;

    need(EVP_DigestFinal_ex(h->context, digest, &length));
    need(length * 2 + 1 == JP_SHA256_HEX_BYTES);
    for (size_t i = 0; i < length; i++) {
        out[2 * i] = digits[digest[i] >> 4];
        out[2 * i + 1] = digits[digest[i] & 15];
    }
    out[JP_SHA256_HEX_BYTES - 1] = '\0';
    need(EVP_DigestInit_ex2(h->context, h->algorithm, NULL));
}

void jp_sha256_free(jp_sha256 *h) {
    if (!h)
        return;
    EVP_MD_CTX_free(h->context);
    EVP_MD_free(h->algorithm);
    free(h);
}

void jp_sha256_of(jp_view bytes, char out[JP_SHA256_HEX_BYTES]) {
    jp_sha256 *h = jp_sha256_new();

    jp_sha256_update(h, bytes);
    jp_sha256_finish(h, out);
    jp_sha256_free(h);
}

uint64_t jp_hash64(jp_view bytes) {
    uint64_t hash = UINT64_C(14695981039346656037);

    for (size_t i = 0; i < bytes.bytes; i++) {
        hash ^= (unsigned char)bytes.data[i];
        hash *= UINT64_C(1099511628211);
    }
    return hash;
}
