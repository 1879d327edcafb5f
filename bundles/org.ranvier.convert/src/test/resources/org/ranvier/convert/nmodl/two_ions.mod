: A pump of two ions at once
NEURON { SUFFIX two_ions USEION na READ nai WRITE ina USEION k WRITE ik RANGE imax }
PARAMETER { imax = 0.01 (mA/cm2) km = 12 (mM) }
ASSIGNED { v (mV) nai (mM) ina (mA/cm2) ik (mA/cm2) pump }
BREAKPOINT {
    pump = imax*nai^3/(nai^3 + km^3)
    ina = 3*pump
    ik = -2*pump
}
