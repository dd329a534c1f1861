#!/bin/sh
# Installs Attaché for this user alone, without an administrator: into ~/.local, with a menu entry,
# an icon, and the file type .attache. Run it again to update; uninstall.sh takes all of it away.
set -eu
umask 022
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
. "$here/places.sh"

if [ ! -x "$here/attache/attache" ]; then
    echo "The folder attache is missing beside install.sh: unpack the whole archive first." >&2
    exit 1
fi
mkdir -p "$app_parent" "$bin" "$data"
if [ -e "$app" ] && [ ! -f "$app/$list" ]; then
    echo "$app is there already, and is none of Attaché's. Move it away, then try again." >&2
    exit 1
fi

# The new app is whole before the old one goes.
rm -rf "$app.new"
cp -R "$here/attache" "$app.new"
cp "$here/uninstall.sh" "$here/places.sh" "$app.new/"
: >"$app.new/$list"
if [ -d "$app/attache-data" ]; then # of who runs it as a portable app
    mv "$app/attache-data" "$app.new/"
fi
rm -rf "$app"
mv "$app.new" "$app"

(cd "$here/share" && find . -type f | sed 's|^\./||') | while IFS= read -r file; do
    mkdir -p "$data/$(dirname -- "$file")"
    cp "$here/share/$file" "$data/$file"
    printf '%s\n' "$data/$file" >>"$app/$list"
done
# In a desktop file, four characters of a quoted path are escaped, and a backslash twice more.
command=$(printf '%s' "$app/attache" | sed 's/[\\"$`]/\\&/g; s/\\/\\\\/g; s/%/%%/g')
entry=$data/applications/attache.desktop
while IFS= read -r line; do
    case $line in
        Exec=*) printf 'Exec="%s" %%F\n' "$command" ;;
        *) printf '%s\n' "$line" ;;
    esac
done <"$here/share/applications/attache.desktop" >"$entry"

if [ ! -e "$bin/attache" ] || [ -L "$bin/attache" ]; then
    ln -sf "$app/attache" "$bin/attache"
    printf '%s\n' "$bin/attache" >>"$app/$list"
fi
refresh
echo "Attaché is installed: look for it in the menu, or open a file that ends in .attache."
echo "To take it away again: $app/uninstall.sh"
