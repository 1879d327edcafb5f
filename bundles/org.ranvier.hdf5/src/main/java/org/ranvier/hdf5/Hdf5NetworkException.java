/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.hdf5;

import java.io.Serial;

/**
 * A file is no HDF5 file, damaged, or holds no NeuroML network. The message is one sentence for the
 * model's author, without the file's name.
 */
public class Hdf5NetworkException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  Hdf5NetworkException(String message) {
    super(message);
  }

  Hdf5NetworkException(String message, Throwable cause) {
    super(message, cause);
  }
}
