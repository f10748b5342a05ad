# Makes a Debian machine ready to build Comanda. Read by config/start and config/test.

say() { printf '\n==> %s\n' "$*"; }

fail() {
    printf 'comanda: %s\n' "$*" >&2
    exit 1
}

# Swift is not a Debian package: we only look for it.
need_swift() {
    command -v swift >/dev/null ||
        fail 'Swift is not installed. Install Swift 6.3 from https://www.swift.org/install/linux/' \
            'and make sure that "swift --version" works in this shell.'
    swift --version 2>/dev/null | head -n 1
}

is_installed() {
    dpkg -s "$1" 2>/dev/null | grep -x 'Status: install ok installed' >/dev/null
}

# Installs those of the named Debian packages that are missing; asks for root only then.
need_packages() {
    local missing=() root=() package
    command -v dpkg >/dev/null || fail "this command needs Debian's packages: $*"
    for package in "$@"; do
        is_installed "$package" || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0

    local install="apt-get install -y --no-install-recommends ${missing[*]}"
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || fail "run this as root, then try again: $install"
        root=(sudo)
    fi
    say "Installing ${missing[*]}"
    "${root[@]}" apt-get update -q
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive $install

    # Debian starts the broker it installs. We start our own on a free port, so the one that
    # came just now is stopped; one that was here before belongs to somebody and is left alone.
    if [[ " ${missing[*]} " == *' mosquitto '* ]]; then
        if [ -d /run/systemd/system ]; then
            "${root[@]}" systemctl disable --now mosquitto
        else
            "${root[@]}" /etc/init.d/mosquitto stop
        fi
    fi
}

# What the program is built from and runs with.
program_packages=(mosquitto libmosquitto-dev libsqlite3-dev libncurses-dev unifont)
