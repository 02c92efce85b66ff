/**
 * Everything that touches a file system. {@link dateline.store.Corpus} lists the input and frames
 * it into raw records (one small file, one line, one CSV record, one Parquet row), reading each
 * byte once; {@link dateline.store.RunStore} publishes a run: tables staged aside, re-read and
 * checked, manifest last, one checked rename, then {@code LATEST}.
 */
package dateline.store;
