: A function that is a table of data
NEURON { SUFFIX table_of_data USEION k READ ek WRITE ik RANGE gbar }
PARAMETER { gbar = 0.01 }
ASSIGNED { v (mV) ek (mV) ik (mA/cm2) }
STATE { n }
FUNCTION_TABLE tabinf(v (mV))
FUNCTION_TABLE tabtau(v (mV)) (ms)
BREAKPOINT { SOLVE states METHOD cnexp ik = gbar*n*(v - ek) }
INITIAL { n = tabinf(v) }
DERIVATIVE states { n' = (tabinf(v) - n)/tabtau(v) }
