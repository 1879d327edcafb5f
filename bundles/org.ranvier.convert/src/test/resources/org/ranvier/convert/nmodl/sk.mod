: Potassium current that calcium opens; no potential in its gate
NEURON { SUFFIX sk USEION k READ ek WRITE ik USEION ca READ cai RANGE gbar }
PARAMETER { gbar = 1e-3 (S/cm2) ztau = 1 (ms) }
ASSIGNED { v (mV) ek (mV) ik (mA/cm2) cai (mM) zinf }
STATE { z }
BREAKPOINT { SOLVE states METHOD cnexp ik = gbar*z*(v - ek) }
DERIVATIVE states { rates(cai) z' = (zinf - z)/ztau }
PROCEDURE rates(ca (mM)) {
    if (ca < 1e-7) { ca = ca + 1e-7 }
    zinf = 1/(1 + (0.00043/ca)^4.8)
}
INITIAL { rates(cai) z = zinf }
