# Part of bin/bench. Everything it makes is in a scratch folder that goes at the end.
rounds=5 seconds=4 connections=64
while [ $# -gt 0 ]; do
  case "$1" in
    --rounds) rounds=$2; shift 2 ;;
    --seconds) seconds=$2; shift 2 ;;
    --connections) connections=$2; shift 2 ;;
    *) usage ;;
  esac
done

find_jdk
find_maven
need_packages '/usr/bin/wrk=wrk' '/usr/sbin/nginx=nginx-light' '/usr/bin/psql=postgresql-client' '/usr/bin/curl=curl'
build
scratch=$(mktemp -d "${TMPDIR:-/tmp}/parvis-bench.XXXXXX")
chmod 755 "$scratch"
started=()
finish() {
  local pid
  for pid in ${started[@]+"${started[@]}"}; do kill "$pid" 2>/dev/null || true; done
  for pid in ${started[@]+"${started[@]}"}; do
    for _ in $(seq 100); do kill -0 "$pid" 2>/dev/null || break; sleep 0.2; done
    kill -9 "$pid" 2>/dev/null || true
  done
  rm -rf "$scratch"
}
trap finish EXIT

# serve NAME PORT SETTING… : starts a server with its own data folder and waits until it is ready
serve() {
  local name=$1 port=$2 pid
  shift 2
  : >"$scratch/$name.log"
  # shellcheck disable=SC2046
  env "$@" "$JAVA_HOME/bin/java" $(java_options) -cp "target/classes:$(cat "$classpath_file")" org.parvis.Parvis \
    --port "$port" --data "$scratch/$name" --empty >>"$scratch/$name.log" 2>&1 &
  pid=$!
  started+=("$pid")
  for _ in $(seq 600); do
    grep -q 'PARVIS READY' "$scratch/$name.log" && return
    kill -0 "$pid" 2>/dev/null || { tail -20 "$scratch/$name.log" >&2; fail "the server does not start"; }
    sleep 0.2
  done
  fail "the server is not ready after two minutes"
}

free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 12000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}
stop_last() { kill "${started[-1]}"; wait "${started[-1]}" 2>/dev/null || true; unset 'started[-1]'; }
median() { sort -n | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
rate() {
  wrk -t2 -c"$connections" -d"${seconds}s" -H 'Accept-Encoding: gzip' "$1" >"$scratch/wrk.txt"
  if grep -qE 'Non-2xx|Socket errors' "$scratch/wrk.txt"; then cat "$scratch/wrk.txt" >&2; fi
  awk '/Requests\/sec/ { print $2 }' "$scratch/wrk.txt"
}

port=$(free_port)
say "filling a scratch database: 50 portals, 4 000 entries each"
serve kept "$port"
database_port=$(sed -n 4p "$scratch/kept/postgresql/postmaster.pid")
password=$(cat "$scratch/kept/postgresql.password")
PGPASSWORD=$password psql -q -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$database_port" -U postgres -d parvis \
  -v first=1 -v last=50 -v entries=4000 -f src/test/bench/portals.sql
stop_last

say "starting one server with its cache, one without, on the same database, and nginx"
serve kept "$port"
database_port=$(sed -n 4p "$scratch/kept/postgresql/postmaster.pid")
rendered_port=$(free_port)
serve rendered "$rendered_port" PARVIS_CACHE_SIZE=0B \
  "PARVIS_DATABASE_URL=jdbc:postgresql://127.0.0.1:$database_port/parvis?user=postgres&password=$password"
kept="http://localhost:$port/mesure-25"
rendered="http://localhost:$rendered_port/mesure-25"

mkdir "$scratch/www"
curl -fsS "$kept" -o "$scratch/www/home.html"
curl -fsS -H 'Accept-Encoding: gzip' "$kept" -o "$scratch/www/home.html.gz"
chmod -R a+rX "$scratch/www"
nginx_port=$(free_port)
cat >"$scratch/nginx.conf" <<CONF
daemon off;
worker_processes 2;
pid $scratch/nginx.pid;
error_log $scratch/nginx.log;
events { worker_connections 4096; }
http {
  access_log off;
  types { text/html html; }
  keepalive_requests 100000000;
  sendfile on; tcp_nopush on; open_file_cache max=10;
  server { listen $nginx_port; root $scratch/www; gzip_static on; etag on; }
}
CONF
nginx -c "$scratch/nginx.conf" &
started+=("$!")
sleep 1
file="http://localhost:$nginx_port/home.html"
curl -fsS -o /dev/null "$file"

say "warming up"
for address in "$kept" "$rendered" "$file"; do seconds=6 rate "$address" >/dev/null; done
: >"$scratch/kept.txt" >"$scratch/rendered.txt" >"$scratch/file.txt"
for round in $(seq "$rounds"); do
  say "round $round of $rounds"
  rate "$file" >>"$scratch/file.txt"
  rate "$kept" >>"$scratch/kept.txt"
  rate "$rendered" >>"$scratch/rendered.txt"
done

n=$(median <"$scratch/file.txt") k=$(median <"$scratch/kept.txt") r=$(median <"$scratch/rendered.txt")
echo "home of one portal of 50, 4 000 entries each; $connections connections, $rounds rounds of $seconds s"
echo "bytes: $(wc -c <"$scratch/www/home.html") plain, $(wc -c <"$scratch/www/home.html.gz") on the wire"
awk -v k="$k" -v r="$r" -v n="$n" 'BEGIN {
  printf "nginx, file with gzip:     %8.0f pages/s\n", n
  printf "Parvis, from the cache:    %8.0f pages/s   ratio %.2f (goal 0.70)\n", k, k / n
  printf "Parvis, rendered:          %8.0f pages/s   ratio %.3f (goal 1 000 pages/s)\n", r, r / n }'
