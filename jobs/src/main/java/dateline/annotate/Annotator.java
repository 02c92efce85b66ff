package dateline.annotate;

import dateline.annotate.Annotation.MentionRow;
import dateline.annotate.Annotation.QuotationRow;
import dateline.annotate.Annotation.SentenceRow;
import dateline.layout.Layout;
import dateline.layout.Part;
import dateline.layout.Segment;
import dateline.layout.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** Annotates articles, one after the other, with one set of models. Not thread-safe. */
final class Annotator {
  private final ArticleNames names;
  private final SentimentModel tones;
  private final ToneModel tonesTowards;
  private final Terms terms;

  /**
   * @param tones gives the tone of sentences themselves
   * @param tonesTowards gives the tone towards what they mention
   */
  Annotator(ArticleNames names, SentimentModel tones, ToneModel tonesTowards, Terms terms) {
    this.names = names;
    this.tones = tones;
    this.tonesTowards = tonesTowards;
    this.terms = terms;
  }

  /**
   * An annotator on the models that ship.
   *
   * @param names how it finds names
   * @param tonesTowards how it finds the tone towards them
   */
  static Annotator with(ArticleNames.PerTask names, ToneSource.PerTask tonesTowards) {
    // Read side by side, where they have not been read yet.
    CompletableFuture<SentimentModel> tones =
        CompletableFuture.supplyAsync(SentimentModel::shipped);
    CompletableFuture<Terms> terms = CompletableFuture.supplyAsync(Terms::shipped);
    return new Annotator(names.open(), tones.join(), tonesTowards.get(), terms.join());
  }

  /**
   * Annotates one article.
   *
   * @param foundSentences Spark NLP's sentences in title + "\n\n" + body, in order
   * @param foundTokens its tokens, in order
   * @param foundNames the names that a pipeline of the user's found there, in order
   */
  Annotation annotate(
      String title,
      String body,
      List<Span> foundSentences,
      List<Span> foundTokens,
      List<NamedSpan> foundNames) {
    String text = title + "\n\n" + body;
    List<Segment> segments = Layout.of(title, body);
    List<Sentence> sentences = SentenceRepair.repair(text, segments, foundSentences);
    Quotes quotes = Quotes.of(text, segments);
    CodePoints points = new CodePoints(text);

    List<Tokens> tokens = tokens(text, sentences, foundTokens);
    List<Mention> mentions = mentions(text, sentences, tokens, foundNames);
    List<SentenceRow> sentenceRows = new ArrayList<>();
    for (int s = 0; s < sentences.size(); s++) {
      Sentence sentence = sentences.get(s);
      sentenceRows.add(
          new SentenceRow(
              s,
              sentence.part().label(),
              sentence.paragraph(),
              points.of(sentence.span().begin()),
              points.of(sentence.span().end()),
              sentence.span().of(text),
              tokens.get(s).words().size(),
              round(quotes.share(sentence.span())),
              tones.sentence(tokens.get(s).words())));
    }
    List<Quotation> quotations =
        Speech.quotations(
            text,
            sentences.stream().map(Sentence::span).toList(),
            paragraphs(segments),
            quotes,
            mentions);
    return new Annotation(
        sentenceRows,
        mentionRows(text, quotations, mentions, points),
        quotationRows(text, sentences, quotations, points),
        terms.take());
  }

  /** The tokens of each sentence. */
  static List<Tokens> tokens(String text, List<Sentence> sentences, List<Span> found) {
    List<Tokens> tokens = new ArrayList<>();
    int next = 0;
    for (Sentence sentence : sentences) {
      List<Span> inSentence = new ArrayList<>();
      while (next < found.size() && found.get(next).begin() < sentence.span().end()) {
        inSentence.add(found.get(next++));
      }
      List<Span> spans = TokenRepair.repair(text, sentence.span(), inSentence);
      tokens.add(new Tokens(spans, spans.stream().map(t -> straight(t.of(text))).toList()));
    }
    return tokens;
  }

