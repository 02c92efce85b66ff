package dateline.table;

import static dateline.table.Column.count;
import static dateline.table.Column.date;
import static dateline.table.Column.flag;
import static dateline.table.Column.integer;
import static dateline.table.Column.number;
import static dateline.table.Column.text;
import static dateline.table.Column.texts;
import static dateline.table.Column.timestamp;

import java.util.List;

/** The tables that hold the corpus itself and what is found in its text. */
final class TextTables {
  private static final String ID = "9f2c4e1ab07d5c36";

  static final Table ARTICLES =
      new Table(
              "articles",
              "One article of the corpus, copies included.",
              List.of("article_id"),
              List.of("published_on", "article_id"),
              List.of(
                  text(
                      1,
                      "article_id",
                      "Hash of title, body, date, URL and publisher; the n-th repetition of all of"
                          + " these ends in -n.",
                      ID),
                  text(
                      2,
                      "source_path",
                      "File that the article was read from.",
                      "news/2024-03-04.txt"),
                  count(
                      3,
                      "source_record",
                      "",
                      "Record inside that file: line, row or element, from 1.",
                      "1"),
                  text(4, "url", "Address of the article.", "https://lantern.example/a/1")
                      .optional(),
                  text(5, "title", "Headline.", "Rail Talks Resume in Yerevan"),
                  text(
                      6,
                      "body",
                      "Text after the title; paragraphs are separated by an empty line.",
                      "YEREVAN, March 4 — The two governments …"),
                  timestamp(
                          7,
                          "published_at",
                          "Time of publication, where known.",
                          "2024-03-04 08:30:00")
                      .optional(),
                  date(8, "published_on", "Day of publication (UTC), where known.", "2024-03-04")
                      .optional(),
                  text(
                      9,
                      "date_source",
                      "Where the date comes from: metadata, url, dateline, text, file or none.",
                      "metadata"),
                  text(10, "publisher", "Name of the publisher.", "Lantern News").optional(),
                  texts(11, "authors", "Authors, as written.", "[Ani Sarkisian]"),
                  text(12, "section", "Section or desk.", "World").optional(),
                  text(13, "language", "ISO 639-1 code of the text's language.", "en"),
                  number(14, "language_confidence", "Confidence in the language.", "0.98")
                      .between(0, 1),
                  integer(15, "words", "words", "Words in title and body.", "312"),
                  text(
                      16,
                      "story_id",
                      "Article that stands for the cluster of copies this one belongs to.",
                      ID),
                  text(
                          17,
                          "copy_of",
                          "Article that this one is a copy of; null for an original.",
                          ID)
                      .optional(),
                  texts(
                      18,
                      "issues",
                      "Codes of what is odd but usable: undated, bad_date, bad_time, unknown_zone,"
                          + " ambiguous_date (04/03/2024), future_date, uncertain_date (a day in the text,"
                          + " which may be that of the event), untitled, repeated, recoded (decoded from"
                          + " another encoding than UTF-8), bad_characters (some could not be decoded and"
                          + " stand as U+FFFD).",
                      "[undated]")))
          .referringTo("articles", "story_id")
          .referringTo("articles", "copy_of");

  static final Table REJECTS =
      new Table(
          "rejects",
          "One record that could not become an article, and why.",
          List.of("source_path", "source_record"),
          List.of("source_path", "source_record"),
          List.of(
              text(1, "source_path", "File that the record was read from.", "news/feed.jsonl"),
              count(
                  2,
                  "source_record",
                  "",
                  "Record inside that file: line, row or element, from 1; 0 for the whole file.",
                  "17"),
              text(
                  3,
                  "code",
                  "Kind of fault: empty, no_text, undecodable, broken_json, broken_csv, broken_parquet,"
                      + " broken_warc, too_large, unknown_format or unreadable.",
                  "broken_json"),
              text(
                  4,
                  "detail",
                  "What is wrong and what to do, for a person.",
                  "line 17 is not a JSON object: unexpected end"),
              text(5, "excerpt", "The record's first characters.", "{\"title\": \"Dam")
                  .optional()));

