: Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
: Persistent sodium current of the layer 5 pyramidal cell.
NEURON {
    THREADSAFE
    SUFFIX l5napersistent
    USEION na READ ena WRITE ina
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
    ena (mV)
    ina (mA/cm2)
}

STATE { m h }

BREAKPOINT {
    SOLVE gates METHOD cnexp
    ina = g * m * m * m * h * (v - ena)
}

INITIAL { LOCAL a, b
    m = 1 / (1 + exp(-(v + 52.6) / 4.6))
    h = 1 / (1 + exp(-(v + 48.8) / -10))
}

DERIVATIVE gates { LOCAL a, b, rest, speed
    a = 1.092 * linear((v + 38) / 6)
    b = 0.744 * linear((v + 38) / -6)
    rest = 1 / (1 + exp(-(v + 52.6) / 4.6))
    speed = (a + b) * 2.95288264 / 6
    m' = (rest - m) * speed
    a = 1.33344e-5 * linear((v + 17) / -4.63)
    b = 1.82522e-5 * linear((v + 64.4) / 2.63)
    rest = 1 / (1 + exp(-(v + 48.8) / -10))
    speed = (a + b) * 2.95288264
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
