/**
 * Bytes to characters: which encoding a text is in, by its byte-order mark, by being UTF-8, by what
 * its source declares, or by its bytes. Reads and writes nothing itself; the readers of files and
 * the parsers of records both use it. Cost: one pass over the bytes, two where they are not UTF-8.
 */
package dateline.encoding;
