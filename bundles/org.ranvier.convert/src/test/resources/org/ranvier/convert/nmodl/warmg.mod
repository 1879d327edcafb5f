: Conductance that grows with temperature, and an element of an array, and loops
NEURON { SUFFIX warmg USEION k READ ek WRITE ik RANGE gbar }
DEFINE TERMS 3
PARAMETER { gbar = 0.004 (S/cm2) }
ASSIGNED { v (mV) celsius (degC) ek (mV) ik (mA/cm2) ninf c[TERMS] }
STATE { n }
BREAKPOINT { SOLVE states METHOD cnexp ik = gbar*1.4^((celsius - 25)/10)*n*(v - ek) }
INITIAL { steady() n = ninf }
DERIVATIVE states { steady() n' = (ninf - n)/(2 + 3*exp(-(v/40)^2)) }
PROCEDURE steady() { LOCAL s
    c[0] = 1
    c[1] = 0.5
    c[2] = 0.25
    s = 0
    FROM j = 0 TO TERMS-1 { s = s + c[j] }
    ninf = 1/(1 + exp(-(v + 20)/(4*s)))
}
