: Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
: Calcium in a shell under the membrane of the layer 5 pyramidal cell.
: NEURON advances mechanisms in the order of their names: this one comes behind the channels, whose gates see the old concentration.
NEURON {
    THREADSAFE
    SUFFIX l5submembrane
    USEION ca READ ica WRITE cai
    RANGE share, depth, decay, resting
}

UNITS {
    (mA) = (milliamp)
    (molar) = (1/liter)
    (mM) = (millimolar)
    (um) = (micron)
}

PARAMETER {
    share = 0
    depth = 0.1 (um)
    decay = 100 (ms)
    resting = 1e-4 (mM)
}

ASSIGNED { ica (mA/cm2) }

STATE { cai (mM) }

BREAKPOINT { SOLVE shell METHOD cnexp }

INITIAL { cai = 5e-5 }

DERIVATIVE shell {
    cai' = -10000 * share * ica / (2 * 96485.3 * depth) - (cai - resting) / decay
}