  static final Table SENTENCES =
      new Table(
              "sentences",
              "One sentence of an article.",
              List.of("article_id", "sentence"),
              List.of("article_id", "sentence"),
              List.of(
                  text(1, "article_id", "The article.", ID),
                  integer(2, "sentence", "", "Number of the sentence in the article, from 0.", "4"),
                  text(
                      3,
                      "part",
                      "Part of the article: title, caption, dateline, byline (or credit), speaker (a label in an"
                          + " interview), subheading, body or boilerplate (see-also lists, contacts,"
                          + " copyright). Names and tones count in title, caption, subheading and body.",
                      "body"),
                  integer(
                      4,
                      "paragraph",
                      "",
                      "Number of the paragraph, from 0, which is the title.",
                      "2"),
                  integer(
                      5,
                      "begin",
                      "characters",
                      "Offset of the first character (Unicode code point) in title + \"\\n\\n\" + body.",
                      "180"),
                  integer(6, "end", "characters", "Offset after the last character.", "263"),
                  text(7, "text", "The sentence.", "Both sides agreed to meet again in May."),
                  integer(8, "tokens", "tokens", "Words and punctuation marks.", "9"),
                  number(9, "quoted", "Share of characters inside quotation marks.", "0.0")
                      .between(0, 1),
                  number(
                          10,
                          "sentiment",
                          "Tone of the sentence, from negative to positive.",
                          "0.41")
                      .between(-1, 1),
                  text(11, "sentiment_label", "negative, neutral or positive.", "positive")))
          .referringTo("articles", "article_id");

  static final Table MENTIONS =
      new Table(
              "mentions",
              "One mention of a person, organisation, place or other name in a sentence.",
              List.of("article_id", "begin"),
              List.of("article_id", "begin"),
              List.of(
                  text(1, "article_id", "The article.", ID),
                  integer(2, "sentence", "", "Sentence that holds the mention.", "4"),
                  integer(
                      3,
                      "begin",
                      "characters",
                      "Offset of the first character, as in sentences.",
                      "180"),
                  integer(4, "end", "characters", "Offset after the last character.", "196"),
                  text(5, "text", "The mention as written.", "Narek Vardanian"),
                  text(6, "type", "PER, ORG, LOC or MISC.", "PER"),
                  text(
                      7,
                      "found_type",
                      "Type that the name finder gave, before the name's usual type was taken.",
                      "PER"),
                  number(
                          8,
                          "confidence",
                          "Probability that the name finder gives it; 0.5 where it gives none.",
                          "0.93")
                      .between(0, 1),
                  text(9, "entity_id", "The entity that it refers to.", "per/narek-vardanian")
                      .optional(),
                  text(
                          10,
                          "rule",
                          "How it was resolved. By itself: full (its own name), alias (another name known"
                              + " everywhere), demonym (of the country in country). By the article: surname,"
                              + " given_name, initials, acronym or short_name of a full name in it; place (the"
                              + " other places tell which one of the name); country (they tell whose body it"
                              + " is); exact (the same name with another"
                              + " type). By the corpus: spelling, nickname or middle_name (of a commoner form);"
                              + " corpus (a short form of whom such articles mean); majority (the type it has"
                              + " elsewhere). By the editor: correction.",
                          "surname")
                      .optional(),
                  text(
                          11,
                          "country",
                          "ISO 3166-1 code: the country that a place lies in or is, or whose people a"
                              + " nationality in MISC names.",
                          "AM")
                      .optional(),
                  flag(12, "quoted", "Whether it stands inside quotation marks.", "false"),
                  text(
                          13,
                          "speaker_id",
                          "Entity that says the quotation it stands in.",
                          "per/ani-petrosian")
                      .optional(),
                  integer(
                          14,
                          "speaker_begin",
                          "characters",
                          "Offset of the mention of that speaker, whatever it is resolved to.",
                          "140")
                      .optional(),
                  number(15, "sentiment", "Tone towards this mention.", "-0.2").between(-1, 1),
                  text(16, "sentiment_label", "negative, neutral or positive.", "neutral")))
          .referringTo("articles", "article_id")
          .referringTo("sentences", "article_id", "sentence")
          .referringTo("entities", "entity_id")
          .referringTo("entities", "speaker_id");

