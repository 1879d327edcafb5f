/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.ranvier.solver.kernel.KernelOp;

/**
 * Cuts a program into segments: loops of plain arithmetic, which compilers vectorise; loops with
 * decisions, which they do not; and calls. Everything is computed as late as it may be, so that
 * little is kept from one segment to the next.
 */
public final class Schedule {
  /** What a compiler makes of an operation in a loop. */
  enum Kind {
    LOAD,
    ARITHMETIC,
    DECISION,
    CALL
  }

  private final BlockCode.Shape shape;
  private final int largest;
  private final boolean straight;
  private final int[] stage;
  private final int[] segmentOf;
  private final int[] scratchOf;
  private final List<List<Integer>> members = new ArrayList<>();
  private final List<List<BlockCode.Store>> stores = new ArrayList<>();
  private final List<BlockCode.Store> fills = new ArrayList<>();
  private int scratches;

  /**
   * @param largest the most operations and arrays in one loop; every operation is a loop of its own
   *     below 3
   */
  public Schedule(BlockCode.Shape shape, int largest) {
    this(shape, largest, false);
  }

  /** Everything in one loop, functions as well: for groups that are too small for blocks. */
  public static Schedule straight(BlockCode.Shape shape) {
    return new Schedule(shape, Integer.MAX_VALUE, true);
  }

  private Schedule(BlockCode.Shape shape, int largest, boolean straight) {
    this.shape = shape;
    this.largest = largest;
    this.straight = straight;
    int n = shape.values().size();
    this.stage = new int[n];
    this.segmentOf = new int[n];
    this.scratchOf = new int[n];
    Arrays.fill(segmentOf, -1);
    Arrays.fill(scratchOf, -1);
    if (straight) {
      takeAll();
    } else {
      setStages();
      cut();
      placeStores();
      allocate();
    }
  }

  private void takeAll() {
    List<Integer> all = new ArrayList<>();
    for (int v = 0; v < segmentOf.length; v++) {
      if (kind(v) != Kind.LOAD) {
        segmentOf[v] = 0;
        all.add(v);
      }
    }
    members.add(all);
    stores.add(new ArrayList<>());
    shape.stores().forEach(store -> (store.value() < 0 ? fills : stores.getFirst()).add(store));
  }

  /** The segments in order. */
  public List<Segment> segments() {
    List<Segment> all = new ArrayList<>();
    for (int s = 0; s < members.size(); s++) {
      List<Integer> values = members.get(s);
      List<Segment.Kept> kept = new ArrayList<>();
      values.stream()
          .filter(v -> scratchOf[v] >= 0)
          .forEach(v -> kept.add(new Segment.Kept(v, scratchOf[v])));
      all.add(new Segment(isCall(values), values, kept, stores.get(s)));
    }
    return all;
  }

  /** Arrays that receive a uniform value. */
  public List<BlockCode.Store> fills() {
    return fills;
  }

  /** Number of scratch arrays. */
  public int scratches() {
    return scratches;
  }

  /** Scratch array that holds a value for later segments, −1 for none. */
  public int scratch(int value) {
    return scratchOf[value];
  }

  private boolean isCall(List<Integer> values) {
    return !straight && values.size() == 1 && kind(values.getFirst()) == Kind.CALL;
  }

  Kind kind(int value) {
    return switch (shape.values().get(value).op()) {
      case COLUMN -> Kind.LOAD;
      case NEGATE, ADD, SUBTRACT, MULTIPLY, DIVIDE, SQRT, ABS, MIN, MAX, CEIL, FLOOR ->
          Kind.ARITHMETIC;
      case LESS,
          LESS_EQUAL,
          GREATER,
          GREATER_EQUAL,
          EQUAL,
          NOT_EQUAL,
          AND,
          OR,
          NOT,
          SELECT,
          HEAVISIDE ->
          Kind.DECISION;
      default -> Kind.CALL;
    };
  }

  /** Varying operands of a value. */
  private int[] operands(int value) {
    BlockCode.Value v = shape.values().get(value);
    if (v.isLoad()) {
      return new int[0];
    }
    if (v.op() == KernelOp.RANDOM) {
      return v.a() >= 0 ? new int[] {v.a()} : new int[0];
    }
    int[] all = {v.a(), v.b(), v.c()};
    return Arrays.stream(all).limit(v.op().operands()).filter(o -> o >= 0).toArray();
  }

  /** Even stages are arithmetic, odd ones decisions; calls stand at the end of an even stage. */
  private void setStages() {
    int n = stage.length;
    int last = 0;
    for (int v = 0; v < n; v++) {
      int earliest = parity(v);
      for (int o : operands(v)) {
        earliest = Math.max(earliest, after(o, v, stage[o]));
      }
      stage[v] = earliest;
      last = Math.max(last, earliest);
    }
    for (int v = 0; v < n; v++) {
      stage[v] = last % 2 == parity(v) ? last : last - 1;
    }
    for (int v = n - 1; v >= 0; v--) {
      for (int o : operands(v)) {
        if (kind(o) != Kind.LOAD) {
          stage[o] = Math.min(stage[o], before(o, v));
        }
      }
    }
  }

  private int parity(int v) {
    return kind(v) == Kind.DECISION ? 1 : 0;
  }

