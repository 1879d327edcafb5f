TITLE High-threshold calcium with a constant-field current
NEURON { SUFFIX cal USEION ca READ cai, cao WRITE ica RANGE pbar }
UNITS { (mV) = (millivolt) FARADAY = (faraday) (coulomb) R = (k-mole) (joule/degC) }
PARAMETER { pbar = 0.0001 (cm/s) }
ASSIGNED { v (mV) celsius (degC) ica (mA/cm2) cai (mM) cao (mM) minf mtau }
STATE { m }
BREAKPOINT { SOLVE states METHOD cnexp ica = pbar*m*m*ghk(v, cai, cao) }
DERIVATIVE states { trates(v) m' = (minf - m)/mtau }
INITIAL { trates(v) m = minf }
PROCEDURE trates(v) {
    minf = 1/(1 + exp(-(v + 10)/6))
    mtau = 0.3 + 2/(exp((v + 20)/12) + exp(-(v + 20)/15))
}
FUNCTION ghk(v (mV), ci (mM), co (mM)) (.001 coul/cm3) { LOCAL z, eci, eco
    z = (1e-3)*2*FARADAY*v/(R*(celsius + 273.15))
    eco = co*efun(z)
    eci = ci*efun(-z)
    ghk = (.001)*2*FARADAY*(eci - eco)
}
FUNCTION efun(z) {
    if (fabs(z) < 1e-4) { efun = 1 - z/2 } else { efun = z/(exp(z) - 1) }
}
