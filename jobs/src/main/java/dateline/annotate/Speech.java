package dateline.annotate;

import dateline.annotate.Quotation.Cue;
import dateline.layout.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who speaks in the quotations of an article: the subject of a verb of speech outside of them, in
 * the quotation's sentence or else in its paragraph. The subject is a person or an organisation: a
 * name, a pronoun ("she said") that goes back to one, or a description ("the minister said") that a
 * name has had before. A paragraph that opens with a quotation and has no such verb goes on with
 * the speech of the paragraph before.
 */
final class Speech {
  private static final String MAY_PRECEDE =
      "said|says|add(?:ed|s)|ask(?:ed|s)|warn(?:ed|s)|argue[ds]|insist(?:ed|s)|note[ds]|wr(?:ote|ites)"
          + "|declare[ds]|announce[ds]|state[ds]|repl(?:ied|ies)|explain(?:ed|s)|acknowledge[ds]"
          + "|admit(?:ted|s)|claim(?:ed|s)|recall(?:ed|s)|stress(?:ed|es)|emphasi[sz]e[ds]"
          + "|complain(?:ed|s)|promise[ds]|tweet(?:ed|s)|posted|comment(?:ed|s)|remark(?:ed|s)"
          + "|continue[ds]|observe[ds]|respond(?:ed|s)|testified|conclude[ds]|joke[ds]|quipped|lament(?:ed|s)"
          + "|pledge[ds]|vow(?:ed|s)|predict(?:ed|s)|assert(?:ed|s)|caution(?:ed|s)|counter(?:ed|s)"
          + "|reads?|according to";
  private static final Pattern PRECEDES_SUBJECT =
      Pattern.compile(MAY_PRECEDE, Pattern.CASE_INSENSITIVE);
  private static final Pattern VERB =
      Pattern.compile(
          "\\b(?:"
              + MAY_PRECEDE
              + "|(?:say|add|ask|warn|argu|not|writ|declar|announc|stat|explain|claim|urg|tweet"
              + "|comment|describ|call|denounc|prais|criticiz|criticis|condemn|accus|blam|express"
              + "|demand|dismiss|read)ing|t(?:old|ells)|urge[ds]|describe[ds]|call(?:ed|s)|denounce[ds]"
              + "|praise[ds]|critici[sz]e[ds]|condemn(?:ed|s)|accuse[ds]|blame[ds]|dubbed|labell?ed"
              + "|characteri[sz]ed|reiterated|suggested|maintain(?:ed|s)|express(?:ed|es)"
              + "|demand(?:ed|s)|thanked|confirm(?:ed|s)|quoted|cited|hailed|dismiss(?:ed|es)|mocked"
              + "|referred|apologi[sz]ed|considered|decried|alleged|affirmed|indicated|reported|informed"
              + "|justified|revealed|mentioned|pointed out|agreed|disagreed|contended|defended)\\b"
              // What introduces a quotation without a verb of speech.
              + "|:(?=\\s*[“\"])",
          Pattern.CASE_INSENSITIVE);

  private static final String ADVERBS =
      "(?:(?:\\p{Ll}+ly|has|have|had|is|was|also|later|then|further|again|been) )*";
  private static final Pattern ADVERB = Pattern.compile(" ?" + ADVERBS);
  private static final Pattern BREAK = Pattern.compile("[.!?;:“”\"\\n]");
  private static final Pattern OTHER_CLAUSE =
      Pattern.compile("\\b(?:that|to|of|for|he|she|they|it|we|was|were|is|had|has|would|will)\\b");
  private static final Pattern PRONOUN_BEFORE =
      Pattern.compile("\\b(he|she|it) " + ADVERBS + "$", Pattern.CASE_INSENSITIVE);
  private static final Pattern PRONOUN_FIRST = Pattern.compile("^\\W*(He|She|It)\\b");
  private static final Pattern DESCRIPTION_BEFORE =
      Pattern.compile(
          "\\b[Tt]he (?:[\\p{L}’'-]+ ){0,3}?((?:[\\p{L}’'-]+ )?[\\p{L}-]{4,}) " + ADVERBS + "$");
  private static final Pattern WHO_BEFORE = Pattern.compile("\\bwho " + ADVERBS + "$");
  private static final Pattern WHICH_BEFORE = Pattern.compile("\\b(?:which|that|whom) (?:the )?$");
  private static final Pattern SOMEBODY_FIRST =
      Pattern.compile("^\\W*(?:An?|One|Another|Some|Several|Many|Two|Three) \\p{Ll}");
  private static final Pattern PREPOSITION_BEFORE =
      Pattern.compile(
          "\\b(?:by|for|of|from|with|to|in|on|at|against|about|than) (?:the )?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s?\\b");
  private static final Pattern APPOSITION = Pattern.compile("^, (?!wh|and |but )([^,.;:“”\"]+)");
  private static final Pattern OF_A_BODY =
      Pattern.compile(" (?:of|from|with|at|for|in) (?:the )?$");

