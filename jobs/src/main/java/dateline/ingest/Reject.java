package dateline.ingest;

/**
 * Why a record is not an article. Thrown by the parsers and turned into a row of {@code rejects}.
 */
final class Reject extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * @param code one of those that the column {@code rejects.code} lists
   * @param detail what is wrong and what to do, for a person
   */
  Reject(String code, String detail) {
    super(detail, null, false, false);
    this.code = code;
  }

  String code() {
    return code;
  }
}
