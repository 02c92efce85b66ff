package dateline.layout;

/**
 * A stretch of an article that no sentence crosses.
 *
 * @param span where it stands in title + "\n\n" + body
 * @param paragraph number of the paragraph, from 0, which is the title
 */
public record Segment(Span span, Part part, int paragraph) {}
