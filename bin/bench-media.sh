# Part of bin/bench: first playable and ladder beside the plain ffmpeg commands, on films made for it.
rounds=5 seconds=20
while [ $# -gt 0 ]; do
  case "$1" in
    --rounds) rounds=$2; shift 2 ;;
    --seconds) seconds=$2; shift 2 ;;
    *) usage ;;
  esac
done

find_jdk
find_maven
need_ffmpeg_libraries
maven -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath-test.txt -Dmdep.includeScope=test
scratch=$(mktemp -d "${TMPDIR:-/tmp}/parvis-bench.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
# shellcheck disable=SC2046
"$JAVA_HOME/bin/java" $(java_options) -cp "target/test-classes:target/classes:$(cat target/classpath-test.txt)" \
  org.parvis.media.MediaBench "$scratch" "$rounds" "$seconds"
