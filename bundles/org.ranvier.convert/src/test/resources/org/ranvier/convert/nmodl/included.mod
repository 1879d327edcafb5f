: Rates stand in another file
NEURON { SUFFIX included USEION k READ ek WRITE ik RANGE gbar }
PARAMETER { gbar = 0.01 (S/cm2) }
ASSIGNED { v (mV) ek (mV) ik (mA/cm2) }
STATE { n }
INCLUDE "rates.inc"
BREAKPOINT { SOLVE states METHOD cnexp ik = gbar*n*(v - ek) }
INITIAL { n = steady(v) }
DERIVATIVE states { n' = (steady(v) - n)/course(v) }
