: Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
: Transient potassium current of the layer 5 pyramidal cell.
NEURON {
    THREADSAFE
    SUFFIX l5ktransient
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
    ik = g * m * m * m * m * h * (v - ek)
}

INITIAL {
    m = 1 / (1 + exp(-(v + 10) / 19))
    h = 1 / (1 + exp(-(v + 76) / -10))
}

DERIVATIVE gates { LOCAL x, rest, speed
    x = (v + 81) / 59
    rest = 1 / (1 + exp(-(v + 10) / 19))
    speed = 2.95288264 / (0.34 + 0.92 * exp(-x * x))
    m' = (rest - m) * speed
    x = (v + 83) / 23
    rest = 1 / (1 + exp(-(v + 76) / -10))
    speed = 2.95288264 / (8 + 49 * exp(-x * x))
    h' = (rest - h) * speed
}
