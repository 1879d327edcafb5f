COMMENT
A potassium current over calcium whose rates are chosen by a chain of conditions.
ENDCOMMENT
NEURON { SUFFIX bk_chain USEION k READ ek WRITE ik USEION ca READ cai RANGE gbar }
UNITS { (mA) = (milliamp) (mV) = (millivolt) (mM) = (milli/liter) }
PARAMETER { gbar = 0.01 (S/cm2) half = 0.002 (mM) }
ASSIGNED { v (mV) ek (mV) ik (mA/cm2) cai (mM) ninf ntau (ms) shift (mV) }
STATE { n }
BREAKPOINT { SOLVE states METHOD cnexp ik = gbar*n*(v - ek) }
INITIAL { rates(v, cai) n = ninf }
DERIVATIVE states { rates(v, cai) n' = (ninf - n)/ntau }
PROCEDURE rates(v (mV), c (mM)) { LOCAL x
    x = c/half
    if (x < 0.01) {
        shift = 40
    } else if (x < 1) {
        shift = 20 - 10*log10(x)
    } else {
        shift = 20
    }
    ninf = 1/(1 + exp(-(v - shift)/12))
    ntau = 1 + 3/(1 + x)
}
