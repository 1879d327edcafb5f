TITLE A deliberately odd file: C that decides the gate
NEURON { SUFFIX odd USEION k READ ek WRITE ik RANGE gbar POINTER other }
PARAMETER { gbar = 0.01 (S/cm2) }
ASSIGNED { v (mV) ek (mV) ik (mA/cm2) ninf ntau other }
STATE { n }
BREAKPOINT { SOLVE states METHOD cnexp ik = gbar*n*(v - ek) }
INITIAL { rates(v) n = ninf }
DERIVATIVE states { rates(v) n' = (ninf - n)/ntau }
PROCEDURE rates(v (mV)) {
    TABLE ninf, ntau FROM -100 TO 100 WITH 200
    ntau = 5
VERBATIM
    ninf = my_table_lookup(_lv);
ENDVERBATIM
}
