: Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
: The membrane of the squid's giant axon at 6.3 degC. Rates are computed anew in every step: no table.
NEURON {
    THREADSAFE
    SUFFIX squid
    USEION na READ ena WRITE ina
    USEION k READ ek WRITE ik
    NONSPECIFIC_CURRENT il
    RANGE gna, gk, gl, el
}

UNITS {
    (mA) = (milliamp)
    (mV) = (millivolt)
    (S) = (siemens)
}

PARAMETER {
    gna = 0.12 (S/cm2)
    gk = 0.036 (S/cm2)
    gl = 0.0003 (S/cm2)
    el = -54.3 (mV)
}

ASSIGNED {
    v (mV)
    ena (mV)
    ek (mV)
    ina (mA/cm2)
    ik (mA/cm2)
    il (mA/cm2)
}

STATE { m h n }

BREAKPOINT {
    SOLVE gates METHOD cnexp
    ina = gna * m * m * m * h * (v - ena)
    ik = gk * n * n * n * n * (v - ek)
    il = gl * (v - el)
}

INITIAL { LOCAL a, b
    a = linear((v + 40) / 10)
    b = 4 * exp(-(v + 65) / 18)
    m = a / (a + b)
    a = 0.07 * exp(-(v + 65) / 20)
    b = 1 / (1 + exp(-(v + 35) / 10))
    h = a / (a + b)
    a = 0.1 * linear((v + 55) / 10)
    b = 0.125 * exp(-(v + 65) / 80)
    n = a / (a + b)
}

DERIVATIVE gates { LOCAL a, b
    a = linear((v + 40) / 10)
    b = 4 * exp(-(v + 65) / 18)
    m' = a - (a + b) * m
    a = 0.07 * exp(-(v + 65) / 20)
    b = 1 / (1 + exp(-(v + 35) / 10))
    h' = a - (a + b) * h
    a = 0.1 * linear((v + 55) / 10)
    b = 0.125 * exp(-(v + 65) / 80)
    n' = a - (a + b) * n
}

: x / (1 - exp(-x)), which is 1 + x/2 + x^2/12 near 0
FUNCTION linear(x) {
    if (fabs(x) < 1e-4) {
        linear = 1 + x / 2 + x * x / 12
    } else {
        linear = x / (1 - exp(-x))
    }
}
