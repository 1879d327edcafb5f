/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is attached to cells, in the order of the file. There are millions of synapses: of each only
 * its cell is kept, and its place where it has one.
 */
final class Attachments {
  /** Attachments of one group, by instance: all of its instances are attached. */
  private static final class Seats {
    private static final CellInstance[] NOTHING = {};

    private CellInstance[] cells = NOTHING;
    private int size;

    /** Segment, and node counted from 1, one after the other; null as long as all are 0. */
    private int @Nullable [] places;

    void add(Attached attached) {
      if (attached.instance() != size) {
        throw new IllegalArgumentException("instance " + attached.instance() + " after " + size);
      }
      if (size == cells.length) {
        cells = Arrays.copyOf(cells, size + (size >> 1) + 8);
        places = places == null ? null : Arrays.copyOf(places, 2 * cells.length);
      }
      if (places != null || attached.node() >= 0 || attached.segment() != 0) {
        int[] known = places == null ? new int[2 * cells.length] : places;
        known[2 * size] = attached.segment();
        known[2 * size + 1] = attached.node() + 1;
        places = known;
      }
      cells[size++] = attached.cell();
    }

    Attached get(Draft draft, int instance) {
      int segment = places == null ? 0 : places[2 * instance];
      int node = places == null ? -1 : places[2 * instance + 1] - 1;
      return new Attached(draft, instance, cells[instance], segment, node);
    }
  }

  /** Attachments to one group that follow each other. */
  private static final class Run {
    private final Draft draft;
    private int size;

    Run(Draft draft) {
      this.draft = draft;
    }
  }

  private final Map<Draft, Seats> seats = new HashMap<>();
  private final List<Run> runs = new ArrayList<>();

  /** Of each cell run and instance of what is attached to it; made when first asked for. */
  private @Nullable Map<CellInstance, IntList> byCell;

  void add(Attached attached) {
    Draft draft = attached.draft();
    if (runs.isEmpty() || runs.getLast().draft != draft) {
      runs.add(new Run(draft));
    }
    runs.getLast().size++;
    seats(draft).add(attached);
    byCell = null;
  }

  /** Forgets all of them. */
  void clear() {
    seats.clear();
    runs.clear();
    byCell = null;
  }

  /** What is attached to a cell, in the order of the file. */
  List<Attached> on(CellInstance cell) {
    Map<CellInstance, IntList> known = byCell;
    if (known == null) {
      known = index();
      byCell = known;
    }
    IntList own = known.getOrDefault(cell, new IntList());
    List<Attached> found = new ArrayList<>(own.size() / 2);
    for (int i = 0; i < own.size(); i += 2) {
      Draft draft = runs.get(own.get(i)).draft;
      found.add(seats(draft).get(draft, own.get(i + 1)));
    }
    return found;
  }

  private Map<CellInstance, IntList> index() {
    Map<CellInstance, IntList> index = new HashMap<>();
    Map<Draft, Integer> next = new HashMap<>();
    for (int r = 0; r < runs.size(); r++) {
      Run run = runs.get(r);
      int first = next.getOrDefault(run.draft, 0);
      for (int i = first; i < first + run.size; i++) {
        IntList own = index.computeIfAbsent(seats(run.draft).cells[i], c -> new IntList());
        own.add(r);
        own.add(i);
      }
      next.put(run.draft, first + run.size);
    }
    return index;
  }

  private Seats seats(Draft draft) {
    return seats.computeIfAbsent(draft, d -> new Seats());
  }
}
