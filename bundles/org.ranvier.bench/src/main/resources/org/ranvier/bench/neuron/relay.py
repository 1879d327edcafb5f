# Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
"""Cells that count and pass on events; the connections are those of the LEMS file."""
import os
import re

import network


def wires(path, population):
    pattern = re.compile(r'from="p(\d+)\[(\d+)\]" to="p(\d+)\[(\d+)\]" delay="(\d+)ms"')
    with open(path) as file:
        for line in file:
            match = pattern.search(line)
            if match:
                p, i, q, j, delay = (int(group) for group in match.groups())
                yield p * population + i, q * population + j, 1, delay


def build(model, h, folder, numbers):
    size = int(numbers['cells'])
    population = size // int(numbers['populations'])
    hosts, cells = network.cells(h, h.RelayCell, size)
    for number, cell in enumerate(cells):
        cell.start = number // population
        cell.rise = numbers['rise']
        cell.limit = numbers['limit']
        cell.pause = numbers['pause']
    made = network.connect(h, wires(os.path.join(folder, 'Relay.net.xml'), population), cells)
    each = min(int(numbers['recorded']), population)
    recorded = [cell for first in range(0, size, population) for cell in cells[first:first + each]]
    return model((cells[0]._ref_count, hosts[0]), network.senders(recorded), -65, (hosts, cells, made))
