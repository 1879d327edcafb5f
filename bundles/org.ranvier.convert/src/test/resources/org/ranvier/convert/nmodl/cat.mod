TITLE Low-threshold calcium with an ohmic current, a shift, and units switched off
NEURON { SUFFIX cat USEION ca READ eca WRITE ica RANGE gbar, shift, i GLOBAL m_inf, h_inf }
UNITS { (mV) = (millivolt) (mA) = (milliamp) }
PARAMETER { gbar = 2e-3 (mho/cm2) shift = 2 (mV) }
STATE { m h }
ASSIGNED { v (mV) celsius (degC) eca (mV) ica (mA/cm2) m_inf tau_m (ms) h_inf tau_h (ms) phi_m phi_h }
BREAKPOINT { SOLVE castate METHOD cnexp ica = gbar*m*m*h*(v - eca) }
DERIVATIVE castate {
    evaluate_fct(v)
    m' = (m_inf - m)/tau_m
    h' = (h_inf - h)/tau_h
}
UNITSOFF
INITIAL {
    phi_m = 5.0^((celsius - 24)/10)
    phi_h = 3.0^((celsius - 24)/10)
    evaluate_fct(v)
    m = m_inf
    h = h_inf
}
PROCEDURE evaluate_fct(v (mV)) {
    m_inf = 1.0/(1 + exp(-(v + shift + 50)/7.4))
    h_inf = 1.0/(1 + exp((v + shift + 78)/5.0))
    tau_m = (3 + 1.0/(exp((v + shift + 25)/10) + exp(-(v + shift + 100)/15)))/phi_m
    tau_h = (85 + 1.0/(exp((v + shift + 46)/4) + exp(-(v + shift + 405)/50)))/phi_h
}
UNITSON
