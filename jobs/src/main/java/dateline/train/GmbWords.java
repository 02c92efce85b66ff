package dateline.train;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The words that {@link GmbCleaning} goes by. */
final class GmbWords {
  /** Words that are a title by themselves. */
  static final Set<String> TITLES =
      words(
          """
          mr., mr, mrs., mrs, ms., ms, dr., dr, president, vice-president, minister,
          minister-designate, president-elect, premier, chancellor, secretary,
          secretary-general, senator, senators, sen., rep., representative, congressman,
          governor, gov., mayor, king, queen, prince, princess, pope, general, gen., colonel,
          col., major, maj., lieutenant, lt., captain, capt., sergeant, admiral, judge,
          justice, emperor, ambassador, professor, prof., reverend, rev., spokesman,
          spokeswoman, chairman, director, presidents, ministers, mullah, cardinal
          """);

  /** Words that belong to a title when one follows. */
  static final Set<String> BEFORE_TITLES =
      words(
          """
          prime, vice, deputy, foreign, defense, defence, interior, finance, justice, oil,
          trade, attorney, assistant, lieutenant, brigadier, major, former, interim, acting,
          home, information, health
          """);

  /** Titles after which a capitalised word is a person's name, without exception worth a rule. */
  static final Set<String> NAMING_TITLES =
      words(
          """
          mr., mrs., ms., dr., president, minister, chancellor, senator, sen., pope, premier,
          secretary-general, president-elect
          """);

  static final Set<String> TIMES =
      words(
          """
          Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday, January, February,
          March, April, May, June, July, August, September, October, November, December
          """);

  /** Second words of what looks like a title with a name but is an institution or a day. */
  static final Set<String> NOT_SURNAMES =
      words(
          """
          Administration, Party, Ministry, Cup, Day, Palace, Office, House, Street, Airport,
          Conference, Summit, Council, University, Hospital, Foundation
          """);

  static final Set<String> PARTICLES =
      words(
          """
          bin, al, de, la, van, von, der, du, da, dos, ben, ibn, el
          """);

  static final Set<String> ORG_HEADS =
      words(
          """
          Party, Ministry, University, Association, Organization, Organisation, Committee,
          Council, Court, Bank, Company, Corporation, Corp., Inc., Agency, Commission,
          Alliance, Army, Brigades, Institute, Federation, Department, Bureau, Parliament,
          Assembly, Airlines, Airways, Church, Club, Foundation, Times, Post, Journal, Forces,
          Embassy, Guard, Corps, TV, Television, Radio, News, Media, Network
          """);

  static final Set<String> LOC_HEADS =
      words(
          """
          Airport, River, Sea, Mountains, Valley, Island, Islands, Province, Strait,
          Peninsula, Street, Square, Lake, Ocean, Bay, Desert, District, County, City,
          Heights, Stadium, Strip, Region, Coast
          """);

  static final Set<String> MISC_HEADS =
      words(
          """
          Cup, Games, Olympics, Open, Championship, Championships, Prize, Award, Awards,
          Treaty, War, Festival, Act, Protocol, Masters, Accord, Accords, Revolution, Trophy,
          Summit, Koran, Day
          """);

  /** First words of institutions that a nationality or a country may stand before. */
  static final Set<String> INSTITUTIONS =
      words(
          """
          Army, Navy, Air, Parliament, Senate, Congress, Supreme, Central, Ministry, Foreign,
          Interior, Defense, Embassy, Communist, Socialist, Democratic, Labor, Labour,
          National, Red, Football, Olympic, State, House, Court, Coast, Marines, Marine,
          Security, Agency, Department, Treasury, Justice, Federal, Constitutional,
          Liberation, Revolutionary
          """);

  /** Names that are ORG in CoNLL 2003, however they are tagged. */
  static final Set<String> FIXED_ORG =
      words(
          """
          U.N., UN, United Nations, EU, European Union, African Union, NATO, Hamas, Fatah,
          Hezbollah, Taleban, Taliban, al-Qaida, Congress, Senate, Security Council, Foreign
          Ministry, Pentagon, Tamil Tigers, Islamic Jihad, Facebook, Twitter, Google, YouTube,
          al-Jazeera, Al-Jazeera, IAEA, OPEC, Parliament, Red Cross, FIFA, Reuters, Associated
          Press
          """);

  /** Names that are LOC in CoNLL 2003, however they are tagged. */
  static final Set<String> FIXED_LOC =
      words(
          """
          Gaza, Gaza Strip, West Bank, White House, Middle East
          """);

  /** Names that are MISC in CoNLL 2003, however they are tagged. */
  static final Set<String> FIXED_MISC =
      words(
          """
          Muslim, Muslims, Sunni, Sunnis, Shi'ite, Shi'ites, Shiite, Shiites, Kurdish, Kurd,
          Kurds, Western, Islamic, Islam, Christian, Christians, Jewish, Jews, Hindu, Hindus,
          Buddhist, Catholic, Catholics, Islamist, Sunni Arab, Sunni Arabs, Sunni Muslim, Sri
          Lankan, Saudi, Tamil, Maoist, AIDS, HIV, H5N1, Christmas, Ramadan, Republican,
          Republicans, Democrat, Democrats, Democratic, Palestinian, Palestinians, American,
          Americans
          """);

  /** The type of names that the corpus tags in several ways, as CoNLL 2003 has it. */
  static final Map<String, String> FIXED = fixed();

  private GmbWords() {}

  private static Set<String> words(String commaSeparated) {
    return Set.of(commaSeparated.strip().replaceAll("\\s+", " ").split(", ", -1));
  }

  private static Map<String, String> fixed() {
    Map<String, String> fixed = new HashMap<>();
    FIXED_ORG.forEach(name -> fixed.put(name, "ORG"));
    FIXED_LOC.forEach(name -> fixed.put(name, "LOC"));
    FIXED_MISC.forEach(name -> fixed.put(name, "MISC"));
    return Map.copyOf(fixed);
  }
}
