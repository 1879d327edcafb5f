/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ranvier.convert.nmodl.NmodlBlock.Code;
import org.ranvier.convert.nmodl.NmodlBlock.Declarations;
import org.ranvier.convert.nmodl.NmodlBlock.Line;
import org.ranvier.convert.nmodl.NmodlBlock.Neuron;
import org.ranvier.convert.nmodl.NmodlBlock.Passage;
import org.ranvier.convert.nmodl.NmodlBlock.Units;
import org.ranvier.convert.nmodl.NmodlTokens.Kind;
import org.ranvier.xml.SourceLocation;

/**
 * Reads a file block by block. A block that is not as the grammar has it is left out with a fault,
 * and reading goes on behind it.
 */
final class NmodlParser {
  private static final int MOST_FAULTS = 100;

  private final String name;
  private final String text;
  private final NmodlTokens tokens;
  private final DeclarationReader declarations;
  private final StatementReader statements;
  private final List<NmodlBlock> blocks = new ArrayList<>();
  private final List<NmodlFault> faults = new ArrayList<>();

  NmodlParser(String name, String text) {
    this.name = name;
    this.text = text;
    this.tokens = new NmodlTokens(name, text);
    this.declarations = new DeclarationReader(tokens);
    this.statements = new StatementReader(tokens);
  }

  NmodlFile file() {
    while (tokens.kind() != Kind.END && faults.size() < MOST_FAULTS) {
      int start = tokens.start();
      int depth = tokens.depth();
      try {
        block();
      } catch (NmodlSyntaxException fault) {
        faults.add(fault.fault());
        recover(start, depth);
      }
    }
    return new NmodlFile(name, text, blocks, faults);
  }

  /** Goes on behind the braces that the block opened, or with the next word. */
  private void recover(int start, int depth) {
    if (tokens.start() == start && tokens.kind() != Kind.END) {
      tokens.next();
    }
    while (tokens.kind() != Kind.END && tokens.depth() > depth) {
      tokens.next();
    }
    tokens.closeAll();
  }

  private void block() {
    SourceLocation place = tokens.place();
    if (tokens.kind() != Kind.NAME) {
      throw tokens.unexpected("a block such as NEURON, PARAMETER or BREAKPOINT");
    }
    switch (tokens.text()) {
      case "TITLE" -> blocks.add(new Passage("TITLE", tokens.restOfLine(), place, place.line()));
      case "COMMENT" -> passage("ENDCOMMENT", place);
      case "VERBATIM" -> passage("ENDVERBATIM", place);
      default -> worded(tokens.next(), place);
    }
  }

  private void passage(String closing, SourceLocation place) {
    String word = tokens.text();
    String inner = tokens.upTo(closing);
    blocks.add(new Passage(word, inner, place, last()));
  }

  private void worded(String word, SourceLocation place) {
    switch (word) {
      case "NEURON" -> {
        var items = declarations.neuron();
        blocks.add(new Neuron(items, place, last()));
      }
      case "UNITS" -> {
        var definitions = declarations.units();
        blocks.add(new Units(definitions, place, last()));
      }
      case "PARAMETER", "ASSIGNED", "STATE", "CONSTANT", "DEPENDENT", "STEPPED" -> {
        var all = declarations.declarations();
        blocks.add(new Declarations(word, all, place, last()));
      }
      case "INDEPENDENT", "PLOT" -> skipped(word, place);
      default -> code(word, place);
    }
  }

  private int last() {
    return tokens.previousLine();
  }

  private void code(String word, SourceLocation place) {
    switch (word) {
      case "INITIAL", "BREAKPOINT", "CONSTRUCTOR", "DESTRUCTOR", "TERMINAL", "EQUATION" ->
          body(word, "", List.of(), place);
      case "DERIVATIVE", "KINETIC", "LINEAR", "NONLINEAR", "DISCRETE", "PARTIAL" ->
          body(word, tokens.name("the name of the block"), List.of(), place);
      case "BEFORE", "AFTER" -> body(word, tokens.name("a moment"), List.of(), place);
      case "PROCEDURE", "FUNCTION" -> {
        String called = tokens.name("the name of the block");
        body(word, called, parameters(), place);
      }
      case "NET_RECEIVE" -> body(word, "", parameters(), place);
      case "FUNCTION_TABLE" -> {
        String called = tokens.name("the name of the table");
        List<String> names = new ArrayList<>(List.of(called));
        names.addAll(parameters());
        blocks.add(new Line(word, names, OptionalDouble.empty(), place, last()));
      }
      default -> line(word, place);
    }
  }

  private void body(String word, String called, List<String> parameters, SourceLocation place) {
    if (word.equals("KINETIC") || word.equals("NONLINEAR") || word.equals("LINEAR")) {
      while (!tokens.at("{") && tokens.kind() == Kind.NAME) {
        tokens.next(); // SOLVEFOR and the states it is solved for
        tokens.accept(",");
      }
    }
    List<NmodlStatement> body = statements.block();
    blocks.add(new Code(word, called, parameters, body, place, last()));
  }

  private List<String> parameters() {
    tokens.expect("(");
    List<String> names = tokens.at(")") ? List.of() : statements.names();
    tokens.expect(")");
    tokens.unit();
    return names;
  }

  private void line(String word, SourceLocation place) {
    OptionalDouble value = OptionalDouble.empty();
    List<String> names = List.of();
    switch (word) {
      case "DEFINE" -> {
        String called = tokens.name("a name");
        value = OptionalDouble.of(declarations.number());
        declarations.define(called, (int) value.getAsDouble());
        names = List.of(called);
      }
      case "INCLUDE" -> {
        if (tokens.kind() != Kind.STRING) {
          throw tokens.unexpected("the name of a file in quotes");
        }
        names = List.of(tokens.next());
      }
      case "UNITSON", "UNITSOFF" -> {}
      case "LOCAL" -> names = statements.names();
      default ->
          throw new NmodlSyntaxException(
              place,
              "\"" + word + "\" was found where a block such as NEURON or PARAMETER is expected");
    }
    blocks.add(new Line(word, names, value, place, last()));
  }

  /** A block that tells nothing about what is computed. */
  private void skipped(String word, SourceLocation place) {
    int depth = tokens.depth();
    tokens.expect("{");
    while (tokens.depth() > depth) {
      if (tokens.kind() == Kind.END) {
        throw tokens.unexpected("\"}\"");
      }
      tokens.next();
    }
    blocks.add(new Line(word, List.of(), OptionalDouble.empty(), place, last()));
  }
}
