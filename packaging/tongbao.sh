#!/bin/sh
# ./tongbao COMMAND …: what `npm run COMMAND -- …` is where npm is. Files count from where it is called.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$(readlink -f -- "$0")")" && pwd -P)
command=${1:-start}
[ $# -eq 0 ] || shift
case $command in
start | load | check | demo | account | bulletin | export | release | audit | backup | restore) ;;
*)
  echo "tongbao: 没有“$command”这个命令。有：start load check demo account bulletin export release audit backup restore" >&2
  exit 2
  ;;
esac
# The usual place of this installation: made by itself, which one that DATABASE_URL names is not.
TONGBAO_DATABASE=$here/var/tongbao.sqlite
export TONGBAO_DATABASE
exec "$here/node_modules/.bin/node" "$here/scripts/$command.ts" "$@"
