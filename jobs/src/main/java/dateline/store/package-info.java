/**
 * Everything that touches a file system. {@link dateline.store.Corpus} lists the input and frames
 * it into raw records (one text or page, one line, one element, one CSV record, one Parquet row,
 * one page of a web archive), by its name and by its first bytes, reading each byte once; {@link
 * dateline.store.RunStore} publishes a run: tables staged aside, re-read and checked, manifest
 * last, one checked rename, then {@code LATEST}.
 */
package dateline.store;
