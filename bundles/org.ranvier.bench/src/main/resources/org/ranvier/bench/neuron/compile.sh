#!/usr/bin/env bash
# Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
#
# Compiles the NMODL files of this folder. Debian's nrnivmodl looks for its makefile and its libraries where they are not, and a
# header that NEURON includes is not in the package: copies of script and makefile with the right folders do.
set -eu
makefile=/usr/lib/nrn/nrnmech_makefile
if [ -r "$makefile" ]; then
  libraries=${makefile%/*}
  mkdir -p headers
  : >headers/ivstream.h
  sed -e "s|-L\$(libdir)|-L$libraries|g" -e "s|-rpath,\$(libdir)|-rpath,$libraries|g" \
    -e "s|-I \$(incdir) -I|-I $PWD/headers -I \$(incdir) -I|g" "$makefile" >nrnmech_makefile
  sed -e "s|\${bindir}/nrnmech_makefile|$PWD/nrnmech_makefile|" "$(command -v nrnivmodl)" >nrnivmodl.sh
  exec bash nrnivmodl.sh .
fi
exec nrnivmodl .
