: A calcium-activated rate that is a product, with powers of concentration
NEURON { SUFFIX capump USEION k READ ek WRITE ik USEION ca READ cai RANGE gbar }
PARAMETER { gbar = .01 (S/cm2) b = 1e-2 cac = 0.025 taumin = .1 tadj = 3 }
ASSIGNED { v (mV) ek (mV) ik (mA/cm2) cai (mM) minf taum }
STATE { m }
INITIAL { rates() m = minf }
BREAKPOINT { SOLVE states METHOD cnexp ik = gbar*m*m*(v - ek) }
DERIVATIVE states { rates() m' = (minf - m)/taum }
PROCEDURE rates() { LOCAL car
    car = (cai/cac)^2
    minf = car/(1 + car)
    taum = 1/b/(1 + car)/tadj
    if (taum < taumin) { taum = taumin }
}
