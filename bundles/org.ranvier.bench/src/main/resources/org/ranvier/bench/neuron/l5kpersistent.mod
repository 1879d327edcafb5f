: Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
: Slowly inactivating potassium current of the layer 5 pyramidal cell.
NEURON {
    THREADSAFE
    SUFFIX l5kpersistent
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

STATE { m h }

BREAKPOINT {
    SOLVE gates METHOD cnexp
    ik = g * m * m * h * (v - ek)
}

INITIAL {
    m = 1 / (1 + exp(-(v + 11) / 12))
    h = 1 / (1 + exp(-(v + 64) / -11))
}

DERIVATIVE gates { LOCAL x, rest, speed
    x = (v + 10) / 38.46153846153846
    rest = 1 / (1 + exp(-(v + 11) / 12))
    if (v < -60) {
        speed = 2.95288264 / (1.25 + 175.03 * exp(x))
    } else {
        speed = 2.95288264 / (1.25 + 13 * exp(-x))
    }
    m' = (rest - m) * speed
    x = (v + 85) / 48
    rest = 1 / (1 + exp(-(v + 64) / -11))
    speed = 2.95288264 / (360 + 530 * (v + 107.08333333333333) / 22.08333333333333 * exp(-x * x))
    h' = (rest - h) * speed
}
