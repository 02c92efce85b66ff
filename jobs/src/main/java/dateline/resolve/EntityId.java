package dateline.resolve;

import java.util.Locale;
import java.util.regex.Pattern;

/** Ids of entities: the type, a slash and the name without accents, as in {@code per/jane-doe}. */
final class EntityId {
  private static final Pattern ID =
      Pattern.compile(
          "(per|org|loc|misc)/[\\p{Ll}\\p{Lo}\\p{M}\\p{N}]+(-[\\p{Ll}\\p{Lo}\\p{M}\\p{N}]+)*");

  private EntityId() {}

  static boolean isOne(String text) {
    return ID.matcher(text).matches();
  }

  /** Whether the text starts as an id does, so that a name cannot be meant. */
  static boolean looksLikeOne(String text) {
    return text.matches("(?i)(per(son)?|org(ani[sz]ation)?|loc(ation)?|place|misc)/.*");
  }

  static String of(String type, String name) {
    return type.toLowerCase(Locale.ROOT) + "/" + Name.slug(name);
  }

  /** PER, ORG, LOC or MISC. */
  static String type(String id) {
    return id.substring(0, id.indexOf('/')).toUpperCase(Locale.ROOT);
  }
}
