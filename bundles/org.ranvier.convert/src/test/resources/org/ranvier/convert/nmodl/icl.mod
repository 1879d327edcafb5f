TITLE A clamp of the current
NEURON { POINT_PROCESS icl RANGE del, dur, amp, i ELECTRODE_CURRENT i }
PARAMETER { del = 5 (ms) dur = 10 (ms) amp = 0.1 (nA) }
ASSIGNED { i (nA) }
INITIAL { i = 0 }
BREAKPOINT {
    at_time(del)
    at_time(del + dur)
    if (t < del + dur && t >= del) { i = amp } else { i = 0 }
}
