/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.morphology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.reflect.AccessFlag;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.morphology.repair.Checkup;

/** No operation is left out of the tests that do any edits one after the other and undo them. */
class OperationsTest {
  private static final List<String> PACKAGES = List.of("shape", "tree", "graft", "group");

  private static Path classes(Class<?> of) throws URISyntaxException {
    return Path.of(of.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static ClassModel parse(Path file) {
    try {
      return ClassFile.of().parse(file);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static boolean isEdit(String descriptor) {
    return descriptor.endsWith(")L" + MorphologyEdit.class.getName().replace('.', '/') + ";");
  }

  private static String simple(String internal) {
    return internal.substring(internal.lastIndexOf('/') + 1);
  }

  private static Set<String> operations() throws Exception {
    Set<String> found = new TreeSet<>();
    for (String each : PACKAGES) {
      Path folder = classes(Checkup.class).resolve("org/ranvier/edit/morphology").resolve(each);
      try (Stream<Path> files = Files.list(folder)) {
        files
            .filter(file -> file.toString().endsWith(".class"))
            .map(OperationsTest::parse)
            .filter(model -> model.flags().has(AccessFlag.PUBLIC))
            .forEach(
                model -> {
                  for (MethodModel method : model.methods()) {
                    if (method.flags().has(AccessFlag.PUBLIC)
                        && isEdit(method.methodType().stringValue())) {
                      found.add(
                          simple(model.thisClass().asInternalName())
                              + "."
                              + method.methodName().stringValue());
                    }
                  }
                });
      }
    }
    return found;
  }

  private static Set<String> tried() throws Exception {
    Set<String> found = new TreeSet<>();
    Path file =
        classes(RandomEdit.class).resolve(RandomEdit.class.getName().replace('.', '/') + ".class");
    for (MethodModel method : parse(file).methods()) {
      method
          .code()
          .ifPresent(
              code ->
                  code.forEach(
                      element -> {
                        if (element instanceof InvokeInstruction call
                            && isEdit(call.type().stringValue())) {
                          found.add(
                              simple(call.owner().asInternalName())
                                  + "."
                                  + call.name().stringValue());
                        }
                      }));
    }
    return found;
  }

  @Test
  void everyOperationIsTriedInRandomSequences() throws Exception {
    assertThat(operations()).hasSizeGreaterThan(20).isSubsetOf(tried());
  }
}
