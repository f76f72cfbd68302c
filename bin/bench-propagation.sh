# Part of bin/bench: how long a publication and a withdrawal take to be true on two nodes.
rounds=20
while [ $# -gt 0 ]; do
  case "$1" in
    --rounds) rounds=$2; shift 2 ;;
    *) usage ;;
  esac
done

need_packages '/usr/sbin/haproxy=haproxy'
run_test_class org.parvis.nodes.PropagationBench "$rounds"
