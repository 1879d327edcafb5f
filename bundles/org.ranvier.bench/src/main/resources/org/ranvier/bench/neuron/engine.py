# Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
"""Runs one benchmark in NEURON, a round at a time, as the program that started it says on the standard input.

Arguments: name of the module that builds the model, folder with the model's files, library of compiled mechanisms,
and what the model is made with, each as name=value. Answers go to the standard output, one line each:

    ready SECONDS                       the model is there
    round SETUP CPU WALL   to "round"   seconds of one whole simulation
    observed               to "observe FILE"   the file has the samples on its first line, then a line "cell time" a spike
"""
import importlib
import os
import sys
import time

answers = os.fdopen(os.dup(1), 'w', buffering=1)
os.dup2(2, 1)  # what NEURON itself prints is none of the answers

from neuron import h


class Model:
    """What a module's build() returns.

    sample   reference to what is recorded
    senders  (reference, threshold) of each cell whose spikes are recorded
    start    potential of all sections at the start, mV
    keep     anything that has to live as long as the model
    """

    def __init__(self, sample, senders, start, keep):
        self.sample = sample
        self.senders = senders
        self.start = start
        self.keep = keep


class Recorder:
    def __init__(self, model):
        self.samples = h.Vector()
        self.samples.record(model.sample[0], sec=model.sample[1])
        self.times = h.Vector()
        self.cells = h.Vector()
        self.taps = []
        for number, (reference, threshold, section) in enumerate(model.senders):
            tap = h.NetCon(reference, None, sec=section)
            tap.threshold = threshold
            tap.record(self.times, self.cells, number)
            self.taps.append(tap)

    def write(self, path):
        with open(path, 'w') as out:
            out.write(' '.join(repr(x) for x in self.samples) + '\n')
            for cell, moment in zip(self.cells, self.times):
                out.write('%d %r\n' % (cell, moment))


def one_round(model, parallel, step, length):
    begin = time.perf_counter()
    h.dt = step
    h.finitialize(model.start)
    ready = time.perf_counter()
    cpu = time.process_time()
    parallel.psolve(length)
    cpu = time.process_time() - cpu
    return ready - begin, cpu, time.perf_counter() - ready


def main():
    module, folder, library = sys.argv[1:4]
    numbers = {}
    for argument in sys.argv[4:]:
        name, value = argument.split('=')
        numbers[name] = float(value)
    begin = time.perf_counter()
    if library:
        h.nrn_load_dll(library)
    h.celsius = 6.3
    model = importlib.import_module(module).build(Model, h, folder, numbers)
    recorder = Recorder(model)
    cvode = h.CVode()
    cvode.active(0)
    cvode.cache_efficient(1)
    cvode.queue_mode(1)  # bins instead of a tree: the same results sooner
    parallel = h.ParallelContext()
    parallel.set_maxstep(10)
    print('ready', time.perf_counter() - begin, file=answers)
    for line in sys.stdin:
        word, _, rest = line.rstrip('\n').partition(' ')
        if word == 'round':
            print('round %r %r %r' % one_round(model, parallel, numbers['step'], numbers['length']), file=answers)
        elif word == 'observe':
            recorder.write(rest)
            print('observed', file=answers)
        else:
            break


main()
