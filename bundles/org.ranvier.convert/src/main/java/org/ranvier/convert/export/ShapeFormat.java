/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A format that holds the shape of a cell. */
public enum ShapeFormat {
  /** Samples with radii. */
  SWC,
  /** A surface as text. */
  OBJ,
  /** A surface of triangles. */
  STL,
  /** A surface with materials: glTF 2.0 in one file. */
  GLB;

  /** What names of its files end with, without the dot. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it holds a surface, of tubes with some number of sides. */
  public boolean isSurface() {
    return this != SWC;
  }

  /** The format that a file name ends with. */
  public static Optional<ShapeFormat> find(String fileName) {
    String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(each -> each.ending().equals(ending)).findFirst();
  }
}
