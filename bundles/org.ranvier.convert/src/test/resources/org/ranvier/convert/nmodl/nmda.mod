: Synapse with a block by magnesium
NEURON { POINT_PROCESS nmda RANGE taur, taud, e, mg, gmax NONSPECIFIC_CURRENT i }
PARAMETER { taur = 2 (ms) taud = 75 (ms) e = 0 (mV) mg = 1 (mM) gmax = 0.5 }
ASSIGNED { v (mV) i (nA) }
STATE { A B }
INITIAL { A = 0 B = 0 }
BREAKPOINT { SOLVE state METHOD cnexp i = gmax*(B - A)*block(v)*(v - e) }
DERIVATIVE state { A' = -A/taur B' = -B/taud }
FUNCTION block(v (mV)) { block = 1/(1 + exp(-0.062*v)*mg/3.57) }
NET_RECEIVE(weight) { A = A + weight B = B + weight }
