/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.refactor;

import org.ranvier.xml.SourceLocation;

/**
 * What stands against a refactoring.
 *
 * @param prevents whether it must not be done; otherwise the user decides
 * @param message a sentence without file name and line
 * @param location where
 */
public record Conflict(boolean prevents, String message, SourceLocation location) {
  static Conflict error(String message, SourceLocation location) {
    return new Conflict(true, message, location);
  }

  static Conflict warning(String message, SourceLocation location) {
    return new Conflict(false, message, location);
  }
}
