/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.archive;

/** Is told of files as they are copied. */
@FunctionalInterface
public interface CopyProgress {
  /** Watches nothing and never stops. */
  CopyProgress SILENT = name -> {};

  /**
   * The next file.
   *
   * @throws java.util.concurrent.CancellationException to stop; what was done is taken back
   */
  void next(String name);
}
