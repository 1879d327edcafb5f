# Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
"""Izhikevich's network of 2003; the connections are those of the NeuroML file."""
import os
import random

import network


def build(model, h, folder, numbers):
    exciting = int(numbers['exciting'])
    hosts, cells = network.cells(h, h.IzhikevichCell, int(numbers['cells']))
    draw = random.Random(1)
    for number, cell in enumerate(cells):
        place = draw.random()
        if number < exciting:
            cell.a, cell.b, cell.noise = 0.02, 0.2, 5
            cell.c, cell.d = -65 + 15 * place * place, 8 - 6 * place * place
        else:
            cell.a, cell.b, cell.noise = 0.02 + 0.08 * place, 0.25 - 0.05 * place, 2
            cell.c, cell.d = -65, 2
    found = network.projections(
        os.path.join(folder, 'Izhikevich.net.nml'), {'exciting': 0, 'inhibiting': exciting})
    wires = network.connect(h, found, cells)
    return model((cells[0]._ref_vm, hosts[0]), network.senders(cells), -65, (hosts, cells, wires))
