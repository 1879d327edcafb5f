TITLE Potassium in the old way: a procedure moves the state, with a table of its steps
NEURON { SUFFIX oldk USEION k READ ek WRITE ik RANGE gbar GLOBAL inf, fac }
INDEPENDENT { t FROM 0 TO 1 WITH 1 (ms) }
PARAMETER { v (mV) dt (ms) gbar = 0.02 (mho/cm2) celsius = 6.3 (degC) }
STATE { n }
ASSIGNED { ik (mA/cm2) ek (mV) inf fac }
INITIAL { rates(v) n = inf }
BREAKPOINT { SOLVE states ik = gbar*n*n*(v - ek) }
PROCEDURE states() {
    rates(v)
    n = n + fac*(inf - n)
    VERBATIM
    return 0;
    ENDVERBATIM
}
PROCEDURE rates(v) { LOCAL tau
    TABLE inf, fac DEPEND dt, celsius FROM -100 TO 100 WITH 200
    tau = 1 + 4/(1 + exp((v + 50)/8))
    inf = 1/(1 + exp(-(v + 30)/9))
    fac = 1 - exp(-dt/tau)
}
