/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.codegen.jvm;

import java.lang.invoke.MethodHandles;
import org.ranvier.solver.block.BlockCode;
import org.ranvier.solver.block.LoopCompiler;
import org.ranvier.solver.block.Loops;
import org.ranvier.solver.block.Schedule;

/** Makes a hidden class for each shape. */
public final class ClassLoopCompiler implements LoopCompiler {
  /**
   * HotSpot does not vectorise larger loops: they would have to be unrolled beyond its limit
   * (LoopUnrollLimit, 60 nodes), which also keeps other loops from growing too large.
   */
  private static final int LARGEST_LOOP = 11;

  @Override
  public String name() {
    return "classes";
  }

  @Override
  public int largestLoop() {
    return LARGEST_LOOP;
  }

  @Override
  public Loops compile(BlockCode.Shape shape, Schedule schedule) {
    byte[] bytes = new LoopClassWriter(shape, schedule).write();
    try {
      return (Loops)
          MethodHandles.lookup()
              .defineHiddenClass(bytes, true)
              .lookupClass()
              .getDeclaredConstructor()
              .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a generated class cannot be used", e);
    }
  }
}
