TITLE Decay of calcium that takes only what flows in
NEURON { SUFFIX cadp USEION ca READ ica, cai WRITE cai RANGE depth, taur, cainf }
UNITS { FARADAY = (faraday) (coulombs) }
PARAMETER { depth = .1 (um) taur = 80 (ms) cainf = 1e-4 (mM) }
ASSIGNED { ica (mA/cm2) drive (mM/ms) }
STATE { cai (mM) }
INITIAL { cai = cainf }
BREAKPOINT { SOLVE state METHOD cnexp }
DERIVATIVE state {
    drive = -(10000)*ica/(2*FARADAY*depth)
    if (drive <= 0.) { drive = 0. }
    cai' = drive + (cainf - cai)/taur
}
