: Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
: M current of the layer 5 pyramidal cell.
NEURON {
    THREADSAFE
    SUFFIX l5muscarinic
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

INITIAL { LOCAL a, b
    a = 0.0033 * exp((v + 35) / 10)
    b = 0.0033 * exp(-(v + 35) / 10)
    m = a / (a + b)
}

DERIVATIVE gates { LOCAL a, b, rest, speed
    a = 0.0033 * exp((v + 35) / 10)
    b = 0.0033 * exp(-(v + 35) / 10)
    rest = a / (a + b)
    speed = (a + b) * 2.95288264
    m' = (rest - m) * speed
}