  static final Table QUOTATIONS =
      new Table(
              "quotations",
              "Words between quotation marks, and who says them.",
              List.of("article_id", "begin"),
              List.of("article_id", "begin"),
              List.of(
                  text(1, "article_id", "The article.", ID),
                  integer(2, "sentence", "", "Sentence in which it begins.", "4"),
                  integer(
                      3,
                      "begin",
                      "characters",
                      "Offset of the opening mark, as in sentences.",
                      "180"),
                  integer(4, "end", "characters", "Offset after the closing mark.", "231"),
                  text(5, "text", "As written, marks included.", "“We will not close the port,”"),
                  text(
                          6,
                          "speaker_id",
                          "Entity that says it; none where nobody is named.",
                          "per/ani-petrosian")
                      .optional(),
                  integer(
                          7,
                          "speaker_begin",
                          "characters",
                          "Offset of the mention of that speaker, whatever it is resolved to.",
                          "140")
                      .optional(),
                  text(
                          8,
                          "cue",
                          "What tells the speaker: name (beside a verb of speech), pronoun or description"
                              + " (beside the verb, of somebody named before), continued (the paragraph"
                              + " before).",
                          "name")
                      .optional()))
          .referringTo("articles", "article_id")
          .referringTo("sentences", "article_id", "sentence")
          .referringTo("entities", "speaker_id");

  static final Table ENTITIES =
      new Table(
          "entities",
          "One person, organisation, place or other name that the corpus mentions.",
          List.of("entity_id"),
          List.of("type", "entity_id"),
          List.of(
              text(1, "entity_id", "Readable id, stable when the corpus grows.", "loc/armenia"),
              text(2, "name", "Its usual full name.", "Armenia"),
              text(3, "type", "PER, ORG, LOC or MISC.", "LOC"),
              count(4, "mentions", "mentions", "Mentions, copies included.", "214"),
              count(5, "articles", "articles", "Articles that mention it, copies included.", "40"),
              count(6, "stories", "stories", "Stories that mention it, copies collapsed.", "37"),
              date(7, "first_on", "First day it is mentioned.", "2024-01-09").optional(),
              date(8, "last_on", "Last day it is mentioned.", "2025-06-20").optional(),
              text(9, "country", "ISO 3166-1 code of the country that a place lies in or is.", "AM")
                  .optional(),
              number(
                      10,
                      "latitude",
                      "Degrees north, of a country or region where its people live.",
                      "40.18")
                  .between(-90, 90)
                  .optional(),
              number(11, "longitude", "Degrees east, for a place.", "44.51")
                  .between(-180, 180)
                  .optional()));

  static final Table ALIASES =
      new Table(
              "aliases",
              "One way in which an entity is written.",
              List.of("entity_id", "alias", "rule"),
              List.of("entity_id", "alias"),
              List.of(
                  text(1, "entity_id", "The entity.", "per/narek-vardanian"),
                  text(2, "alias", "The written form.", "Vardanian"),
                  text(3, "rule", "How that form was resolved, as in mentions.", "surname"),
                  count(4, "mentions", "mentions", "Mentions in that form by that rule.", "31")))
          .referringTo("entities", "entity_id");

  static final Table ARTICLE_TERMS =
      new Table(
              "article_terms",
              "One term of an article: a noun or adjective outside of names, or a phrase of two.",
              List.of("article_id", "term"),
              List.of("article_id", "term"),
              List.of(
                  text(1, "article_id", "The article.", ID),
                  text(
                      2,
                      "term",
                      "Lemma of a noun or adjective, or two that stand together and end in a noun;"
                          + " topics use the significant ones.",
                      "interest rate"),
                  integer(3, "count", "occurrences", "Occurrences in title and body.", "3")))
          .referringTo("articles", "article_id");

  static final List<Table> ALL =
      List.of(ARTICLES, REJECTS, SENTENCES, MENTIONS, QUOTATIONS, ENTITIES, ALIASES, ARTICLE_TERMS);

  private TextTables() {}
}
