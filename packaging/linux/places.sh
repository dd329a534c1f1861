# Where Attaché is installed for one user; install.sh and uninstall.sh read this. $data is set.
app_parent=$HOME/.local/lib
app=$app_parent/attache
bin=$HOME/.local/bin
list=installed-files

# Tell the desktop what is new, as far as it has the programs for that.
refresh() {
    if [ -d "$data/mime/packages" ]; then
        update-mime-database "$data/mime" >/dev/null 2>&1 || true
    fi
    if [ -d "$data/applications" ]; then
        update-desktop-database "$data/applications" >/dev/null 2>&1 || true
    fi
    if [ -f "$data/icons/hicolor/index.theme" ]; then  # else the desktop reads the folder itself
        gtk-update-icon-cache -q -t -f "$data/icons/hicolor" >/dev/null 2>&1 || true
    fi
}
