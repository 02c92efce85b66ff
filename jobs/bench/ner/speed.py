"""Times Dateline beside CoreNLP, spaCy small and Spark NLP on one core; see speed.sh.

Usage: speed.py articles SHARED_DATA FOLDER       the text, and training data for NerDL
       speed.py vectors WINK.json OUT.txt         word vectors as Spark NLP reads them
       speed.py measure WORK CLASSPATHS.json > results.md

All systems are started first and then take turns, so that what else the machine does falls on all alike.
A round is timed twice, by the clock and by the processor time of the system's process; of a system's
rounds the median counts.
"""

import gzip
import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

TOKENS = 80_000
WARM_UP = 3
ROUNDS = 5
MOST_VECTORS = 200_000
TRAINING_SENTENCES = 4_000
JAVA = ["java", "-Xms2g", "-Xmx2g", "-XX:+UseSerialGC"]
TICKS = os.sysconf("SC_CLK_TCK")


def articles(data, folder):
    words, texts = 0, []
    with open(Path(data) / "news/wikinews.jsonl", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            title, body = " ".join(article["title"].split()), article["text"].strip().replace("\f", " ")
            if title and body and words < TOKENS:
                words += len(body.split()) * 1.15
                texts.append(f"{title}\n\n{body}")
    (folder / "articles.txt").write_text("\f".join(texts), encoding="utf-8")
    with gzip.open(Path(data) / "ner/gmb.iob2.gz", "rt", encoding="utf-8") as lines, \
            open(folder / "gmb.conll", "w", encoding="utf-8") as out:
        out.write("-DOCSTART- -X- -X- O\n\n")
        done = 0
        for line in lines:
            fields = line.split()
            out.write(f"{fields[0]} NN NN {fields[-1]}\n" if fields else "\n")
            done += not fields
            if done == TRAINING_SENTENCES:
                break


def vectors(given, out):
    text = Path(given).read_text(encoding="utf-8")
    decode = json.JSONDecoder().raw_decode
    at = text.index('"vectors":{') + len('"vectors":{')
    with open(out, "w", encoding="utf-8") as lines:
        for _ in range(MOST_VECTORS):
            word, at = decode(text, at)
            numbers, at = decode(text, at + 1)
            lines.write(" ".join([word, *map(str, numbers[:100])]) + "\n")
            if text[at] != ",":
                break
            at += 1


class System:
    """A process that does one round for each line it reads, and says so in JSON."""

    def __init__(self, command, log):
        self.process = subprocess.Popen(
            ["taskset", "-c", "0", *command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True,
            env={**os.environ, "OMP_NUM_THREADS": "1", "TF_CPP_MIN_LOG_LEVEL": "3"})
        self.facts = self.answer()

    def answer(self):
        for line in self.process.stdout:
            if line.startswith("{"):
                return json.loads(line)
        raise RuntimeError(f"{self.process.args} ended early; see the log")

    def processor(self):
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def round(self, what):
        before = self.processor()
        print(what, file=self.process.stdin, flush=True)
        facts = self.answer()
        return facts["seconds"], self.processor() - before, facts["names"]

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def spark(paths, *more):
    """The start of a JVM with Spark on one core."""
    return [*JAVA, *more, *paths["opens"], "-Dspark.master=local[1]", "-Dspark.ui.enabled=false",
            "-Dspark.driver.host=localhost", "-Dspark.driver.bindAddress=127.0.0.1", "-Dspark.sql.shuffle.partitions=2"]


def dateline(paths, work, model, *more):
    return [*spark(paths, *more), "-cp", paths["dateline"], "DatelineRounds", model, str(work / "articles.txt"),
            str(work)]


def measure(work, paths):
    text = str(work / "articles.txt")
    with open(work / "speed.log", "w", encoding="utf-8") as log:
        systems = {
            ner: System(dateline(paths, work, ner), log) for ner in ("fast", "accurate")}
        systems["corenlp"] = System(
            [*JAVA, "-cp", paths["corenlp"], paths["CoreNlp"], "rounds", text], log)
        systems["spacy"] = System([sys.executable, paths["spacy"], "rounds", text], log)
        systems["nerdl"] = System(
            [*spark(paths), "-cp", paths["nerdl"], "SparkNlpRounds", "rounds", str(work / "nerdl-model"), text,
             str(work)], log)
        lines = [
            ("Dateline `fast`: text to mentions", "fast", "mentions"),
            ("Dateline `fast`: the whole stage", "fast", "stage"),
            ("Dateline `fast`: the finder alone, tokens given", "fast", "finder"),
            ("Dateline `accurate`: text to mentions", "accurate", "mentions"),
            ("Dateline `accurate`: the whole stage", "accurate", "stage"),
            ("Dateline `accurate`: the finder alone, tokens given", "accurate", "finder"),
            ("CoreNLP 3-class: text to names", "corenlp", "round"),
            ("spaCy small: text to names", "spacy", "round"),
            ("Spark NLP NerDL: text to names", "nerdl", "round"),
        ]
        seen = {label: [] for label, _, _ in lines}
        for number in range(WARM_UP + ROUNDS):
            for label, system, what in lines:
                timed = systems[system].round(what)
                print(f"round {number + 1}: {label}: {timed}", file=sys.stderr, flush=True)
                if number >= WARM_UP:
                    seen[label].append(timed)
        tokens, sentences = systems["fast"].facts["tokens"], systems["fast"].facts["sentences"]
        for system in systems.values():
            system.close()
    medians = {label: [statistics.median(column) for column in zip(*times)] for label, times in seen.items()}
    write(lines, medians, seen, tokens, sentences, footprints(work, paths))


def footprints(work, paths):
    for models in (["fast"], ["accurate"], ["fast", "accurate"]):
        ran = subprocess.run(
            ["java", "-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch", "-cp", paths["dateline"], "Footprint",
             str(work / "articles.txt"), *models], check=True, capture_output=True, text=True)
        yield json.loads(ran.stdout.splitlines()[-1])


def write(lines, medians, seen, tokens, sentences, footprints):
    count = len(Path(sys.argv[2], "articles.txt").read_text(encoding="utf-8").split("\f"))
    rivals = {"CoreNLP": lines[6][0], "spaCy": lines[7][0], "NerDL": lines[8][0]}
    print("# Names: speed\n")
    print("Made by `./jobs/bench/ner/speed.sh SHARED_DATA WORK`; what each line is, and how it is measured: README.md.\n")
    print(f"The first {count} articles of Wikinews: {sentences:,} sentences and {tokens:,} tokens as Dateline counts "
          f"them, which is the count for all. One core; {WARM_UP} rounds to warm up, then the median of {ROUNDS}. "
          "The figures are those of the machine that ran it last, so compare them within a run.\n")
    print("| | tokens a second of processor time | by the clock | slowest to fastest round | "
          + " | ".join(f"to {name}" for name in rivals) + " |")
    print("|---|---:|---:|---:|" + "---:|" * len(rivals))
    for label, *_ in lines:
        clock, processor, _ = medians[label]
        rates = sorted(tokens / p for _, p, _ in seen[label])
        ratios = " | ".join(f"{medians[rival][1] / processor:.2f}" for rival in rivals.values())
        print(f"| {label} | **{tokens / processor:,.0f}** | {tokens / clock:,.0f} | "
              f"{rates[0]:,.0f} – {rates[-1]:,.0f} | {ratios} |")
    print("\n## What the models cost an executor\n")
    print("Two task threads, each with its own finder, after all of the text.\n")
    print("| models | seconds to load in a fresh JVM, by the clock | of processor time | heap, MB | outside of the heap, MB | together, MB |")
    print("|---|---:|---:|---:|---:|---:|")
    for f in footprints:
        print(f"| {f['models']} | {f['clock']:.1f} | {f['processor']:.1f} | {f['heap']:.0f} | {f['native']:.0f} | **{f['heap'] + f['native']:.0f}** |")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["articles", data, folder]:
            articles(data, Path(folder))
        case ["vectors", given, out]:
            vectors(given, out)
        case ["measure", work, paths]:
            measure(Path(work), json.loads(Path(paths).read_text(encoding="utf-8")))
        case _:
            sys.exit(__doc__)
