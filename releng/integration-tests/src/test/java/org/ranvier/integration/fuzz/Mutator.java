/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.fuzz;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;

/** Makes the mutant of a case: one to four mutations, of the tree first and of bytes last. */
final class Mutator {
  private static final Path LOOP = Path.of("FuzzLoop.xml");

  /** Two files that include each other and the model. */
  private static final List<Path> CHAIN =
      List.of(Path.of("FuzzChainA.xml"), Path.of("FuzzChainB.xml"));

  private final Chance chance;
  private final Seed seed;
  private final Map<Path, Optional<byte[]>> changed = new LinkedHashMap<>();
  private final List<String> mutations = new ArrayList<>();

  private Mutator(Seed seed, Chance chance) {
    this.seed = seed;
    this.chance = chance;
  }

  static Mutant mutate(Seed seed, Chance chance) {
    Mutator mutator = new Mutator(seed, chance);
    mutator.mutate();
    return new Mutant(seed, mutator.changed, mutator.mutations);
  }

  private void mutate() {
    List<Path> files = List.copyOf(new java.util.TreeSet<>(seed.files().keySet()));
    Path file = chance.oneIn(3) ? chance.of(files) : seed.subject();
    byte[] content = seed.files().get(file);
    String text = new String(content, StandardCharsets.UTF_8);
    int kind = chance.below(20);
    if (kind < 17) {
      for (int i = chance.oneIn(3) ? chance.between(2, 4) : 1; i > 0; i--) {
        text = mutateTree(text);
      }
      content = text.getBytes(StandardCharsets.UTF_8);
    }
    if (kind == 16 || kind == 17) {
      TextMutation mutation = chance.of(List.of(TextMutation.values()));
      mutations.add("text " + mutation);
      content = mutation.apply(text, chance).getBytes(StandardCharsets.UTF_8);
    }
    if (kind == 18) {
      ByteMutation mutation = chance.of(List.of(ByteMutation.values()));
      mutations.add("bytes " + mutation);
      content = mutation.apply(content, chance);
    }
    changed.put(file, Optional.of(content));
    if (kind == 19) {
      mutateFiles(files);
    }
    if (text.contains("FuzzLoop") || text.contains("FuzzChain")) {
      changed.put(LOOP, Optional.of(including(LOOP)));
      changed.put(CHAIN.get(0), Optional.of(including(CHAIN.get(1))));
      changed.put(CHAIN.get(1), Optional.of(including(CHAIN.get(0))));
    }
    if (text.contains("FuzzLink0.xml")) {
      addIncludeChain(chance.of(List.of(3, 200, 1500)));
    }
  }

  private String mutateTree(String text) {
    try {
      XmlDocument document = XmlDocument.parse("mutant", text);
      if (TreeMutation.attributes(document).isEmpty()) {
        return text;
      }
      if (chance.oneIn(2)) {
        TreeMutation mutation = chance.of(List.of(TreeMutation.values()));
        mutations.add("tree " + mutation);
        return mutation.apply(document, chance);
      }
      ValueMutation mutation = chance.of(List.of(ValueMutation.values()));
      mutations.add("value " + mutation);
      return mutation.apply(document, chance);
    } catch (ModelProblemException e) { // no longer well formed, which is as good
      mutations.add("(not well formed)");
      return text;
    }
  }

  private void mutateFiles(List<Path> files) {
    Path file = chance.of(files);
    if (chance.oneIn(2)) {
      mutations.add("file missing " + file);
      changed.put(file, Optional.empty());
    } else {
      Path other = chance.of(files);
      mutations.add("file " + file + " is as " + other);
      changed.put(file, Optional.of(seed.files().get(other)));
    }
  }

  /** Files that include each other one after the other. */
  private void addIncludeChain(int length) {
    for (int i = 0; i < length; i++) {
      String next = i + 1 < length ? "FuzzLink" + (i + 1) + ".xml" : seed.start().toString();
      changed.put(Path.of("FuzzLink" + i + ".xml"), Optional.of(including(Path.of(next))));
    }
  }

  private byte[] including(Path file) {
    return ("<Lems><Include file=\"" + file + "\"/></Lems>").getBytes(StandardCharsets.UTF_8);
  }
}
