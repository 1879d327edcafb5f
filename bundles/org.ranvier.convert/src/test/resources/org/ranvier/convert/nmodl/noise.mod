TITLE A channel that flickers, by random numbers of C
NEURON { SUFFIX noise NONSPECIFIC_CURRENT i RANGE g, sd POINTER donotuse THREADSAFE }
VERBATIM
#include <math.h>
double nrn_random_pick(void* r);
ENDVERBATIM
PARAMETER { g = 0.0001 (S/cm2) sd = 0.1 e = -60 (mV) }
ASSIGNED { v (mV) i (mA/cm2) donotuse x minf }
STATE { m }
INITIAL { minf = 1/(1 + exp(-(v + 30)/5)) m = minf x = 0 }
BREAKPOINT { SOLVE states METHOD cnexp x = pick() i = g*m*(1 + sd*x)*(v - e) }
DERIVATIVE states { minf = 1/(1 + exp(-(v + 30)/5)) m' = (minf - m)/7 }
FUNCTION pick() {
VERBATIM
    _lpick = nrn_random_pick(_p_donotuse);
ENDVERBATIM
}
