/**
 * Raw records → {@code articles}, {@code rejects}. Every record becomes exactly one row of one of
 * the two. Fields are named by common synonyms, web pages are made into such fields, dates are
 * found with their provenance, languages are detected, and exact copies share a {@code story_id}.
 *
 * <p>Cost: one pass over the text, and two shuffles of the articles (repeated ids, copies), linear
 * in the corpus; about 4 ms a record for its language and 3 ms a page for its main text. A task
 * holds one record at a time.
 */
package dateline.ingest;
