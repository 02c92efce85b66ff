package dateline.annotate;

import dateline.layout.Span;
import java.util.List;

/**
 * The tokens of one sentence.
 *
 * @param spans where they stand in the article's text
 * @param words the same tokens as the models read them, with straight apostrophes
 */
record Tokens(List<Span> spans, List<String> words) {}
