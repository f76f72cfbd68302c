# Part of bin/soak: contributions made in a telephone whose network is cut and whose tabs are killed.
times=1000
seed=
while [ $# -gt 0 ]; do
  case "$1" in
    --times) times=$2; shift 2 ;;
    --seed) seed=$2; shift 2 ;;
    *) usage ;;
  esac
done

need_packages '/usr/bin/chromium=chromium'
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
run_test_class org.parvis.journey.ComposerSoak "$times" ${seed:+"$seed"}
