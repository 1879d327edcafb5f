TITLE Fast sodium of an axon, two gates, rates written in place

NEURON {
    SUFFIX naf
    USEION na READ ena WRITE ina
    RANGE gbar, minf, hinf, mtau, htau
}

PARAMETER {
    gbar = 0.12 (mho/cm2)
}

ASSIGNED {
    v (mV)  ena (mV)  ina (mA/cm2)
    minf  hinf  mtau (ms)  htau (ms)
}

STATE { m h }

INITIAL {
    settle(v)
    m = minf
    h = hinf
}

BREAKPOINT {
    SOLVE gates METHOD cnexp
    ina = gbar*m*m*m*h*(v - ena)
}

DERIVATIVE gates {
    settle(v)
    m' = (minf - m)/mtau
    h' = (hinf - h)/htau
}

PROCEDURE settle(u (mV)) { LOCAL a, b
    a = linoid(0.1, u + 40, 10)
    b = 4*exp(-(u + 65)/18)
    mtau = 1/(a + b)
    minf = a*mtau
    a = 0.07*exp(-(u + 65)/20)
    b = 1/(1 + exp(-(u + 35)/10))
    htau = 1/(a + b)
    hinf = a*htau
}

FUNCTION linoid(k, x, s) {
    IF (fabs(x) < 1e-5) {
        linoid = k*(s + x/2)
    } ELSE {
        linoid = k*x/(1 - exp(-x/s))
    }
}
