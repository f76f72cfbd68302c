# Part of bin/soak: two servers behind HAProxy lose one of them, the database and the storage.
readers=16 outage=60 megabytes=24
while [ $# -gt 0 ]; do
  case "$1" in
    --readers) readers=$2; shift 2 ;;
    --outage) outage=$2; shift 2 ;;
    --megabytes) megabytes=$2; shift 2 ;;
    *) usage ;;
  esac
done

need_packages '/usr/sbin/haproxy=haproxy'
run_test_class org.parvis.nodes.NodesSoak "$readers" "$outage" "$megabytes"
