package dateline.annotate;

/**
 * A sentence of an article.
 *
 * @param span where it stands
 * @param part title, caption, dateline or body
 * @param paragraph number of its paragraph
 */
record Sentence(Span span, String part, int paragraph) {}
