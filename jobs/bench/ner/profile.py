"""Where the processor time of Dateline's annotate stage goes, by a sampling profile (JFR) of warm rounds.

Usage: profile.py WORK fast|accurate      after speed.sh, which leaves the text and the class paths in WORK

Prints shares of the samples by layer, and the methods most often on top. The compiler and the collector
of the JVM are not sampled.
"""

import collections
import json
import re
import subprocess
import sys
from pathlib import Path

from speed import System, dateline

WARM_UP = 4
ROUNDS = 4
# The first layer with a mark anywhere in a sample's stack has it.
LAYERS = [
    ("names: features", r"dateline\.annotate\.NameFeatures"),
    ("names: search and weights", r"dateline\.annotate\.NameFinder"),
    ("names: word pieces", r"dateline\.annotate\.WordPieces"),
    ("names: ONNX Runtime and the rest", r"dateline\.annotate\.TransformerNames"),
    ("terms: part of speech", r"opennlp\.tools\.postag|dateline\.annotate\.TagSearch.*dateline\.annotate\.Terms"),
    ("terms: lemmas and the rest", r"dateline\.annotate\.Terms"),
    ("tone: towards mentions", r"dateline\.annotate\.SentimentModel\.towards"),
    ("tone: of sentences", r"dateline\.annotate\.SentimentModel"),
    ("tokens mended", r"dateline\.annotate\.TokenRepair"),
    ("sentences mended", r"dateline\.annotate\.SentenceRepair"),
    ("layout", r"dateline\.layout"),
    ("quotations and speakers", r"dateline\.annotate\.(Quotes|Speech)"),
    ("the rest of the annotator", r"dateline\.annotate\.(Annotator|NameBounds)"),
    ("Spark NLP: sentences", r"johnsnowlabs.*(SentenceDetector|sbd)"),
    ("Spark NLP: tokens", r"johnsnowlabs.*Tokenizer"),
    ("Spark NLP: the rest", r"johnsnowlabs"),
    ("Parquet", r"parquet"),
    ("Spark: rows in and out, kept for the tables", r""),
]


def samples(recording):
    """The stacks of the task thread, innermost frame first."""
    printed = subprocess.run(
        ["jfr", "print", "--events", "jdk.ExecutionSample", "--stack-depth", "256", recording],
        check=True, capture_output=True, text=True).stdout
    for event in printed.split("\n\n"):
        frames = [f.replace("$", ".") for f in re.findall(r"^    ([\w.$<>/]+)\(", event, re.M)]
        if frames and "Executor task launch" in event:
            yield frames


def main(work, model):
    paths = json.loads((work / "paths.json").read_text(encoding="utf-8"))
    recording = work / f"{model}.jfr"
    with open(work / "profile.log", "w", encoding="utf-8") as log:
        system = System(dateline(paths, work, model, "-XX:FlightRecorderOptions=stackdepth=256"), log)
        for number in range(WARM_UP + ROUNDS):
            if number == WARM_UP:
                jcmd = ["jcmd", str(system.process.pid), "JFR.start", "name=rounds", "settings=default",
                        "jdk.ExecutionSample#period=10ms"]
                subprocess.run(jcmd, check=True, stdout=log)
            seconds, processor, _ = system.round("stage")
            print(f"round {number + 1}: {seconds:.1f} s, {processor:.1f} s of processor time", file=sys.stderr)
        subprocess.run(["jcmd", str(system.process.pid), "JFR.stop", "name=rounds", f"filename={recording}"],
                       check=True, stdout=log)
        system.close()
    layers, tops = collections.Counter(), collections.Counter()
    for frames in samples(recording):
        stack = " ".join(frames)
        layers[next(name for name, mark in LAYERS if re.search(mark, stack))] += 1
        tops[frames[0]] += 1
    total = sum(layers.values())
    print(f"| `{model}`, the whole stage | share of {total:,} samples |\n|---|---:|")
    for name, _ in LAYERS:
        if layers[name]:
            print(f"| {name} | {100 * layers[name] / total:.1f} % |")
    print("\n| on top of the stack | share |\n|---|---:|")
    for name, count in tops.most_common(20):
        print(f"| `{name}` | {100 * count / total:.1f} % |")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), sys.argv[2])
