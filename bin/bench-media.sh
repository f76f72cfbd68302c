# Part of bin/bench: first playable and ladder beside the plain ffmpeg commands, on films made for it.
rounds=5 seconds=20
while [ $# -gt 0 ]; do
  case "$1" in
    --rounds) rounds=$2; shift 2 ;;
    --seconds) seconds=$2; shift 2 ;;
    *) usage ;;
  esac
done

run_test_class org.parvis.media.preparation.MediaBench "$rounds" "$seconds"
