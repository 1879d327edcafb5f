# Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
"""A binary tree of sections of squid membrane."""
import squid


def build(model, h, folder, numbers):
    divisions = int(numbers['divisions'])
    sections = []
    for i in range(int(numbers['sections'])):
        generation = (i + 1).bit_length() - 1
        made = squid.section(
            h, 's%d' % i, numbers['sectionLength'], numbers['trunk'] * numbers['taper'] ** generation, divisions)
        if i > 0:
            made.connect(sections[(i - 1) // 2](1))
        sections.append(made)
    root = sections[0]
    current = squid.clamp(h, root(0.5 / divisions), numbers['current'], numbers['onset'], 1e9)
    leaf = sections[-1]
    return model(
        (leaf(0.5)._ref_v, leaf), [(root(0.5)._ref_v, numbers['threshold'], root)], -65, (sections, current))
