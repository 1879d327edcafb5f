TITLE Decay of calcium beneath the membrane
NEURON { SUFFIX cad USEION ca READ ica, cai WRITE cai RANGE depth, taur, cainf }
UNITS { (mM) = (milli/liter) FARADAY = (faraday) (coulombs) }
PARAMETER { depth = .1 (um) taur = 80 (ms) cainf = 1e-4 (mM) }
ASSIGNED { ica (mA/cm2) }
STATE { cai (mM) <1e-8> }
INITIAL { cai = cainf }
BREAKPOINT { SOLVE state METHOD cnexp }
DERIVATIVE state { cai' = -(10000)*ica/(2*FARADAY*depth) + (cainf - cai)/taur }