  /** A verb of speech follows a quotation that ends so: “We go,” she said. */
  private static final String GOES_ON = ",?!-–—…";

  /** A name farther from the verb than this many characters is not its subject. */
  private static final int FARTHEST = 100;

  /** A name longer than this many characters does not speak. */
  private static final int LONGEST_NAME = 100;

  /** A verb farther from the quotation than this many characters does not introduce it. */
  private static final int FARTHEST_VERB = 2_000;

  /** A quotation that goes on has its verb within this many characters after it. */
  private static final int NEAR = 80;

  /** A pronoun or description goes back this many characters at most. */
  private static final int FARTHEST_BACK = 3_000;

  /** A sentence is about whom it names within this many characters of its beginning. */
  private static final int OPENING = 80;

  private record Subject(Mention mention, Cue cue) {}

  /**
   * Who spoke last.
   *
   * @param since somebody unknown has spoken here: a pronoun does not go back beyond
   */
  private record Speaking(Optional<Mention> mention, int since) {}

  private record Attribution(Span verb, Span sentence, Subject subject) {}

  private final String text;
  private final List<Span> sentences;
  private final Quotes quotes;
  private final List<Mention> speakers;

  private Speech(String text, List<Span> sentences, Quotes quotes, List<Mention> mentions) {
    this.text = text;
    this.sentences = sentences;
    this.quotes = quotes;
    this.speakers =
        mentions.stream()
            .filter(m -> isPerson(m) || m.type().equals("ORG"))
            .filter(m -> !quotes.contains(m.span().begin()))
            .toList();
  }

  /**
   * The quotations of an article, in order. Lists are in the order of the text.
   *
   * @param sentences where they stand
   * @param paragraphs where they stand
   */
  static List<Quotation> quotations(
      String text,
      List<Span> sentences,
      List<Span> paragraphs,
      Quotes quotes,
      List<Mention> mentions) {
    return quotes.spans().isEmpty()
        ? List.of()
        : new Speech(text, sentences, quotes, mentions).inParagraphs(paragraphs);
  }

  private List<Quotation> inParagraphs(List<Span> paragraphs) {
    List<Quotation> quotations = new ArrayList<>();
    Optional<Mention> before = Optional.empty();
    int next = 0;
    for (Span paragraph : paragraphs) {
      List<Attribution> attributions = attributions(paragraph, before);
      Optional<Mention> last =
          attributions.isEmpty()
              ? Optional.empty()
              : Optional.of(attributions.get(attributions.size() - 1).subject().mention());
      while (next < quotes.spans().size() && quotes.spans().get(next).begin() < paragraph.end()) {
        Span quotation = quotes.spans().get(next++);
        Optional<Subject> speaker = speaker(quotation, attributions);
        if (attributions.isEmpty() && opens(quotation, paragraph)) {
          speaker = before.map(m -> new Subject(m, Cue.CONTINUED));
          last = before;
        }
        quotations.add(
            new Quotation(quotation, speaker.map(Subject::mention), speaker.map(Subject::cue)));
      }
      before = last;
    }
    return quotations;
  }

