: Rates that are exponentials written in one exponent, derivative with both
NEURON { SUFFIX hcn_exp NONSPECIFIC_CURRENT ihcn RANGE gbar, ehcn, ihcn }
PARAMETER { gbar = 0.00002 (S/cm2) ehcn = -45 (mV) }
ASSIGNED { v (mV) ihcn (mA/cm2) }
STATE { m }
BREAKPOINT { SOLVE states METHOD cnexp ihcn = gbar*m*(v - ehcn) }
DERIVATIVE states { m' = alpha()*(1 - m) - beta()*m }
INITIAL { m = alpha()/(alpha() + beta()) }
FUNCTION alpha() { alpha = exp(-14.59 - 0.086*v) }
FUNCTION beta() { beta = exp(-1.87 + 0.0701*v) }
