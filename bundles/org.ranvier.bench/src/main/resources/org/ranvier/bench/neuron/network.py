# Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
"""Networks of cells without a shape: all are point processes in sections that do nothing else."""
import re


def cells(h, kind, size):
    """NEURON takes a time that grows with the square of what one section holds: a hundred cells each."""
    hosts = [h.Section(name='host%d' % i) for i in range((size + 99) // 100)]
    return hosts, [kind(hosts[i // 100](0.5)) for i in range(size)]


def connect(h, found, processes):
    """One connection for each (sender, receiver, weight, delay). A cell's variable "spike" is 1 at the end of a step in which it spiked."""
    wires = []
    for sender, receiver, weight, delay in found:
        wire = h.NetCon(processes[sender]._ref_spike, processes[receiver], sec=section(processes[sender]))
        wire.threshold = 0.5
        wire.delay = delay
        wire.weight[0] = weight
        wires.append(wire)
    return wires


def section(process):
    return process.get_segment().sec


def senders(processes):
    return [(process._ref_spike, 0.5, section(process)) for process in processes]


def projections(path, first):
    """What the connectionWD elements of a NeuroML file say; first is the number of the first cell of each population."""
    pattern = re.compile(
        r'preCellId="\.\./(\w+)\[(\d+)\]" postCellId="\.\./(\w+)\[(\d+)\]" weight="([^"]+)" delay="([^"]+)ms"')
    with open(path) as file:
        for line in file:
            match = pattern.search(line)
            if match:
                pre, i, post, j, weight, delay = match.groups()
                yield first[pre] + int(i), first[post] + int(j), float(weight), float(delay)
