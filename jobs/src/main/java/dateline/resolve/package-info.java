/**
 * {@code mentions}, {@code quotations}, {@code articles} → {@code mentions} with entities and
 * places, {@code quotations} with speakers, {@code entities}, {@code aliases}. Inside an article a
 * surname, a given name, an acronym or a part of an organisation's name is taken for the one full
 * name that it can stand for, or for the one that is clearly the subject, of the article or of the
 * text before it; a place is the one that its size and the article's other places make likeliest,
 * by their countries and by how near they are; a senate or a ministry is that of the country the
 * article is about, if it has one. Across articles, ways to spell a full name are one, a surname or
 * acronym that an article does not explain is whom articles with the same other names mean by it,
 * and a name that is mostly of one type is of that type. An ambiguous name stays itself. An
 * editor's corrections come last and win.
 *
 * <p>Cost: linear. One shuffle of the mentions brings those of an article together, and there they
 * stay; one of each article's entities sums them up. Names, a row for each distinct one of an
 * article, are shuffled by spelling, by name and by what short forms have in common, those whose
 * company decides together with the names beside them. No pairs without a bound: a short form is
 * compared with at most 20 full names, each by the 50 names that it is most often beside, in at
 * most 10,000 articles; and an article tells at most 50 names of whom it is about. A task holds the
 * mentions of one article, the names of one entity, and the gazetteer, some 100 MB a JVM, and
 * remembers what it made of up to 65,536 names. The driver holds no more of the corpus than 100,000
 * exceptions at a time: spellings, short forms, names of several types; and names in several
 * articles, where they are no more.
 */
package dateline.resolve;
