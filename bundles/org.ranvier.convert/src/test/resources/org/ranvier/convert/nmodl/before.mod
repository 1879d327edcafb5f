: What is done before and after steps
NEURON { SUFFIX before NONSPECIFIC_CURRENT i RANGE count }
PARAMETER { g = 0.001 (S/cm2) e = -70 (mV) }
ASSIGNED { v (mV) i (mA/cm2) count }
INITIAL { count = 0 }
BREAKPOINT { i = g*(v - e) }
BEFORE STEP { count = count + 1 }
AFTER SOLVE { count = count - 1 }
