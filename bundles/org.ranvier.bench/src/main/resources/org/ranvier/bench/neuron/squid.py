# Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
"""Sections of squid membrane, with rates that are exact and not from a table."""


def section(h, name, length, diameter, divisions):
    made = h.Section(name=name)
    made.L = length
    made.diam = diameter
    made.nseg = divisions
    made.Ra = 100
    made.cm = 1
    made.insert('squid')
    made.ena = 50
    made.ek = -77
    return made


def clamp(h, segment, amplitude, onset, duration):
    made = h.IClamp(segment)
    made.delay = onset
    made.dur = duration
    made.amp = amplitude
    return made
