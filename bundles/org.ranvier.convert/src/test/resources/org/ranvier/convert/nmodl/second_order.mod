: A state whose equation is no straight line
NEURON { SUFFIX second_order USEION k READ ek WRITE ik RANGE gbar }
PARAMETER { gbar = 0.01 (S/cm2) }
ASSIGNED { v (mV) ek (mV) ik (mA/cm2) }
STATE { n }
INITIAL { n = 0.5 }
BREAKPOINT { SOLVE states METHOD derivimplicit ik = gbar*n*(v - ek) }
DERIVATIVE states { n' = (0.5 - n^2)/3 }
