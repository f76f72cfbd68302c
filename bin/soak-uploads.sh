# Part of bin/soak: a real server is killed while files come in and films are prepared.
uploads=20 films=5 kills=6 megabytes=24 seconds=12
while [ $# -gt 0 ]; do
  case "$1" in
    --uploads) uploads=$2; shift 2 ;;
    --films) films=$2; shift 2 ;;
    --kills) kills=$2; shift 2 ;;
    --megabytes) megabytes=$2; shift 2 ;;
    --seconds) seconds=$2; shift 2 ;;
    *) usage ;;
  esac
done

find_jdk
find_maven
need_ffmpeg_libraries
maven -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath-test.txt -Dmdep.includeScope=test
scratch=$(mktemp -d "${TMPDIR:-/tmp}/parvis-soak.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
# shellcheck disable=SC2046
"$JAVA_HOME/bin/java" $(java_options) -cp "target/test-classes:target/classes:$(cat target/classpath-test.txt)" \
  org.parvis.media.UploadSoak "$scratch" "$uploads" "$films" "$kills" "$megabytes" "$seconds"
