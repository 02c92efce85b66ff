package dateline.resolve;

import java.util.HashMap;
import java.util.Map;

/**
 * Short forms of English given names that stand for one name only; "Alex" or "Chris", which may
 * stand for several, are not among them.
 */
final class Nicknames {
  private static final String[] NAMES = {
    "Abraham: Abe",
    "Alfred: Alf Alfie",
    "Andrew: Andy Drew",
    "Anthony: Tony Antony",
    "Arthur: Art",
    "Barbara: Barb Barbie",
    "Bartholomew: Bart",
    "Benjamin: Benny",
    "Bernard: Bernie",
    "Catherine: Cathy Cathie",
    "Charles: Charlie Chuck Charley",
    "Christine: Chrissy",
    "Clifford: Cliff",
    "Clinton: Clint",
    "Cynthia: Cindy",
    "Daniel: Danny",
    "David: Dave Davey",
    "Deborah: Debbie Debra Deb",
    "Donald: Don Donnie",
    "Dorothy: Dot Dottie",
    "Douglas: Doug",
    "Edward: Eddie Ned",
    "Elizabeth: Liz Lizzie Beth Betsy Betty",
    "Eugene: Gene",
    "Franklin: Frankie",
    "Frederick: Fred Freddie",
    "Geoffrey: Geoff",
    "Gerald: Jerry Gerry",
    "Gilbert: Gil",
    "Gregory: Greg Gregg",
    "Henry: Hank",
    "Isaac: Ike",
    "Jacqueline: Jackie",
    "James: Jim Jimmy Jamie",
    "Jeffrey: Jeff",
    "Jennifer: Jenny Jen",
    "Jonathan: Jon",
    "Joseph: Joe Joey",
    "Joshua: Josh",
    "Judith: Judy",
    "Katherine: Kathy Kathie Katie",
    "Kenneth: Ken Kenny",
    "Kimberly: Kim",
    "Lawrence: Larry",
    "Leonard: Len Lenny",
    "Margaret: Maggie Peggy Meg",
    "Matthew: Matt",
    "Michael: Mike Mick Mikey",
    "Mitchell: Mitch",
    "Nathaniel: Nate",
    "Nicholas: Nick Nicky",
    "Pamela: Pam",
    "Patricia: Patty",
    "Peter: Pete",
    "Philip: Phil Phillip",
    "Raymond: Ray",
    "Rebecca: Becky",
    "Richard: Rick Dick Rich Ricky",
    "Robert: Bob Rob Bobby Robbie",
    "Rudolph: Rudy",
    "Russell: Russ",
    "Samantha: Sammie",
    "Stephen: Steve Steven",
    "Susan: Sue Susie",
    "Theodore: Ted Teddy",
    "Thomas: Tom Tommy",
    "Timothy: Tim",
    "Valerie: Val",
    "Victoria: Vicky",
    "Vincent: Vince",
    "Walter: Walt",
    "Wesley: Wes",
    "William: Bill Will Billy Willie",
    "Zachary: Zach Zack"
  };

  private static final Map<String, String> ROOTS = roots();

  private Nicknames() {}

  /** The sound of the name that this is short for, or the sound itself. */
  static String root(String sound) {
    return ROOTS.getOrDefault(sound, sound);
  }

  private static Map<String, String> roots() {
    Map<String, String> roots = new HashMap<>();
    for (String line : NAMES) {
      String name = line.substring(0, line.indexOf(':'));
      for (String nickname : line.substring(line.indexOf(':') + 2).split(" ", -1)) {
        roots.put(Spelling.sound(nickname), Spelling.sound(name));
      }
    }
    return Map.copyOf(roots);
  }
}
