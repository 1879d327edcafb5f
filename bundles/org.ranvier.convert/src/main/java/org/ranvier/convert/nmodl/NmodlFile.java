/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ranvier.convert.nmodl.NmodlBlock.Code;
import org.ranvier.convert.nmodl.NmodlBlock.Declaration;
import org.ranvier.convert.nmodl.NmodlBlock.Declarations;
import org.ranvier.convert.nmodl.NmodlBlock.Neuron;
import org.ranvier.convert.nmodl.NmodlBlock.NeuronItem;

/**
 * What an NMODL file says.
 *
 * @param name of the file, as a user would recognise it
 * @param text all of it
 * @param blocks those that could be read, in their order
 * @param faults what could not be read
 */
public record NmodlFile(
    String name, String text, List<NmodlBlock> blocks, List<NmodlFault> faults) {
  public NmodlFile {
    blocks = List.copyOf(blocks);
    faults = List.copyOf(faults);
  }

  /** Reads a file; whatever it holds, this gives an answer. */
  public static NmodlFile parse(String name, String text) {
    return new NmodlParser(name, text).file();
  }

  /** The blocks of one kind. */
  public <T extends NmodlBlock> List<T> all(Class<T> kind) {
    return blocks.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The statements of the NEURON block that begin with this word. */
  public List<NeuronItem> items(String word) {
    return all(Neuron.class).stream()
        .flatMap(each -> each.items().stream())
        .filter(each -> each.word().equals(word))
        .toList();
  }

  /** The variables that blocks of this kind declare. */
  public List<Declaration> declared(String word) {
    List<Declaration> all = new ArrayList<>();
    for (Declarations each : all(Declarations.class)) {
      if (each.word().equals(word)) {
        all.addAll(each.declarations());
      }
    }
    return all;
  }

  /** The first block of statements of this kind. */
  public Optional<Code> code(String word) {
    return all(Code.class).stream().filter(each -> each.word().equals(word)).findFirst();
  }

  /** The block of statements with this name. */
  public Optional<Code> named(String name) {
    return all(Code.class).stream().filter(each -> each.name().equals(name)).findFirst();
  }
}
