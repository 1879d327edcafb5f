: Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
: Izhikevich's cell with a current that decays within a millisecond and noise drawn anew in each one, stepped by the clock. The
: potential moves by the exponential of its own slope, everything linear by its exact factor.
NEURON {
    POINT_PROCESS IzhikevichCell
    RANGE vm, u, current, spike, a, b, c, d, noise
}

PARAMETER {
    a = 0.02
    b = 0.2
    c = -65
    d = 8
    noise = 5
}

ASSIGNED {
    dt (ms)
    vm
    u
    current
    spike
    thalamus
    next
    synapse
    recovery
}

BREAKPOINT {
    SOLVE advance
}

INITIAL {
    vm = -65
    u = b * vm
    current = 0
    spike = 0
    thalamus = 0
    next = 0
    synapse = exp(-dt)
    recovery = exp(-a * dt)
}

PROCEDURE advance() { LOCAL flow, slope
    spike = 0
    flow = (0.04 * vm + 5) * vm + 140 - u + thalamus + current
    slope = (0.08 * vm + 5) * dt
    if (slope > 1) {
        slope = 1
    }
    if (fabs(slope) < 1e-6) {
        vm = vm + flow * dt
    } else {
        vm = vm + flow * dt * (exp(slope) - 1) / slope
    }
    u = b * vm + (u - b * vm) * recovery
    current = current * synapse
    if (t > next - 1e-6) {
        thalamus = noise * sqrt(-2 * log(1 - scop_random())) * cos(6.283185307179586 * scop_random())
        next = next + 1
    }
    if (vm > 30) {
        vm = c
        u = u + d
        spike = 1
    }
}

NET_RECEIVE(weight) {
    current = current + weight
}
