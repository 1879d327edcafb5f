: One gate, constants from CONSTANT, steady state and course as functions of their own
NEURON { SUFFIX kv3 USEION k READ ek WRITE ik RANGE gbar }
CONSTANT { half = 18.7 width = 9.7 }
PARAMETER { gbar = 0.00001 (S/cm2) }
ASSIGNED { v (mV) ek (mV) ik (mA/cm2) }
STATE { m }
FUNCTION minf(v) { minf = 1/(1 + exp((v - half)/(-width))) }
FUNCTION mtau(v) { mtau = 0.2*20.000/(1 + exp((v + 46.560)/(-44.140))) }
BREAKPOINT { SOLVE states METHOD cnexp ik = gbar*m*(v - ek) }
DERIVATIVE states { m' = (minf(v) - m)/mtau(v) }
INITIAL { m = minf(v) }
