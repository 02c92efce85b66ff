/**
 * How the text of an article is laid out: title, photo captions, datelines, bylines, sub-headings,
 * body and boilerplate. Reads a title and a body, writes the segments that no sentence crosses;
 * ingest finds dates and authors in them, annotate gives each sentence its part. No Spark. Cost:
 * linear in the text.
 */
package dateline.layout;
