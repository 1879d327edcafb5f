/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.List;
import java.util.OptionalDouble;
import org.ranvier.xml.SourceLocation;

/** A block of an NMODL file, or one of its lines outside of blocks. */
public sealed interface NmodlBlock {
  /** Where it begins. */
  SourceLocation place();

  /** Number of its last line. */
  int lastLine();

  /** {@code TITLE}, a COMMENT block, or C between VERBATIM and ENDVERBATIM. */
  record Passage(String word, String text, SourceLocation place, int lastLine)
      implements NmodlBlock {}

  /** The NEURON block: what the mechanism is, and what it shares. */
  record Neuron(List<NeuronItem> items, SourceLocation place, int lastLine) implements NmodlBlock {
    public Neuron {
      items = List.copyOf(items);
    }
  }

  /**
   * One statement of the NEURON block.
   *
   * @param word SUFFIX, POINT_PROCESS, USEION, RANGE …
   * @param names what it names; for USEION the ion alone
   * @param read variables of the ion that are used
   * @param write variables of the ion that are computed
   * @param valence of the ion, where it is told
   */
  record NeuronItem(
      String word,
      List<String> names,
      List<String> read,
      List<String> write,
      OptionalDouble valence,
      SourceLocation place) {
    public NeuronItem {
      names = List.copyOf(names);
      read = List.copyOf(read);
      write = List.copyOf(write);
    }
  }

  /** UNITS: names of units, and constants taken from them. */
  record Units(List<UnitDefinition> definitions, SourceLocation place, int lastLine)
      implements NmodlBlock {
    public Units {
      definitions = List.copyOf(definitions);
    }
  }

  /**
   * A line of UNITS.
   *
   * @param name the unit without its brackets, or the constant
   * @param constant whether it is a constant
   * @param value of the constant, where a number is written
   * @param source the unit it is made of
   * @param unit of a constant: what it is expressed in
   */
  record UnitDefinition(
      String name,
      boolean constant,
      OptionalDouble value,
      String source,
      String unit,
      SourceLocation place) {}

  /** PARAMETER, ASSIGNED, STATE, CONSTANT and other lists of variables. */
  record Declarations(
      String word, List<Declaration> declarations, SourceLocation place, int lastLine)
      implements NmodlBlock {
    public Declarations {
      declarations = List.copyOf(declarations);
    }
  }

  /**
   * One variable.
   *
   * @param size number of its elements; 0 where it is no array
   * @param value where it is given
   * @param unit empty where none is
   */
  record Declaration(
      String name, int size, OptionalDouble value, String unit, SourceLocation place) {}

  /**
   * Statements: INITIAL, BREAKPOINT, DERIVATIVE, KINETIC, PROCEDURE, FUNCTION, NET_RECEIVE …
   *
   * @param word which of them
   * @param name empty where it has none
   * @param parameters names of arguments
   */
  record Code(
      String word,
      String name,
      List<String> parameters,
      List<NmodlStatement> body,
      SourceLocation place,
      int lastLine)
      implements NmodlBlock {
    public Code {
      parameters = List.copyOf(parameters);
      body = List.copyOf(body);
    }
  }

  /** {@code DEFINE name 4}, {@code INCLUDE "file"}, UNITSON, INDEPENDENT and such. */
  record Line(
      String word, List<String> names, OptionalDouble value, SourceLocation place, int lastLine)
      implements NmodlBlock {
    public Line {
      names = List.copyOf(names);
    }
  }
}
