# Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
"""One compartment of squid membrane."""
import squid


def build(model, h, folder, numbers):
    cell = squid.section(h, 'cell', numbers['sectionLength'], numbers['diameter'], 1)
    current = squid.clamp(h, cell(0.5), numbers['current'], numbers['onset'], 1e9)
    potential = cell(0.5)._ref_v
    return model((potential, cell), [(potential, numbers['threshold'], cell)], -65, (cell, current))
