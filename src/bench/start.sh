#!/usr/bin/env bash
# Compares the program's start on an existing database with that of an empty program with the same starters and settings.
#   mvn -Pbench test-compile
#   SPRING_DATASOURCE_USERNAME=… SPRING_DATASOURCE_PASSWORD=… src/bench/start.sh URL_OF_THE_PROGRAMS_DATABASE URL_OF_AN_EMPTY_ONE [ROUNDS]
# The first round fills the databases and is not shown. Shown: seconds until started, and processor time until then.
set -eu
cd "$(dirname "$0")/../.."
ours=$1 empty=$2 rounds=${3:-3}
mvn -o -q dependency:build-classpath -DincludeScope=runtime -Dmdep.outputFile=target/start.classpath
classes=target/test-classes:target/classes:$(cat target/start.classpath)

start() { # name, database, main class, more arguments
    local name=$1 database=$2 main=$3 log=target/start-$1.log; shift 3
    SPRING_DATASOURCE_URL=$database java -cp "$classes" "$main" --server.port=0 --logging.level.nl.doelbinder=info "$@" > "$log" 2>&1 &
    local program=$!
    until grep -q ' : Started ' "$log"; do
        kill -0 $program 2> /dev/null || { cat "$log"; exit 1; }
        sleep 0.1
    done
    local ticks
    ticks=$(awk '{ print $14 + $15 }' "/proc/$program/stat")
    kill $program
    wait $program || true
    echo "$name: $(grep -o 'in [0-9.]* seconds' "$log" | head -1), processor $((ticks / 100)) seconds"
}

for round in $(seq 0 "$rounds"); do
    for one in "empty $empty nl.doelbinder.start.EmptyProgram --spring.flyway.locations=classpath:db/none --flowable.process-definition-location-prefix=classpath*:/none/" \
        "ours $ours nl.doelbinder.DoelbinderApplication"; do
        # shellcheck disable=SC2086
        if [ "$round" = 0 ]; then start $one > /dev/null; else start $one; fi
    done
done
