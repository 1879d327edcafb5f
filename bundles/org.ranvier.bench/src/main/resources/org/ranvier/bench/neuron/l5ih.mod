: Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
: Cation current of the layer 5 pyramidal cell that hyperpolarisation activates.
NEURON {
    THREADSAFE
    SUFFIX l5ih
    NONSPECIFIC_CURRENT i
    RANGE g, e
}

UNITS {
    (mA) = (milliamp)
    (mV) = (millivolt)
    (S) = (siemens)
}

PARAMETER {
    g = 0 (S/cm2)
    e = -45 (mV)
}

ASSIGNED {
    v (mV)
    i (mA/cm2)
}

STATE { m }

BREAKPOINT {
    SOLVE gates METHOD cnexp
    i = g * m * (v - e)
}

INITIAL { LOCAL a, b
    a = 0.076517 * linear((v + 154.9) / -11.9)
    b = 0.193 * exp(v / 33.1)
    m = a / (a + b)
}

DERIVATIVE gates { LOCAL a, b, rest, speed
    a = 0.076517 * linear((v + 154.9) / -11.9)
    b = 0.193 * exp(v / 33.1)
    rest = a / (a + b)
    speed = a + b
    m' = (rest - m) * speed
}

: x / (1 - exp(-x)), which is 1 + x/2 + x^2/12 near 0
FUNCTION linear(x) {
    if (fabs(x) < 1e-4) {
        linear = 1 + x / 2 + x * x / 12
    } else {
        linear = x / (1 - exp(-x))
    }
}
