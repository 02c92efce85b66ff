#!/usr/bin/env bash
# Scores Dateline's two finders of names beside CoreNLP and spaCy small; writes results-quality.md.
#   ./jobs/bench/ner/quality.sh SHARED_DATA WORK      Java 17, Maven, Python 3.12 (PYTHON=… where python3 is older)
set -euo pipefail
[ $# = 2 ] || { sed -n '2,3s/^# //p' "$0" >&2; exit 2; }
data=$1
work=$2
source "$(dirname "${BASH_SOURCE[0]}")/yardsticks/setup.sh"
bench=$root/jobs/bench/ner
python=$work/venv/bin/python
files=$work/quality
mkdir -p "$files"

"$python" "$bench/quality.py" write "$data" "$files"
for gold in "$files"/*.iob2; do
  name=${gold%.iob2}
  for ner in fast accurate; do
    DATELINE_MEMORY=2g "$root/dateline" evaluate ner --gold "$gold" --predictions "$name.$ner.tsv" --ner "$ner" \
      > "$name.$ner.printed"
  done
  "$python" "$bench/yardsticks/spacy_small.py" tag "$name.words" "$name.spacy.tsv"
  java -Xmx4g -cp "$work/corenlp/*" "$bench/yardsticks/CoreNlp.java" tag "$name.words" "$name.corenlp.tsv"
done
"$python" "$bench/quality.py" score "$files" > "$bench/results-quality.md"
cat "$bench/results-quality.md"
