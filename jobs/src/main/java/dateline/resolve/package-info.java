/**
 * {@code mentions}, {@code articles} → {@code mentions} with entities and speakers, {@code
 * entities}, {@code aliases}. Inside an article a surname, a given name or an acronym is taken for
 * the one full name that it can stand for, or for the one that is clearly the subject; across
 * articles entities of one name are one, and a name that is mostly of one type is of that type. An
 * ambiguous name stays itself.
 *
 * <p>Cost: four shuffles of the mentions, linear; a task holds the mentions of one article.
 */
package dateline.resolve;
