: A synapse with a kinetic scheme of transmitter and a pulse by flags
NEURON { POINT_PROCESS gaba_k RANGE g, gmax, C NONSPECIFIC_CURRENT i GLOBAL Cmax, Cdur }
PARAMETER { Cmax = 1 Cdur = 0.3 Alpha = 10.5 Beta = 0.166 Erev = -80 gmax = 0.001 }
ASSIGNED { v (mV) i (nA) g (uS) C }
STATE { R }
INITIAL { R = 0 C = 0 }
BREAKPOINT { SOLVE states METHOD cnexp g = gmax*R i = g*(v - Erev) }
DERIVATIVE states { R' = Alpha*C*(1 - R) - Beta*R }
NET_RECEIVE(weight) {
    if (flag == 0) {
        C = Cmax
        net_send(Cdur, 1)
    } else {
        C = 0
    }
}
