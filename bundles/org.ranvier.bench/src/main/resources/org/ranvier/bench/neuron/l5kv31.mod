: Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
: Fast potassium current of the layer 5 pyramidal cell.
NEURON {
    THREADSAFE
    SUFFIX l5kv31
    USEION k READ ek WRITE ik
    RANGE g
}

UNITS {
    (mA) = (milliamp)
    (mV) = (millivolt)
    (S) = (siemens)
}

PARAMETER {
    g = 0 (S/cm2)
}

ASSIGNED {
    v (mV)
    ek (mV)
    ik (mA/cm2)
}

STATE { m }

BREAKPOINT {
    SOLVE gates METHOD cnexp
    ik = g * m * (v - ek)
}

INITIAL {
    m = 1 / (1 + exp(-(v - 18.7) / 9.7))
}

DERIVATIVE gates { LOCAL rest, speed
    rest = 1 / (1 + exp(-(v - 18.7) / 9.7))
    speed = 1 / (4 / (1 + exp(-(v + 46.56) / 44.14)))
    m' = (rest - m) * speed
}
