#!/usr/bin/env bash
# Installs what the acceptance stage opens finished letters with.
set -euo pipefail
packages=()
need() { # program, package
  command -v "$1" > /dev/null || packages+=("$2")
}
need soffice libreoffice-writer
need localc libreoffice-calc
need pdftotext poppler-utils
need python3 python3
need qpdf qpdf
need chromium chromium
need mutool mupdf-tools
need java default-jre-headless
[ -e /usr/share/java/pdfbox2-tools.jar ] || packages+=(libpdfbox2-java)
fc-list 2> /dev/null | grep -q 'Noto Serif CJK SC' || packages+=(fonts-noto-cjk)
if [ "${#packages[@]}" -gt 0 ]; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -q
  apt-get install -qy --no-install-recommends "${packages[@]}"
fi
for tool in soffice localc pdftotext qpdf mutool java; do command -v "$tool" > /dev/null || { echo "missing: $tool" >&2; exit 1; }; done
