/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.omv;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.units.Suggestion;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.TextRange;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A node of a YAML file that knows its place. Scalars are taken as written: what YAML 1.1 makes of
 * {@code 1e-11} (a text) or {@code no} (a truth value) is not what the authors of tests mean.
 */
final class YamlNode {
  private final Path file;
  private final String name;
  private final Node node;

  private YamlNode(Path file, String name, Node node) {
    this.file = file;
    this.name = name;
    this.node = node;
  }

  /**
   * The top of a file.
   *
   * @throws ModelProblemException where the file cannot be read or is not YAML
   */
  static YamlNode read(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      Node node =
          new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
      if (node == null) {
        throw new ModelProblemException(startOf(file), "the file is empty");
      }
      return new YamlNode(file, "", node);
    } catch (MarkedYAMLException malformed) {
      Mark mark = malformed.getProblemMark();
      String problem = "this is not YAML: " + malformed.getProblem();
      throw new ModelProblemException(
          mark == null ? startOf(file) : place(file, "", mark), problem);
    } catch (YAMLException malformed) {
      throw new ModelProblemException(startOf(file), "this is not YAML: " + malformed.getMessage());
    } catch (IOException unreadable) {
      throw new ModelProblemException(startOf(file), "this file cannot be read as text in UTF-8");
    }
  }

  private static SourceLocation startOf(Path file) {
    return SourceLocation.startOf(file.toString());
  }

  private static SourceLocation place(Path file, String name, Mark mark) {
    TextRange range = new TextRange(mark.getIndex(), mark.getIndex());
    return new SourceLocation(
        file.toString(), mark.getLine() + 1, mark.getColumn() + 1, range, name);
  }

  SourceLocation location() {
    return place(file, name, node.getStartMark());
  }

  ModelProblemException problem(String message) {
    return new ModelProblemException(location(), message);
  }

  /** A path as the file writes it, which means relative to the file. */
  Path path() {
    String text = text();
    try {
      return file.toAbsolutePath().resolveSibling(text).normalize();
    } catch (java.nio.file.InvalidPathException unusable) {
      throw problem("\"" + text + "\" is not the name of a file");
    }
  }

  /** Children by name, in the order of the file. */
  Map<String, YamlNode> entries() {
    if (!(node instanceof MappingNode mapping)) {
      throw problem("%s is %s; names with values are expected".formatted(called(), kind()));
    }
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        entries.put(key.getValue(), new YamlNode(file, key.getValue(), tuple.getValueNode()));
      }
    }
    return entries;
  }

  /** The child of that name; none where it is missing or empty. */
  Optional<YamlNode> find(String key) {
    return Optional.ofNullable(entries().get(key)).filter(child -> !child.isEmpty());
  }

  YamlNode get(String key) {
    return find(key)
        .orElseThrow(
            () ->
                problem(
                    "%s has no %s%s"
                        .formatted(
                            name.isEmpty() ? "this file" : called(),
                            key,
                            Suggestion.closest(key, entries().keySet())
                                .map(near -> "; did you mean that by " + near + "?")
                                .orElse(""))));
  }

  boolean isEmpty() {
    return node instanceof ScalarNode scalar
        && (scalar.getValue().isEmpty() || scalar.getValue().equals("~"));
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  boolean isText() {
    return node instanceof ScalarNode;
  }

  String text() {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    throw problem("%s is %s; one value is expected".formatted(called(), kind()));
  }

  double number() {
    String text = text();
    try {
      return Double.parseDouble(
          text.replace("_", "").replaceFirst("^([-+]?)\\.inf$", "$1Infinity"));
    } catch (NumberFormatException notANumber) {
      throw problem("%s is \"%s\"; a number is expected".formatted(called(), text));
    }
  }

  int index() {
    double number = number();
    if (number < 0 || number != Math.rint(number) || number > 1e6) {
      throw problem("%s is %s; a whole number from 0 is expected".formatted(called(), text()));
    }
    return (int) number;
  }

  /** The members of a list. */
  List<YamlNode> list() {
    if (!(node instanceof SequenceNode sequence)) {
      throw problem("%s is %s; a list is expected".formatted(called(), kind()));
    }
    List<YamlNode> members = new ArrayList<>();
    sequence.getValue().forEach(member -> members.add(new YamlNode(file, name, member)));
    return members;
  }

  double[] numbers() {
    return list().stream().mapToDouble(YamlNode::number).toArray();
  }

  private String called() {
    return name.isEmpty() ? "this" : "\"" + name + "\"";
  }

  private String kind() {
    return switch (node) {
      case MappingNode _ -> "a group of names with values";
      case SequenceNode _ -> "a list";
      default -> isEmpty() ? "empty" : "one value";
    };
  }
}
