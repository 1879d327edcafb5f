: Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
: A leaky integrate-and-fire cell with its synapses and its Poisson train, stepped by the clock and not by events: what decays
: is multiplied with its exact factor. All synapses decay alike, so that one current stands for all of them.
NEURON {
    POINT_PROCESS BrunelCell
    RANGE vm, current, spike, tau, leak, rest, thresh, reset, refractory, decay, rate, outside
}

PARAMETER {
    tau = 20
    leak = 0.01
    rest = -70
    thresh = -50
    reset = -60
    refractory = 2
    decay = 0.5
    rate = 1
    outside = 0.2
}

ASSIGNED {
    dt (ms)
    vm
    current
    spike
    until
    next
    membrane
    synapse
}

BREAKPOINT {
    SOLVE advance
}

INITIAL {
    vm = rest
    current = 0
    spike = 0
    until = -1
    next = interval()
    membrane = exp(-dt / tau)
    synapse = exp(-dt / decay)
}

PROCEDURE advance() { LOCAL limit
    spike = 0
    if (until < 0) {
        limit = rest + current / leak
        vm = limit + (vm - limit) * membrane
    }
    current = current * synapse
    if (t > next) {
        current = current + outside
        next = next + interval()
    }
    if (until < 0) {
        if (vm > thresh) {
            spike = 1
            vm = reset
            until = t + refractory
        }
    } else if (t > until) {
        until = -1
    }
}

FUNCTION interval() {
    interval = -log(1 - scop_random()) / rate
}

NET_RECEIVE(weight) {
    current = current + weight
}
