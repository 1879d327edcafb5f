: A permeability to sodium: no equation of NeuroML's for calcium
NEURON { SUFFIX ghk_na USEION na READ nai, nao WRITE ina RANGE p }
PARAMETER { p = 1e-7 }
ASSIGNED { v (mV) celsius (degC) nai (mM) nao (mM) ina (mA/cm2) }
BREAKPOINT { LOCAL z
    z = v*96485/(8314*(celsius + 273.15))
    ina = p*96485*z*(nai - nao*exp(-z))/(1 - exp(-z))
}
