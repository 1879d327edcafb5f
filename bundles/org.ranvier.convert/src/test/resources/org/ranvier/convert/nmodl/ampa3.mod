: Two components that fade, with different reversal potentials, in one point process
NEURON { POINT_PROCESS ampa3 RANGE ta, tb, ea, eb NONSPECIFIC_CURRENT i }
PARAMETER { ta = 2 tb = 50 ea = 0 eb = -90 share = 0.3 }
ASSIGNED { v (mV) i (nA) }
STATE { a b }
INITIAL { a = 0 b = 0 }
BREAKPOINT { SOLVE states METHOD cnexp i = a*(v - ea) + b*(v - eb) }
DERIVATIVE states { a' = -a/ta b' = -b/tb }
NET_RECEIVE(w (uS)) { a = a + w*(1 - share) b = b + w*share }
