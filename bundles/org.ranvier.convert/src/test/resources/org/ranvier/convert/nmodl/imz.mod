: Rates of which the file itself makes nothing but a difference
NEURON { SUFFIX imz USEION k READ ek WRITE ik RANGE gkbar }
PARAMETER { gkbar = 1e-4 (mho/cm2) vhalf = -42 (mV) st = 1 b0 = 60 a0t = 0.009 vt = -42 (mV) z = 7 g = 0.4 }
ASSIGNED { v (mV) celsius (degC) ek (mV) ik (mA/cm2) inf tau }
STATE { m }
INITIAL { rate(v) m = inf }
BREAKPOINT { SOLVE state METHOD cnexp ik = gkbar*m^st*(v - ek) }
FUNCTION alpt(v (mV)) { alpt = exp(0.0378*z*(v - vt)) }
FUNCTION bett(v (mV)) { bett = exp(0.0378*z*g*(v - vt)) }
DERIVATIVE state { rate(v) m' = (inf - m)/tau }
PROCEDURE rate(v (mV)) { LOCAL qt
    qt = 5^((celsius - 35)/10)
    inf = 1/(1 + exp((v - vhalf)/(-10)))
    tau = b0 + bett(v)/(a0t*(1 + alpt(v)))/qt
}
