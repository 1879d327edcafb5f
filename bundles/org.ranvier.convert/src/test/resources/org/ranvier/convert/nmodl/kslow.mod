: Potassium whose time constant changes its formula at a potential
NEURON { SUFFIX kslow USEION k READ ek WRITE ik RANGE gbar }
PARAMETER { gbar = 0.001 (S/cm2) }
ASSIGNED { v (mV) celsius (degC) ek (mV) ik (mA/cm2) minf mtau hinf htau }
STATE { m h }
BREAKPOINT { SOLVE states METHOD cnexp ik = gbar*m*m*h*(v - ek) }
DERIVATIVE states { rates() m' = (minf - m)/mtau h' = (hinf - h)/htau }
INITIAL { rates() m = minf h = hinf }
PROCEDURE rates() {
    LOCAL qt
    qt = 2.3^((celsius - 21)/10)
    minf = 1/(1 + exp(-(v + 11)/12))
    if (v < -60) {
        mtau = (1.25 + 175.03*exp(v*0.026))/qt
    }
    if (v >= -60) {
        mtau = (1.25 + 13*exp(-v*0.026))/qt
    }
    hinf = 1/(1 + exp((v + 64)/11))
    htau = (360 + (1010 + 24*(v + 65))*exp(-((v + 85)/48)^2))/qt
}
