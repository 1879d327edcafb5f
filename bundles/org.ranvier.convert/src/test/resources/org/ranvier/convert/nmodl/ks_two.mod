TITLE Two states as a kinetic scheme
NEURON { SUFFIX ks_two USEION k READ ek WRITE ik RANGE gbar }
PARAMETER { gbar = 0.002 (S/cm2) }
ASSIGNED { v (mV) ek (mV) ik (mA/cm2) a (/ms) b (/ms) }
STATE { c o }
BREAKPOINT { SOLVE kin METHOD sparse ik = gbar*o*(v - ek) }
INITIAL { SOLVE kin STEADYSTATE sparse }
KINETIC kin {
    rates(v)
    ~ c <-> o (a, b)
    CONSERVE c + o = 1
}
PROCEDURE rates(v (mV)) {
    a = 0.2*exp((v + 30)/25)
    b = 0.1*exp(-(v + 30)/40)
}
