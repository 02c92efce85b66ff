package dateline.annotate;

import dateline.layout.Part;
import dateline.layout.Span;

/**
 * A sentence of an article.
 *
 * @param span where it stands
 * @param paragraph number of its paragraph
 */
record Sentence(Span span, Part part, int paragraph) {}