  /**
   * The names of the article, and its terms on the way. The title comes last: the body explains it.
   */
  private List<Mention> mentions(
      String text, List<Sentence> sentences, List<Tokens> tokens, List<NamedSpan> foundNames) {
    boolean titled = !sentences.isEmpty() && sentences.get(0).part() == Part.TITLE;
    List<Integer> order = new ArrayList<>();
    for (int s = titled ? 1 : 0; s < sentences.size(); s++) {
      Part part = sentences.get(s).part();
      if (part.tells() || part == Part.DATELINE) {
        order.add(s);
      }
    }
    if (titled) {
      order.add(0);
    }
    List<List<Name>> named = names(order.stream().map(tokens::get).toList(), foundNames);
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      int s = order.get(i);
      add(text, s, sentences.get(s), tokens.get(s), named.get(i), mentions);
    }
    mentions.sort(Comparator.comparingInt(m -> m.span().begin()));
    return SlashedNames.apart(text, mentions);
  }

  private List<List<Name>> names(List<Tokens> sentences, List<NamedSpan> foundNames) {
    List<List<Name>> found = names.of(sentences, foundNames);
    List<List<String>> words = sentences.stream().map(Tokens::words).toList();
    List<List<Name>> mended = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      mended.add(NameBounds.mended(words.get(i), found.get(i)));
    }
    return CutNames.joined(words, mended);
  }

  private void add(
      String text,
      int number,
      Sentence sentence,
      Tokens tokens,
      List<Name> found,
      List<Mention> mentions) {
    String written = sentence.span().of(text);
    int from = sentence.span().begin();
    boolean[] inName = new boolean[tokens.words().size()];
    for (Name name : found) {
      Span span =
          new Span(
              tokens.spans().get(name.begin()).begin(), tokens.spans().get(name.end() - 1).end());
      Target target =
          new Target(
              written,
              new Span(span.begin() - from, span.end() - from),
              tokens.words(),
              name.begin(),
              name.end());
      Tone tone = tonesTowards.towards(target);
      mentions.add(new Mention(span, number, name.type(), name.confidence(), tone));
      Arrays.fill(inName, name.begin(), name.end(), true);
    }
    if (sentence.part().tells()) {
      terms.add(tokens.words(), inName);
    }
  }

  /** Where the paragraphs stand, in order. */
  private static List<Span> paragraphs(List<Segment> segments) {
    Map<Integer, Span> paragraphs = new TreeMap<>();
    for (Segment segment : segments) {
      paragraphs.merge(segment.paragraph(), segment.span(), (a, b) -> new Span(a.begin(), b.end()));
    }
    return List.copyOf(paragraphs.values());
  }

  /** The mentions, each with the speaker of the quotation that it stands in; both are in order. */
  private static List<MentionRow> mentionRows(
      String text, List<Quotation> quotations, List<Mention> mentions, CodePoints points) {
    List<MentionRow> rows = new ArrayList<>();
    int next = 0;
    for (Mention mention : mentions) {
      int begin = mention.span().begin();
      while (next < quotations.size() && quotations.get(next).span().end() <= begin) {
        next++;
      }
      boolean quoted = next < quotations.size() && quotations.get(next).span().contains(begin);
      rows.add(
          new MentionRow(
              mention.sentence(),
              points.of(begin),
              points.of(mention.span().end()),
              mention.span().of(text),
              mention.type(),
              round(mention.confidence()),
              quoted,
              quoted ? begin(quotations.get(next).speaker(), points) : null,
              mention.tone()));
    }
    return rows;
  }

  private static List<QuotationRow> quotationRows(
      String text, List<Sentence> sentences, List<Quotation> quotations, CodePoints points) {
    List<QuotationRow> rows = new ArrayList<>();
    int sentence = 0;
    for (Quotation quotation : quotations) {
      Span span = quotation.span();
      while (sentence + 1 < sentences.size()
          && sentences.get(sentence + 1).span().begin() <= span.begin()) {
        sentence++;
      }
      rows.add(
          new QuotationRow(
              sentence,
              points.of(span.begin()),
              points.of(span.end()),
              span.of(text),
              begin(quotation.speaker(), points),
              quotation.cue().map(Quotation.Cue::label).orElse(null)));
    }
    return rows;
  }

  private static Integer begin(Optional<Mention> mention, CodePoints points) {
    return mention.map(m -> points.of(m.span().begin())).orElse(null);
  }

  /** The models know straight apostrophes and round brackets only. */
  private static String straight(String word) {
    return word.replace('’', '\'').replace('‘', '\'').replace('[', '(').replace(']', ')');
  }

  private static double round(double value) {
    return Math.round(value * 1e4) / 1e4;
  }

  /** Offsets in UTF-16 units to offsets in code points. */
  private static final class CodePoints {
    private final int[] before;

    CodePoints(String text) {
      boolean pairs = text.chars().anyMatch(c -> Character.isSurrogate((char) c));
      before = pairs ? counts(text) : null;
    }

    private static int[] counts(String text) {
      int[] counts = new int[text.length() + 1];
      for (int i = 0; i < text.length(); i++) {
        boolean second = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
        counts[i + 1] = counts[i] + (second ? 0 : 1);
      }
      return counts;
    }

    int of(int offset) {
      return before == null ? offset : before[offset];
    }
  }
}
