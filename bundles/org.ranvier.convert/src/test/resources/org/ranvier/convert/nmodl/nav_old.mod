TITLE Sodium in an old dialect: constants, names for numbers, variables of the file, another method

INDEPENDENT { t FROM 0 TO 1 WITH 10 (ms) }
DEFINE TWICE 2
NEURON {
    SUFFIX nav_old
    USEION na READ ena WRITE ina VALENCE 1
    RANGE gbar, vshift
    GLOBAL tadj
}
UNITS {
    (mA) = (milliamp)
    (mV) = (millivolt)
    (pS) = (picosiemens)
    (um) = (micron)
}
CONSTANT { base = 2.3  room = 23 (degC) }
PARAMETER {
    gbar = 100 (pS/um2)  <0, 1e6>
    vshift = -5 (mV)
    dt (ms)
}
ASSIGNED { v (mV) celsius (degC) ena (mV) ina (mA/cm2) tadj am bm ah bh }
STATE { m FROM 0 TO 1  h FROM 0 TO 1 }
LOCAL speed
INITIAL {
    tadj = base^((celsius - room)/10)
    trates(v + vshift)
    m = am/(am + bm)
    h = ah/(ah + bh)
}
BREAKPOINT {
    SOLVE kin METHOD derivimplicit
    ina = (1e-4) * gbar * m * m * m * h * (v - ena)  ? pS/um2 are 1e-4 S/cm2
}
DERIVATIVE kin {
    tadj = base^((celsius - room)/10)
    trates(v + vshift)
    m' = am*(1 - m) - bm*m
    h' = ah*(1 - h) - bh*h
}
PROCEDURE trates(u (mV)) {
    speed = tadj
    IF (fabs((u + 35)/9) < 1e-6) {
        am = speed * 0.182 * 9
        bm = speed * 0.124 * 9
    } ELSE {
        am = speed * 0.182 * (u + 35)/(1 - exp(-(u + 35)/9))
        bm = speed * 0.124 * (-(u + 35))/(1 - exp((u + 35)/9))
    }
    ah = speed / TWICE * 0.08 * exp(-(u + 60)/14)
    bh = speed / TWICE * 0.9 / (1 + exp(-(u + 28)/5))
}
