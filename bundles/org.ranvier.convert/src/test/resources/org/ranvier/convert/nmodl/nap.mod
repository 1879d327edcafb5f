TITLE Persistent sodium that opens at once
NEURON { SUFFIX nap USEION na READ ena WRITE ina RANGE gbar }
PARAMETER { gbar = 1e-5 (S/cm2) half = -52.6 (mV) slope = 4.6 (mV) }
ASSIGNED { v (mV) ena (mV) ina (mA/cm2) hinf htau }
STATE { h }
BREAKPOINT {
    SOLVE states METHOD cnexp
    ina = gbar*(1/(1 + exp(-(v - half)/slope)))^3*h*(v - ena)
}
INITIAL { rates(v) h = hinf }
DERIVATIVE states { rates(v) h' = (hinf - h)/htau }
PROCEDURE rates(v) { LOCAL a, b
    UNITSOFF
    a = -2.88e-6*(v + 17)/(1 - exp((v + 17)/4.63))
    b = 6.94e-6*(v + 64.4)/(1 - exp(-(v + 64.4)/2.63))
    htau = 1/(a + b)/2.95
    hinf = 1/(1 + exp((v + 48.8)/10))
    UNITSON
}
