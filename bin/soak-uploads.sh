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

run_test_class org.parvis.media.upload.UploadSoak "$uploads" "$films" "$kills" "$megabytes" "$seconds"
