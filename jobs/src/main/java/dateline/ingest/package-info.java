/**
 * Raw records → {@code articles}, {@code rejects}. Every record becomes exactly one row of one of
 * the two. Fields are named by common synonyms, web pages are made into such fields, dates are
 * found with their provenance, languages are detected, and copies, exact or edited, share a {@code
 * story_id}.
 *
 * <p>Cost: one pass over the text, about 1 ms a record for its language and 3 ms a page for its
 * main text; and three shuffles of the articles (repeated ids, stories, the stories' originals).
 * For copies each different body is read once more into a fingerprint of about 3 KB and put into 48
 * buckets, where it is paired with at most four others: so pairs are at most 192 an article, in
 * practice under 20, and no step compares all with all. Fingerprints go through two shuffles for
 * each pair to compare them; the graph of copies, a few edges an article, through two for each of
 * the three to six rounds that its components take. All is linear in the corpus, however many
 * copies a story has. A task holds one record, or two fingerprints, at a time.
 */
package dateline.ingest;
