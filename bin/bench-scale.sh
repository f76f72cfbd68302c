# Part of bin/bench: the same pages on networks of several sizes.
portals=1600 entries=625 seconds=10
while [ $# -gt 0 ]; do
  case "$1" in
    --portals) portals=$2; shift 2 ;;
    --entries) entries=$2; shift 2 ;;
    --seconds) seconds=$2; shift 2 ;;
    *) usage ;;
  esac
done

run_test_class org.parvis.catalogue.ScaleBench "$portals" "$entries" "$seconds"
