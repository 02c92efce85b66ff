package dateline.resolve;

import java.io.Serializable;

/**
 * What an editor has decided about a name: a line of a file of corrections.
 *
 * @param line its number in the file, the header being 1
 * @param alias the mention as written, the name it is resolved to, or an entity's id
 * @param entity an entity's id or name: the one to merge into or to split from, or the new name;
 *     empty where a drop is of whatever the alias refers to
 * @param type PER, ORG, LOC or MISC: of the mentions that it is about, or empty for all
 */
record Correction(int line, String alias, String entity, String type, Action action)
    implements Serializable {
  enum Action {
    /** The alias refers to the entity. */
    MERGE,
    /** The alias and the entity are two: each has its own, whichever they were both taken for. */
    SPLIT,
    /** The alias is no name. */
    DROP,
    /** The entity that the alias refers to has the name in {@code entity}; its id stays. */
    RENAME
  }
}
