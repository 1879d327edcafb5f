: Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
: A cell that counts events and sends one when it has counted enough.
NEURON {
    POINT_PROCESS RelayCell
    RANGE count, spike, start, rise, limit, pause
}

PARAMETER {
    start = 0
    rise = 0
    limit = 1
    pause = 1.5
}

ASSIGNED {
    dt (ms)
    count
    spike
    last
}

BREAKPOINT {
    SOLVE advance
}

INITIAL {
    count = start
    spike = 0
    last = 0
}

PROCEDURE advance() {
    spike = 0
    count = count + rise * dt
    if (count >= limit && t > last + pause) {
        last = t
        count = count - limit
        spike = 1
    }
}

NET_RECEIVE(weight) {
    count = count + 1
}