  /** First stage for v if its operand o is in a stage. */
  private int after(int o, int v, int at) {
    if (kind(o) == Kind.LOAD) {
      return parity(v);
    }
    int next = kind(o) == Kind.CALL ? at + 1 : at;
    return next % 2 == parity(v) ? next : next + 1;
  }

  /** Last stage for o if v uses it. */
  private int before(int o, int v) {
    int at = stage[v];
    while (at % 2 != parity(o) || after(o, v, at) > stage[v]) {
      at--;
    }
    return at;
  }

  private void cut() {
    int[][] users = users();
    int last = Arrays.stream(stage).max().orElse(0);
    for (int s = 0; s <= last; s++) {
      List<Integer> loop = new ArrayList<>();
      for (int v = 0; v < stage.length; v++) {
        if (stage[v] == s && kind(v) != Kind.LOAD && kind(v) != Kind.CALL) {
          loop.add(v);
          if (loop.size() > 1 && size(loop, users) > largest) {
            close(new ArrayList<>(loop.subList(0, loop.size() - 1)));
            loop = new ArrayList<>(List.of(v));
          }
        }
      }
      close(loop);
      for (int v = 0; v < stage.length; v++) {
        if (stage[v] == s && kind(v) == Kind.CALL) {
          close(List.of(v));
        }
      }
    }
  }

  /** Values that use each value. */
  private int[][] users() {
    List<List<Integer>> users = new ArrayList<>();
    for (int v = 0; v < stage.length; v++) {
      users.add(new ArrayList<>());
      for (int o : operands(v)) {
        users.get(o).add(v);
      }
    }
    return users.stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  /** Operations of a loop, arrays that it reads, and arrays that it writes. */
  private int size(List<Integer> loop, int[][] users) {
    BitSet own = new BitSet();
    loop.forEach(own::set);
    BitSet read = new BitSet();
    int written = 0;
    for (int v : loop) {
      for (int o : operands(v)) {
        if (!own.get(o)) {
          read.set(o);
        }
      }
      if (users[v].length == 0 || Arrays.stream(users[v]).anyMatch(u -> !own.get(u))) {
        written++;
      }
    }
    return loop.size() + read.cardinality() + written;
  }

  private void close(List<Integer> loop) {
    if (!loop.isEmpty()) {
      loop.forEach(v -> segmentOf[v] = members.size());
      members.add(loop);
      stores.add(new ArrayList<>());
    }
  }

  /**
   * A column is written where its new value is computed if nobody reads the old one later, else in
   * a last loop that loads everything before it writes.
   */
  private void placeStores() {
    List<BlockCode.Store> late = new ArrayList<>();
    for (BlockCode.Store store : shape.stores()) {
      if (store.value() < 0) {
        fills.add(store);
      } else if (segmentOf[store.value()] >= 0
          && kind(store.value()) != Kind.CALL
          && lastRead(store.array()) <= segmentOf[store.value()]) {
        stores.get(segmentOf[store.value()]).add(store);
      } else {
        late.add(store);
      }
    }
    if (!late.isEmpty()) {
      moveWhatIsReadLate(late);
      members.add(new ArrayList<>());
      stores.add(late);
    }
  }

  /** What the last loop loads must not have been written before it. */
  private void moveWhatIsReadLate(List<BlockCode.Store> late) {
    BitSet loaded = new BitSet();
    late.stream()
        .map(s -> shape.values().get(s.value()))
        .filter(BlockCode.Value::isLoad)
        .forEach(v -> loaded.set(v.a()));
    for (List<BlockCode.Store> own : stores) {
      own.stream().filter(s -> loaded.get(s.array())).forEach(late::add);
      own.removeIf(s -> loaded.get(s.array()));
    }
  }

  private int lastRead(int array) {
    int last = -1;
    for (int v = 0; v < segmentOf.length; v++) {
      for (int o : operands(v)) {
        BlockCode.Value operand = shape.values().get(o);
        if (operand.isLoad() && operand.a() == array) {
          last = Math.max(last, segmentOf[v]);
        }
      }
    }
    return last;
  }

  /** Gives scratch arrays to values that another segment reads; an array serves again when free. */
  private void allocate() {
    int[] lastUse = new int[stage.length];
    Arrays.fill(lastUse, -1);
    for (int v = 0; v < segmentOf.length; v++) {
      for (int o : operands(v)) {
        if (kind(o) != Kind.LOAD && segmentOf[o] != segmentOf[v]) {
          lastUse[o] = Math.max(lastUse[o], segmentOf[v]);
        }
      }
    }
    for (int s = 0; s < stores.size(); s++) {
      for (BlockCode.Store store : stores.get(s)) {
        int v = store.value();
        if (kind(v) != Kind.LOAD && segmentOf[v] != s) {
          lastUse[v] = Math.max(lastUse[v], s);
        }
      }
    }
    List<Integer> free = new ArrayList<>();
    for (int s = 0; s < members.size(); s++) {
      for (int v : members.get(s)) {
        if (lastUse[v] >= 0) {
          scratchOf[v] = free.isEmpty() ? scratches++ : free.removeLast();
        }
      }
      for (int v = 0; v < lastUse.length; v++) {
        if (lastUse[v] == s) {
          free.add(scratchOf[v]);
        }
      }
    }
  }
}
