/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.Set;

/** Statements that are not followed, and why. */
final class Verbatim {
  private static final Set<String> NOTHING = Set.of("", ";", "return 0;", "return;");

  private Verbatim() {}

  /** Whether C code does nothing: old compilers asked for a return that is not needed any more. */
  static boolean isNothing(String code) {
    return NOTHING.contains(code.strip().replaceAll("\\s+", " "));
  }

  /** Why a statement is not followed. */
  static String why(NmodlStatement statement) {
    return switch (statement) {
      case NmodlStatement.Foreign foreign ->
          "what C code between VERBATIM and ENDVERBATIM does is not known";
      case NmodlStatement.Unfollowed other -> other.word() + " is not followed";
      case NmodlStatement.Reaction reaction -> "a reaction is no step of a procedure";
      case NmodlStatement.Equation equation -> "an equation is no step of a procedure";
      case NmodlStatement.Nested nested -> nested.word() + " in a block is not followed";
      case NmodlStatement.Compartment other -> other.word() + " is not followed";
      default -> "this statement is not followed here";
    };
  }
}
