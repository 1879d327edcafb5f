: One gate, two parts of its inactivation
NEURON { SUFFIX fraction USEION k READ ek WRITE ik RANGE gbar }
PARAMETER { gbar = 0.01 (S/cm2) }
ASSIGNED { v (mV) ek (mV) ik (mA/cm2) minf mtau hinf h1tau h2tau }
STATE { m h1 h2 }
BREAKPOINT { SOLVE states METHOD cnexp ik = gbar*m^2*(0.6*h1 + 0.4*h2)*(v - ek) }
INITIAL { rates(v) m = minf h1 = hinf h2 = hinf }
DERIVATIVE states { rates(v) m' = (minf - m)/mtau h1' = (hinf - h1)/h1tau h2' = (hinf - h2)/h2tau }
PROCEDURE rates(v) {
    minf = 1/(1 + exp(-(v + 27)/16))
    mtau = 0.34 + 0.92*exp(-((v + 71)/59)^2)
    hinf = 1/(1 + exp((v + 58)/11))
    h1tau = 8 + 49*exp(-((v + 73)/23)^2)
    if (v < -20) { h2tau = 200 } else if (v < 0) { h2tau = 180 - 1.5*v } else { h2tau = 180 }
}
