: Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
: Calcium current of low threshold of the layer 5 pyramidal cell.
NEURON {
    THREADSAFE
    SUFFIX l5calow
    USEION ca READ eca WRITE ica
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
    eca (mV)
    ica (mA/cm2)
}

STATE { m h }

BREAKPOINT {
    SOLVE gates METHOD cnexp
    ica = g * m * m * h * (v - eca)
}

INITIAL {
    m = 1 / (1 + exp(-(v + 40) / 6))
    h = 1 / (1 + exp(-(v + 90) / -6.4))
}

DERIVATIVE gates { LOCAL rest, speed
    rest = 1 / (1 + exp(-(v + 40) / 6))
    speed = 2.95288264 / (5 + 20 / (1 + exp((v + 35) / 5)))
    m' = (rest - m) * speed
    rest = 1 / (1 + exp(-(v + 90) / -6.4))
    speed = 2.95288264 / (20 + 50 / (1 + exp((v + 50) / 7)))
    h' = (rest - h) * speed
}
