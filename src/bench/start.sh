#!/usr/bin/env bash
# Compares the program's start on an existing database with that of an empty program with the same starters and settings; if
# the program is packaged, also as one file, and as docs/operations.md says to install it: unpacked, with an archive of its classes.
#   mvn -DskipTests package && mvn -Pbench test-compile
#   SPRING_DATASOURCE_USERNAME=… SPRING_DATASOURCE_PASSWORD=… src/bench/start.sh URL_OF_THE_PROGRAMS_DATABASE URL_OF_AN_EMPTY_ONE [ROUNDS]
# The first round fills the databases and is not shown. Shown: seconds until started, and processor time until then.
set -eu
cd "$(dirname "$0")/../.."
ours=$1 empty=$2 rounds=${3:-3}
mvn -o -q dependency:build-classpath -DincludeScope=runtime -Dmdep.outputFile=target/start.classpath
classes=target/test-classes:target/classes:$(cat target/start.classpath)
installed=target/start.installed

start() { # name, database, arguments of the JVM and the program
    local name=$1 database=$2 log=target/start-$1.log; shift 2
    SPRING_DATASOURCE_URL=$database java "$@" --server.port=0 --logging.level.nl.doelbinder=info > "$log" 2>&1 &
    local program=$!
    until grep -q ' : Started ' "$log"; do
        kill -0 $program 2> /dev/null || { cat "$log" >&2; exit 1; }
        sleep 0.1
    done
    local ticks
    ticks=$(awk '{ print $14 + $15 }' "/proc/$program/stat")
    kill $program
    wait $program || true
    echo "$name: $(grep -o 'in [0-9.]* seconds' "$log" | head -1), processor $((ticks / 100)) seconds"
}

one_of_each() {
    start empty "$empty" -cp "$classes" nl.doelbinder.start.EmptyProgram \
        --spring.flyway.locations=classpath:db/none '--flowable.process-definition-location-prefix=classpath*:/none/'
    start ours "$ours" -cp "$classes" nl.doelbinder.DoelbinderApplication
    if [ -f $installed/classes.jsa ]; then
        start packed "$ours" -jar target/doelbinder-*.jar
        start installed "$ours" -XX:SharedArchiveFile=$installed/classes.jsa -jar $installed/doelbinder.jar
    fi
}

rm -rf $installed
one_of_each > /dev/null
if ls target/doelbinder-*.jar > /dev/null 2>&1; then
    java -Djarmode=tools -jar target/doelbinder-*.jar extract --destination $installed --application-filename doelbinder.jar
    SPRING_DATASOURCE_URL=$ours java -XX:ArchiveClassesAtExit=$installed/classes.jsa -Dspring.context.exit=onRefresh \
        -jar $installed/doelbinder.jar --server.port=0 > target/start-archive.log 2>&1
fi
for _ in $(seq "$rounds"); do one_of_each; done
