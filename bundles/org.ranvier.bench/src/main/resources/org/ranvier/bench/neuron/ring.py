# Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
"""A ring of cells, each a soma and a dendrite of nine compartments of squid membrane."""
import squid


def build(model, h, folder, numbers):
    size = int(numbers['cells'])
    somata = []
    dendrites = []
    synapses = []
    for i in range(size):
        soma = squid.section(h, 'soma%d' % i, 20, 20, 1)
        dendrite = squid.section(h, 'dendrite%d' % i, 200, 2, 9)
        dendrite.connect(soma(1))
        synapse = h.ExpSyn(dendrite(0.5))
        synapse.tau = numbers['decay']
        synapse.e = 0
        somata.append(soma)
        dendrites.append(dendrite)
        synapses.append(synapse)
    wires = []
    for i in range(size):
        wire = h.NetCon(somata[i](0.5)._ref_v, synapses[(i + 1) % size], sec=somata[i])
        wire.threshold = numbers['threshold']
        wire.delay = numbers['delay']
        wire.weight[0] = numbers['conductance'] * 1e-3
        wires.append(wire)
    kicks = [squid.clamp(h, somata[i](0.5), numbers['kick'], 1, 1) for i in range(0, size, int(numbers['kicked']))]
    senders = [(soma(0.5)._ref_v, numbers['threshold'], soma) for soma in somata]
    return model((somata[1](0.5)._ref_v, somata[1]), senders, -65, (dendrites, synapses, wires, kicks))
