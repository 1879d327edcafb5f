/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation;

import java.io.Serial;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.SourceLocation;

/**
 * A model for which the memory does not do. Nothing is said by that about what is wrong with the
 * model, which has not been read to its end.
 */
public final class ModelTooLargeException extends ModelProblemException {
  @Serial private static final long serialVersionUID = 1L;

  public ModelTooLargeException(SourceLocation location, String message) {
    super(location, message);
  }
}
