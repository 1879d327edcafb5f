/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.solver.backend.cluster;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.ranvier.solver.block.BlockCode;
import org.ranvier.solver.block.LoopLibrary;
import org.ranvier.solver.kernel.KernelProgram;

/** Programs prepared for blocks, once for all clusters. */
final class Kernels {
  private final LoopLibrary library;

  /** Comparing programs by content would cost more than preparing them. */
  private final IdentityHashMap<KernelProgram, Map<BitSet, BlockCode>> codes =
      new IdentityHashMap<>();

  Kernels(LoopLibrary library) {
    this.library = library;
  }

  LoopLibrary library() {
    return library;
  }

  /** How the programs are done, in words that follow others; nothing where there are none. */
  String report() {
    Set<BlockCode.Shape> shapes = new HashSet<>();
    codes.values().forEach(byColumns -> byColumns.values().forEach(c -> shapes.add(c.shape())));
    return shapes.isEmpty() ? "" : ", " + library.report(shapes);
  }

  BlockCode of(KernelProgram program, BitSet uniformColumns) {
    BitSet relevant = new BitSet();
    for (int column : program.loads()) {
      relevant.set(column, uniformColumns.get(column));
    }
    return codes
        .computeIfAbsent(program, p -> new HashMap<>())
        .computeIfAbsent(relevant, columns -> BlockCode.of(program, columns));
  }
}
