: Rates of a sodium channel in BREAKPOINT, beside the equations, as old files have them
NEURON { SUFFIX two_steps USEION na READ ena WRITE ina RANGE gnabar }
PARAMETER { gnabar = 0.05 (mho/cm2) v (mV) }
ASSIGNED { ena (mV) ina (mA/cm2) am bm }
STATE { m }
INITIAL { rates() m = am/(am + bm) }
BREAKPOINT {
    rates()
    SOLVE states METHOD cnexp
    ina = gnabar*m^3*(v - ena)
}
DERIVATIVE states { m' = am - (am + bm)*m }
PROCEDURE rates() {
    am = 0.32*(13.1 - v - 60)/(exp((13.1 - v - 60)/4) - 1)
    bm = 0.28*(v + 60 - 40.1)/(exp((v + 60 - 40.1)/5) - 1)
}
