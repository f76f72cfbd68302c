# Shared by the commands in this folder: finds JDK 25 and Maven, installs what the host lacks. Not run by itself.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '\033[1m· %s\033[0m\n' "$*" >&2; }
fail() { printf '\033[1;31m%s\033[0m\n' "$*" >&2; exit 1; }

is_jdk25() { [ -x "$1/bin/javac" ] && grep -qE '^JAVA_VERSION="(2[5-9]|[3-9][0-9])' "$1/release" 2>/dev/null; }

# JAVA_HOME when it is recent enough, else the system's usual folders
find_jdk() {
  if [ -n "${JAVA_HOME:-}" ] && is_jdk25 "$JAVA_HOME"; then return; fi
  local candidate
  for candidate in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if is_jdk25 "$candidate"; then export JAVA_HOME="$candidate"; return; fi
  done
  fail "Parvis needs a JDK 25 or newer (for example Eclipse Temurin 25). None was found: install one, or set JAVA_HOME."
}

find_maven() {
  command -v mvn >/dev/null || fail "Parvis is built with Maven 3.8 or newer. Install it (Debian: apt-get install maven)."
}

# short runs: the quick compiler of the Java machine and its simplest collector cost the least
maven() { MAVEN_OPTS="${MAVEN_OPTS:-} -XX:+UseSerialGC -XX:TieredStopAtLevel=1" mvn -B -ntp "$@"; }

# Debian packages by the file that shows they are there: "file=package …". Without root, says what to install.
need_packages() {
  local pair missing=""
  for pair in "$@"; do
    [ -e "${pair%%=*}" ] || ls ${pair%%=*} >/dev/null 2>&1 || missing="$missing ${pair#*=}"
  done
  [ -z "$missing" ] && return
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    say "installing$missing"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
  else
    say "not installed:$missing (films and browser tests may need them)"
  fi
}

# ffmpeg comes from Maven Central and is linked against these
need_ffmpeg_libraries() {
  need_packages '/usr/lib/*/libpulse.so.0=libpulse0' '/usr/lib/*/libasound.so.2=libasound2' \
    '/usr/lib/*/libxcb.so.1=libxcb1' '/usr/lib/*/libxcb-shm.so.0=libxcb-shm0'
}

jar=target/parvis.jar
classpath_file=target/classpath.txt
aot=target/parvis.aot

# Builds when a source is newer than the last build: a jar, the list of libraries, and Java's cache of prepared classes
build() {
  if [ -f target/built ] && [ -z "$(find pom.xml src/main -newer target/built -print -quit)" ]; then return; fi
  say "building (the first time, libraries are fetched: a few minutes)"
  rm -f target/built "$aot"
  maven -q -Dmaven.test.skip=true package dependency:build-classpath \
    -Dmdep.outputFile="$classpath_file" -DincludeScope=runtime
  train
  touch target/built
}

classpath() { echo "$jar:$(cat "$classpath_file")"; }

java_options() { echo "-Xmx${PARVIS_MEMORY:-320m} -XX:+UseSerialGC -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"; }

# A start that remembers which classes it needed makes every later one about twice as fast. Parvis works without it.
train() {
  say "preparing quick starts"
  rm -rf target/training
  # shellcheck disable=SC2046
  timeout 240 "$JAVA_HOME/bin/java" $(java_options) -XX:AOTCacheOutput="$aot" -cp "$(classpath)" org.parvis.Parvis \
    --data target/training --port 0 --empty --parvis.training=true --management.server.port=0 >target/training.log 2>&1 || {
    say "no quick starts this time (target/training.log says why)"
    rm -f "$aot"
  }
  rm -rf target/training
}

aot_option() { [ ! -f "$aot" ] || echo "-XX:AOTCache=$aot -Xlog:aot*=off -Xlog:cds*=off"; }

# A program kept among the tests, with a scratch folder that goes at the end as its first argument
run_test_class() {
  find_jdk
  find_maven
  need_ffmpeg_libraries
  maven -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath-test.txt -Dmdep.includeScope=test
  scratch=$(mktemp -d "${TMPDIR:-/tmp}/parvis-run.XXXXXX")
  trap 'rm -rf "$scratch"' EXIT
  # shellcheck disable=SC2046
  "$JAVA_HOME/bin/java" $(java_options) -cp "target/test-classes:target/classes:$(cat target/classpath-test.txt)" \
    "$1" "$scratch" "${@:2}"
}
