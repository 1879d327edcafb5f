TITLE M-current, alpha and beta in the derivative itself
NEURON { SUFFIX im USEION k READ ek WRITE ik RANGE gbar }
PARAMETER { gbar = 0.0003 (S/cm2) }
ASSIGNED { v (mV) celsius (degC) ek (mV) ik (mA/cm2) a b tadj }
STATE { m }
BREAKPOINT {
    SOLVE states METHOD cnexp
    ik = gbar*m*(v - ek)
}
DERIVATIVE states {
    rates()
    m' = tadj*(a*(1 - m) - b*m)
}
INITIAL {
    tadj = 2.3^((celsius - 21)/10)
    rates()
    m = a/(a + b)
}
PROCEDURE rates() {
    a = 3.3e-3*exp(2.5*0.04*(v + 35))
    b = 3.3e-3*exp(-2.5*0.04*(v + 35))
}
