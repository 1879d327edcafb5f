# Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
"""Integrate-and-fire cells with random excitation and inhibition; the connections are those of the NeuroML file."""
import os

import network


def build(model, h, folder, numbers):
    excitatory = int(numbers['excitatory'])
    hosts, cells = network.cells(h, h.BrunelCell, int(numbers['cells']))
    for cell in cells:
        cell.outside = numbers['outside']
        cell.decay = numbers['decay']
        cell.rate = numbers['rate']
    found = network.projections(os.path.join(folder, 'Brunel.net.nml'), {'exc': 0, 'inh': excitatory})
    wires = network.connect(h, found, cells)
    return model((cells[0]._ref_vm, hosts[0]), network.senders(cells), -65, (hosts, cells, wires))
