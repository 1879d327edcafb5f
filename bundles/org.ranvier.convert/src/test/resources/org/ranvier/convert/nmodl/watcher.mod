: A point process that waits for a potential
NEURON { POINT_PROCESS watcher RANGE level NONSPECIFIC_CURRENT i }
PARAMETER { level = -20 (mV) g = 0.001 (uS) }
ASSIGNED { v (mV) i (nA) on }
INITIAL { on = 0 net_send(0, 1) }
BREAKPOINT { i = on*g*(v + 70) }
NET_RECEIVE(w) {
    if (flag == 1) {
        WATCH (v > level) 2
    } else if (flag == 2) {
        on = 1
    }
}
