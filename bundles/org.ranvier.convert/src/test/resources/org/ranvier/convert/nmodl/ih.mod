: Hyperpolarisation-activated current with its own reversal potential, no ion
NEURON { SUFFIX ih NONSPECIFIC_CURRENT i RANGE ghbar, eh, vhalf }
UNITS { (mV) = (millivolt) (mA) = (milliamp) }
PARAMETER {
    ghbar = 1e-4 (S/cm2)
    eh = -30 (mV)
    vhalf = -81 (mV)
    k = -8 (mV)
    zeta = 2.2
    gmt = 0.4
    a0 = 0.011
    qten = 4.5
}
ASSIGNED { v (mV) celsius (degC) i (mA/cm2) linf taul }
STATE { l }
FUNCTION up(v) { up = exp(0.0378*zeta*(v + 75)) }
FUNCTION down(v) { down = exp(0.0378*zeta*gmt*(v + 75)) }
PROCEDURE rate(v) { LOCAL qt
    qt = qten^((celsius - 33)/10)
    linf = 1/(1 + exp(-(v - vhalf)/k))
    taul = down(v)/(qt*a0*(1 + up(v)))
}
INITIAL { rate(v) l = linf }
BREAKPOINT { SOLVE states METHOD cnexp i = ghbar*l*(v - eh) }
DERIVATIVE states { rate(v) l' = (linf - l)/taul }