  private boolean opens(Span quotation, Span paragraph) {
    int first = paragraph.begin();
    while (first < quotation.begin() && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    return first == quotation.begin();
  }

  /** The verbs of speech of a paragraph whose subject is known, in order. */
  private List<Attribution> attributions(Span paragraph, Optional<Mention> before) {
    List<Attribution> attributions = new ArrayList<>();
    Speaking speaking = new Speaking(before, 0);
    Matcher verb = VERB.matcher(text).region(paragraph.begin(), paragraph.end());
    while (verb.find()) {
      if (quotes.contains(verb.start())) {
        continue;
      }
      Span found = new Span(verb.start(), verb.end());
      Span sentence = sentence(found.begin(), paragraph);
      Optional<Subject> subject = subject(found, sentence, attributions, speaking);
      if (subject.isPresent()) {
        attributions.add(new Attribution(found, sentence, subject.get()));
        speaking = new Speaking(subject.map(Subject::mention), 0);
      } else if (!found.of(text).equals(":")) {
        speaking = new Speaking(Optional.empty(), found.begin());
      }
    }
    return attributions;
  }

  /** The speaker of a quotation by the verbs of its paragraph, those of its sentence first. */
  private Optional<Subject> speaker(Span quotation, List<Attribution> attributions) {
    int size = attributions.size();
    int reached = Sorted.first(size, i -> attributions.get(i).verb().end() > quotation.begin());
    int following = Sorted.first(size, i -> attributions.get(i).verb().begin() >= quotation.end());
    Attribution before = reached > 0 ? attributions.get(reached - 1) : null;
    Attribution after = following < size ? attributions.get(following) : null;
    boolean introduced = before != null && before.sentence().overlap(quotation) > 0;
    boolean ended = quotation.length() > 1 && !goesOn(quotation);
    boolean near = after != null && after.verb().begin() - quotation.end() <= NEAR;
    if (near && (!ended || (endsSentence(quotation) && isTag(quotation, after)))) {
      return Optional.of(after.subject());
    }
    if (introduced) {
      return Optional.of(before.subject());
    }
    if (after != null && after.sentence().overlap(quotation) > 0 && !endsSentence(quotation)) {
      return Optional.of(after.subject());
    }
    return before != null
            && quotation.begin() - before.verb().end() <= FARTHEST_VERB
            && introducesAny(before)
        ? Optional.of(before.subject())
        : Optional.empty();
  }

  /**
   * Whether no more than "Ani Petrosian said." follows, though the quotation is a whole sentence.
   */
  private boolean isTag(Span quotation, Attribution after) {
    int verb = after.verb().end();
    return verb < text.length()
        && text.charAt(verb) == '.'
        && !BREAK.matcher(text.substring(quotation.end(), verb)).find();
  }

  private boolean goesOn(Span quotation) {
    return GOES_ON.indexOf(text.charAt(quotation.end() - 2)) >= 0
        || (quotation.end() < text.length() && text.charAt(quotation.end()) == ',');
  }

  private boolean endsSentence(Span quotation) {
    return text.charAt(quotation.end() - 2) == '.';
  }

  /** Whether a quotation stands in the verb's sentence or ends right before it. */
  private boolean introducesAny(Attribution attribution) {
    Span sentence = attribution.sentence();
    return quotes.share(sentence) > 0
        || quotes
            .lastBefore(sentence.begin())
            .filter(q -> text.substring(q.end(), Math.max(q.end(), sentence.begin())).isBlank())
            .isPresent();
  }

  private Optional<Subject> subject(
      Span verb, Span sentence, List<Attribution> earlier, Speaking speaking) {
    String leading = text.substring(sentence.begin(), verb.begin());
    boolean accordingTo = verb.of(text).startsWith("according");
    boolean isVerb = !verb.of(text).equals(":");
    if (isVerb && !accordingTo) {
      Optional<Mention> name = nameBefore(verb, sentence, leading);
      if (name.isPresent()) {
        return name.map(m -> new Subject(m, Cue.NAME));
      }
    }
    Optional<Mention> after = nameAfter(verb, leading, accordingTo);
    if (after.isPresent() || accordingTo) {
      return after.map(m -> new Subject(m, Cue.NAME));
    }
    Matcher pronoun = PRONOUN_BEFORE.matcher(leading);
    if (pronoun.find()) {
      return antecedent(pronoun.group(1), sentence.begin() + pronoun.start(), speaking);
    }
    Matcher description = DESCRIPTION_BEFORE.matcher(leading);
    if (description.find()) {
      return described(description.group(1), sentence.begin() + description.start());
    }
    if (!earlier.isEmpty() && earlier.get(earlier.size() - 1).sentence().equals(sentence)) {
      return Optional.of(earlier.get(earlier.size() - 1).subject());
    }
    return topic(verb, sentence, leading, speaking);
  }

  /** Whoever the sentence opens with, as in "Narek left, saying …". */
  private Optional<Subject> topic(Span verb, Span sentence, String leading, Speaking speaking) {
    Matcher pronoun = PRONOUN_FIRST.matcher(leading);
    if (pronoun.find()) {
      return antecedent(pronoun.group(1), sentence.begin(), speaking);
    }
    if (SOMEBODY_FIRST.matcher(leading).find()) {
      return Optional.empty();
    }
    return speakers.subList(from(sentence.begin()), from(verb.begin())).stream()
        .filter(m -> m.span().begin() - sentence.begin() <= OPENING)
        .filter(m -> !POSSESSIVE.matcher(text).region(m.span().end(), text.length()).lookingAt())
        .filter(
            m ->
                !PREPOSITION_BEFORE
                    .matcher(text.substring(sentence.begin(), m.span().begin()))
                    .find())
        .findFirst()
        .map(m -> new Subject(m, Cue.NAME));
  }

  private Optional<Mention> nameBefore(Span verb, Span sentence, String leading) {
    int to = from(verb.begin());
    int begin = Math.max(sentence.begin(), verb.begin() - FARTHEST - LONGEST_NAME);
    boolean who = WHO_BEFORE.matcher(leading).find();
    Mention nearest = null;
    for (int i = to - 1; i >= 0 && speakers.get(i).span().begin() >= begin; i--) {
      Mention mention = speakers.get(i);
      if (WHICH_BEFORE.matcher(text.substring(sentence.begin(), mention.span().begin())).find()) {
        continue;
      }
      boolean beside = who || isSubject(mention.span().end(), verb.begin());
      if (beside && nearest == null) {
        nearest = mention;
        if (isPerson(mention)) {
          return Optional.of(mention);
        }
      } else if (isPerson(mention) && (beside || isOf(mention, nearest))) {
        return Optional.of(mention);
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** Whether it is "Narek Vardanian of" the body. */
  private boolean isOf(Mention person, Mention body) {
    return body != null
        && person.span().end() < body.span().begin()
        && OF_A_BODY.matcher(text.substring(person.span().end(), body.span().begin())).matches();
  }

  /** Whether only an apposition or an adverb stands between a name and its verb. */
  private boolean isSubject(int nameEnd, int verb) {
    if (nameEnd > verb || verb - nameEnd > FARTHEST) {
      return false;
    }
    String between = text.substring(nameEnd, verb);
    if (BREAK.matcher(between).find()) {
      return false;
    }
    String plain = between.strip();
    return ADVERB.matcher(between).matches() || (plain.startsWith(",") && plain.endsWith(","));
  }

  /** The name in “We go,” said Foreign Minister Ani Petrosian. */
  private Optional<Mention> nameAfter(Span verb, String leading, boolean accordingTo) {
    String before = leading.strip();
    boolean inverted =
        accordingTo
            || (PRECEDES_SUBJECT.matcher(verb.of(text)).matches()
                && (before.isEmpty()
                    || ",”\"?!—–".indexOf(before.charAt(before.length() - 1)) >= 0));
    if (!inverted) {
      return Optional.empty();
    }
    return speakers.subList(from(verb.end()), from(verb.end() + FARTHEST + 1)).stream()
        .filter(m -> isNamedAfter(verb.end(), m.span().begin()))
        .min(
            (a, b) ->
                isPerson(a) == isPerson(b)
                    ? Integer.compare(a.span().begin(), b.span().begin())
                    : isPerson(a) ? -1 : 1);
  }

  private boolean isNamedAfter(int verbEnd, int name) {
    String between = text.substring(verbEnd, name);
    return !BREAK.matcher(between).find() && !OTHER_CLAUSE.matcher(between).find();
  }

  /** Whom a pronoun goes back to: who the sentence before is about, or else who speaks. */
  private Optional<Subject> antecedent(String pronoun, int at, Speaking speaking) {
    boolean ofBody = pronoun.equalsIgnoreCase("it");
    Predicate<Mention> fits = m -> isPerson(m) != ofBody;
    Optional<Mention> speaks = speaking.mention().filter(fits);
    int since = Math.max(speaking.since(), at - FARTHEST_BACK);
    for (int i = from(at) - 1; i >= 0 && speakers.get(i).span().begin() >= since; i--) {
      if (!fits.test(speakers.get(i))) {
        continue;
      }
      Span sentence = sentence(speakers.get(i).span().begin(), new Span(0, text.length()));
      Mention first =
          speakers.subList(from(sentence.begin()), i + 1).stream().filter(fits).findFirst().get();
      boolean isAbout = first.span().begin() - sentence.begin() <= OPENING;
      boolean spoke = speaks.isPresent() && sentence.contains(speaks.get().span().begin());
      return Optional.of(
          new Subject(isAbout && !spoke ? first : speaks.orElse(first), Cue.PRONOUN));
    }
    return speaks.map(m -> new Subject(m, Cue.PRONOUN));
  }

  /**
   * The last one before who was called so: "Mayor Ani Petrosian", "Narek, a mayor".
   *
   * @param description a noun and the word before it
   */
  private Optional<Subject> described(String description, int at) {
    Pattern words =
        Pattern.compile("\\b" + Pattern.quote(description) + "\\b", Pattern.CASE_INSENSITIVE);
    int since = at - FARTHEST_BACK;
    for (int i = from(at) - 1; i >= 0 && speakers.get(i).span().begin() >= since; i--) {
      Mention mention = speakers.get(i);
      boolean called =
          isPerson(mention)
              ? isCalled(mention.span(), words)
              : words.matcher(mention.span().of(text)).find();
      if (called) {
        return Optional.of(new Subject(mention, Cue.DESCRIPTION));
      }
    }
    return Optional.empty();
  }

  private boolean isCalled(Span name, Pattern words) {
    Span sentence = sentence(name.begin(), new Span(0, text.length()));
    String before = text.substring(Math.max(sentence.begin(), name.begin() - NEAR), name.begin());
    String after =
        text.substring(
            name.end(), Math.max(name.end(), Math.min(sentence.end(), name.end() + NEAR)));
    Matcher apposition = APPOSITION.matcher(after);
    return words.matcher(before.substring(before.lastIndexOf(',') + 1)).find()
        || (apposition.find() && words.matcher(apposition.group(1)).find());
  }

  private static boolean isPerson(Mention mention) {
    return mention.type().equals("PER");
  }

  /**
   * The part of the sentence around an offset that lies in a range, and no farther away than a verb
   * may be: some sentences never end.
   */
  private Span sentence(int offset, Span range) {
    int at = Sorted.first(sentences.size(), i -> sentences.get(i).end() > offset);
    Span found =
        at < sentences.size() && sentences.get(at).contains(offset) ? sentences.get(at) : range;
    int begin = Math.max(found.begin(), range.begin());
    int end = Math.min(found.end(), range.end());
    return new Span(
        Math.max(begin, offset - FARTHEST_VERB),
        Math.max(offset, Math.min(end, offset + FARTHEST_VERB)));
  }

  /** Index of the first possible speaker that begins at this offset or after it. */
  private int from(int offset) {
    return Sorted.first(speakers.size(), i -> speakers.get(i).span().begin() >= offset);
  }
}
