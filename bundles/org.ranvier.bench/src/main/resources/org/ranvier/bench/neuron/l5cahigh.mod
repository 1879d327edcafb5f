: Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
: Calcium current of high threshold of the layer 5 pyramidal cell.
NEURON {
    THREADSAFE
    SUFFIX l5cahigh
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

INITIAL { LOCAL a, b
    a = 0.209 * linear((v + 27) / 3.8)
    b = 0.94 * exp(-(v + 75) / 17)
    m = a / (a + b)
    a = 0.000457 * exp(-(v + 13) / 50)
    b = 0.0065 / (1 + exp(-(v + 15) / 28))
    h = a / (a + b)
}

DERIVATIVE gates { LOCAL a, b, rest, speed
    a = 0.209 * linear((v + 27) / 3.8)
    b = 0.94 * exp(-(v + 75) / 17)
    rest = a / (a + b)
    speed = a + b
    m' = (rest - m) * speed
    a = 0.000457 * exp(-(v + 13) / 50)
    b = 0.0065 / (1 + exp(-(v + 15) / 28))
    rest = a / (a + b)
    speed = a + b
    h' = (rest - h) * speed
}

: x / (1 - exp(-x)), which is 1 + x/2 + x^2/12 near 0
FUNCTION linear(x) {
    if (fabs(x) < 1e-4) {
        linear = 1 + x / 2 + x * x / 12
    } else {
        linear = x / (1 - exp(-x))
    }
}
