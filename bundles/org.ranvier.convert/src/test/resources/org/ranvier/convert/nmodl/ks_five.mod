TITLE Sodium as a scheme: three closed states, one open, one inactivated
NEURON { SUFFIX ks_five USEION na READ ena WRITE ina RANGE gbar }
PARAMETER { gbar = 0.05 (S/cm2) }
ASSIGNED { v (mV) celsius (degC) ena (mV) ina (mA/cm2) a (/ms) b (/ms) q }
STATE { c1 c2 c3 o i }
BREAKPOINT { SOLVE kin METHOD sparse ina = gbar*o*(v - ena) }
INITIAL { q = 3^((celsius - 24)/10) SOLVE kin STEADYSTATE sparse }
KINETIC kin {
    a = q*5*exp(v/25)
    b = q*0.7*exp(-v/18)
    ~ c1 <-> c2 (2*a, b)
    ~ c2 <-> c3 (a, 2*b)
    ~ c3 <-> o (q*3/(1 + exp(-(v + 20)/9)), q*0.8)
    ~ o <-> i (q*0.9, q*0.004*exp(-v/30))
    CONSERVE c1 + c2 + c3 + o + i = 1
}
