#!/bin/sh
# Takes away what install.sh brought, and nothing else: decks, brands and settings stay.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
. "$here/places.sh"

if [ ! -f "$app/$list" ]; then
    echo "Attaché is not installed in $app." >&2
    exit 1
fi
while IFS= read -r file; do
    rm -f "$file"
done <"$app/$list"
find "$app" -mindepth 1 -maxdepth 1 ! -name attache-data -exec rm -rf {} +
rmdir "$app" 2>/dev/null || echo "What you made is still in $app/attache-data."
refresh
# What the desktop wrote down about file types and menu entries goes where none is left.
mime=$data/mime
if rmdir "$mime/packages" 2>/dev/null; then
    for name in XMLnamespaces aliases generic-icons globs globs2 icons magic mime.cache subclasses \
        treemagic types version; do
        rm -f "$mime/$name"
    done
    rmdir "$mime/application" "$mime" 2>/dev/null || true
fi
if ! ls "$data"/applications/*.desktop >/dev/null 2>&1; then
    rm -f "$data/applications/mimeinfo.cache"
fi
# Folders that install.sh may have made, deepest first; one that is not empty stays.
for size in "$data"/icons/hicolor/*; do
    rmdir "$size/apps" "$size/mimetypes" "$size" 2>/dev/null || true
done
for folder in "$data/icons/hicolor" "$data/icons" "$data/mime/packages" "$data/applications" \
    "$app_parent" "$bin"; do
    rmdir "$folder" 2>/dev/null || true
done
echo "Attaché is gone. Your decks, brands and settings are where they were."
