package dateline.annotate;

import dateline.layout.Span;

/**
 * A mention that the name finder saw.
 *
 * @param span where it stands in the text
 * @param sentence number of its sentence
 * @param type PER, ORG, LOC or MISC
 * @param confidence in (0, 1]
 * @param tone towards it
 */
record Mention(Span span, int sentence, String type, double confidence, Tone tone) {}
