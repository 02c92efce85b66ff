package dateline.ingest;

/**
 * A raw record that holds one article.
 *
 * @param path the file that it was read from
 * @param format {@code text}, {@code html} or {@code json}
 * @param url the address of a page, where its archive says it, or null
 * @param charset the encoding that its source declares, or null
 * @param issue the code of what is odd about how it was read, or null
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes have one owner and are never compared
record RawArticle(
    String path, String format, byte[] content, String url, String charset, String issue) {}
