# Part of bin/bench: an archive of many gigabytes, written from a live server and restored elsewhere.
gigabytes=10
while [ $# -gt 0 ]; do
  case "$1" in
    --gigabytes) gigabytes=$2; shift 2 ;;
    *) usage ;;
  esac
done

find_jdk
find_maven
build
scratch=$(mktemp -d "${TMPDIR:-/var/tmp}/parvis-bench.XXXXXX")
server=""
finish() { [ -z "$server" ] || { kill "$server" 2>/dev/null && wait "$server" 2>/dev/null; } || true; rm -rf "$scratch"; }
trap finish EXIT
# shellcheck disable=SC2046
parvis() { "$JAVA_HOME/bin/java" $(java_options) $(aot_option) -cp "$(classpath)" org.parvis.Parvis "$@"; }
# a file is named by its checksum: how many are not what their name says
strangers() { (cd "$1/files" && find . -type f -not -path './arriving/*' -print0 | xargs -0 sha256sum | awk '{ n = split($2, path, "/"); if ($1 != path[n]) print }' | wc -l); }
timed() { local from=$EPOCHREALTIME; "$@" >>"$scratch/log" 2>&1; awk -v a="$from" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.1f", b - a }'; }

say "starting a server, and giving it $gigabytes GB of files"
# shellcheck disable=SC2046
"$JAVA_HOME/bin/java" $(java_options) $(aot_option) -cp "$(classpath)" org.parvis.Parvis \
  --port 0 --data "$scratch/one" --empty >"$scratch/log" 2>&1 &
server=$!
until grep -qs 'PARVIS READY' "$scratch/log"; do sleep 0.5; kill -0 "$server" || fail "the server does not start"; done
for number in $(seq $((gigabytes * 5))); do
  openssl enc -aes-128-ctr -pass "pass:$number" -nosalt -pbkdf2 -iter 1 </dev/zero 2>/dev/null | head -c 214748364 >"$scratch/file"
  hash=$(sha256sum "$scratch/file" | cut -c1-64)
  mkdir -p "$scratch/one/files/${hash:0:2}/${hash:2:2}"
  mv "$scratch/file" "$scratch/one/files/${hash:0:2}/${hash:2:2}/$hash"
  echo "$hash" >>"$scratch/hashes"
done
sync

say "writing the archive while the server serves, then stopping it"
backup=$(timed parvis admin backup "$scratch/archive.zip" --data "$scratch/one")
kill "$server"; wait "$server" 2>/dev/null || true; server=""
sync
say "restoring it elsewhere, beside a plain copy of the files"
copy=$(timed cp -r "$scratch/one/files" "$scratch/copied")
sync; rm -rf "$scratch/copied"
restore=$(timed parvis admin restore "$scratch/archive.zip" --data "$scratch/two")
while read -r hash; do
  [ -f "$scratch/two/files/${hash:0:2}/${hash:2:2}/$hash" ] || fail "$hash did not come back"
done <"$scratch/hashes"
[ "$(strangers "$scratch/two")" = 0 ] || fail "some files are not what they were"
echo "archive of $(du -h --apparent-size "$scratch/archive.zip" | cut -f1); every checksum is the same"
awk -v b="$backup" -v r="$restore" -v c="$copy" 'BEGIN {
  printf "cp of the files:  %7.1f s\n", c
  printf "admin backup:     %7.1f s   ratio %.1f\n", b, b / c
  printf "admin restore:    %7.1f s   ratio %.1f\n", r, r / c }'
