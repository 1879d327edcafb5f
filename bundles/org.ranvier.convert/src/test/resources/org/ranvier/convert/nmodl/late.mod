: Rates that BREAKPOINT computes behind SOLVE, and a factor that it doubles there
NEURON { SUFFIX late USEION k READ ek WRITE ik RANGE gbar }
PARAMETER { gbar = 0.01 (S/cm2) }
ASSIGNED { v (mV) ek (mV) ik (mA/cm2) ninf ntau (ms) }
STATE { n }
INITIAL { rates() n = ninf }
BREAKPOINT {
    rates()
    SOLVE states METHOD cnexp
    ik = gbar*n^3*(v - ek)
    ntau = 2*ntau
}
DERIVATIVE states { n' = (ninf - n)/ntau }
PROCEDURE rates() {
    ninf = 1/(1 + exp(-(v + 30)/9))
    ntau = 1.5 + exp(-((v + 40)/30)^2)
}
