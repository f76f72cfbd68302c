# Part of bin/bench: the lists of workshops on one large portal.
rounds=40
while [ $# -gt 0 ]; do
  case "$1" in
    --rounds) rounds=$2; shift 2 ;;
    *) usage ;;
  esac
done

run_test_class org.parvis.workshops.roll.FiguresBench "$rounds"
