/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.ranvier.convert.nmodl.NmodlBlock.Declaration;
import org.ranvier.convert.nmodl.NmodlBlock.NeuronItem;
import org.ranvier.convert.nmodl.NmodlBlock.UnitDefinition;
import org.ranvier.convert.nmodl.NmodlTokens.Kind;
import org.ranvier.xml.SourceLocation;

/** Reads the blocks that declare: NEURON, UNITS and lists of variables. */
final class DeclarationReader {
  private final NmodlTokens tokens;
  private final Map<String, Integer> defined = new HashMap<>();

  DeclarationReader(NmodlTokens tokens) {
    this.tokens = tokens;
  }

  /** A number that DEFINE gave a name. */
  void define(String name, int value) {
    defined.put(name, value);
  }

  List<NeuronItem> neuron() {
    List<NeuronItem> items = new ArrayList<>();
    tokens.expect("{");
    while (!tokens.accept("}")) {
      items.add(item());
    }
    return items;
  }

  private NeuronItem item() {
    SourceLocation place = tokens.place();
    String word = tokens.name("a word of the NEURON block or \"}\"");
    return switch (word) {
      case "USEION" -> ion(place);
      case "THREADSAFE" -> item(word, List.of(), place);
      case "SUFFIX",
          "POINT_PROCESS",
          "ARTIFICIAL_CELL",
          "RANGE",
          "GLOBAL",
          "NONSPECIFIC_CURRENT",
          "ELECTRODE_CURRENT",
          "SECTION",
          "POINTER",
          "BBCOREPOINTER",
          "EXTERNAL",
          "REPRESENTS",
          "RANDOM" ->
          item(word, names(), place);
      default ->
          throw new NmodlSyntaxException(
              place,
              "\"" + word + "\" was found where SUFFIX, USEION, RANGE or the like is expected");
    };
  }

  private static NeuronItem item(String word, List<String> names, SourceLocation place) {
    return new NeuronItem(word, names, List.of(), List.of(), OptionalDouble.empty(), place);
  }

  private NeuronItem ion(SourceLocation place) {
    String ion = tokens.name("the name of an ion");
    List<String> read = new ArrayList<>();
    List<String> write = new ArrayList<>();
    OptionalDouble valence = OptionalDouble.empty();
    while (true) {
      if (tokens.accept("READ")) {
        read.addAll(names());
      } else if (tokens.accept("WRITE")) {
        write.addAll(names());
      } else if (tokens.accept("VALENCE")) {
        valence = OptionalDouble.of(number());
      } else if (tokens.accept("REPRESENTS")) {
        tokens.name("a term");
      } else {
        return new NeuronItem("USEION", List.of(ion), read, write, valence, place);
      }
    }
  }

  List<String> names() {
    List<String> names = new ArrayList<>();
    do {
      names.add(tokens.name("a name"));
    } while (tokens.accept(","));
    return names;
  }

  double number() {
    boolean negative = tokens.accept("-");
    if (!negative) {
      tokens.accept("+");
    }
    Integer known = tokens.kind() == Kind.NAME ? defined.get(tokens.text()) : null;
    if (tokens.kind() != Kind.NUMBER && known == null) {
      throw tokens.unexpected("a number");
    }
    String text = tokens.next();
    double value = known != null ? known : Double.parseDouble(text);
    return negative ? -value : value;
  }

  List<UnitDefinition> units() {
    List<UnitDefinition> all = new ArrayList<>();
    tokens.expect("{");
    while (!tokens.accept("}")) {
      SourceLocation place = tokens.place();
      if (tokens.at("(")) {
        String name = tokens.unit();
        tokens.expect("=");
        all.add(new UnitDefinition(name, false, OptionalDouble.empty(), tokens.unit(), "", place));
      } else {
        all.add(constant(place));
      }
    }
    return all;
  }

  private UnitDefinition constant(SourceLocation place) {
    String name = tokens.name("a unit in brackets, a constant or \"}\"");
    tokens.expect("=");
    if (tokens.at("(")) {
      String source = tokens.unit();
      return new UnitDefinition(name, true, OptionalDouble.empty(), source, tokens.unit(), place);
    }
    double value = number();
    return new UnitDefinition(name, true, OptionalDouble.of(value), "", tokens.unit(), place);
  }

  /** The variables of a block, each with or without value, unit and limits. */
  List<Declaration> declarations() {
    List<Declaration> all = new ArrayList<>();
    tokens.expect("{");
    while (!tokens.accept("}")) {
      if (!tokens.accept("UNITSOFF") && !tokens.accept("UNITSON") && !tokens.accept(",")) {
        all.add(declaration());
      }
    }
    return all;
  }

  private Declaration declaration() {
    SourceLocation place = tokens.place();
    String name = tokens.name("a name or \"}\"");
    int size = 0;
    if (tokens.accept("[")) {
      size = (int) number();
      tokens.expect("]");
    }
    OptionalDouble value = OptionalDouble.empty();
    if (tokens.accept("=")) {
      value = OptionalDouble.of(number());
    }
    if (tokens.accept("FROM")) {
      number();
      tokens.expect("TO");
      number();
    }
    if (tokens.accept("START")) {
      value = OptionalDouble.of(number());
    }
    String unit = tokens.unit();
    limits();
    return new Declaration(name, size, value, unit, place);
  }

  private void limits() {
    if (tokens.accept("<")) {
      number();
      if (tokens.accept(",")) {
        number();
      }
      tokens.expect(">");
    }
  }
}
