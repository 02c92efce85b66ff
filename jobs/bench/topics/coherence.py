"""Scores Dateline's topic models beside others on a corpus of ready words; writes results-topics.md.

  python3 coherence.py CORPUS.tsv > results-topics.md

CORPUS.tsv is ../shared/data/topics/bbc_octis/corpus.tsv or the like: words apart by spaces, then after tabs a
part and a label. Each model makes 10, 20, 30, 40 and 50 topics. NPMI is gensim's c_npmi of the ten best terms
on the corpus, diversity the share of distinct terms among the ten best of all topics; both are means over the
five numbers of topics. Agreement is the normalised mutual information of a document's strongest topic with its
label, at 5 and 10 topics. ./dateline must run. Needs gensim, scikit-learn and
tomotopy.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import tomotopy
from gensim.corpora import Dictionary
from gensim.models import CoherenceModel, LdaModel
from sklearn.decomposition import NMF, LatentDirichletAllocation
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.metrics import normalized_mutual_info_score

DATELINE = Path(__file__).parents[3] / "dateline"
TOPICS = [10, 20, 30, 40, 50]
BEST = 10


def words(text: str) -> list[str]:
    return text.split()


def best(weights: np.ndarray, vocabulary: np.ndarray) -> list[list[str]]:
    return [list(vocabulary[np.argsort(-row, kind="stable")[:BEST]]) for row in weights]


def dateline(model: str, corpus: Path, texts: list[str], k: int) -> tuple[list[list[str]], np.ndarray]:
    with tempfile.TemporaryDirectory() as folder:
        out, documents = Path(folder, "topics.tsv"), Path(folder, "documents.tsv")
        subprocess.run(
            [DATELINE, "evaluate", "topics", "--corpus", corpus, "--topics", str(k), "--topic-model", model,
             "--predictions", out, "--documents", documents],
            check=True, capture_output=True)
        strongest = np.full(len(texts), -1)
        for line in documents.read_text("utf-8").splitlines():
            number, topic = map(int, line.split("\t"))
            strongest[number - 1] = topic
        return [line.split("\t")[1].split(" ") for line in out.read_text("utf-8").splitlines()], strongest


def sklearn_nmf(corpus: Path, texts: list[str], k: int) -> tuple[list[list[str]], np.ndarray]:
    vectors = TfidfVectorizer(analyzer=words)
    x = vectors.fit_transform(texts)
    model = NMF(k, init="nndsvd", max_iter=400, random_state=1)
    documents = model.fit_transform(x)
    return best(model.components_, vectors.get_feature_names_out()), documents.argmax(1)


def sklearn_lda(corpus: Path, texts: list[str], k: int) -> tuple[list[list[str]], np.ndarray]:
    vectors = CountVectorizer(analyzer=words)
    x = vectors.fit_transform(texts)
    model = LatentDirichletAllocation(
        k, doc_topic_prior=0.1, topic_word_prior=0.01, max_iter=50, random_state=1, n_jobs=2)
    documents = model.fit_transform(x)
    return best(model.components_, vectors.get_feature_names_out()), documents.argmax(1)


def gensim_lda(corpus: Path, texts: list[str], k: int) -> tuple[list[list[str]], np.ndarray]:
    dictionary = Dictionary([words(t) for t in texts])
    bags = [dictionary.doc2bow(words(t)) for t in texts]
    model = LdaModel(bags, k, id2word=dictionary, passes=10, random_state=1)
    strongest = np.array([max(model[bag], key=lambda pair: pair[1], default=(0, 0))[0] for bag in bags])
    return [[word for word, _ in model.show_topic(i, BEST)] for i in range(k)], strongest


def tomotopy_lda(corpus: Path, texts: list[str], k: int) -> tuple[list[list[str]], np.ndarray]:
    model = tomotopy.LDAModel(k=k, alpha=0.1, eta=0.01, seed=1)
    for text in texts:
        model.add_doc(words(text))
    model.train(1000, workers=2)
    strongest = np.array([np.argmax(doc.get_topic_dist()) for doc in model.docs])
    return [[word for word, _ in model.get_topic_words(i, top_n=BEST)] for i in range(k)], strongest


MODELS = {
    "Dateline nmf": lambda *args: dateline("nmf", *args),
    "Dateline lda": lambda *args: dateline("lda", *args),
    "scikit-learn NMF of TF-IDF": sklearn_nmf,
    "scikit-learn LDA, α .1, η .01": sklearn_lda,
    "gensim LDA, 10 passes": gensim_lda,
    "tomotopy LDA, α .1, η .01, 1,000 rounds": tomotopy_lda,
}


def main(corpus: Path) -> None:
    rows = [line.split("\t") for line in corpus.read_text("utf-8").splitlines()]
    texts, labels = [row[0] for row in rows], [row[2] for row in rows]
    tokens = [words(text) for text in texts]
    dictionary = Dictionary(tokens)
    print(
        f"# Topics\n\nMade by `python3 jobs/bench/topics/coherence.py CORPUS.tsv` on {corpus.parent.name}/{corpus.name},"
        f" {len(texts):,} documents, with 10, 20, 30, 40 and 50 topics. Seconds are those of all five, on a shared"
        " machine; Dateline's hold five starts of Spark.\n"
    )
    print(f"| model | c_npmi, mean | {' | '.join(map(str, TOPICS))} | diversity, mean | seconds |"
          " agreement with labels, 5 topics | 10 topics |")
    print(f"|---|---:|{'---:|' * len(TOPICS)}---:|---:|---:|---:|")
    for name, fit in MODELS.items():
        coherence, diversity, began = [], [], time.monotonic()
        seconds = 0.0
        for k in TOPICS:
            began = time.monotonic()
            topics, strongest = fit(corpus, texts, k)
            seconds += time.monotonic() - began
            coherence.append(
                CoherenceModel(topics=topics, texts=tokens, dictionary=dictionary, coherence="c_npmi", processes=1)
                .get_coherence())
            diversity.append(len({t for topic in topics for t in topic}) / sum(map(len, topics)))
        agreement = [f"{normalized_mutual_info_score(labels, fit(corpus, texts, k)[1]):.3f}" for k in (5, 10)]
        print(f"| {name} | **{np.mean(coherence):.3f}** | {' | '.join(f'{c:.3f}' for c in coherence)}"
              f" | **{np.mean(diversity):.3f}** | {seconds:.0f} | {' | '.join(agreement)} |", flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
