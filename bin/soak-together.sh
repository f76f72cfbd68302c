# Part of bin/soak: several people in one text, with cuts of the network, killed tabs and killed servers.
times=200 editors=4
seed=
while [ $# -gt 0 ]; do
  case "$1" in
    --times) times=$2; shift 2 ;;
    --editors) editors=$2; shift 2 ;;
    --seed) seed=$2; shift 2 ;;
    *) usage ;;
  esac
done
[ "$editors" -ge 2 ] && [ "$editors" -le 5 ] || usage

need_packages '/usr/bin/chromium=chromium' '/usr/sbin/haproxy=haproxy'
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
run_test_class org.parvis.journey.TogetherSoak "$times" "$editors" ${seed:+"$seed"}
