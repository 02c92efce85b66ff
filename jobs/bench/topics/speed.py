#!/usr/bin/env python3
"""Times Dateline's topic models beside others on corpora of ready words, one after the other.

  python3 speed.py K CORPUS.tsv… > results-speed.md

Corpora are as in coherence.py, of several sizes to see how cost grows. Seconds are by the clock, from the file to
the topics, and hold Dateline's start of Spark; peak memory is that of the process. All use all cores where they
can: scikit-learn's NMF by its matrix library, gensim's LdaMulticore by one worker less than cores. Needs gensim and
scikit-learn.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

DATELINE = Path(__file__).parents[3] / "dateline"


def texts(corpus):
    with open(corpus, encoding="utf-8") as lines:
        return [line.split("\t")[0].split() for line in lines]


def sklearn_nmf(corpus, k):
    from sklearn.decomposition import NMF
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectors = TfidfVectorizer(analyzer=lambda words: words, sublinear_tf=True).fit_transform(texts(corpus))
    NMF(k, init="nndsvd", random_state=0).fit(vectors)


def gensim_lda(corpus, k):
    from gensim.corpora import Dictionary
    from gensim.models import LdaMulticore

    rows = texts(corpus)
    words = Dictionary(rows)
    LdaMulticore([words.doc2bow(row) for row in rows], num_topics=k, id2word=words, passes=10,
                 workers=max(1, os.cpu_count() - 1), random_state=0)


PEERS = {"scikit-learn NMF of TF-IDF": sklearn_nmf, "gensim LdaMulticore, 10 passes": gensim_lda}


def dateline(method, corpus, k, folder):
    return [str(DATELINE), "evaluate", "topics", "--corpus", str(corpus), "--topics", str(k),
            "--topic-model", method, "--predictions", str(Path(folder) / "topics.tsv")]


def timed(command):
    """Seconds by the clock, and the peak memory of the child in MB."""
    begin = time.monotonic()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        sys.exit(f"{' '.join(command)} failed")
    return time.monotonic() - begin, usage.ru_maxrss / 1024


def main(k, corpora):
    print(f"# Time of {k} topics\n\nMade by `python3 jobs/bench/topics/speed.py`; seconds (peak memory, MB).\n")
    sizes = [sum(1 for _ in open(corpus, encoding="utf-8")) for corpus in corpora]
    print("| model | " + " | ".join(f"{size:,} documents" for size in sizes) + " |")
    print("|---|" + "---:|" * len(sizes))
    with tempfile.TemporaryDirectory() as folder:
        commands = {f"Dateline {method}": lambda corpus, m=method: dateline(m, corpus, k, folder)
                    for method in ("nmf", "lda")}
        for name in PEERS:
            commands[name] = lambda corpus, n=name: [sys.executable, __file__, "--peer", n, str(k), corpus]
        for name, command in commands.items():
            cells = ["%.0f (%.0f)" % timed(command(corpus)) for corpus in corpora]
            print(f"| {name} | " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    if sys.argv[1] == "--peer":
        PEERS[sys.argv[2]](sys.argv[4], int(sys.argv[3]))
    else:
        main(int(sys.argv[1]), sys.argv[2:])
