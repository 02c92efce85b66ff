# Sourced by quality.sh and speed.sh: puts what Dateline is measured against into $work, once.
#   $work/venv          spaCy small and seqeval, for $python
#   $work/corenlp/*.jar CoreNLP
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../../.." && pwd)

python_of() {
  local given=${PYTHON:-python3}
  "$given" -c 'import sys; sys.exit(sys.version_info < (3, 12))' ||
    { echo "$given is older than 3.12; set PYTHON to a newer one" >&2; exit 3; }
  echo "$given"
}

jars() { # jars PROFILE: the jars of one profile of the pom, in $work/PROFILE
  [ -d "$work/$1" ] ||
    mvn -B -q -f "$here/pom.xml" -P "$1" dependency:copy-dependencies -DoutputDirectory="$work/$1"
}

mkdir -p "$work"
work=$(cd "$work" && pwd)
if [ ! -f "$work/venv/complete" ]; then
  "$(python_of)" -m venv "$work/venv"
  "$work/venv/bin/pip" -q install -r "$here/requirements.txt"
  touch "$work/venv/complete"
fi
jars corenlp
[ -f "$root/jobs/target/dateline.jar" ] || (cd "$root" && mvn -B -q -DskipTests package)
