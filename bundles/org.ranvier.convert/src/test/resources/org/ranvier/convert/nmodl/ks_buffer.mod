: Calcium with a buffer: reactions of two substances
NEURON { SUFFIX ks_buffer USEION ca READ ica WRITE cai }
PARAMETER { k1buf = 500 k2buf = 0.5 total = 0.03 }
ASSIGNED { ica (mA/cm2) diam (um) }
STATE { cai (mM) buffer cabuf }
INITIAL { cai = 1e-4 buffer = total cabuf = 0 }
BREAKPOINT { SOLVE state METHOD sparse }
KINETIC state {
    COMPARTMENT 1 { cai buffer cabuf }
    ~ cai << (-ica*1e-2)
    ~ cai + buffer <-> cabuf (k1buf, k2buf)
}
