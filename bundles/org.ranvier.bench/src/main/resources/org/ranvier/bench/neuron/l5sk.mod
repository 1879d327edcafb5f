: Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
: Potassium current of the layer 5 pyramidal cell that calcium activates.
NEURON {
    THREADSAFE
    SUFFIX l5sk
    USEION k READ ek WRITE ik
    USEION ca READ cai
    RANGE g
}

UNITS {
    (mA) = (milliamp)
    (mV) = (millivolt)
    (S) = (siemens)
    (molar) = (1/liter)
    (mM) = (millimolar)
}

PARAMETER {
    g = 0 (S/cm2)
}

ASSIGNED {
    v (mV)
    ek (mV)
    ik (mA/cm2)
    cai (mM)
}

STATE { z }

BREAKPOINT {
    SOLVE gates METHOD cnexp
    ik = g * z * (v - ek)
}

INITIAL {
    z = 1 / (1 + pow(4.3e-4 / cai, 4.8))
}

DERIVATIVE gates { LOCAL rest, speed
    rest = 1 / (1 + pow(4.3e-4 / cai, 4.8))
    speed = 1
    z' = (rest - z) * speed
}
