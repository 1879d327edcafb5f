: Synapse that rises and falls; one event of weight 1 uS peaks at 1 uS
NEURON { POINT_PROCESS syn2 RANGE tau1, tau2, e, i NONSPECIFIC_CURRENT i }
PARAMETER { tau1 = 0.5 (ms) tau2 = 6 (ms) e = -75 (mV) }
ASSIGNED { v (mV) i (nA) g (uS) factor }
STATE { A (uS) B (uS) }
INITIAL { LOCAL tp
    if (tau1/tau2 > 0.9999) { tau1 = 0.9999*tau2 }
    A = 0
    B = 0
    tp = (tau1*tau2)/(tau2 - tau1)*log(tau2/tau1)
    factor = -exp(-tp/tau1) + exp(-tp/tau2)
    factor = 1/factor
}
BREAKPOINT { SOLVE state METHOD cnexp g = B - A i = g*(v - e) }
DERIVATIVE state { A' = -A/tau1 B' = -B/tau2 }
NET_RECEIVE(weight (uS)) { A = A + weight*factor B = B + weight*factor }
