# Sourced by same-rows and on-s3: a standalone master and two workers on loopback, in $work.
#   start_cluster      sets $master; what it started ends with the script
: "${SPARK_HOME:?set it to a Spark 3.5 installation}"
python=${DATELINE_PYTHON:-python3}
mkdir -p "$work"
started=()
trap 'kill "${started[@]}" 2>/dev/null || true' EXIT

wait_for() { # FILE PATTERN WHAT
  for _ in $(seq 60); do
    grep -q "$2" "$1" 2>/dev/null && return
    sleep 1
  done
  echo "$3 did not start; see $1" >&2
  exit 1
}

start_cluster() {
  local port=$((20000 + RANDOM % 20000))
  master=spark://127.0.0.1:$port
  export SPARK_NO_DAEMONIZE=1 SPARK_LOCAL_IP=127.0.0.1
  "$SPARK_HOME/bin/spark-class" org.apache.spark.deploy.master.Master \
    --host 127.0.0.1 --port "$port" --webui-port 0 >"$work/master.log" 2>&1 &
  started+=($!)
  wait_for "$work/master.log" 'New state: ALIVE' 'the master'
  for i in 1 2; do
    "$SPARK_HOME/bin/spark-class" org.apache.spark.deploy.worker.Worker \
      --host 127.0.0.1 --cores 1 --memory 3g --webui-port 0 --work-dir "$work/worker-$i" \
      "$master" >"$work/worker-$i.log" 2>&1 &
    started+=($!)
    wait_for "$work/worker-$i.log" 'Successfully registered' "worker $i"
  done
}

# Both workers must have had tasks, or local mode is compared with itself.
both_had_tasks() {
  for i in 1 2; do
    ls "$work/worker-$i"/app-*/*/stderr >/dev/null
  done
}
