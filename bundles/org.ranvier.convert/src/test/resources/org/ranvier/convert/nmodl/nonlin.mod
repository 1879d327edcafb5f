: A buffer at rest by equations that are no straight lines, and by some that are
NEURON { SUFFIX nonlin USEION ca READ cai NONSPECIFIC_CURRENT i RANGE gbar }
PARAMETER { gbar = 0.001 (S/cm2) kd = 0.001 (mM) total = 0.01 (mM) }
ASSIGNED { v (mV) cai (mM) i (mA/cm2) }
STATE { free bound x y }
INITIAL { SOLVE rest }
BREAKPOINT { SOLVE rest SOLVE lines i = gbar*bound/total*(v + 80) }
NONLINEAR rest {
    ~ free*cai = kd*bound
    ~ free + bound = total
}
LINEAR lines {
    ~ x + y = 1
    ~ x - y = 0.5
}
