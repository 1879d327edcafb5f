: A gap junction by a pointer
NEURON { POINT_PROCESS gap RANGE g, i POINTER vgap NONSPECIFIC_CURRENT i }
PARAMETER { g = 1 (nanosiemens) }
ASSIGNED { v (millivolt) vgap (millivolt) i (nanoamp) }
BREAKPOINT { i = (v - vgap)*(g*1e-3) }
