/**
 * {@code articles}, {@code sentences}, {@code mentions} → {@code article_sentiment}, {@code
 * entity_sentiment}, {@code entity_stances}: aggregates only, of the tones that annotation gave.
 * Copies of a story count once, and intervals are over stories.
 *
 * <p>Cost: a few shuffles of sentences and mentions, summed before they are shuffled; linear.
 */
package dateline.sentiment;
