# Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
"""The layer 5b pyramidal cell: the tree of the NeuroML file, the densities of the cell's file."""
import math
import os
import xml.etree.ElementTree

SPACE = '{http://www.neuroml.org/schema/neuroml2}'
SECTION = 'sao864921383'


class Segment:
    def __init__(self, element):
        parent = element.find(SPACE + 'parent')
        self.parent = None if parent is None else parent.get('segment')
        self.along = 1 if parent is None else float(parent.get('fractionAlong', 1))
        self.proximal = point(element.find(SPACE + 'proximal'))
        self.distal = point(element.find(SPACE + 'distal'))


def point(element):
    return None if element is None else [float(element.get(name)) for name in ('x', 'y', 'z', 'diameter')]


class Tree:
    """Sections with their points, in the order of the file, and the regions that they are in."""

    def __init__(self, h, path):
        root = xml.etree.ElementTree.parse(path).getroot().find(SPACE + 'morphology')
        self.segments = {e.get('id'): Segment(e) for e in root.findall(SPACE + 'segment')}
        self.groups = {e.get('id'): e for e in root.findall(SPACE + 'segmentGroup')}
        self.sections = {}
        self.ends = {}    # of segments: the section, and the path length from the root
        self.starts = {}  # of sections: the path length from the root
        for name, group in self.groups.items():
            if group.get('neuroLexId') == SECTION:
                self.add(h, name, group)

    def add(self, h, name, group):
        section = h.Section(name=name)
        self.sections[name] = section
        section.nseg = int(group.find(SPACE + 'property').get('value'))
        members = [member.get('segment') for member in group.findall(SPACE + 'member')]
        path = self.join(section, self.segments[members[0]])
        self.starts[name] = path
        for number, member in enumerate(members):
            segment = self.segments[member]
            if number == 0:
                h.pt3dadd(*segment.proximal, sec=section)
                last = segment.proximal
            h.pt3dadd(*segment.distal, sec=section)
            path += math.dist(last[:3], segment.distal[:3])
            last = segment.distal
            self.ends[member] = section, path

    def join(self, section, first):
        if first.parent is None:
            return 0
        parent, path = self.ends[first.parent]
        if first.along == 0 and self.segments[first.parent].parent is None:
            section.connect(parent(0))
            return 0
        if first.along != 1:
            raise ValueError('a branch in between')
        section.connect(parent(1))
        return path

    def region(self, name):
        group = self.groups[name]
        if name in self.sections:
            return [name]
        return [each for e in group.findall(SPACE + 'include') for each in self.region(e.get('segmentGroup'))]


def insert(section, **densities):
    for mechanism, density in densities.items():
        section.insert(mechanism)
        for segment in section:
            setattr(getattr(segment, mechanism), 'g', density)


def calcium(section, share, decay):
    section.insert('l5submembrane')
    for segment in section:
        segment.l5submembrane.share = share
        segment.l5submembrane.decay = decay


def hot(path):
    return 685 <= path < 885


def build(model, h, folder, numbers):
    tree = Tree(h, os.path.join(folder, 'Layer5.morph.nml'))
    for region, leak, capacitance in (
            ('soma', 3.38e-5, 1), ('axon', 3.25e-5, 1), ('basal', 4.67e-5, 2), ('apical', 5.89e-5, 2)):
        for name in tree.region(region):
            section = tree.sections[name]
            section.Ra = 100
            section.cm = capacitance
            insert(section, pas=leak)
            section.e_pas = -90
    for name in tree.region('soma'):
        insert(
            tree.sections[name], l5natransient=2.04, l5napersistent=1.72e-3, l5ktransient=0.0812, l5kpersistent=2.23e-3,
            l5kv31=0.693, l5sk=0.0441, l5ih=2e-4, l5cahigh=9.92e-4, l5calow=3.43e-3)
        calcium(tree.sections[name], 5.01e-4, 460)
    for name in tree.region('basal'):
        insert(tree.sections[name], l5ih=2e-4)
    for name in tree.region('apical'):
        section = tree.sections[name]
        insert(
            section, l5natransient=0.0213, l5kv31=2.61e-4, l5sk=1.2e-3, l5muscarinic=6.75e-5, l5ih=0, l5cahigh=0, l5calow=0)
        calcium(section, 5.09e-4, 122)
        for segment in section:
            path = tree.starts[name] + segment.x * section.L
            segment.l5ih.g = 2e-4 * (-0.8696 + 2.087 * math.exp(path / 359.65))
            segment.l5cahigh.g = 5.55e-4 * (1 if hot(path) else 0.1)
            segment.l5calow.g = 187e-4 * (1 if hot(path) else 0.01)
    for section in tree.sections.values():
        if h.ismembrane('na_ion', sec=section):
            section.ena = 50
        if h.ismembrane('k_ion', sec=section):
            section.ek = -85
    soma = tree.sections['soma_0']
    current = h.IClamp(soma(0.5))
    current.delay = numbers['onset']
    current.dur = 1e9
    current.amp = numbers['current']
    potential = soma(0.5)._ref_v
    return model((potential, soma), [(potential, 0, soma)], -80, (tree, current))
