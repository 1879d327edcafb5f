: Synapse that remembers when it was last used, by arguments of its own
NEURON { POINT_PROCESS depress RANGE tau, e, U, trec NONSPECIFIC_CURRENT i }
PARAMETER { tau = 3 (ms) e = 0 (mV) U = 0.5 trec = 800 (ms) }
ASSIGNED { v (mV) i (nA) }
STATE { g (uS) }
INITIAL { g = 0 }
BREAKPOINT { SOLVE state METHOD cnexp i = g*(v - e) }
DERIVATIVE state { g' = -g/tau }
NET_RECEIVE(weight (uS), R, t0 (ms)) {
    INITIAL { R = 1 t0 = t }
    R = 1 - (1 - R)*exp(-(t - t0)/trec)
    g = g + weight*U*R
    R = R*(1 - U)
    t0 = t
}
