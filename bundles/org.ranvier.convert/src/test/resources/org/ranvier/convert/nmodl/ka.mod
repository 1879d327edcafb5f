: A-type potassium: sigmoid steady states, time constants of their own, fixed inactivation
NEURON {
    SUFFIX ka
    USEION k READ ek WRITE ik
    RANGE gbar
}
PARAMETER {
    gbar = 0.01 (S/cm2)
    vhalfm = -60 (mV)
    km = 8.5 (mV)
    taul = 15 (ms)
}
ASSIGNED { v (mV) ek (mV) ik (mA/cm2) minf mtau (ms) linf }
STATE { m l }
BREAKPOINT {
    SOLVE states METHOD cnexp
    ik = gbar * m^4 * l * (v - ek)
}
INITIAL { evaluate() m = minf l = linf }
DERIVATIVE states {
    evaluate()
    m' = (minf - m)/mtau
    l' = (linf - l)/taul
}
PROCEDURE evaluate() {
    minf = 1/(1 + exp(-(v - vhalfm)/km))
    mtau = 0.37 + 1/(exp((v + 35.8)/19.7) + exp(-(v + 79.7)/12.7))
    linf = 1/(1 + exp((v + 78)/6))
}
