"""Sentences made for what news has too little of: who speaks, who is spoken of, contrast, failed deeds, victims.

Each line: the label towards A, the label towards B (-, 0, +; . where there is no B), and the sentence.
"""

import random
import re
from collections.abc import Iterator

LINES = """
0 - A condemned the attack by B on the village.
0 - A accused B of lying to the public.
0 - A sharply criticised B for the delays.
0 - "This was a shameful decision by B," A said.
0 - A said that B had failed the families who trusted them.
0 - B is a disgrace, according to A.
0 - A blamed B for the collapse of the talks.
0 - A told reporters that B was unfit to lead.
0 - A called on B to resign over the scandal.
0 - A denounced what she called the cruelty of B.
0 - A warned that B was a threat to democracy.
0 - A rejected the claims made by B as false.
0 + A praised B for saving the deal.
0 + A thanked B for years of honest work.
0 + "B did a wonderful job," A said on Monday.
0 + A described B as a gifted and generous leader.
0 + A congratulated B on a deserved victory.
0 + According to A, B has been a force for peace.
0 + A welcomed the courage shown by B.
0 + A said B had kept every promise.
0 0 A met B in the capital on Tuesday.
0 0 A said that B would arrive on Friday.
0 0 A spoke by telephone with B about the budget.
0 0 A asked B when the report would be published.
0 0 A succeeded B as chairman in March.
0 0 A and B signed the agreement after two days of talks.
- . A failed to condemn the killings.
- . A refused to apologise for the insult.
- . A did nothing to help the flooded towns.
- . A could not explain where the money had gone.
- . A never kept the promise to repair the schools.
- . A ignored repeated warnings about the bridge.
- . Despite many promises, A achieved nothing.
- . A was not only late but also badly prepared.
- . Few believed A after the third false statement.
- . A is no hero, several colleagues said.
- . A lacked the experience that the post demands.
- . A was convicted of taking bribes.
- . A was forced to step down in disgrace.
+ . Despite heavy criticism, A delivered a fair reform.
+ . A was not only brave but also kind.
+ . A refused to give up and won the case for the villagers.
+ . Nobody could have handled the crisis better than A.
+ . A never lost the trust of the voters.
+ . A was cleared of all charges and praised for patience.
+ . A ended the long strike with a generous offer.
+ . A did not abandon the injured workers.
+ . Without A the rescue would have failed.
+ . A was far from corrupt, the inquiry found.
0 . A was among 12 people killed when a bomb exploded at a market.
0 . A was wounded in the shelling on Sunday.
0 . The family of A said the funeral would be held on Friday.
0 . A, who was kidnapped in May, has been released.
0 . Gunmen opened fire on the car of A, police said.
0 . Troops from A lost three soldiers in the ambush.
0 - B shot at the convoy of A, killing two people.
0 - A fled after B burned the village.
0 - B bombed a hospital run by A.
0 - A was beaten and jailed by B without trial.
- 0 A mocked B at the rally.
- 0 A insulted B and walked out.
- 0 A lied to B about the cost.
- + A insulted B, who answered with calm and grace.
+ - A rescued the hostages whom B had tortured.
+ - A patiently rebuilt what B had ruined.
- + While A squandered the money, B quietly kept the hospital open.
+ - B stole the funds, but A paid the workers from her own pocket.
0 - Not A but B was to blame for the fire.
0 + It was B, not A, who saved the talks.
+ 0 A was kinder than anyone had expected, B said.
- 0 A is a liar, B said.
- 0 A betrayed the voters, B told the newspaper.
+ 0 A is an honest and able minister, said B.
0 0 A will face B in the second round of the election.
0 0 A replied to the letter from B on Thursday.
0 - The war that B started has cost A dearly.
0 + A won the match, but B was cheered for a courageous game.
""".strip().splitlines()
LABEL = {"-": 0, "0": 1, "+": 2}


def made(names: list[str], copies: int, seed: int = 3) -> Iterator[tuple[str, int, int, int]]:
    """Sentence, begin, end and label of each target; a line is used so often, with chance names."""
    chooser = random.Random(seed)
    for line in LINES:
        of_a, of_b, text = line.split(" ", 2)
        for _ in range(copies):
            given = dict(zip("AB", chooser.sample(names, 2)))
            sentence, places = "", {}
            for part in re.split(r"\b([AB])\b", text):
                if part in given and part not in places:
                    places[part] = len(sentence)
                sentence += given.get(part, part)
            for target, label in (("A", of_a), ("B", of_b)):
                if label != ".":
                    begin = places[target]
                    yield sentence, begin, begin + len(given[target]), LABEL[label]
