TITLE Synapse with facilitation and depression of each connection, and a rise

NEURON {
    POINT_PROCESS stp
    RANGE e, tau1, tau2, U0, tauRec, tauFac
    NONSPECIFIC_CURRENT i
}
UNITS { (nA) = (nanoamp) (mV) = (millivolt) (uS) = (microsiemens) }
PARAMETER {
    e = -10 (mV)
    tau1 = 0.4 (ms) <1e-9, 1e9>
    tau2 = 4 (ms) <1e-9, 1e9>
    U0 = 0.3
    tauRec = 60 (ms)
    tauFac = 200 (ms)
}
ASSIGNED { v (mV) i (nA) g (uS) }
STATE { A (uS) B (uS) }
INITIAL { A = 0 B = 0 }
BREAKPOINT {
    SOLVE state METHOD cnexp
    g = B - A
    i = g*(v - e)
}
DERIVATIVE state {
    A' = -A/tau1
    B' = -B/tau2
}
NET_RECEIVE(w (uS), x, u, last (ms)) {
    INITIAL {
        x = 1
        u = 0
        last = t
    }
    x = 1 - (1 - x)*exp(-(t - last)/tauRec)
    u = u*exp(-(t - last)/tauFac)
    u = u + U0*(1 - u)
    A = A + w*u*x
    B = B + w*u*x
    x = x*(1 - u)
    last = t
}
