# shellcheck shell=bash
# Sourced by the other scripts: finds out which Debian packages are missing and installs only those.
# Everything is said on standard error: standard output may be carrying an EPUB.

# Prints the packages of the list FILE that this machine has neither as a package nor as a command.
missing_packages() {
  local package command
  while read -r package command; do
    [[ -z $package || $package == \#* ]] && continue
    [[ -n $command ]] && command -v "$command" >/dev/null && continue
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q '^install ok installed$' || echo "$package"
  done <"$1"
}

as_root() {
  if [[ $(id -u) == 0 ]]; then "$@"; else sudo "$@"; fi
}

apt_install() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >&2
}

# Installs the packages given. The package lists are fetched only where apt cannot do without: the first try
# fails on a machine that has none (a fresh container) or old ones.
install_packages() {
  (($# == 0)) && return
  if ! command -v apt-get >/dev/null; then
    echo "newsexport: these packages are needed, and there is no apt-get to install them: $*" >&2
    return 1
  fi
  if [[ $(id -u) != 0 ]] && ! command -v sudo >/dev/null; then
    echo "newsexport: these packages are needed, and neither root nor sudo is there to install them: $*" >&2
    echo "newsexport: as root: apt-get update && apt-get install --no-install-recommends $*" >&2
    return 1
  fi
  echo "newsexport: installing $*" >&2
  apt_install "$@" 2>/dev/null >&2 && return
  as_root apt-get update -q >&2 && apt_install "$@"
}

# Installs what the tests need. What cannot be had is left to the tests, which skip by name; hence no failure here.
install_test_tools() {
  local missing package
  missing=$(missing_packages "$1/scripts/packages/test.txt")
  # shellcheck disable=SC2086  # one word a package
  install_packages $missing && return
  for package in $missing; do install_packages "$package" || echo "newsexport: no $package" >&2; done
}

# Fetches the judges into build/judges, once for each version of their lists in tests/judges.
install_judges() {
  install_npm_judges "$1"
  install_python_judges "$1"
}

# Into a folder of their own: Debian's pip installs nothing among the system's packages.
install_python_judges() {
  local wanted=$1/tests/judges/requirements.txt place=$1/build/judges/python
  cmp -s "$wanted" "$place/installed.txt" && return
  rm -rf "$place"
  mkdir -p "$place"
  if python3 -m pip install --quiet --no-input --target "$place" --requirement "$wanted" >"$place/pip.log" 2>&1; then
    cp "$wanted" "$place/installed.txt"
  else
    echo "newsexport: pip could not fetch the judges; build/judges/python/pip.log tells more" >&2
  fi
}

install_npm_judges() {
  local wanted=$1/tests/judges/package.json place=$1/build/judges
  cmp -s "$wanted" "$place/installed.json" && return
  mkdir -p "$place"
  cp "$wanted" "$place/package.json"
  # The browser is Debian's: none is to be downloaded.
  if (cd "$place" && PUPPETEER_SKIP_DOWNLOAD=1 npm install --no-audit --no-fund --no-package-lock \
    --fetch-retries=2 --fetch-retry-maxtimeout=10000) >"$place/npm.log" 2>&1; then
    cp "$wanted" "$place/installed.json"
  else
    echo "newsexport: npm could not fetch the judges; build/judges/npm.log tells more" >&2
  fi
}

browser() {
  command -v chromium || command -v chromium-browser || command -v google-chrome
}
