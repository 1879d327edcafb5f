TITLE Calcium and voltage dependent potassium, rates with a steady state of both
NEURON { SUFFIX kca USEION k READ ek WRITE ik USEION ca READ cai RANGE gbar }
UNITS { FARADAY = (faraday) (kilocoulombs) R = 8.313424 (joule/degC) (mM) = (milli/liter) }
PARAMETER { gbar = 0.01 (S/cm2) d1 = .84 d2 = 1 k1 = .48e-3 (mM) k2 = .13e-6 (mM) abar = .28 (/ms) bbar = .48 (/ms) }
ASSIGNED { v (mV) celsius (degC) ek (mV) ik (mA/cm2) cai (mM) oinf otau (ms) }
STATE { o }
BREAKPOINT { SOLVE state METHOD cnexp ik = gbar*o*(v - ek) }
DERIVATIVE state { rate(v, cai) o' = (oinf - o)/otau }
INITIAL { rate(v, cai) o = oinf }
FUNCTION alp(v (mV), c (mM)) (1/ms) { alp = c*abar/(c + exp1(k1, d1, v)) }
FUNCTION bet(v (mV), c (mM)) (1/ms) { bet = bbar/(1 + c/exp1(k2, d2, v)) }
FUNCTION exp1(k (mM), d, v (mV)) (mM) { exp1 = k*exp(-2*d*FARADAY*v/R/(273.15 + celsius)) }
PROCEDURE rate(v (mV), c (mM)) { LOCAL a
    a = alp(v, c)
    otau = 1/(a + bet(v, c))
    oinf = a*otau
}
